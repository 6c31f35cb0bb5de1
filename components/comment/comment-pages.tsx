import { texts } from "@/messages/texts";
import type { CommentSort } from "@/newsroom/comment/rules";
import type { CommentThread } from "@/newsroom/comment/threading";
import type { Edition } from "@/newsroom/edition/rules";
import { articlePath, type PublishedArticle } from "@/newsroom/published-article/rules";
import { CommentList } from "./comment-list";
import { CommentSorts } from "./comment-sorts";
import { CommentsFrame } from "./comments-frame";
import { commentsPath } from "./paths";

type Props = {
  article: PublishedArticle;
  edition: Edition;
  threads: CommentThread[];
  sort: CommentSort;
  /** Numbers of the pages that come before and after, 0 for none. */
  back: number;
  on: number;
};

/** Comments of a story in an order of its own, or that no longer stand below it, with ways to the pages beside. */
export function CommentPages({ article, edition, threads, sort, back, on }: Props) {
  const t = texts(edition, "comments");
  const [before, after] =
    sort === "useful" ? (["moreUseful", "lessUseful"] as const) : (["newer", "older"] as const);
  return (
    <CommentsFrame
      article={article}
      edition={edition}
      back={
        back > 0
          ? { href: commentsPath(article, sort, back), words: t(before) }
          : { href: `${articlePath(article)}#comments`, words: t("backToStory") }
      }
      on={on > 0 ? { href: commentsPath(article, sort, on), words: t(after) } : null}
    >
      <CommentSorts article={article} edition={edition} current={sort} />
      <CommentList
        article={article}
        edition={edition}
        threads={threads}
        isOpen={article.isOpenForComments}
        heading="h2"
      />
    </CommentsFrame>
  );
}
