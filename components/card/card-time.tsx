import { NewsTime } from "@/components/site/news-time";
import type { Edition } from "@/newsroom/edition/rules";
import type { Card } from "@/newsroom/published-article/rules";

/** When a card's story was published; the script says how long ago. */
export function CardTime({ card, edition }: { card: Card; edition: Edition }) {
  return (
    <p className="mt-1 text-caption text-muted">
      <NewsTime at={card.firstPublishedAt} edition={edition} ages />
    </p>
  );
}
