import { texts } from "@/messages/texts";
import type { ShownComment } from "@/newsroom/comment/threading";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { Comment } from "./comment";
import { threadPath } from "./paths";
import { ReportForm } from "./report-form";
import { StatusLine } from "./status-line";

export type CommentSaidProps = {
  article: PublishedArticle;
  edition: Edition;
  comment: ShownComment;
  /** What was said of it, or is about to be. */
  about: "useful" | "report" | "reported";
  /** Whether this reader says that it is useful. */
  isVoted: boolean;
  /** Why a vote was not taken. */
  refusal: string | null;
};

/** The page that answers one reader about somebody's comment: that a vote or a report was taken, or the form for one. */
export function CommentSaid({ article, edition, comment, about, isVoted, refusal }: CommentSaidProps) {
  const t = texts(edition, "comments");
  const href = threadPath(article, comment.id);
  return (
    <div className="flex max-w-measure flex-col gap-6 py-8">
      <h1 className="text-heading font-bold text-balance">
        {about === "useful" ? t("useful.title") : t("report.title")}
      </h1>
      {about !== "report" && (
        <StatusLine refusal={refusal}>
          {about === "useful" && !isVoted ? t("useful.taken") : t(`${about}.thanks`)}
        </StatusLine>
      )}
      <div className="bg-wash p-4" data-nosnippet="">
        <Comment comment={comment} edition={edition} heading="h2" href={href} />
      </div>
      {about === "report" && <ReportForm article={article} edition={edition} commentId={comment.id} />}
      {about === "useful" && !refusal && <ChangeVote {...{ article, edition, comment, isVoted }} />}
      <p>
        <a href={href} rel="nofollow" className="link font-bold">
          {t("inThread")}
        </a>
      </p>
    </div>
  );
}

/** A vote is changed as easily as it was given. */
function ChangeVote(props: Pick<CommentSaidProps, "article" | "edition" | "comment" | "isVoted">) {
  const { article, edition, comment, isVoted } = props;
  const t = texts(edition, "comments");
  return (
    <form method="post" action="/api/comments/useful">
      <input type="hidden" name="articleId" value={article.id} />
      <input type="hidden" name="edition" value={article.edition} />
      <input type="hidden" name="answer" value={isVoted ? "no" : "yes"} />
      <button type="submit" name="commentId" value={comment.id} className="link cursor-pointer">
        {t(isVoted ? "useful.takeBack" : "useful.label")}
      </button>
    </form>
  );
}
