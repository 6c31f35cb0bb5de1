import { InOrder } from "@/components/ui/in-order";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import type { Card } from "@/newsroom/published-article/rules";
import { CardPicture } from "./card-picture";
import { CardText } from "./card-text";
import { CardTime } from "./card-time";

type Props = { card: Card; edition: Edition; heading: "h2" | "h3" };

/** A story across the page: headline, standfirst, date, and its picture beside them. */
export function WideCard({ card, edition, heading }: Props) {
  return (
    <article className="card flex items-start justify-between gap-4 md:gap-8">
      <div className="min-w-0 max-w-measure">
        <CardText card={card} edition={edition} heading={heading} size="title" />
        <p className="mt-1 text-small text-pretty text-muted max-md:hidden">
          <InOrder text={bound(card.standfirst)} />
        </p>
        <CardTime card={card} edition={edition} />
      </div>
      {card.picture && (
        <div className="w-28 max-w-1/3 shrink-0 pt-1 md:w-56">
          <CardPicture card={card} shape="classic" sizes="(min-width: 48rem) 14rem, 7rem" />
        </div>
      )}
    </article>
  );
}
