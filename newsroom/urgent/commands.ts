import { and, eq, isNull } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { violatedConstraint } from "@/db/constraint";
import { article, urgentLine } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { refuseUnknownEdition } from "@/newsroom/edition/unknown";
import { isUnderEmbargo } from "@/newsroom/embargo/clauses";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import type { EventOf } from "@/newsroom/events";
import { demandFitWords } from "@/newsroom/fitness/demand";
import { record } from "@/newsroom/history";
import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import { tag } from "@/newsroom/touched";
import { enqueue } from "@/platform/jobs";
import { demandUrgentStep, type UrgentChosen, type UrgentToChange, type UrgentToSet } from "./rules";

type Row = typeof urgentLine.$inferSelect;

/** A line that has not been ended, its row locked, and whether its time has come. */
async function lockLine(tx: Transaction, clause: ReturnType<typeof eq>) {
  const [row] = await tx
    .select()
    .from(urgentLine)
    .where(and(clause, isNull(urgentLine.endedAt)))
    .for("update");
  const now = await databaseTime();
  return { row, now, line: row && row.endsAt > now ? "running" : "none" } as const;
}

const told = ({ edition, text, articleId, endsAt }: Row) => ({
  edition,
  text,
  articleId,
  endsAt: endsAt.toISOString(),
});

/** The words of a line and its end; the story must be one of the edition, and under no embargo. Throws `invalid`, `conflict`. */
async function wordsOf(tx: Transaction, edition: string, input: Omit<UrgentToSet, "edition">, now: Date) {
  const { articleId = null, minutes } = input;
  const { text } = inArabicLetters(edition, { text: input.text });
  await demandFitWords(tx, edition, [{ field: "text", text }]);
  if (articleId !== null) {
    const isIt = and(eq(article.id, articleId), eq(article.edition, edition));
    const [story] = await tx.select({ isUnderEmbargo }).from(article).where(isIt);
    if (!story) throw wrongField("articleId", "urgent.noStory");
    if (story.isUnderEmbargo) throw wrongField("articleId", "embargo.holds", "conflict");
  }
  return { text, articleId, endsAt: new Date(now.getTime() + minutes * 60_000) };
}

/** Every page of the edition shows the line, until `minutes` from now. Throws `conflict` while another one runs. */
export async function setUrgent(actor: Actor, { edition, ...input }: UrgentToSet): Promise<{ id: string }> {
  return withTransaction(async (tx) => {
    const { row: last, now, line } = await lockLine(tx, eq(urgentLine.edition, edition));
    authorize(actor, "urgent:manage");
    demandUrgentStep({ line }, "set");
    // Its time has come, and nobody has noted it yet.
    if (last) await tx.update(urgentLine).set({ endedAt: last.endsAt }).where(eq(urgentLine.id, last.id));
    const words = await wordsOf(tx, edition, input, now);
    const [row] = await tx
      .insert(urgentLine)
      .values({ edition, ...words, createdBy: actorId(actor) })
      .returning()
      .catch(refuseUnknownEdition("edition"))
      .catch(refuseSecond);
    if (!row) throw new NewsroomError("unavailable", "unavailable");
    await enqueue(tx, "end_urgent", { urgentId: row.id }, { startAfter: row.endsAt });
    await record(tx, actor, {
      verb: "urgent:set",
      id: row.id,
      after: told(row),
      tags: [tag.urgent(edition)],
    });
    return { id: row.id };
  });
}

/** Two at once: there was no row to lock. */
function refuseSecond(cause: unknown): never {
  if (violatedConstraint(cause) !== "urgent_line_one") throw cause;
  throw new NewsroomError("conflict", "urgent.running");
}

/** Changes words, story and end of a line that runs. Throws `conflict` for one that is over. */
export async function changeUrgent(actor: Actor, { id, ...input }: UrgentToChange): Promise<void> {
  await withTransaction(async (tx) => {
    const { row: before, now, line } = await lockLine(tx, eq(urgentLine.id, id));
    authorize(actor, "urgent:manage");
    demandUrgentStep({ line }, "change");
    if (!before) throw notFound();
    const words = await wordsOf(tx, before.edition, input, now);
    const [after] = await tx.update(urgentLine).set(words).where(eq(urgentLine.id, id)).returning();
    if (!after) throw notFound();
    await enqueue(tx, "end_urgent", { urgentId: id }, { startAfter: after.endsAt });
    await record(tx, actor, {
      verb: "urgent:change",
      id,
      before: told(before),
      after: told(after),
      tags: [tag.urgent(before.edition)],
    });
  });
}

/** Takes the line from every page before its time. Throws `conflict` for one that is over. */
export async function endUrgent(actor: Actor, { id }: UrgentChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const { row, now, line } = await lockLine(tx, eq(urgentLine.id, id));
    authorize(actor, "urgent:manage");
    demandUrgentStep({ line }, "end");
    if (row) await noteEnd(tx, actor, "urgent:end", row, now);
  });
}

/**
 * The job behind `end_urgent`: notes that a line's time has come, so that no cache shows it any longer. Doing it twice,
 * or before an end that was put off, changes nothing. `at` is the database's time.
 */
export async function expireUrgent(
  actor: Actor,
  { urgentId }: { urgentId: string },
  at?: Date,
): Promise<void> {
  await withTransaction(async (tx) => {
    const { row, now } = await lockLine(tx, eq(urgentLine.id, urgentId));
    authorize(actor, "urgent:keepTime");
    if (!row || row.endsAt > (at ?? now)) return;
    demandUrgentStep({ line: "running" }, "expire");
    await noteEnd(tx, actor, "urgent:expire", row, row.endsAt);
  });
}

type Ended = EventOf<"urgent:end" | "urgent:expire">["verb"];

async function noteEnd(tx: Transaction, actor: Actor, verb: Ended, row: Row, endedAt: Date): Promise<void> {
  await tx.update(urgentLine).set({ endedAt }).where(eq(urgentLine.id, row.id));
  await record(tx, actor, { verb, id: row.id, before: told(row), tags: [tag.urgent(row.edition)] });
}
