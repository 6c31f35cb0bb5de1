import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import { searchPath } from "@/newsroom/search/rules";
import { type Alternates, EditionSwitch } from "./edition-switch";
import { Nameplate } from "./nameplate";
import { NewsTime } from "./news-time";
import type { SiteOutlet } from "./outlet";

export type HeaderProps = {
  outlet: SiteOutlet;
  alternates?: Alternates;
  /** A story or its comments: the switch says where it is not in another language. */
  isStory?: boolean;
  /** The front: its nameplate is large and the page's heading. */
  isFront?: boolean;
  currentSectionId?: string | undefined;
};

/** The day and the other editions, the nameplate, the sections: a row each. */
export function SiteHeader(props: HeaderProps) {
  const { outlet, alternates = {}, isStory = false, isFront = false, currentSectionId } = props;
  const t = texts(outlet.edition, "site");
  const Heading = isFront ? "h1" : "p";
  return (
    <header className="mx-auto w-full max-w-page px-4 md:px-6">
      <div className="flex min-h-7 items-center justify-between gap-4 pt-2 text-meta text-muted print:hidden">
        <p className="sm:shrink-0">
          <NewsTime at={outlet.today} edition={outlet.edition} weekday />
        </p>
        <p className="grow max-sm:sr-only">{outlet.tagline}</p>
        <EditionSwitch outlet={outlet} alternates={alternates} isStory={isStory} isFront={isFront} />
        <a
          href={searchPath(outlet.edition.key)}
          className="py-1 font-bold text-accent hover:underline print:hidden"
        >
          {t("search.title")}
        </a>
      </div>
      <Heading
        className={`pt-1 font-bold text-accent ${isFront ? "pb-3 text-nameplate md:text-center" : "pb-2 text-second"}`}
      >
        <a href={outlet.edition.front}>
          <Nameplate {...outlet} className={isFront ? "h-12 md:h-18" : "h-8"} />
        </a>
      </Heading>
      {outlet.sections.length > 0 && (
        <nav
          aria-label={t("sections")}
          className="border-y border-line border-t-2 border-t-ink py-1 print:hidden"
        >
          {/* One line whatever the font: on a narrow screen it scrolls, and nothing below it moves. */}
          <ul className={`strip flex gap-5 md:gap-8 ${isFront ? "md:justify-center-safe" : ""}`}>
            {outlet.sections.map((section) => (
              <li key={section.id}>
                <a
                  href={listPath(outlet.edition.key, "section", section.slug)}
                  aria-current={section.id === currentSectionId ? "true" : undefined}
                  className={`block py-1 text-small hover:text-accent ${section.id === currentSectionId ? "font-bold underline decoration-2 underline-offset-8" : ""}`}
                >
                  {section.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
