import { texts } from "@/messages/texts";
import type { CommentThread } from "@/newsroom/comment/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { countLimit } from "@/newsroom/paging";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { CommentForm } from "./comment-form";
import { CommentList } from "./comment-list";
import { OwnComment } from "./own-comment";
import { commentsPath } from "./paths";

export type CommentSectionProps = {
  article: PublishedArticle;
  edition: Edition;
  /** The newest. */
  threads: CommentThread[];
  /** All that readers see, replies included, counted up to one more than `countLimit`. */
  count: number;
  /** The page that ends where these begin; 0 for none. */
  older: number;
};

/** How many comments a story has, as far as they are counted. */
export function countOf(count: number, edition: Edition): string {
  const t = texts(edition, "comments");
  return count > countLimit ? t("countMore", { count: countLimit }) : t("count", { count });
}

/** Everything on comments below a story: how many, what was said, and the form. */
export function CommentSection({ article, edition, threads, count, older }: CommentSectionProps) {
  const t = texts(edition, "comments");
  const isOpen = article.isOpenForComments;
  return (
    <section id="comments" aria-labelledby="comments-title" className="print:hidden">
      <h2 id="comments-title" className="border-t-2 border-ink pt-2 text-third font-bold">
        {count === 0 ? t("title") : countOf(count, edition)}
      </h2>
      {older > 0 && (
        <a href={commentsPath(article, older)} rel="nofollow" className="link mt-3 inline-block">
          {t("older")}
        </a>
      )}
      {threads.length > 0 ? (
        <CommentList article={article} edition={edition} threads={threads} isOpen={isOpen} />
      ) : (
        isOpen && <p className="mt-2 text-muted">{t("empty")}</p>
      )}
      {isOpen ? (
        <div className="mt-8">
          <OwnComment article={article} edition={edition} />
          <details className="group">
            <summary className="cursor-pointer border border-control bg-sheet px-4 py-3 text-muted group-open:mb-5">
              {t("form.open")}
            </summary>
            {/* An address that names what stands in it opens the form. */}
            <div id="comment" className="scroll-mt-4">
              <CommentForm article={article} edition={edition} />
            </div>
          </details>
        </div>
      ) : (
        <p className="mt-6 border-s-4 border-line ps-4 text-muted">{t("closed")}</p>
      )}
    </section>
  );
}
