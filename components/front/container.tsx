import { StoryCard } from "@/components/card/story-card";
import type { Edition } from "@/newsroom/edition/rules";
import type { Card, Named } from "@/newsroom/published-article/rules";
import { SectionHead } from "./section-head";

type Shown = { cards: Card[]; edition: Edition };
type Props = Shown & { section: Named };

/** A section of its own across the page: the first story large, the others beside it in two columns. */
export function Feature({ section, cards, edition }: Props) {
  return (
    <section aria-labelledby={`section-${section.slug}`} className="mt-16">
      <SectionHead section={section} edition={edition} />
      <FeatureCards cards={cards} edition={edition} />
    </section>
  );
}

export function FeatureCards({ cards, edition }: Shown) {
  const [first, ...others] = cards;
  return (
    <div className="mt-3 grid grid-cols-1 gap-x-8 gap-y-4 md:grid-cols-2 lg:grid-cols-12">
      {first && (
        <div className="lg:col-span-5">
          <StoryCard
            card={first}
            edition={edition}
            heading="h3"
            rank="third"
            picture="above"
            withStandfirst
          />
        </div>
      )}
      <div className="max-lg:rows max-md:border-t max-md:border-line max-md:pt-4 lg:col-span-7 lg:grid lg:grid-cols-2 lg:content-start lg:gap-x-8 lg:gap-y-5 lg:border-s lg:border-line lg:ps-8">
        {others.map((card, index) => (
          <StoryCard
            key={card.id}
            card={card}
            edition={edition}
            heading="h3"
            rank="list"
            {...(index < 2 && { picture: "besideThenAbove" })}
          />
        ))}
      </div>
    </div>
  );
}

/** A section across the page: the first story with its picture beside it, the others in columns of text. */
export function Row({ section, cards, edition }: Props) {
  return (
    <section aria-labelledby={`section-${section.slug}`} className="mt-16">
      <SectionHead section={section} edition={edition} />
      <RowCards cards={cards} edition={edition} />
    </section>
  );
}

export function RowCards({ cards, edition }: Shown) {
  const [first, ...others] = cards;
  return (
    <div className="mt-3 grid grid-cols-1 gap-x-8 gap-y-4 lg:grid-cols-2">
      {first && (
        <StoryCard
          card={first}
          edition={edition}
          heading="h3"
          rank="third"
          picture="halfBeside"
          withStandfirst
        />
      )}
      <div className="max-md:rows max-md:border-t max-md:border-line max-md:pt-4 md:grid md:grid-cols-2 md:content-start md:gap-x-8 md:gap-y-5 lg:border-s lg:border-line lg:ps-8">
        {others.map((card) => (
          <StoryCard key={card.id} card={card} edition={edition} heading="h3" rank="list" />
        ))}
      </div>
    </div>
  );
}

/** A section of one or two stories, which shares a row with another of its kind. */
export function Half({ section, cards, edition }: Props) {
  return (
    <section aria-labelledby={`section-${section.slug}`} className="lg:last:odd:col-span-2">
      <SectionHead section={section} edition={edition} />
      <HalfCards cards={cards} edition={edition} />
    </section>
  );
}

export function HalfCards({ cards, edition }: Shown) {
  return (
    <div className="rows mt-3">
      {cards.map((card, index) => (
        <StoryCard
          key={card.id}
          card={card}
          edition={edition}
          heading="h3"
          rank={index === 0 ? "third" : "list"}
          {...(index === 0 && { picture: "largeBeside" })}
        />
      ))}
    </div>
  );
}
