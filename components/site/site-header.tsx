import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import { type Alternates, EditionSwitch } from "./edition-switch";
import type { SiteOutlet } from "./outlet";

export type HeaderProps = {
  outlet: SiteOutlet;
  alternates?: Alternates;
  /** The front: its nameplate is large and the page's heading. */
  isFront?: boolean;
  currentSectionId?: string | undefined;
};

/** Nameplate, sections and the way to the other editions. */
export function SiteHeader({ outlet, alternates = {}, isFront = false, currentSectionId }: HeaderProps) {
  const t = texts(outlet.edition, "site");
  const Nameplate = isFront ? "h1" : "p";
  return (
    <header className="mx-auto w-full max-w-page px-4 md:px-6">
      <div className={`flex items-baseline justify-between gap-4 ${isFront ? "pt-6 pb-4" : "pt-4 pb-3"}`}>
        <div className="flex flex-wrap items-baseline gap-x-4">
          <Nameplate className={`font-bold text-accent ${isFront ? "text-headline" : "text-heading"}`}>
            <a href={outlet.edition.front}>{outlet.name}</a>
          </Nameplate>
          {isFront && <p className="text-small text-muted">{outlet.tagline}</p>}
        </div>
        <EditionSwitch outlet={outlet} alternates={alternates} isFront={isFront} />
      </div>
      {outlet.sections.length > 0 && (
        <nav aria-label={t("sections")} className="border-y border-line border-t-ink py-1 print:hidden">
          {/* One line whatever the font: on a narrow screen it scrolls, and nothing below it moves. */}
          <ul className="strip flex gap-5 md:gap-8">
            {outlet.sections.map((section) => (
              <li key={section.id}>
                <a
                  href={listPath(outlet.edition.key, "section", section.slug)}
                  aria-current={section.id === currentSectionId ? "true" : undefined}
                  className={`block py-1 text-small hover:text-accent ${section.id === currentSectionId ? "font-bold text-accent" : ""}`}
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
