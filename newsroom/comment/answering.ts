import { and, eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { article, byline, bylineName, comment, outletEdition, revisionByline } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
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

/**
 * The outlet's name in the story's edition; or, for its writer, the name under which readers have the story from her: never
 * her account's, which a pen-name may be there to hide.
 */
async function nameOf(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  as: CommentAnswer["as"],
): Promise<string> {
  if (as === "writer") {
    const self = actorId(actor);
    const [signed] = self === null ? [] : await listSignaturesOf(tx, articleId, self);
    if (!signed) throw wrongField("as", "comment.notTheWriter", "forbidden");
    return signed.name;
  }
  const [outlet] = await tx
    .select({ name: outletEdition.name })
    .from(outletEdition)
    .innerJoin(article, eq(article.edition, outletEdition.edition))
    .where(eq(article.id, articleId));
  return outlet?.name ?? "";
}

/** Under which names readers have a story from an account, as its bylines are in order. */
const listSignaturesOf = (tx: Transaction, articleId: string, userId: string) =>
  tx
    .select({ name: bylineName.name })
    .from(article)
    .innerJoin(revisionByline, eq(revisionByline.revisionId, article.publishedRevisionId))
    .innerJoin(byline, and(eq(byline.id, revisionByline.bylineId), eq(byline.userId, userId)))
    .innerJoin(bylineName, and(eq(bylineName.subjectId, byline.id), eq(bylineName.edition, article.edition)))
    .where(eq(article.id, articleId))
    .orderBy(revisionByline.position);
