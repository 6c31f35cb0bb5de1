import { CardPicture } from "@/components/card/card-picture";
import { CardText } from "@/components/card/card-text";
import { NewsTime } from "@/components/site/news-time";
import type { Card } from "@/newsroom/published-article/rules";

/** A story in a list: headline, standfirst, date, and its picture beside them. */
export function ListCard({ card }: { card: Card }) {
  return (
    <article className="card flex items-start justify-between gap-4 md:gap-8">
      <div className="max-w-measure">
        <CardText card={card} heading="h2" size="title" />
        <p className="mt-1 text-small text-pretty text-muted max-md:hidden">{card.standfirst}</p>
        <p className="mt-1 text-caption text-muted">
          <NewsTime at={card.firstPublishedAt} edition={card.edition} />
        </p>
      </div>
      {card.picture && (
        <div className="w-28 shrink-0 pt-1 md:w-56">
          <CardPicture card={card} shape="classic" sizes="(min-width: 48rem) 14rem, 7rem" />
        </div>
      )}
    </article>
  );
}
