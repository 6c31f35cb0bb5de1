import { LineCard } from "@/components/card/line-card";
import { PictureCard } from "@/components/card/picture-card";
import { listPath } from "@/newsroom/address/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { Card, Named } from "@/newsroom/published-article/rules";

type Props = { section: Named; cards: Card[]; edition: EditionKey; isMirrored: boolean };

/** A section on the front: its name, its first story large, the others in lines. */
export function Container({ section, cards, edition, isMirrored }: Props) {
  const [first, ...others] = cards;
  if (!first) return null;
  return (
    <section aria-labelledby={`section-${section.id}`} className="mt-12 border-t border-ink pt-3">
      <h2 id={`section-${section.id}`} className="text-heading font-bold">
        <a href={listPath(edition, "section", section.slug)} className="link-quiet text-accent">
          {section.name}
        </a>
      </h2>
      <div className="mt-4 grid gap-x-8 gap-y-5 md:grid-cols-3">
        <div className={isMirrored ? "md:order-last" : undefined}>
          <PictureCard card={first} heading="h3" withStandfirst />
        </div>
        {others.length > 0 && (
          <div className="rows md:col-span-2 lg:grid lg:grid-cols-2 lg:gap-x-8 lg:content-start">
            {others.map((card) => (
              <LineCard key={card.id} card={card} heading="h3" />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
