import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { article, correction } from "@/db/schema";
import type { Actor } from "@/newsroom/access";
import { NewsroomError } from "@/newsroom/errors";
import type { EventOf } from "@/newsroom/events";
import { record } from "@/newsroom/history";
import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import { tag } from "@/newsroom/touched";
import type { Correction } from "./rules";

type Story = { id: string; edition: string };
type Row = typeof correction.$inferSelect;
type Change = EventOf<"article:correct" | "article:amendCorrection" | "article:takeBackCorrection">;

/** A correction as the history tells it. */
export const toldOf = ({ id, kind, wrong, right }: Row) => ({ correctionId: id, kind, wrong, right });

/** The words of a correction as an edition writes them. */
export const wordsFor = ({ edition }: Story, { kind, wrong, right }: Correction) => ({
  kind,
  ...inArabicLetters(edition, { wrong, right }),
});

/** Records what became of a correction: its story's last change, wherever that is told, is now. */
export async function recordCorrection(
  tx: Transaction,
  actor: Actor,
  { id, edition }: Story,
  change: Change,
  now: Date,
): Promise<void> {
  await tx.update(article).set({ revisedAt: now }).where(eq(article.id, id));
  const tags = [tag.article(id), tag.addresses(edition), tag.corrections(edition)];
  await record(tx, actor, { ...change, tags });
}

/**
 * Tells readers what was wrong with a story, whose row is locked, in the transaction that gives them the words or later.
 * Callers have settled who may; `by` is the account whose doing it is.
 */
export async function writeCorrection(
  tx: Transaction,
  actor: Actor,
  story: Story,
  { by, words }: { by: string | null; words: Correction },
): Promise<{ id: string }> {
  const now = await databaseTime();
  const [row] = await tx
    .insert(correction)
    .values({
      ...wordsFor(story, words),
      articleId: story.id,
      edition: story.edition,
      createdAt: now,
      createdBy: by,
    })
    .returning();
  if (!row) throw new NewsroomError("unavailable", "unavailable");
  await recordCorrection(
    tx,
    actor,
    story,
    { verb: "article:correct", id: story.id, after: toldOf(row) },
    now,
  );
  return { id: row.id };
}
