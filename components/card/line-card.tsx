import { InOrder } from "@/components/ui/in-order";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import type { Card } from "@/newsroom/published-article/rules";
import { CardPicture } from "./card-picture";
import { CardText } from "./card-text";
import { CardTime } from "./card-time";

type Props = { card: Card; edition: Edition; heading: "h2" | "h3"; withStandfirst?: boolean };

/** A story in a line: headline, and a small picture beside it. Narrow screens leave the standfirst to the story. */
export function LineCard({ card, edition, heading, withStandfirst = false }: Props) {
  return (
    <article className="card flex items-start justify-between gap-4">
      <div className="min-w-0">
        <CardText card={card} edition={edition} heading={heading} size="title" />
        {withStandfirst && (
          <p className="mt-1 text-small text-pretty text-muted max-lg:hidden">
            <InOrder text={bound(card.standfirst)} />
          </p>
        )}
        {card.isRecent && <CardTime card={card} edition={edition} />}
      </div>
      {card.picture && (
        <div className="w-28 max-w-1/3 shrink-0 pt-1">
          <CardPicture card={card} shape="classic" sizes="7rem" />
        </div>
      )}
    </article>
  );
}
