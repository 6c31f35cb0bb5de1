import { AfterDot } from "@/components/ui/after-dot";
import { texts } from "@/messages/texts";
import type { Edition, EditionKey } from "@/newsroom/edition/rules";
import type { SiteOutlet } from "./outlet";

type Props = { outlet: SiteOutlet; alternates: Alternates; isStory: boolean; isFront: boolean };

const look = "py-1 font-bold text-accent hover:underline";

/**
 * Links to the other editions: to the same story or page where there is one, else to their fronts, which they say. A story
 * that is not there says so first, and leads on from what it says.
 */
export function EditionSwitch({ outlet, alternates, isStory, isFront }: Props) {
  const others = outlet.editions.filter(({ key }) => key !== outlet.edition.key);
  if (others.length === 0) return null;
  return (
    <nav aria-label={texts(outlet.edition, "site")("editions")} className="ms-auto print:hidden">
      <ul className="flex gap-4">
        {others.map((other) => {
          const { key, language, direction, ownName, front, tag } = other;
          const path = alternates[key];
          return (
            <li key={key} lang={language} dir={direction} className="relative">
              {path === undefined && isStory ? (
                <NoSibling edition={other} />
              ) : (
                <a href={path ?? front} hrefLang={tag} className={look}>
                  {ownName}
                  {!isFront && path === undefined && (
                    <span className="max-md:sr-only font-normal text-muted">
                      <AfterDot>{texts(language, "site")("toFront")}</AfterDot>
                    </span>
                  )}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** What the switch says in place of leading to another edition of a story, in the words of who would read it there. */
function NoSibling({ edition: { language, ownName, front, tag } }: { edition: Edition }) {
  const t = texts(language, "site");
  return (
    <details>
      <summary className={`${look} cursor-pointer list-none`}>{ownName}</summary>
      <div className="absolute top-full z-10 w-64 border border-line bg-sheet p-4 text-small shadow-raised">
        <p className="text-ink">{t("noSibling.title")}</p>
        <a href={front} hrefLang={tag} className="link font-bold">
          {t("noSibling.toFront")}
        </a>
      </div>
    </details>
  );
}

/** Paths of the same page in other editions. */
export type Alternates = Partial<Record<EditionKey, string>>;
