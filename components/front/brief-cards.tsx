import { StoryCard } from "@/components/card/story-card";
import type { ShownCards } from "./shown-cards";

/** Stories in small type, each with its section: rows in the further column of wide screens, columns elsewhere. */
export function BriefCards({ cards, edition }: ShownCards) {
  return (
    <div
      className={`mt-3 max-sm:rows sm:grid sm:grid-cols-2 sm:gap-x-8 sm:gap-y-4 3xl:rows 3xl:block ${cards.length > 3 ? "lg:grid-cols-4" : "lg:auto-cols-fr lg:grid-flow-col"}`}
    >
      {cards.map((card) => (
        <StoryCard
          key={card.id}
          card={card}
          edition={edition}
          heading="h3"
          rank="brief"
          withSection
          isDated
        />
      ))}
    </div>
  );
}
