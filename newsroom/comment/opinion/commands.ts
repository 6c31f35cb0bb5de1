import { and, count, eq, isNotNull, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { article, comment, commentReport, commentVote } from "@/db/schema";
import { type Actor, authorize, type Reader } from "@/newsroom/access";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { recordTouched } from "@/newsroom/history";
import { isPublished } from "@/newsroom/published-article/visibility";
import { coalescingSeconds } from "@/newsroom/reaction/rules";
import { sourceHashOf } from "@/newsroom/reader/identity";
import { isShortId } from "@/newsroom/short-id";
import { tag } from "@/newsroom/touched";
import { enqueue } from "@/platform/jobs";
import { takePoint } from "@/platform/limits";
import { type ReportForm, reportLimit, reportsPerSource, type UsefulForm, usefulLimit } from "./rules";

/** A comment that readers have, of a story that they have. Throws `not_found`. */
async function loadShown(
  tx: Transaction,
  { articleId, commentId }: { articleId: string; commentId: string },
) {
  if (!isShortId(articleId)) throw notFound();
  const [row] = await tx
    .select({ readerHash: comment.readerHash, page: comment.page })
    .from(comment)
    .innerJoin(article, eq(article.id, comment.articleId))
    .where(
      and(
        eq(comment.id, commentId),
        eq(comment.articleId, articleId),
        eq(comment.state, "approved"),
        isNotNull(comment.page),
        isPublished,
      ),
    );
  if (!row?.page) throw notFound();
  return { readerHash: row.readerHash, page: row.page };
}

/**
 * Takes a reader's word that a comment is useful, or takes it back, and returns how many say so with it. The same again
 * changes nothing. Throws `not_found`, `rate_limited`, `invalid` for one's own. No history: a vote is counted, not told.
 */
export async function voteUseful(reader: Reader, input: UsefulForm): Promise<{ useful: number }> {
  authorize(reader, "comment:send");
  const wait = await takePoint(usefulLimit, await sourceHashOf(reader.address));
  if (wait !== null) throw new NewsroomError("rate_limited", "reactionTooMany");
  const { articleId, commentId, answer } = input;
  return withTransaction(async (tx) => {
    const { readerHash, page } = await loadShown(tx, input);
    if (readerHash === reader.id) throw new NewsroomError("invalid", "comment.ownUseful");
    await tx.execute(sql`select pg_advisory_xact_lock_shared(${lockOf(articleId, page)})`);
    const vote = { commentId, readerHash: reader.id };
    const changed =
      answer === "yes"
        ? await tx.insert(commentVote).values(vote).onConflictDoNothing().returning()
        : await tx
            .delete(commentVote)
            .where(and(eq(commentVote.commentId, commentId), eq(commentVote.readerHash, reader.id)))
            .returning();
    const change = answer === "yes" ? changed.length : -changed.length;
    const [row] = await tx
      .update(comment)
      .set({ useful: sql`${comment.useful} + ${change}` })
      .where(eq(comment.id, commentId))
      .returning({ useful: comment.useful });
    if (change !== 0) {
      const options = { singletonKey: `${articleId}:${page}`, startAfter: coalescingSeconds };
      await enqueue(tx, "touch_comments", { articleId, page }, options);
    }
    return { useful: row?.useful ?? 0 };
  });
}

const lockOf = (articleId: string, page: number) =>
  sql`hashtextextended(${`useful ${articleId} ${page}`}, 0)`;

/** Makes caches forget the counts on one page of a story's comments, as `touchReactions` does. No history. */
export async function touchComments(actor: Actor, input: { articleId: string; page: number }): Promise<void> {
  authorize(actor, "reaction:publish");
  const { articleId, page } = input;
  await withTransaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockOf(articleId, page)})`);
    await recordTouched(tx, [tag.comments(articleId), tag.commentPage(articleId, page)]);
  });
}

/**
 * Takes a reader's report of a comment; a second one of hers, and more than a few from one address, change nothing.
 * Throws `not_found`, `rate_limited`. No history: moderators see it beside the comment.
 */
export async function reportComment(reader: Reader, input: ReportForm): Promise<void> {
  authorize(reader, "comment:send");
  const { commentId, ground, words } = input;
  const sourceHash = await sourceHashOf(reader.address);
  if ((await takePoint(reportLimit, sourceHash)) !== null)
    throw new NewsroomError("rate_limited", "comment.reportTooMany");
  await withTransaction(async (tx) => {
    await loadShown(tx, input);
    // Two at once from one address would each find a place free.
    await tx.select({ id: comment.id }).from(comment).where(eq(comment.id, commentId)).for("update");
    const [{ before = 0 } = {}] = await tx
      .select({ before: count() })
      .from(commentReport)
      .where(and(eq(commentReport.commentId, commentId), eq(commentReport.sourceHash, sourceHash)));
    if (before >= reportsPerSource) return;
    const made = await tx
      .insert(commentReport)
      .values({ commentId, readerHash: reader.id, sourceHash, ground, words })
      .onConflictDoNothing()
      .returning({ id: commentReport.id });
    if (made.length > 0)
      await tx
        .update(comment)
        .set({ openReports: sql`${comment.openReports} + 1` })
        .where(eq(comment.id, commentId));
  });
}
