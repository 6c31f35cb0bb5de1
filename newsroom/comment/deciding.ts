import { and, eq, isNull, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { article, comment, commentClaim, commentReason, commentReport } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { isUuid } from "@/newsroom/input";
import { tidyLines } from "@/newsroom/storable";
import { tag } from "@/newsroom/touched";
import {
  type CommentSeen,
  type CommentState,
  type CommentToReject,
  commentsPerReadersPage,
  type Decision,
  moderate,
} from "./rules";
import { countApprovedCommentPages } from "./shown";
import { asItStood, reopenReports, StoodAs, standing, standingOf } from "./taking-back";

/**
 * Shows a held comment to readers. Throws `not_found`, `forbidden`, `conflict` when somebody has decided meanwhile or its
 * writer has changed the words that were seen.
 */
export async function approveComment(actor: Actor, input: CommentSeen): Promise<void> {
  await withTransaction((tx) => decide(tx, actor, "approve", input));
}

/**
 * Keeps a comment from readers, or takes it from them, for one of its edition's reasons or with words for colleagues.
 * Throws as `approveComment`, and `invalid` without either.
 */
export async function rejectComment(actor: Actor, input: CommentToReject): Promise<void> {
  await withTransaction((tx) => decide(tx, actor, "reject", input));
}

/** Leaves a comment that readers reported where it is: its reports are answered. Throws as `approveComment`. */
export async function keepComment(actor: Actor, input: CommentSeen): Promise<void> {
  await withTransaction((tx) => decide(tx, actor, "keep", input));
}

/**
 * Takes a decision back: the comment waits again, or is with readers as it was before it was rejected; reports that the
 * decision answered are open again. Answers where it stands then. Throws as `approveComment`.
 */
export async function undoDecision(actor: Actor, input: CommentSeen): Promise<CommentState> {
  return withTransaction(async (tx) => (await decide(tx, actor, "undo", input)).stands);
}

/** Where it stands after a decision. */
type Decided = { stands: CommentState };

/**
 * One decision about a comment, within a transaction: its state, its place, its reports and its history. Throws as
 * `approveComment`.
 */
export async function decide(
  tx: Transaction,
  actor: Actor,
  verb: Decision,
  input: CommentSeen & Pick<CommentToReject, "reasonId" | "reason">,
): Promise<Decided> {
  const { commentId, version } = input;
  if (!isUuid(commentId)) throw notFound();
  const [found] = await tx
    .select({
      articleId: comment.articleId,
      edition: article.edition,
      parentId: comment.parentId,
      page: comment.page,
      state: comment.state,
      version: comment.version,
      reason: comment.reason,
      stoodAs: comment.stoodAs,
      ...standing,
    })
    .from(comment)
    .innerJoin(article, eq(article.id, comment.articleId))
    .where(eq(comment.id, commentId))
    .for("update", { of: comment });
  authorize(actor, "comment:moderate");
  if (!found) throw notFound();
  if (version !== undefined && found.version !== version)
    throw new NewsroomError("conflict", "comment.wordsChanged");
  const words = tidyLines(input.reason ?? "");
  const chosen = verb === "reject" ? await reasonOf(tx, found.edition, input.reasonId) : null;
  const reason = [chosen?.label, words].filter(Boolean).join(": ") || null;
  const moved = moderate(found.state, verb, reason);
  const back = verb === "undo" ? StoodAs.nullable().parse(found.stoodAs) : null;
  const state = back ? "approved" : moved;
  const reopened = verb === "undo" ? await reopenReports(tx, commentId) : 0;
  const page = found.page ?? (state === "approved" ? await choosePage(tx, found) : null);
  await tx
    .update(comment)
    .set({
      state,
      page,
      reasonId: chosen?.id ?? null,
      reason: state === "rejected" ? words : null,
      decidedBy: state === "pending" ? null : actorId(actor),
      decidedAt: state === "pending" ? null : sql`now()`,
      ...(state === "approved" ? {} : { featuredAt: null, pinnedAt: null }),
      openReports: verb === "undo" ? sql`${comment.openReports} + ${reopened}` : 0,
      stoodAs: verb === "reject" && found.state === "approved" ? standingOf(found) : null,
      ...(back && asItStood(back)),
    })
    .where(eq(comment.id, commentId));
  await tx.delete(commentClaim).where(eq(commentClaim.commentId, commentId));
  if (verb !== "undo") await settleReports(tx, actor, commentId);
  const isSeen = found.state === "approved" || state === "approved";
  await record(tx, actor, {
    verb: `comment:${verb}`,
    id: commentId,
    before: { state: found.state, reason: found.reason },
    after: { state },
    reason,
    tags: isSeen ? touchedByComment(found.articleId, page) : [],
  });
  return { stands: state };
}

/** A reason that moderators of an edition may choose now. Throws `invalid` for another's. */
async function reasonOf(tx: Transaction, edition: string, reasonId: string | null | undefined) {
  if (!reasonId) return null;
  const [row] = await tx
    .select({ id: commentReason.id, label: commentReason.label })
    .from(commentReason)
    .where(
      and(
        eq(commentReason.id, reasonId),
        eq(commentReason.edition, edition),
        eq(commentReason.isActive, true),
      ),
    );
  if (!row) throw wrongField("reasonId", "comment.reasonGone");
  return row;
}

/** A decision answers everybody who reported the comment before it. */
async function settleReports(tx: Transaction, actor: Actor, commentId: string): Promise<void> {
  await tx
    .update(commentReport)
    .set({ settledAt: sql`now()`, settledBy: actorId(actor) })
    .where(and(eq(commentReport.commentId, commentId), isNull(commentReport.settledAt)));
}

/**
 * The page of its story's comments on which a comment will stand, whoever approves it: that of what it answers, or the
 * last with room. From then on no other gets that place before the transaction ends.
 */
export async function choosePage(
  tx: Transaction,
  found: { articleId: string; parentId: string | null },
): Promise<number> {
  const { articleId, parentId } = found;
  if (parentId !== null) {
    const [answered] = await tx.select({ page: comment.page }).from(comment).where(eq(comment.id, parentId));
    if (answered?.page) return answered.page;
  }
  // Two at once would both find the last place free.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`comments ${articleId}`}, 0))`);
  const last = await countApprovedCommentPages(articleId, tx);
  const held = await tx.$count(comment, and(eq(comment.articleId, articleId), eq(comment.page, last)));
  return Math.max(1, held < commentsPerReadersPage ? last : last + 1);
}

/** The story shows the newest comments and their number; the page before a new one begins to lead on. */
export function touchedByComment(articleId: string, page: number | null): string[] {
  const pages = page === null ? [] : [page - 1, page];
  return [tag.comments(articleId), ...pages.filter(Boolean).map((each) => tag.commentPage(articleId, each))];
}
