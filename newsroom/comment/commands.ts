import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction, withTransaction } from "@/db/client";
import { article, comment, commentDraft } from "@/db/schema";
import { type Actor, authorize, type Reader } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { askToConfirm, ownerByMail } from "@/newsroom/commenter/links";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record, recordTouched } from "@/newsroom/history";
import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import { graphemeCount } from "@/newsroom/language/graphemes";
import { isPublished } from "@/newsroom/published-article/visibility";
import { sourceHashOf } from "@/newsroom/reader/identity";
import { tag } from "@/newsroom/touched";
import { takePoint } from "@/platform/limits";
import { refusingVerdict } from "./checks";
import { choosePage, touchedByComment } from "./deciding";
import { type CommentSender, type Judged, judgeComment, judgeUnread } from "./judging";
import { refusalBy, warningMark, warningOf } from "./refusals";
import { keepTrace } from "./repeat";
import { type CommentForm, type CommentsChosen, limitBy } from "./rules";
import { type CommentPlace, getCommentPlaceUnscoped } from "./settings/place";
import { isClosedBy } from "./settings/rules";
import { tallyVerdicts } from "./tally";
import { levelBelow } from "./threading";
import { type Outcome, outcomeOf } from "./verdicts";

type Sent = { id: string; state: "pending" | "approved" };

/**
 * Takes a guest's comment: held for a moderator, or with readers at once where its place says so and no check holds it.
 * Throws `not_found` for a story that readers do not have, `conflict` when its comments are closed, `rate_limited`,
 * `forbidden`, and `invalid` with the field, also once with what a check wants her to look at again. Whoever has not shown
 * that the mail is hers is written to. No history: the row tells it, and of what is refused a tally.
 */
export async function submitComment(reader: Reader, given: CommentForm): Promise<Sent> {
  authorize(reader, "comment:send");
  const commenterId = await ownerByMail(reader.commenterId, given.email);
  const place = await getCommentPlaceUnscoped(db, given.articleId, commenterId);
  if (!place) throw notFound();
  const sourceHash = await sourceHashOf(reader.address, place.now);
  const sender = { readerHash: reader.id, sourceHash, commenterId };
  const wait = await takePoint(limitBy(place.settings), sourceHash);
  if (wait !== null) throw await refuseUnread(place, given, wait);
  const answer = await withTransaction(async (tx) => {
    const form = inArabicLetters(place.edition, given);
    const [, thread] = await Promise.all([
      demandOpen(tx, form.articleId, place),
      placeInThread(tx, form.articleId, form.parentId),
    ]);
    const judged = await judgeComment(tx, { place, words: form, sender });
    const outcome = outcomeOf(judged.verdicts, form.warned === warningMark(form));
    const sent = await takeOrRefuse(tx, { form, thread, sender, judged, outcome });
    const { email, name } = form;
    if ("id" in sent && commenterId === null) await askToConfirm(tx, { email, name, edition: place.edition });
    await tallyVerdicts(tx, place.edition, judged.verdicts, outcome);
    return sent;
  });
  if (answer instanceof NewsroomError) throw answer;
  return answer;
}

/** What a source over its allowance is told: a crowd costs the counting of its comments, and nothing is read for them. */
async function refuseUnread(place: CommentPlace, form: CommentForm, wait: number): Promise<NewsroomError> {
  const verdicts = judgeUnread({ place, words: form, isOverRate: true });
  await tallyVerdicts(db, place.edition, verdicts, "refused");
  const refusing = refusingVerdict(verdicts);
  return refusing ? refusalBy(refusing, wait) : new NewsroomError("unavailable", "unavailable");
}

type Taken = {
  form: CommentForm;
  thread: { rootId: string | null; level: number };
  sender: CommentSender;
  judged: Judged;
  outcome: Outcome;
};

/** Writes a comment that no check refuses; or what its sender is told, which is no failure of the transaction. */
async function takeOrRefuse(tx: Transaction, taken: Taken): Promise<Sent | NewsroomError> {
  const { form, thread, sender, judged, outcome } = taken;
  const refusing = refusingVerdict(judged.verdicts);
  if (refusing) return refusalBy(refusing, 0);
  if (outcome === "warned") return warningOf(judged.verdicts, form);
  const state = outcome === "approved" ? "approved" : "pending";
  const { articleId, parentId, name, email, text } = form;
  const page = state === "approved" ? await choosePage(tx, { articleId, parentId }) : null;
  const [row] = await tx
    .insert(comment)
    .values({
      articleId,
      parentId,
      ...thread,
      name,
      email,
      text,
      graphemes: graphemeCount(text),
      state,
      page,
      decidedAt: state === "approved" ? sql`now()` : null,
      isHeld: outcome === "held",
      verdicts: judged.verdicts,
      textHash: judged.textHash,
      ...sender,
    })
    .returning({ id: comment.id });
  if (!row) throw new NewsroomError("unavailable", "unavailable");
  const isDraft = and(eq(commentDraft.readerHash, sender.readerHash), eq(commentDraft.articleId, articleId));
  await Promise.all([keepTrace(tx, row.id, judged.keys), tx.delete(commentDraft).where(isDraft)]);
  if (state === "approved") await recordTouched(tx, touchedByComment(articleId, page));
  return { id: row.id, state };
}

/** Holds the story's row, so that comments cannot be closed in between. */
async function demandOpen(tx: Transaction, articleId: string, { settings }: CommentPlace): Promise<void> {
  const [row] = await tx
    .select({
      isOpen: article.isOpenForComments,
      publishedAt: article.firstPublishedAt,
      now: sql`now()`.mapWith(article.firstPublishedAt),
    })
    .from(article)
    .where(and(eq(article.id, articleId), isPublished))
    .for("share");
  if (!row?.publishedAt) throw notFound();
  if (!row.isOpen || isClosedBy(settings, row.publishedAt, row.now))
    throw new NewsroomError("conflict", "comment.closed");
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
