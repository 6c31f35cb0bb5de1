import { and, eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { commentReason } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadPolicyUnscoped } from "@/newsroom/comment-policy/queries";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import {
  mostReasons,
  type ReasonChosen,
  type ReasonToAdd,
  type ReasonToChange,
  type ReasonToMove,
} from "./rules";

/** A further reason, with the next digit of its edition. Throws `forbidden`, `conflict` where all digits are taken. */
export async function addReason(actor: Actor, { edition, ...words }: ReasonToAdd): Promise<void> {
  await withTransaction(async (tx) => {
    const active = await lockActive(tx, edition);
    authorize(actor, "comment:moderate");
    if (active.length >= mostReasons) throw new NewsroomError("conflict", "commentReason.tooMany");
    const position = active.length + 1;
    const rests = await restsOn(tx, edition, words.paragraphKey);
    const [row] = await tx
      .insert(commentReason)
      .values({ edition, position, ...words })
      .returning({ id: commentReason.id });
    if (!row) throw new NewsroomError("unavailable", "unavailable");
    await record(tx, actor, {
      verb: "commentReason:add",
      id: row.id,
      after: told(edition, words, rests),
      tags: [],
    });
  });
}

/** Other words for a reason; what was rejected for it is told in these from now. Throws `forbidden`, `not_found`. */
export async function changeReason(actor: Actor, { reasonId, ...words }: ReasonToChange): Promise<void> {
  await withTransaction(async (tx) => {
    const { edition, ...before } = await load(tx, actor, reasonId);
    const rests = await restsOn(tx, edition, words.paragraphKey);
    await tx.update(commentReason).set(words).where(eq(commentReason.id, reasonId));
    await record(tx, actor, {
      verb: "commentReason:change",
      id: reasonId,
      before: told(edition, before, await restsOn(tx, edition, before.paragraphKey, "maybe")),
      after: told(edition, words, rests),
      tags: [],
    });
  });
}

type Words = { label: string; line: string };
const told = (edition: string, { label, line }: Words, paragraph: string) => ({
  ...{ edition, label, line, paragraph },
});

/** The words of the policy's part on which a reason rests, as it is now. Throws `invalid` where it is no longer there. */
async function restsOn(
  tx: Transaction,
  edition: string,
  key: number | null,
  isThere: "surely" | "maybe" = "surely",
): Promise<string> {
  if (key === null) return "";
  const part = (await loadPolicyUnscoped(tx, edition))?.parts.find((each) => each.key === key);
  if (!part && isThere === "surely") throw wrongField("paragraphKey", "commentReason.paragraphGone");
  return part?.text ?? "";
}

/** One digit up or down: the other one takes its place. At an end nothing happens. Throws `forbidden`, `not_found`. */
export async function moveReason(actor: Actor, { reasonId, direction }: ReasonToMove): Promise<void> {
  await withTransaction(async (tx) => {
    const { edition } = await load(tx, actor, reasonId);
    const ids = await lockActive(tx, edition);
    const at = ids.indexOf(reasonId);
    const to = direction === "up" ? at - 1 : at + 1;
    const other = ids[to];
    if (at < 0 || other === undefined) return;
    [ids[at], ids[to]] = [other, reasonId];
    await number(tx, ids);
    await record(tx, actor, {
      verb: "commentReason:move",
      id: reasonId,
      before: { position: at + 1 },
      after: { position: to + 1 },
      tags: [],
    });
  });
}

/** Nobody chooses it any more; what was rejected for it keeps it. Throws `forbidden`, `not_found`, `conflict` for the last one. */
export async function retireReason(actor: Actor, { reasonId }: ReasonChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const { edition } = await load(tx, actor, reasonId);
    const ids = await lockActive(tx, edition);
    if (!ids.includes(reasonId)) return;
    if (ids.length === 1) throw new NewsroomError("conflict", "commentReason.lastOne");
    await tx.update(commentReason).set({ isActive: false }).where(eq(commentReason.id, reasonId));
    await number(
      tx,
      ids.filter((id) => id !== reasonId),
    );
    await record(tx, actor, { verb: "commentReason:retire", id: reasonId, tags: [] });
  });
}

/** It may be chosen again, with the next digit. Throws as `addReason`, and `not_found`. */
export async function bringBackReason(actor: Actor, { reasonId }: ReasonChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const { edition, isActive } = await load(tx, actor, reasonId);
    const ids = await lockActive(tx, edition);
    if (isActive) return;
    if (ids.length >= mostReasons) throw new NewsroomError("conflict", "commentReason.tooMany");
    await tx
      .update(commentReason)
      .set({ isActive: true, position: ids.length + 1 })
      .where(eq(commentReason.id, reasonId));
    await record(tx, actor, { verb: "commentReason:bringBack", id: reasonId, tags: [] });
  });
}

async function load(tx: Transaction, actor: Actor, id: string) {
  const [row] = await tx.select().from(commentReason).where(eq(commentReason.id, id)).for("update");
  authorize(actor, "comment:moderate");
  if (!row) throw notFound();
  return row;
}

/** Ids of an edition's reasons in the order of their digits; whoever changes that order waits. */
async function lockActive(tx: Transaction, edition: string): Promise<string[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reasons ${edition}`}, 0))`);
  const rows = await tx
    .select({ id: commentReason.id })
    .from(commentReason)
    .where(and(eq(commentReason.edition, edition), eq(commentReason.isActive, true)))
    .orderBy(commentReason.position, commentReason.createdAt);
  return rows.map(({ id }) => id);
}

async function number(tx: Transaction, ids: string[]): Promise<void> {
  for (const [at, id] of ids.entries())
    await tx
      .update(commentReason)
      .set({ position: at + 1 })
      .where(eq(commentReason.id, id));
}
