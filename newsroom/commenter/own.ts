import { and, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { db, type Transaction, withTransaction } from "@/db/client";
import {
  article,
  comment,
  commentAppeal,
  commentReport,
  commentSanction,
  commentTrace,
  commentVersion,
} from "@/db/schema";
import { authorize, type Reader } from "@/newsroom/access";
import { refusingVerdict } from "@/newsroom/comment/checks";
import { touchedByComment } from "@/newsroom/comment/deciding";
import { judgeComment } from "@/newsroom/comment/judging";
import { refusalBy } from "@/newsroom/comment/refusals";
import { keepTrace } from "@/newsroom/comment/repeat";
import { getCommentPlaceUnscoped } from "@/newsroom/comment/settings/place";
import { outcomeOf } from "@/newsroom/comment/verdicts";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { recordTouched } from "@/newsroom/history";
import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import { graphemeCount } from "@/newsroom/language/graphemes";
import { isPublished } from "@/newsroom/published-article/visibility";
import { sourceHashOf } from "@/newsroom/reader/identity";
import { takePoint } from "@/platform/limits";
import {
  type AppealSent,
  appealHours,
  type Commenter,
  changeLimit,
  editMinutes,
  type OwnAppeal,
  type OwnChosen,
  type OwnEdited,
  type WarningSeen,
} from "./rules";

/** By what somebody's own comments are hers: she confirmed so by mail, or this browser sent them. */
export type Owner = { commenter: Commenter | null; reader: Reader };

/** The clause between one's own comments and everybody else's. */
function isOwn({ commenter, reader }: Owner): SQL | undefined {
  return or(
    commenter ? eq(comment.commenterId, commenter.id) : undefined,
    // Words without a name are nobody's any more.
    and(eq(comment.readerHash, reader.id), sql`${comment.readerHash} <> ''`),
  );
}

async function demandPoint({ reader }: Owner): Promise<void> {
  authorize(reader, "comment:send");
  const wait = await takePoint(changeLimit, await sourceHashOf(reader.address));
  if (wait !== null)
    throw new NewsroomError("rate_limited", "comment.tooMany", { values: { minutes: Math.ceil(wait / 60) } });
}

/** Locks a comment that is hers. Throws `not_found` for everybody else's, and for what she has removed. */
async function lockOwn(tx: Transaction, owner: Owner, commentId: string) {
  const [row] = await tx
    .select({
      articleId: comment.articleId,
      page: comment.page,
      state: comment.state,
      version: comment.version,
      name: comment.name,
      email: comment.email,
      text: comment.text,
      decidedBy: comment.decidedBy,
      isFresh: sql<boolean>`${comment.createdAt} > now() - make_interval(mins => ${editMinutes})`,
    })
    .from(comment)
    .where(and(eq(comment.id, commentId), isOwn(owner)))
    .for("update");
  if (!row || row.state === "removed") throw notFound();
  return row;
}

type Locked = { articleId: string; name: string; email: string };

const nobodysChoice = {
  ...{ featuredAt: null, pinnedAt: null, decidedBy: null, reason: null, reasonId: null, stoodAs: null },
};

/**
 * Changes the words of one's own comment, a few minutes after it was sent at the most: the earlier ones stay for
 * moderators, and the new ones are read like any. Throws `not_found`, `conflict` when the time is over or the words are
 * no longer those that were seen, `invalid` with the field, `rate_limited`. No history: the versions tell it.
 */
export async function editOwnComment(owner: Owner, input: OwnEdited): Promise<void> {
  await demandPoint(owner);
  await withTransaction(async (tx) => {
    const found = await lockOwn(tx, owner, input.commentId);
    if (!found.isFresh)
      throw new NewsroomError("conflict", "comment.editOver", { values: { minutes: editMinutes } });
    if (found.version !== input.version) throw new NewsroomError("conflict", "comment.wordsChanged");
    const [story] = await tx
      .select({ edition: article.edition })
      .from(article)
      .where(and(eq(article.id, found.articleId), isPublished));
    if (!story) throw notFound();
    const { text } = inArabicLetters(story.edition, { text: input.text });
    if (text === found.text) return;
    const { verdicts, textHash, keys, outcome } = await judgeEdit(tx, owner, found, input.commentId, text);
    // What readers have keeps its place only where its new words would have come to them at once.
    const stays = found.state === "approved" && outcome === "approved";
    await tx
      .insert(commentVersion)
      .values({ commentId: input.commentId, version: found.version, text: found.text });
    await tx
      .update(comment)
      .set({
        ...{ text, verdicts, textHash, isHeld: outcome === "held", ...nobodysChoice },
        ...(stays ? {} : { state: "pending" as const, decidedAt: null }),
        graphemes: graphemeCount(text),
        version: found.version + 1,
        editedAt: sql`now()`,
      })
      .where(eq(comment.id, input.commentId));
    await keepTrace(tx, input.commentId, keys);
    await forgetShown(tx, found);
  });
}

/** Asks the checks about changed words, as of those that come new. Throws what the sender is told where one refuses. */
async function judgeEdit(tx: Transaction, owner: Owner, found: Locked, commentId: string, text: string) {
  const { reader, commenter } = owner;
  const place = await getCommentPlaceUnscoped(tx, found.articleId, commenter?.id ?? null);
  if (!place) throw notFound();
  const sourceHash = await sourceHashOf(reader.address);
  const judged = await judgeComment(tx, {
    place,
    words: { name: found.name, email: found.email, text, website: "", seconds: null },
    sender: { readerHash: reader.id, sourceHash, commenterId: commenter?.id ?? null },
    exceptId: commentId,
  });
  const refusing = refusingVerdict(judged.verdicts);
  if (refusing) throw refusalBy(refusing, 0);
  // A warning was for the words as they came first: whoever edits has looked again.
  return { ...judged, outcome: outcomeOf(judged.verdicts, true) };
}

/** What readers had of it, no cache shows again. */
async function forgetShown(
  tx: Transaction,
  { state, articleId, page }: { state: string; articleId: string; page: number | null },
): Promise<void> {
  if (state !== "approved") return;
  const tags = touchedByComment(articleId, page);
  await recordTouched(tx, tags, tags);
}

/** What stays of a removed comment: its place. */
const emptied = {
  ...{ state: "removed" as const, name: "", email: "", text: "", graphemes: 0, textHash: "", verdicts: [] },
  ...{ isHeld: false, openReports: 0, commenterId: null, ...nobodysChoice },
};

/**
 * Takes one's own comment away, words and name; its place stays for what answers it. Throws `not_found`, `rate_limited`.
 * No history: it would keep what is to go.
 */
export async function removeOwnComment(owner: Owner, { commentId }: OwnChosen): Promise<void> {
  await demandPoint(owner);
  await withTransaction(async (tx) => {
    const found = await lockOwn(tx, owner, commentId);
    await forgetShown(tx, found);
    await emptyComments(tx, [commentId]);
  });
}

/** Takes words and names out of comments, and what was kept beside them. */
export async function emptyComments(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const table of [commentVersion, commentReport, commentAppeal, commentTrace])
    await tx.delete(table).where(inArray(table.commentId, ids));
  await tx
    .update(comment)
    .set({ ...emptied, decidedAt: sql`coalesce(${comment.decidedAt}, now())` })
    .where(inArray(comment.id, ids));
}

/**
 * Asks for another moderator's look at the rejection of one's own comment, once for each version of its words. Throws
 * `not_found`, `conflict` when it is not rejected or was appealed, `rate_limited`.
 */
export async function appealDecision(
  owner: Owner & { commenter: Commenter },
  input: AppealSent,
): Promise<void> {
  await demandPoint(owner);
  const { commentId, words } = input;
  await withTransaction(async (tx) => {
    const found = await lockOwn(tx, owner, commentId);
    if (found.state !== "rejected") throw new NewsroomError("conflict", "comment.notRejected");
    const made = await tx
      .insert(commentAppeal)
      .values({
        ...{ commentId, words, version: found.version, decidedFirstBy: found.decidedBy },
        dueAt: sql`now() + make_interval(hours => ${appealHours})`,
      })
      .onConflictDoNothing()
      .returning({ id: commentAppeal.id });
    if (made.length === 0) throw new NewsroomError("conflict", "comment.appealed");
  });
}

/** Says that a warning was read: the next comment is taken again. Throws `not_found` for what is not hers. */
export async function acknowledgeWarning(
  owner: Owner & { commenter: Commenter },
  { sanctionId }: WarningSeen,
): Promise<void> {
  await demandPoint(owner);
  const seen = await db
    .update(commentSanction)
    .set({ acknowledgedAt: sql`coalesce(${commentSanction.acknowledgedAt}, now())` })
    .where(
      and(
        eq(commentSanction.id, sanctionId),
        eq(commentSanction.kind, "warning"),
        eq(commentSanction.against, "email"),
        eq(commentSanction.subject, owner.commenter.email),
      ),
    )
    .returning({ id: commentSanction.id });
  if (seen.length === 0) throw notFound();
}

/** Her appeals, the newest first; for her page and her data. */
export async function listOwnAppeals(commenterId: string): Promise<OwnAppeal[]> {
  return db
    .select({
      commentId: commentAppeal.commentId,
      version: commentAppeal.version,
      words: commentAppeal.words,
      createdAt: commentAppeal.createdAt,
      dueAt: commentAppeal.dueAt,
      outcome: commentAppeal.outcome,
      answer: commentAppeal.answer,
    })
    .from(commentAppeal)
    .innerJoin(comment, eq(comment.id, commentAppeal.commentId))
    .where(eq(comment.commenterId, commenterId))
    .orderBy(desc(commentAppeal.createdAt));
}
