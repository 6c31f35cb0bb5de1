import { listPath } from "@/newsroom/address/rules";
import { genres } from "@/newsroom/content/words";
import type { Edition } from "@/newsroom/edition/rules";
import type { Card } from "@/newsroom/published-article/rules";
import { CardMark } from "./card-mark";
import { GenreLabel } from "./genre-label";

/**
 * What stands above a card's headline: what an editor wrote for a front,
 * its type where that is more than news, and its first topic but on a brief one.
 */
export function CardLabels({ card, edition, isBrief }: { card: Card; edition: Edition; isBrief: boolean }) {
  const topic = isBrief ? null : card.label;
  const { kicker, mark, genre } = card;
  if (!topic && !kicker && !mark && genre === genres[0]) return null;
  return (
    <p className="flex flex-wrap gap-x-3 text-meta font-bold wrap-anywhere text-muted">
      {mark && <CardMark mark={mark} edition={edition} />}
      {kicker && <span className="text-ink">{kicker}</span>}
      <GenreLabel genre={genre} edition={edition} />
      {topic && (
        <a
          href={listPath(edition.key, "topic", topic.slug)}
          className="link-quiet card-label -my-0.5 inline-block py-0.5 underline decoration-line"
        >
          {topic.name}
        </a>
      )}
    </p>
  );
}
