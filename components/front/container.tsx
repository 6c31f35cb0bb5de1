import { LineCard } from "@/components/card/line-card";
import { PictureCard } from "@/components/card/picture-card";
import { WideCard } from "@/components/card/wide-card";
import { listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Card, Named } from "@/newsroom/published-article/rules";

type Props = { section: Named; cards: Card[]; edition: Edition; layout: "feature" | "row" };

/** Cards that a row takes. Three stand in a row as well: beside a large picture two would leave a hole. */
const rowSize = 4;

/** A section on the front, drawn as asked for where there are stories enough, else as what they suffice for. */
export function Container({ section, cards, edition, layout }: Props) {
  return (
    <section aria-labelledby={`section-${section.slug}`} className="mt-12 border-t border-ink pt-3">
      <h2 id={`section-${section.slug}`} className="text-heading font-bold">
        <a href={listPath(edition.key, "section", section.slug)} className="link-quiet text-accent">
          {section.name}
        </a>
      </h2>
      {cards.length < rowSize - 1 ? (
        <Pair cards={cards} edition={edition} />
      ) : layout === "row" || cards.length < rowSize ? (
        <Row cards={cards.slice(0, rowSize)} edition={edition} />
      ) : (
        <Feature cards={cards} edition={edition} />
      )}
    </section>
  );
}

type Shown = Pick<Props, "cards" | "edition">;

function Pair({ cards, edition }: Shown) {
  return (
    <div
      className={`mt-3 grid grid-cols-1 gap-x-8 gap-y-5 ${cards.length > 1 ? "lg:grid-cols-2" : "max-w-wide"}`}
    >
      {cards.map((card) => (
        <WideCard key={card.id} card={card} edition={edition} heading="h3" />
      ))}
    </div>
  );
}

function Row({ cards, edition }: Shown) {
  const columns = cards.length === rowSize ? "sm:grid-cols-2 lg:grid-cols-4" : "sm:grid-cols-3";
  return (
    <div className={`mt-3 max-sm:rows sm:grid sm:gap-x-8 sm:gap-y-6 ${columns}`}>
      {cards.map((card, index) => (
        <PictureCard
          key={card.id}
          card={card}
          edition={edition}
          heading="h3"
          withStandfirst
          isLineOnPhones={index > 0}
        />
      ))}
    </div>
  );
}

function Feature({ cards, edition }: Shown) {
  const [first, ...others] = cards;
  return (
    <div className="mt-3 grid grid-cols-1 gap-x-8 md:grid-cols-2 lg:grid-cols-5">
      <div className="lg:col-span-2">
        {first && <PictureCard card={first} edition={edition} heading="h3" withStandfirst />}
      </div>
      <div className="rows max-md:mt-4 max-md:border-t max-md:border-line max-md:pt-4 lg:col-span-3 lg:border-s lg:border-line lg:ps-8">
        {others.map((card) => (
          <LineCard key={card.id} card={card} edition={edition} heading="h3" withStandfirst />
        ))}
      </div>
    </div>
  );
}
