import { StoryCard } from "@/components/card/story-card";
import type { ShownCards } from "./shown-cards";

/** The first story large, the others beside it in two columns. */
export function FeatureCards({ cards, edition }: ShownCards) {
  const [first, ...others] = cards;
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
