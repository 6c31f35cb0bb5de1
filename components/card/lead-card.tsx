import { InOrder } from "@/components/ui/in-order";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import type { Card } from "@/newsroom/published-article/rules";
import { CardPicture } from "./card-picture";
import { CardText } from "./card-text";
import { CardTime } from "./card-time";

/** The first story of a front. */
export function LeadCard({ card, edition }: { card: Card; edition: Edition }) {
  return (
    <article className="card flex flex-col gap-3">
      <CardPicture card={card} shape="wide" isFirst sizes="(min-width: 64rem) 46rem, 92vw" />
      <div>
        <CardText card={card} edition={edition} heading="h2" size="lead" />
        <p className="mt-2 text-standfirst text-pretty text-muted">
          <InOrder text={bound(card.standfirst)} />
        </p>
        <CardTime card={card} edition={edition} />
      </div>
    </article>
  );
}
