import { eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { comment, outletEdition, user } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { graphemeCount } from "@/newsroom/language/graphemes";
import { choosePage, touchedByComment } from "./deciding";
import { textHashOf } from "./repeat";
import type { CommentAnswer } from "./rules";
import { maxCommentGraphemes } from "./text";
import { levelBelow } from "./threading";

/** Who sends no form has neither. */
const noSource = "newsroom";

/**
 * Answers a comment that readers see, in the newsroom's name or as the story's writer, which readers are told; they have
 * the answer at once. Throws `not_found`, `forbidden`, `invalid`, `conflict` for what readers do not see.
 */
export async function answerComment(actor: Actor, input: CommentAnswer): Promise<{ id: string }> {
  const graphemes = graphemeCount(input.text);
  return withTransaction(async (tx) => {
    const [answered] = await tx
      .select({
        articleId: comment.articleId,
        rootId: comment.rootId,
        level: comment.level,
        state: comment.state,
      })
      .from(comment)
      .where(eq(comment.id, input.commentId))
      .for("share");
    authorize(actor, "comment:moderate");
    if (!answered) throw notFound();
    if (answered.state !== "approved") throw new NewsroomError("conflict", "comment.notShown");
    if (graphemes > maxCommentGraphemes) throw wrongField("text", "comment.textTooLong");
    const { articleId } = answered;
    const name = await nameOf(tx, actor, articleId, input.as);
    const page = await choosePage(tx, { articleId, parentId: input.commentId });
    const [row] = await tx
      .insert(comment)
      .values({
        articleId,
        parentId: input.commentId,
        rootId: answered.rootId ?? input.commentId,
        level: levelBelow(answered.level),
        userId: actorId(actor),
        standing: input.as,
        name,
        email: "",
        text: input.text,
        graphemes,
        page,
        state: "approved",
        decidedBy: actorId(actor),
        decidedAt: sql`now()`,
        sourceHash: noSource,
        readerHash: noSource,
        textHash: textHashOf(input.text),
      })
      .returning({ id: comment.id });
    if (!row) throw new NewsroomError("unavailable", "unavailable");
    await record(tx, actor, {
      verb: "comment:answer",
      id: input.commentId,
      after: { answerId: row.id, standing: input.as },
      tags: touchedByComment(articleId, page),
    });
    return row;
  });
}

/** The outlet's name in the story's edition; or that of the person, where she signs the story. */
async function nameOf(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  as: CommentAnswer["as"],
): Promise<string> {
  const { row, subject } = await loadArticleUnscoped(tx, articleId, "read");
  if (as === "writer") {
    const self = actorId(actor);
    if (self === null || !subject.namedUserIds.includes(self))
      throw wrongField("as", "comment.notTheWriter", "forbidden");
    const [person] = await tx.select({ name: user.name }).from(user).where(eq(user.id, self));
    return person?.name ?? "";
  }
  const [outlet] = await tx
    .select({ name: outletEdition.name })
    .from(outletEdition)
    .where(eq(outletEdition.edition, row.edition));
  return outlet?.name ?? "";
}
