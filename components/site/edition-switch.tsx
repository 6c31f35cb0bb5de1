import { AfterDot } from "@/components/ui/after-dot";
import { texts } from "@/messages/texts";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { SiteOutlet } from "./outlet";

type Props = { outlet: SiteOutlet; alternates: Alternates; isFront: boolean };

/** Links to the other editions: to the same story or page where there is one, else to their fronts, which they say. */
export function EditionSwitch({ outlet, alternates, isFront }: Props) {
  const others = outlet.editions.filter(({ key }) => key !== outlet.edition.key);
  if (others.length === 0) return null;
  return (
    <nav aria-label={texts(outlet.edition, "site")("editions")} className="ms-auto print:hidden">
      <ul className="flex gap-4">
        {others.map(({ key, language, direction, ownName, front, tag }) => (
          <li key={key}>
            {/* The system's face for Arabic on a page in Latin letters: it would load its font files for one word. */}
            <a
              href={alternates[key] ?? front}
              lang={language}
              hrefLang={tag}
              dir={direction}
              className={`py-1 font-bold text-accent hover:underline ${direction === "rtl" && outlet.edition.direction === "ltr" ? "font-system" : ""}`}
            >
              {ownName}
              {!isFront && alternates[key] === undefined && (
                <span className="max-md:sr-only font-normal text-muted">
                  <AfterDot>{texts(language, "site")("toFront")}</AfterDot>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Paths of the same page in other editions. */
export type Alternates = Partial<Record<EditionKey, string>>;
