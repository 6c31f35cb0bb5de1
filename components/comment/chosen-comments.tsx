import { texts } from "@/messages/texts";
import type { ShownComment } from "@/newsroom/comment/threading";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { Comment } from "./comment";
import { threadPath } from "./paths";

type Props = { article: PublishedArticle; edition: Edition; comments: ShownComment[] };

/** What editors pinned or found worth reading first, above what everybody said; each leads to its thread. */
export function ChosenComments({ article, edition, comments }: Props) {
  const t = texts(edition, "comments");
  if (comments.length === 0) return null;
  return (
    <section
      aria-labelledby="chosen-comments"
      className="mt-4 border-s-4 border-accent bg-wash px-4 py-3"
      data-nosnippet=""
    >
      <h3 id="chosen-comments" className="text-small text-muted">
        {t("chosen")}
      </h3>
      <ol className="mt-2 flex flex-col gap-4">
        {comments.map((comment) => {
          const href = threadPath(article, comment.id);
          return (
            <li key={comment.id}>
              <Comment comment={comment} edition={edition} heading="h4" href={href}>
                <a href={href} rel="nofollow" className="link mt-1 inline-block text-small font-bold">
                  {t("inThread")}
                </a>
              </Comment>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
