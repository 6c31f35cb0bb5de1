import { GenreLabel } from "@/components/card/genre-label";
import { headlineSize } from "@/components/card/rank";
import { countOf } from "@/components/comment/comment-section";
import { NewsTime } from "@/components/site/news-time";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import { minutesToRead, type PublishedArticle } from "@/newsroom/published-article/rules";
import { Bylines } from "./bylines";

type Props = {
  article: PublishedArticle;
  edition: Edition;
  /** Shown as a link to the comments; null where there are none to lead to. */
  commentCount: number | null;
};

/** Labels, headline, standfirst, who wrote it, where and when. */
export function ArticleHeader({ article, edition, commentCount }: Props) {
  const { section, topics } = article;
  const t = texts(edition, "site");
  const [topic] = topics;
  return (
    <header className="mx-auto max-w-wide pt-4 md:pt-8">
      <p className="flex flex-wrap gap-x-3 text-small">
        <GenreLabel genre={article.genre} edition={edition} />
        {section && (
          <a
            href={listPath(edition.key, "section", section.slug)}
            className="link-quiet font-bold text-accent"
          >
            {section.name}
          </a>
        )}
        {topic && (
          <a href={listPath(edition.key, "topic", topic.slug)} className="link-quiet text-muted">
            {topic.name}
          </a>
        )}
      </p>
      <h1 className={`mt-1 font-bold wrap-break-word text-balance ${headlineSize(article.headline, "lead")}`}>
        <InOrder text={bound(article.headline)} />
      </h1>
      {article.standfirst !== "" && (
        <p className="mt-2 max-w-measure text-standfirst text-pretty text-muted md:mt-3">
          <InOrder text={bound(article.standfirst)} />
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-x-3 wrap-anywhere border-t border-line pt-2 text-caption text-muted md:mt-5">
        <Bylines bylines={article.bylines} edition={edition} />
        {article.dateline !== "" && <p className="text-ink">{article.dateline}</p>}
        <p>
          <span className="sr-only">{t("published")} </span>
          <NewsTime at={article.firstPublishedAt} edition={edition} weekday time />
        </p>
        {article.revisedAt && (
          <p>
            {t("updated")} <NewsTime at={article.revisedAt} edition={edition} weekday time />
          </p>
        )}
        <p className="max-sm:hidden sm:ms-auto print:hidden">
          {t("readingTime", { minutes: minutesToRead(article.body, edition) })}
        </p>
        {commentCount !== null && (
          <p className="print:hidden">
            <a href="#comments" className="link-quiet inline-block py-0.5">
              {countOf(commentCount, edition)}
            </a>
          </p>
        )}
      </div>
    </header>
  );
}
