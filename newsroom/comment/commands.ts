import { and, eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { article, comment, commentDraft } from "@/db/schema";
import { type Actor, actorId, authorize, type Reader } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { type ErrorCode, NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { isUuid } from "@/newsroom/input";
import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import { graphemeCount } from "@/newsroom/language/graphemes";
import { isPublished } from "@/newsroom/published-article/visibility";
import { sourceHashOf } from "@/newsroom/reader/identity";
import { isShortId } from "@/newsroom/short-id";
import { tidyLines } from "@/newsroom/storable";
import { tag } from "@/newsroom/touched";
import { takePoint } from "@/platform/limits";
import { type CheckName, checkComment, refusingCheck } from "./checks";
import { listNewsroomNamesUnscoped } from "./queries";
import { judgeRepeat } from "./repeat";
import {
  type CommentChosen,
  type CommentForm,
  type CommentsChosen,
  type CommentToReject,
  commentLimit,
  commentsPerReadersPage,
  type ModerationVerb,
  maxLinks,
  moderate,
} from "./rules";
import { countApprovedCommentPages } from "./shown";

/**
 * Takes a guest's comment and holds it for a moderator. Throws `not_found` for a story that readers do not have,
 * `conflict` when its comments are closed, `invalid` with the field, `rate_limited`. No history: the row tells it.
 */
export async function submitComment(reader: Reader, given: CommentForm): Promise<{ id: string }> {
  authorize(reader, "comment:send");
  const sourceHash = await sourceHashOf(reader.address);
  const wait = await takePoint(commentLimit, sourceHash);
  return withTransaction(async (tx) => {
    const form = inArabicLetters(await demandOpen(tx, given.articleId), given);
    if (form.parentId) await demandAnswerable(tx, form.articleId, form.parentId);
    const { textHash, repeat } = await judgeRepeat(tx, form.text, { readerHash: reader.id, sourceHash });
    const verdicts = checkComment({
      name: form.name,
      text: form.text,
      honeypot: form.website,
      seconds: form.seconds,
      repeat,
      isOverRate: wait !== null,
      newsroom: await listNewsroomNamesUnscoped(tx),
    });
    const refusing = refusingCheck(verdicts);
    if (refusing) throw refusalBy(refusing, wait ?? 0);
    const [held] = await tx
      .insert(comment)
      .values({
        articleId: form.articleId,
        parentId: form.parentId,
        rootId: form.parentId,
        level: form.parentId ? 2 : 1,
        name: form.name,
        email: form.email,
        text: form.text,
        graphemes: graphemeCount(form.text),
        verdicts,
        sourceHash,
        readerHash: reader.id,
        textHash,
      })
      .returning({ id: comment.id });
    if (!held) throw new NewsroomError("unavailable", "unavailable");
    await tx
      .delete(commentDraft)
      .where(and(eq(commentDraft.readerHash, reader.id), eq(commentDraft.articleId, form.articleId)));
    return held;
  });
}

/** Holds the story's row, so that comments cannot be closed in between. Returns its edition. */
async function demandOpen(tx: Transaction, articleId: string): Promise<string> {
  if (!isShortId(articleId)) throw notFound();
  const [row] = await tx
    .select({ isOpen: article.isOpenForComments, edition: article.edition })
    .from(article)
    .where(and(eq(article.id, articleId), isPublished))
    .for("share");
  if (!row) throw notFound();
  if (!row.isOpen) throw new NewsroomError("conflict", "comment.closed");
  return row.edition;
}

/** Replies are one level deep, and only to what readers see. */
async function demandAnswerable(tx: Transaction, articleId: string, parentId: string): Promise<void> {
  const [row] = await tx
    .select({ state: comment.state, parentId: comment.parentId })
    .from(comment)
    .where(and(eq(comment.id, parentId), eq(comment.articleId, articleId)))
    .for("share");
  if (row?.state !== "approved" || row.parentId !== null) throw wrongField("parentId", "comment.parentGone");
}

/** What the sender is told when a check says no; seconds are those until the allowance is back. */
function refusalBy(check: CheckName, seconds: number): NewsroomError {
  const onText = (code: ErrorCode, messageKey: string, values = {}) =>
    new NewsroomError(code, "invalid", { problems: [{ field: "text", messageKey, values }] });
  switch (check) {
    case "signature":
      return wrongField("name", "comment.nameIsNewsrooms");
    case "length":
      return onText("invalid", "comment.textTooLong");
    case "links":
      return onText("invalid", "comment.tooManyLinks", { max: maxLinks });
    case "repeat":
      return onText("invalid", "comment.repeated");
    case "rate":
      return new NewsroomError("rate_limited", "comment.tooMany", {
        values: { minutes: Math.ceil(seconds / 60) },
      });
    default:
      return new NewsroomError("invalid", "comment.looksAutomatic");
  }
}

/** Shows a held comment to readers. Throws `not_found`, `forbidden`, `conflict` when somebody has decided meanwhile. */
export async function approveComment(actor: Actor, input: CommentChosen): Promise<void> {
  await decide(actor, "approve", input.commentId, null);
}

/** Keeps a comment from readers, or takes it from them, with a reason for colleagues. Throws as `approveComment`. */
export async function rejectComment(actor: Actor, input: CommentToReject): Promise<void> {
  await decide(actor, "reject", input.commentId, tidyLines(input.reason));
}

/** Takes a decision back: the comment waits again. Throws as `approveComment`. */
export async function undoDecision(actor: Actor, input: CommentChosen): Promise<void> {
  await decide(actor, "undo", input.commentId, null);
}

async function decide(
  actor: Actor,
  verb: ModerationVerb,
  commentId: string,
  reason: string | null,
): Promise<void> {
  if (!isUuid(commentId)) throw notFound();
  await withTransaction(async (tx) => {
    const [found] = await tx
      .select({
        articleId: comment.articleId,
        parentId: comment.parentId,
        page: comment.page,
        state: comment.state,
        reason: comment.reason,
      })
      .from(comment)
      .where(eq(comment.id, commentId))
      .for("update");
    authorize(actor, "comment:moderate");
    if (!found) throw notFound();
    const state = moderate(found.state, verb, reason);
    const page = found.page ?? (state === "approved" ? await choosePage(tx, found) : null);
    await tx
      .update(comment)
      .set({
        state,
        reason,
        page,
        decidedBy: state === "pending" ? null : actorId(actor),
        decidedAt: state === "pending" ? null : sql`now()`,
      })
      .where(eq(comment.id, commentId));
    const isSeen = found.state === "approved" || state === "approved";
    await record(tx, actor, {
      verb: `comment:${verb}`,
      id: commentId,
      before: { state: found.state, reason: found.reason },
      after: { state },
      reason,
      tags: isSeen ? touchedByComment(found.articleId, page) : [],
    });
  });
}

/** The page of its story's comments on which a comment will stand: that of what it answers, or the last with room. */
async function choosePage(tx: Transaction, found: { articleId: string; parentId: string | null }) {
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
function touchedByComment(articleId: string, page: number | null): string[] {
  const pages = page === null ? [] : [page - 1, page];
  return [tag.comments(articleId), ...pages.filter(Boolean).map((each) => tag.commentPage(articleId, each))];
}

/** No more comments below a story; those that stand stay. Throws `not_found`, `forbidden`. */
export async function closeComments(actor: Actor, input: CommentsChosen): Promise<void> {
  await setOpenForComments(actor, input.articleId, false);
}

/** Readers may comment on a story again. Throws `not_found`, `forbidden`. */
export async function openComments(actor: Actor, input: CommentsChosen): Promise<void> {
  await setOpenForComments(actor, input.articleId, true);
}

async function setOpenForComments(actor: Actor, articleId: string, isOpen: boolean): Promise<void> {
  await withTransaction(async (tx) => {
    const { row, subject } = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:closeComments", subject);
    if (row.isOpenForComments === isOpen) return;
    await tx.update(article).set({ isOpenForComments: isOpen }).where(eq(article.id, articleId));
    await record(tx, actor, {
      verb: isOpen ? "article:openComments" : "article:closeComments",
      id: articleId,
      before: { isOpenForComments: row.isOpenForComments },
      after: { isOpenForComments: isOpen },
      tags: [tag.article(articleId), tag.comments(articleId)],
    });
  });
}
