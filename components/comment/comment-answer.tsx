import { texts } from "@/messages/texts";
import type { CommentState, ShownComment } from "@/newsroom/comment/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import { CommentForm, type CommentFormProps } from "./comment-form";
import { Comment } from "./comment-list";
import { HeldComment } from "./held-comment";

export type CommentAnswerProps = {
  article: { id: string; edition: EditionKey; slug: string; headline: string; isOpenForComments: boolean };
  /** The reader's own comment, just sent. */
  held: { state: CommentState; name: string; text: string } | null;
  /** The comment that is answered. */
  parent: ShownComment | null;
  draft: CommentFormProps["draft"];
  /** A draft was announced, but it is not there. */
  isDraftMissing: boolean;
};

/** The page that answers one reader: the held comment, or the form with everything typed and what was wrong. */
export function CommentAnswer({ article, held, parent, draft, isDraftMissing }: CommentAnswerProps) {
  const t = texts(article.edition, "comments");
  const back = (
    <p>
      <a href={articlePath(article)} className="link font-bold">
        {t("held.back")}
      </a>
    </p>
  );
  return (
    <div className="flex max-w-measure flex-col gap-6 py-8">
      <h1 className="text-heading font-bold">{t("answer.title", { headline: article.headline })}</h1>
      {held && <HeldComment edition={article.edition} {...held} />}
      {held && back}
      {!held && isDraftMissing && (
        <p role="alert" className="border-s-4 border-alert ps-4 font-bold">
          {t("answer.notKept")}
        </p>
      )}
      {!held && parent && (
        <div className="bg-wash p-4">
          <p className="text-small text-muted">{t("answering", { name: parent.name })}</p>
          <Comment comment={parent} edition={article.edition} />
        </div>
      )}
      {!held && (article.isOpenForComments || draft) && (
        <CommentForm article={article} parentId={parent?.id} draft={draft} />
      )}
      {!held && !article.isOpenForComments && !draft && <p>{t("closed")}</p>}
      {!held && back}
    </div>
  );
}
