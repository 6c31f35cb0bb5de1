import type { Card } from "@/newsroom/published-article/rules";
import { CardPicture } from "./card-picture";
import { CardText } from "./card-text";

type Props = { card: Card; heading: "h2" | "h3"; withPicture?: boolean };

/** A story in a line: headline, and a small picture beside it. */
export function LineCard({ card, heading, withPicture = true }: Props) {
  return (
    <article className="card flex items-start justify-between gap-4">
      <div>
        <CardText card={card} heading={heading} size="body" />
      </div>
      {withPicture && card.picture && (
        <div className="w-28 shrink-0 pt-1">
          <CardPicture card={card} shape="classic" sizes="7rem" />
        </div>
      )}
    </article>
  );
}
