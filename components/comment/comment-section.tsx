import { HeadedBlock } from "@/components/card/headed-block";
import { texts } from "@/messages/texts";
import type { CommentThread, ShownComment } from "@/newsroom/comment/threading";
import type { PolicyInShort } from "@/newsroom/comment-policy/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { ChosenComments } from "./chosen-comments";
import { commentCount } from "./comment-count";
import { CommentForm } from "./comment-form";
import { CommentList } from "./comment-list";
import { CommentSorts } from "./comment-sorts";
import { NewComments } from "./new-comments";
import { OwnComment } from "./own-comment";
import { commentsPath } from "./paths";
import { UsefulForm } from "./useful-form";

export type CommentSectionProps = {
  article: PublishedArticle;
  edition: Edition;
  /** By what comments are judged. */
  policy: PolicyInShort | null;
  /** The newest, newest first. */
  threads: CommentThread[];
  /** What editors chose, to stand above. */
  chosen: ShownComment[];
  /** All that readers see, replies included, counted up to one more than `countLimit`. */
  count: number;
  /** The page that ends where these begin; 0 for none. */
  older: number;
};

/** Everything on comments below a story: how many, what was said, and the form. */
export function CommentSection({
  article,
  edition,
  policy,
  threads,
  chosen,
  count,
  older,
}: CommentSectionProps) {
  const t = texts(edition, "comments");
  const isOpen = article.isOpenForComments;
  return (
    <HeadedBlock
      id="comments"
      name={count === 0 ? t("title") : commentCount(count, edition)}
      className="print:hidden"
    >
      {count > 0 && <UsefulForm article={article} edition={edition} />}
      <NewComments article={article} edition={edition} count={count} />
      <ChosenComments article={article} edition={edition} comments={chosen} />
      {threads.length > 1 && <CommentSorts article={article} edition={edition} current="newest" />}
      {threads.length > 0 ? (
        <CommentList article={article} edition={edition} threads={threads} isOpen={isOpen} heading="h3" />
      ) : (
        isOpen && <p className="mt-2 text-muted">{t("empty")}</p>
      )}
      {older > 0 && (
        <a href={commentsPath(article, "newest", older)} rel="nofollow" className="link mt-4 inline-block">
          {t("older")}
        </a>
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
              <CommentForm article={article} edition={edition} policy={policy} />
            </div>
          </details>
        </div>
      ) : (
        <p className="mt-6 border-s-4 border-line ps-4 text-muted">{t("closed")}</p>
      )}
    </HeadedBlock>
  );
}
