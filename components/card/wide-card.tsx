import { NewsTime } from "@/components/site/news-time";
import type { Edition } from "@/newsroom/edition/rules";
import type { Card } from "@/newsroom/published-article/rules";
import { CardPicture } from "./card-picture";
import { CardText } from "./card-text";

type Props = { card: Card; edition: Edition; heading: "h2" | "h3" };

/** A story across the page: headline, standfirst, date, and its picture beside them. */
export function WideCard({ card, edition, heading }: Props) {
  return (
    <article className="card flex items-start justify-between gap-4 md:gap-8">
      <div className="min-w-0 max-w-measure">
        <CardText card={card} heading={heading} size="title" />
        <p className="mt-1 text-small text-pretty text-muted max-md:hidden">{card.standfirst}</p>
        <p className="mt-1 text-caption text-muted">
          <NewsTime at={card.firstPublishedAt} edition={edition} ages />
        </p>
      </div>
      {card.picture && (
        <div className="w-28 max-w-1/3 shrink-0 pt-1 md:w-56">
          <CardPicture card={card} shape="classic" sizes="(min-width: 48rem) 14rem, 7rem" />
        </div>
      )}
    </article>
  );
}
