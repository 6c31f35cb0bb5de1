import { CardLabels } from "@/components/card/card-labels";
import { NewsTime } from "@/components/site/news-time";
import { Dotted } from "@/components/ui/after-dot";
import type { Edition } from "@/newsroom/edition/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import type { SearchHit } from "@/newsroom/search/rules";
import { Marked } from "./marked";

type Props = { hit: SearchHit; edition: Edition };

/** A story that was found: where in it, to which section it belongs, and when it was published. */
export function SearchHitCard({ hit: { card, headline, excerpt }, edition }: Props) {
  const parts = [
    card.section?.name,
    <NewsTime key="at" at={card.firstPublishedAt} edition={edition} ages />,
  ].filter(Boolean);
  return (
    <article className="card">
      <div className="min-w-0 max-w-measure grow">
        <CardLabels card={card} edition={edition} isBrief={false} />
        <h2 className="text-third font-bold wrap-break-word text-balance">
          <a href={articlePath(card)} className="card-link">
            <Marked text={headline} />
          </a>
        </h2>
        <p className="mt-1 text-small text-pretty wrap-break-word text-muted">
          <Marked text={excerpt} />
        </p>
        <p className="mt-1 text-meta wrap-anywhere text-muted">
          <Dotted parts={parts} />
        </p>
      </div>
    </article>
  );
}
