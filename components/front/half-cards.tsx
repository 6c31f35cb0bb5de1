import { StoryCard } from "@/components/card/story-card";
import type { ShownCards } from "./shown-cards";

/** One or two stories, fit to share a row with others of their kind. */
export function HalfCards({ cards, edition }: ShownCards) {
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
