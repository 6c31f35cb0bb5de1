import { NewsTime } from "@/components/site/news-time";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { CommentThread, ShownComment } from "@/newsroom/comment/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { replyPath } from "./paths";

/** Below which heading a comment stands decides of which rank its own is. */
type Rank = { heading: "h2" | "h3" };
type Props = Rank & {
  article: PublishedArticle;
  edition: Edition;
  threads: CommentThread[];
  isOpen: boolean;
};

/** What readers said, with the answers below each. */
export function CommentList({ article, edition, threads, isOpen, heading }: Props) {
  const t = texts(edition, "comments");
  return (
    <ol className="mt-4 flex flex-col gap-3">
      {threads.map((thread) => (
        <li key={thread.id} className="border border-line bg-sheet px-4 py-3">
          <Comment comment={thread} edition={edition} heading={heading} />
          {isOpen && (
            <a
              href={replyPath(article, thread.id)}
              rel="nofollow"
              className="link mt-1 inline-flex min-h-9 min-w-9 items-center text-small font-bold"
              aria-label={t("replyTo", { name: thread.name })}
            >
              {t("reply")}
            </a>
          )}
          {thread.replies.length > 0 && (
            <ol className="mt-3 flex flex-col gap-6 border-s-3 border-line ps-4">
              {thread.replies.map((reply) => (
                <li key={reply.id}>
                  <Comment comment={reply} edition={edition} heading={heading} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

/** One comment. Its text is text: no markup, and what looks like a link leads nowhere. */
export function Comment({
  comment,
  edition,
  heading: Heading,
}: Rank & { comment: ShownComment; edition: Edition }) {
  return (
    <article id={`comment-${comment.id}`} className="scroll-mt-4">
      <header className="flex flex-wrap items-center gap-x-3">
        <Heading className="font-bold">
          <bdi>{comment.name}</bdi>
        </Heading>
        <a
          href={`#comment-${comment.id}`}
          className="link-quiet inline-flex min-h-6 items-center text-caption text-muted"
        >
          <NewsTime at={comment.createdAt} edition={edition} ages />
        </a>
      </header>
      <p dir="auto" className="mt-1 wrap-anywhere whitespace-pre-line">
        <InOrder text={comment.text} />
      </p>
    </article>
  );
}
