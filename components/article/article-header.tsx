import { GenreLabel } from "@/components/card/genre-label";
import { headlineSize } from "@/components/card/rank";
import { commentCount as countWords } from "@/components/comment/comment-count";
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
  /** Where it stands what changed; null where that is not shown. */
  changesPath?: string | null | undefined;
};

/** Labels, headline, standfirst, who wrote it, where and when. */
export function ArticleHeader({ article, edition, commentCount, changesPath }: Props) {
  return (
    <header className="mx-auto max-w-wide pt-3 md:pt-8">
      <Labels article={article} edition={edition} />
      <h1 className={`mt-1 font-bold wrap-break-word text-balance ${headlineSize(article.headline, "lead")}`}>
        <InOrder text={bound(article.headline)} />
      </h1>
      {article.standfirst !== "" && (
        <p className="mt-2 max-w-measure text-standfirst text-pretty text-muted md:mt-3">
          <InOrder text={bound(article.standfirst)} />
        </p>
      )}
      <MetaLine {...{ article, edition, commentCount, changesPath }} />
    </header>
  );
}

/** What kind of text it is, its section and its first topic. */
function Labels({ article: { genre, section, topics }, edition }: Pick<Props, "article" | "edition">) {
  const [topic] = topics;
  return (
    <p className="flex flex-wrap gap-x-3 text-small">
      <GenreLabel genre={genre} edition={edition} />
      {section && (
        <a href={listPath(edition.key, "section", section.slug)} className="link-quiet font-bold text-ink">
          {section.name}
        </a>
      )}
      {topic && (
        <a href={listPath(edition.key, "topic", topic.slug)} className="link-quiet text-muted">
          {topic.name}
        </a>
      )}
    </p>
  );
}

/**
 * Who, where and when at the near side of the line; how long it takes and what readers say at the far one, which on a phone
 * is the author's line, so that the story begins on the first screen.
 */
function MetaLine({ article, edition, commentCount, changesPath }: Props) {
  const t = texts(edition, "site");
  return (
    <div className="mt-3 flex flex-wrap items-baseline gap-x-3 wrap-anywhere border-t border-line pt-2 text-caption text-muted md:mt-5">
      <Bylines bylines={article.bylines} edition={edition} />
      {article.dateline !== "" && <p className="text-ink">{article.dateline}</p>}
      <div className="ms-auto flex items-baseline gap-x-3 md:order-last print:hidden">
        <p className="max-sm:hidden">{t("readingTime", { minutes: minutesToRead(article.body, edition) })}</p>
        {commentCount !== null && (
          <p>
            <a href="#comments" className="link-quiet inline-block py-0.5">
              {countWords(commentCount, edition)}
            </a>
          </p>
        )}
      </div>
      <p className="max-md:w-full">
        <span className="sr-only">{t("published")} </span>
        <NewsTime at={article.firstPublishedAt} edition={edition} weekday time />
      </p>
      {article.revisedAt && (
        <p>
          {t("updated")} <NewsTime at={article.revisedAt} edition={edition} weekday time />
        </p>
      )}
      {changesPath && (
        <p className="print:hidden">
          <a href={changesPath} className="link">
            {t("changes.title")}
          </a>
        </p>
      )}
    </div>
  );
}
