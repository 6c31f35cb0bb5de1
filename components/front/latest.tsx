import { HeadedBlock } from "@/components/card/headed-block";
import { StoryCard } from "@/components/card/story-card";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { Card } from "@/newsroom/published-article/rules";

/** The newest stories that stand nowhere else on the front, in small type: a column of its own on wide screens. */
export function Latest({ cards, edition }: { cards: Card[]; edition: Edition }) {
  if (cards.length === 0) return null;
  return (
    <HeadedBlock
      id="latest"
      name={texts(edition, "site")("latest")}
      className="mt-16 3xl:mt-6 3xl:border-s 3xl:border-line 3xl:ps-8"
    >
      <div className="mt-3 max-sm:rows sm:grid sm:grid-cols-2 sm:gap-x-8 sm:gap-y-4 lg:grid-cols-4 3xl:rows 3xl:block">
        {cards.map((card) => (
          <StoryCard key={card.id} card={card} edition={edition} heading="h3" rank="brief" withSection />
        ))}
      </div>
    </HeadedBlock>
  );
}
