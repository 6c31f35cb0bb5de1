import { texts } from "@/messages/texts";
import type { CommentThread } from "@/newsroom/comment/threading";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { CommentList } from "./comment-list";
import { CommentsFrame } from "./comments-frame";
import { threadPath } from "./paths";

type Props = {
  article: PublishedArticle;
  edition: Edition;
  thread: CommentThread;
  /** The comment for which the page was opened. */
  wanted: string;
  /** Where the pages of the thread before and after begin. */
  before: string | null;
  after: string | null;
  /** All comments, where this thread stands among them. */
  all: string;
};

/** A thread, open at one comment. */
export function ThreadPage({ article, edition, thread, wanted, before, after, all }: Props) {
  const t = texts(edition, "comments");
  return (
    <CommentsFrame
      article={article}
      edition={edition}
      back={
        before
          ? { href: threadPath(article, before), words: t("earlierAnswers") }
          : { href: all, words: t("allComments") }
      }
      on={after ? { href: threadPath(article, after), words: t("laterAnswers") } : null}
    >
      <CommentList
        article={article}
        edition={edition}
        threads={[thread]}
        isOpen={article.isOpenForComments}
        heading="h2"
        // Opened for its beginning it is a thread like others.
        {...(wanted !== thread.id && { wanted })}
      />
    </CommentsFrame>
  );
}
