import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { clock, isWithin } from "@/db/clock";
import { note } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import type { LoadedArticle } from "@/newsroom/article/rules";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import type { NoteToAnswer, NoteToSettle, NoteToTakeBack, NoteToWrite } from "./input";
import { noteLimits } from "./rules";
import { forgetInBells, tellOfNote } from "./tell";

type Said = { id: string; articleId: string; text: string };

/**
 * Writes a note on words of a story, or on the story as a whole, whoever has the text in her hand; sent twice it is one,
 * and says what it said last. Who is mentioned hears of it. Throws `not_found`, `forbidden`, and `invalid` where there are too many, or where
 * somebody is mentioned who may not see the story.
 */
export async function writeNote(actor: Actor, input: NoteToWrite): Promise<void> {
  const { mentioned, place, ...said } = input;
  await withTransaction(async (tx) => {
    const story = await loadForNote(tx, actor, said.articleId);
    const room = {
      // What guests leave takes no room from colleagues.
      among: and(eq(note.articleId, said.articleId), isNull(note.threadId), isNull(note.guestName)),
      most: noteLimits.threads,
      full: "notes.tooMany",
    };
    if (!(await say(tx, actor, { ...said, threadId: null, place }, room))) return;
    await record(tx, actor, {
      verb: "note:write",
      id: said.id,
      after: { articleId: said.articleId },
      tags: [],
    });
    await tellOfNote(tx, actor, story, { ...said, threadId: null, mentioned });
  });
}

/**
 * Answers in a thread, which is open again by it. Who is mentioned, and who spoke in the thread, hear of it. Throws as
 * `writeNote` does.
 */
export async function answerNote(actor: Actor, input: NoteToAnswer): Promise<void> {
  const { mentioned, threadId, ...said } = input;
  await withTransaction(async (tx) => {
    const story = await loadForNote(tx, actor, said.articleId);
    const thread = await loadThread(tx, said.articleId, threadId);
    const room = {
      among: eq(note.threadId, threadId),
      most: noteLimits.answers,
      full: "notes.tooManyAnswers",
    };
    if (!(await say(tx, actor, { ...said, threadId, place: null }, room))) return;
    if (thread.resolvedAt)
      await settle(tx, actor, { articleId: said.articleId, threadId, isResolved: false });
    await record(tx, actor, { verb: "note:answer", id: threadId, after: { answerId: said.id }, tags: [] });
    await tellOfNote(tx, actor, story, { ...said, threadId, mentioned });
  });
}

/** Settles a thread, or opens it again; said twice it is so once. Throws `not_found`, `forbidden`. */
export async function settleNote(actor: Actor, input: NoteToSettle): Promise<void> {
  await withTransaction(async (tx) => {
    await loadForNote(tx, actor, input.articleId);
    const thread = await loadThread(tx, input.articleId, input.threadId);
    if ((thread.resolvedAt !== null) === input.isResolved) return;
    await settle(tx, actor, input);
  });
}

/**
 * Takes back what one said oneself, or what a guest left: a note, while nobody else has answered it, with one's own
 * answers, or an answer. Bells that told of it say no more what it said. Said twice it is so once. Throws `not_found`,
 * `forbidden` for another's words, `conflict` for a note that others answered.
 */
export async function takeBackNote(actor: Actor, { articleId, noteId }: NoteToTakeBack): Promise<void> {
  await withTransaction(async (tx) => {
    const { subject } = await loadForNote(tx, actor, articleId);
    const isThis = and(eq(note.id, noteId), eq(note.articleId, articleId));
    const [row] = await tx.select().from(note).where(isThis);
    if (!row) return;
    const own = actorId(actor);
    // Whoever may give links may take away what they brought.
    if (row.guestName !== null) authorize(actor, "article:sharePreview", subject);
    else if (own === null || row.createdBy !== own) throw new NewsroomError("forbidden", "forbidden");
    const ofOthers = and(eq(note.threadId, noteId), sql`${note.createdBy} is distinct from ${own}`);
    if ((await tx.$count(note, ofOthers)) > 0) throw new NewsroomError("conflict", "notes.answered");
    await tx.delete(note).where(isThis);
    await forgetInBells(tx, row);
    await record(tx, actor, { verb: "note:takeBack", id: noteId, before: { articleId }, tags: [] });
  });
}

/** Whoever may see a story may speak about it: that changes none of its words. */
async function loadForNote(tx: Transaction, actor: Actor, articleId: string): Promise<LoadedArticle> {
  const story = await loadArticleUnscoped(tx, articleId, "lock");
  authorize(actor, "article:note", story.subject);
  return story;
}

async function loadThread(tx: Transaction, articleId: string, threadId: string) {
  const [row] = await tx
    .select({ resolvedAt: note.resolvedAt })
    .from(note)
    .where(and(eq(note.id, threadId), eq(note.articleId, articleId), isNull(note.threadId)));
  if (!row) throw notFound();
  return row;
}

/** How many may stand among which, and what is said where there are as many. */
type Room = { among: SQL | undefined; most: number; full: string };

/**
 * Whether it was not said yet. Under one name there is one note: where the answer to it was lost and it came again in
 * other words, those are the ones she means. Throws `conflict` where the name is somebody else's, or another note's.
 */
async function say(
  tx: Transaction,
  actor: Actor,
  row: Said & { threadId: string | null; place: unknown },
  { among, most, full }: Room,
): Promise<boolean> {
  const createdBy = actorId(actor);
  const isThis = eq(note.id, row.id);
  const [known] = await tx.select().from(note).where(isThis);
  if (known) {
    const { articleId, threadId, text } = row;
    if (known.createdBy !== createdBy || known.articleId !== articleId || known.threadId !== threadId)
      throw nameTaken();
    if (known.text === text) return false;
    await tx.update(note).set({ text }).where(isThis);
    return true;
  }
  const lately = and(eq(note.createdBy, createdBy ?? ""), isWithin(60, note.createdAt));
  if (createdBy !== null && (await tx.$count(note, lately)) >= noteLimits.aMinute)
    throw new NewsroomError("rate_limited", "notes.tooFast");
  if ((await tx.$count(note, among)) >= most) throw new NewsroomError("invalid", full);
  const written = await tx
    .insert(note)
    .values({ ...row, createdBy, createdAt: clock })
    .onConflictDoNothing()
    .returning({ id: note.id });
  // On another story at the same moment.
  if (written.length === 0) throw nameTaken();
  return true;
}
const nameTaken = () => new NewsroomError("conflict", "invalid");

async function settle(tx: Transaction, actor: Actor, { articleId, threadId, isResolved }: NoteToSettle) {
  await tx
    .update(note)
    .set({ resolvedAt: isResolved ? clock : null, resolvedBy: isResolved ? actorId(actor) : null })
    .where(eq(note.id, threadId));
  const verb = isResolved ? "note:resolve" : "note:reopen";
  await record(tx, actor, { verb, id: threadId, after: { articleId }, tags: [] });
}
