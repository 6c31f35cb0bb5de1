import { texts } from "@/messages/texts";
import type { CommentThread } from "@/newsroom/comment/threading";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { Comment, type Rank } from "./comment";
import { CommentTools } from "./comment-tools";
import { threadPath } from "./paths";

export type ListProps = Rank & {
  article: PublishedArticle;
  edition: Edition;
  isOpen: boolean;
  /** The comment whose own page this is. */
  wanted?: string;
};

/** What readers said, with the answers below each. */
export function CommentList({ threads, ...props }: ListProps & { threads: CommentThread[] }) {
  return (
    <ol className="mt-4 flex flex-col gap-3" data-nosnippet="">
      {threads.map((thread) => (
        <li key={thread.id} className="border border-line bg-sheet px-4 py-3">
          <Thread thread={thread} {...props} />
        </li>
      ))}
    </ol>
  );
}

/** A comment or its place, and what stands below it. */
function Thread({ thread, ...props }: ListProps & { thread: CommentThread }) {
  const { article, edition, isOpen, wanted, heading } = props;
  const t = texts(edition, "comments");
  const { id, shown, replies, more } = thread;
  return (
    <>
      {shown ? (
        <Comment
          comment={shown}
          edition={edition}
          heading={heading}
          href={threadPath(article, id)}
          anchor={`comment-${id}`}
          isWanted={id === wanted}
          answers={
            thread.answersTo && thread.answersName !== null
              ? { name: thread.answersName, href: threadPath(article, thread.answersTo) }
              : null
          }
        >
          <CommentTools article={article} edition={edition} comment={shown} isOpen={isOpen} />
        </Comment>
      ) : (
        <p id={`comment-${id}`} className="scroll-mt-4 text-small text-muted">
          {t(`gone.${thread.kind === "removed" ? "removed" : "withheld"}`)}
        </p>
      )}
      {replies.length > 0 && (
        <ol className="mt-3 flex flex-col gap-4 border-s-3 border-line ps-3 md:ps-4">
          {replies.map((reply) => (
            <li key={reply.id}>
              <Thread thread={reply} {...props} />
            </li>
          ))}
        </ol>
      )}
      {more > 0 && (
        <a
          href={threadPath(article, id)}
          rel="nofollow"
          className="link mt-3 inline-block text-small font-bold"
        >
          {t("moreAnswers", { count: more })}
        </a>
      )}
    </>
  );
}
