import { texts } from "@/messages/texts";
import type { CommentState } from "@/newsroom/comment/rules";
import type { ShownComment } from "@/newsroom/comment/threading";
import type { PolicyInShort } from "@/newsroom/comment-policy/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { articlePath, type PublishedArticle } from "@/newsroom/published-article/rules";
import { Comment } from "./comment";
import { CommentForm, type CommentFormProps } from "./comment-form";
import { HeldComment } from "./held-comment";
import { threadPath } from "./paths";

export type CommentAnswerProps = {
  article: PublishedArticle;
  edition: Edition;
  /** By what comments are judged. */
  policy: PolicyInShort | null;
  /** The reader's own comment, just sent. */
  held: { state: CommentState; name: string; text: string } | null;
  /** The comment that is answered. */
  parent: ShownComment | null;
  draft: CommentFormProps["draft"];
  /** A comment was named that is not this reader's. */
  isHeldMissing: boolean;
  /** A draft was announced, but it is not there. */
  isDraftMissing: boolean;
};

/** The page that answers one reader: the held comment, or the form with everything typed and what was wrong. */
export function CommentAnswer(props: CommentAnswerProps) {
  const { article, edition, held } = props;
  const t = texts(edition, "comments");
  const story = articlePath(article);
  return (
    <div className="flex max-w-measure flex-col gap-6 py-8">
      <h1 className="text-heading font-bold text-balance">
        {t("answer.title", { headline: article.headline })}
      </h1>
      {held ? (
        <HeldComment edition={edition} {...held}>
          <a href={`${story}#comments`} className="link font-bold">
            {t("held.back")}
          </a>
          {article.isOpenForComments && (
            <a href={`${story}#comment`} className="link font-bold">
              {t("held.again")}
            </a>
          )}
        </HeldComment>
      ) : (
        <>
          <Writing {...props} />
          <p>
            <a href={story} className="link font-bold">
              {t("held.back")}
            </a>
          </p>
        </>
      )}
    </div>
  );
}

/** The form, below what is answered and what could not be brought back. */
function Writing({
  article,
  edition,
  policy,
  parent,
  draft,
  isHeldMissing,
  isDraftMissing,
}: CommentAnswerProps) {
  const t = texts(edition, "comments");
  if (isHeldMissing) return <p>{t("answer.notShown")}</p>;
  return (
    <>
      {isDraftMissing && (
        <p role="alert" className="border-s-4 border-alert ps-4 font-bold">
          {t("answer.notKept")}
        </p>
      )}
      {parent && (
        <div className="bg-wash p-4">
          <h2 className="mb-2 text-small text-muted">{t("answering")}</h2>
          <Comment comment={parent} edition={edition} heading="h3" href={threadPath(article, parent.id)} />
        </div>
      )}
      {article.isOpenForComments || draft ? (
        <CommentForm
          article={article}
          edition={edition}
          policy={policy}
          parentId={parent?.id}
          draft={draft}
        />
      ) : (
        <p>{t("closed")}</p>
      )}
    </>
  );
}
