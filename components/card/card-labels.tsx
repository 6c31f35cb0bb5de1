import { listPath } from "@/newsroom/address/rules";
import { genres } from "@/newsroom/content/words";
import type { Edition } from "@/newsroom/edition/rules";
import type { Card } from "@/newsroom/published-article/rules";
import { CardMark } from "./card-mark";
import { GenreLabel } from "./genre-label";

type Props = { card: Card; edition: Edition; isBrief: boolean };

/**
 * What stands above a card's headline: what an editor wrote for a front,
 * its type where that is more than news, who signed it where that is opinion, and its first topic but on a brief one.
 */
export function CardLabels({ card, edition, isBrief }: Props) {
  const { kicker, mark, genre, signers } = card;
  const topic = isBrief || signers.length > 0 ? null : card.label;
  if (!topic && !kicker && !mark && genre === genres[0]) return null;
  return (
    <p className="mb-1 flex flex-wrap gap-x-3 text-meta font-bold wrap-anywhere text-muted">
      {mark && <CardMark mark={mark} edition={edition} />}
      {kicker && <span className="text-ink">{kicker}</span>}
      <GenreLabel genre={genre} edition={edition} />
      {signers.length > 0 && (
        <span className="text-caption text-ink">
          <bdi>{new Intl.ListFormat(edition.numberLocale).format(signers.map(({ name }) => name))}</bdi>
        </span>
      )}
      {topic && (
        <a
          href={listPath(edition.key, "topic", topic.slug)}
          className="link-quiet card-label -my-0.5 inline-block py-0.5 underline decoration-control underline-offset-4"
        >
          {topic.name}
        </a>
      )}
    </p>
  );
}
