import { HeadedBlock } from "@/components/card/headed-block";
import { StoryCard } from "@/components/card/story-card";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { Card } from "@/newsroom/published-article/rules";

/** Stories to read next. */
export function RelatedArticles({ cards, edition }: { cards: Card[]; edition: Edition }) {
  if (cards.length === 0) return null;
  return (
    <HeadedBlock id="related" name={texts(edition, "site")("related")} className="lg:col-span-2">
      <div className="mt-4 max-md:rows md:grid md:grid-cols-2 md:gap-x-8 md:gap-y-6">
        {cards.map((card) => (
          <StoryCard
            key={card.id}
            card={card}
            edition={edition}
            heading="h3"
            rank="list"
            picture="smallBeside"
          />
        ))}
      </div>
    </HeadedBlock>
  );
}
