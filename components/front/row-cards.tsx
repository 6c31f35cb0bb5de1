import { StoryCard } from "@/components/card/story-card";
import type { ShownCards } from "./shown-cards";

/** The first story with its picture beside it, the others in columns of text. */
export function RowCards({ cards, edition }: ShownCards) {
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
