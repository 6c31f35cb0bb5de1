import { and, eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { article, comment, commentDraft } from "@/db/schema";
import { type Actor, authorize, type Reader } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { type ErrorCode, NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import { graphemeCount } from "@/newsroom/language/graphemes";
import { isPublished } from "@/newsroom/published-article/visibility";
import { sourceHashOf } from "@/newsroom/reader/identity";
import { sanctionInForce } from "@/newsroom/sanction/queries";
import { domainOf } from "@/newsroom/sanction/rules";
import { isShortId } from "@/newsroom/short-id";
import { tag } from "@/newsroom/touched";
import { takePoint } from "@/platform/limits";
import { type CheckName, checkComment, refusingCheck } from "./checks";
import { listNewsroomNamesUnscoped } from "./queries";
import { judgeRepeat } from "./repeat";
import { type CommentForm, type CommentsChosen, commentLimit, maxLinks } from "./rules";
import { levelBelow } from "./threading";

/**
 * Takes a guest's comment and holds it for a moderator. Throws `not_found` for a story that readers do not have,
 * `conflict` when its comments are closed, `forbidden` under a sanction, `invalid` with the field, `rate_limited`. No history: the row tells it.
 */
export async function submitComment(reader: Reader, given: CommentForm): Promise<{ id: string }> {
  authorize(reader, "comment:send");
  const sourceHash = await sourceHashOf(reader.address);
  const wait = await takePoint(commentLimit, sourceHash);
  return withTransaction(async (tx) => {
    const form = inArabicLetters(await demandOpen(tx, given.articleId), given);
    const origin = { email: form.email, domain: domainOf(form.email), sourceHash };
    const sanction = await sanctionInForce(tx, origin);
    if (sanction)
      throw new NewsroomError("forbidden", "comment.sanctioned", { values: { line: sanction.line } });
    const thread = await placeInThread(tx, form.articleId, form.parentId);
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
        ...thread,
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

/** Where in its thread a comment will stand; only what readers see is answered. */
async function placeInThread(tx: Transaction, articleId: string, parentId: string | null) {
  if (parentId === null) return { rootId: null, level: 1 };
  const [row] = await tx
    .select({ state: comment.state, rootId: comment.rootId, level: comment.level })
    .from(comment)
    .where(and(eq(comment.id, parentId), eq(comment.articleId, articleId)))
    .for("share");
  if (row?.state !== "approved") throw wrongField("parentId", "comment.parentGone");
  return { rootId: row.rootId ?? parentId, level: levelBelow(row.level) };
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
