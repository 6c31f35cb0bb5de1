import { StoryCard } from "@/components/card/story-card";
import type { ShownCards } from "./shown-cards";

/** The first story with its picture beside it, the others in columns of text; an odd last one takes both. */
export function RowCards({ cards, edition }: ShownCards) {
  const [first, ...others] = cards;
  const isAlone = others.length === 0;
  return (
    <div className="mt-3 grid grid-cols-1 gap-x-8 gap-y-4 lg:grid-cols-2">
      {first && (
        <div className={isAlone ? "lg:col-span-2" : undefined}>
          <StoryCard
            card={first}
            edition={edition}
            heading="h3"
            rank={isAlone ? "second" : "third"}
            picture={isAlone ? "halfOfPage" : "halfBeside"}
            withStandfirst
          />
        </div>
      )}
      {!isAlone && (
        <div className="max-md:rows max-md:border-t max-md:border-line max-md:pt-4 md:grid md:grid-cols-2 md:content-start md:gap-x-8 md:gap-y-5 lg:border-s lg:border-line lg:ps-8">
          {others.map((card, index) => (
            <div key={card.id} className="md:last:odd:col-span-2">
              <StoryCard
                card={card}
                edition={edition}
                heading="h3"
                rank="list"
                withStandfirst={others.length < 3 || (others.length % 2 === 1 && index === others.length - 1)}
              />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
