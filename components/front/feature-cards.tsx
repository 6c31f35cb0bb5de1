import { StoryCard } from "@/components/card/story-card";
import type { ShownCards } from "./shown-cards";

/** The first story large, the others beside it in two columns, each with a picture at its head. */
export function FeatureCards({ cards, edition }: ShownCards) {
  const [first, ...others] = cards;
  const half = Math.ceil(others.length / 2);
  return (
    <div className="mt-3 grid grid-cols-1 gap-x-8 gap-y-4 md:grid-cols-2 lg:grid-cols-12">
      {first && (
        <div className="lg:col-span-5">
          <StoryCard
            card={first}
            edition={edition}
            heading="h3"
            rank="second"
            picture="above"
            withStandfirst
          />
        </div>
      )}
      <div className="max-md:border-t max-md:border-line max-md:pt-4 lg:col-span-7 lg:grid lg:grid-cols-2 lg:gap-x-8 lg:border-s lg:border-line lg:ps-8">
        <Column cards={others.slice(0, half)} edition={edition} />
        <Column cards={others.slice(half)} edition={edition} />
      </div>
    </div>
  );
}

function Column({ cards, edition }: ShownCards) {
  return (
    <div className="max-lg:rows max-lg:not-first:border-t max-lg:not-first:border-line max-lg:not-first:pt-4 lg:flex lg:flex-col lg:gap-5">
      {cards.map((card, index) => (
        <StoryCard
          key={card.id}
          card={card}
          edition={edition}
          heading="h3"
          rank="list"
          withStandfirst={index > 0}
          {...(index === 0 && { picture: "besideThenAbove" })}
        />
      ))}
    </div>
  );
}
