import { and, eq, isNull } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { correction } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { demandFree } from "@/newsroom/embargo/rules";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { demandFitWords } from "@/newsroom/fitness/demand";
import { demandCleared } from "@/newsroom/flag/standing";
import { type CorrectionToAmend, type CorrectionToMake, type CorrectionToTakeBack, fieldsOf } from "./rules";
import { recordCorrection, toldOf, wordsFor, writeCorrection } from "./writing";

/** A story that readers have, its row locked. Throws `not_found`, `forbidden`, `conflict` where they do not have it. */
async function lockPublished(tx: Transaction, actor: Actor, articleId: string) {
  const { row, subject } = await loadArticleUnscoped(tx, articleId, "lock");
  authorize(actor, "article:correct", subject);
  if (row.publicState !== "published") throw new NewsroomError("conflict", "correction.notPublished");
  return row;
}

/** A correction that readers have, with its story. Throws `not_found`, and what `lockPublished` throws. */
async function lockCorrection(tx: Transaction, actor: Actor, id: string) {
  const [found] = await tx
    .select({ articleId: correction.articleId })
    .from(correction)
    .where(eq(correction.id, id));
  if (!found) throw notFound();
  // The story's row first, as every step takes it.
  const story = await lockPublished(tx, actor, found.articleId);
  const isShown = and(eq(correction.id, id), isNull(correction.takenBackAt));
  const [row] = await tx.select().from(correction).where(isShown);
  if (!row) throw new NewsroomError("conflict", "correction.takenBack");
  return { row, story, now: await databaseTime() };
}

/** Tells readers of a published story what was wrong with it and what is right. Throws `conflict` where they do not have it. */
export async function correctArticle(
  actor: Actor,
  { articleId, ...words }: CorrectionToMake,
): Promise<{ id: string }> {
  return withTransaction(async (tx) => {
    const story = await lockPublished(tx, actor, articleId);
    // What it says may be what nobody may know yet.
    demandFree(story, await databaseTime());
    await demandCleared(tx, story.id);
    await demandFitWords(tx, story.edition, fieldsOf(words), story.id);
    return writeCorrection(tx, actor, story, { by: actorId(actor), words });
  });
}

/** Gives a correction other words; readers see that it was amended, and when. */
export async function amendCorrection(actor: Actor, { id, ...words }: CorrectionToAmend): Promise<void> {
  await withTransaction(async (tx) => {
    const { row: before, story, now } = await lockCorrection(tx, actor, id);
    demandFree(story, now);
    await demandCleared(tx, story.id);
    await demandFitWords(tx, story.edition, fieldsOf(words), story.id);
    const [after] = await tx
      .update(correction)
      .set({ ...wordsFor(story, words), amendedAt: now })
      .where(eq(correction.id, id))
      .returning();
    if (!after) throw notFound();
    const verb = "article:amendCorrection";
    await recordCorrection(
      tx,
      actor,
      story,
      { verb, id: story.id, before: toldOf(before), after: toldOf(after) },
      now,
    );
  });
}

/** Takes a correction from readers, with a reason; the desk keeps both. */
export async function takeBackCorrection(actor: Actor, { id, reason }: CorrectionToTakeBack): Promise<void> {
  await withTransaction(async (tx) => {
    const { row, story, now } = await lockCorrection(tx, actor, id);
    await tx
      .update(correction)
      .set({ takenBackAt: now, takenBackReason: reason })
      .where(eq(correction.id, id));
    const verb = "article:takeBackCorrection";
    await recordCorrection(tx, actor, story, { verb, id: story.id, before: toldOf(row), reason }, now);
  });
}
