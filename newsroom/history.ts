import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { history, touched, user } from "@/db/schema";
import { type Actor, actorId, actorName } from "./access";
import { tellCommenter } from "./commenter/writing";
import { tellOfCorrection } from "./correction/tell";
import { orderPurge } from "./edge-purge";
import { eventFrom, type NewsroomEvent, subjectKindOf } from "./events";
import { tellOfStep } from "./notification/notify";
import { tellOfKill } from "./notification/tell-siblings";
import { tellOfPicture } from "./picture/tell";
import { orderProof } from "./proof/order";
import { followInSearch } from "./search/following";
import { followInShareCards } from "./share-card/following";
import { vanishingTags } from "./vanishing";

/** What hangs on the history: each hears of every event, in its transaction. */
const listeners: ((tx: Transaction, actor: Actor, event: NewsroomEvent) => Promise<void>)[] = [
  tellOfStep,
  tellOfKill,
  tellOfCorrection,
  tellOfPicture,
  orderProof,
  followInSearch,
  followInShareCards,
  tellCommenter,
];

/**
 * By what the history knows a sign-in: the beginning of its session's hash, which opens nothing; null for who acts
 * without one. No address is kept of anybody, and of a browser two words, as long as its session (db/schema/user.ts).
 */
export function signInMark(actor: Actor): string | null {
  if (actor.kind !== "person" || !actor.sessionId) return null;
  return createHash("sha256").update(actor.sessionId).digest("hex").slice(0, 12);
}

/**
 * The last beat of every change that has a history: who did what, and which caches must forget (`tags`; none where readers see nothing
 * of it), in the transaction of the change itself. Nothing else writes history, and what follows from a change hangs
 * here. A trigger on `touched` notifies every node when that transaction commits.
 */
export async function record(
  tx: Transaction,
  actor: Actor,
  event: NewsroomEvent & { tags: string[] },
): Promise<void> {
  const { verb, id, before = null, after = null, reason = null, tags } = event;
  await tx.insert(history).values({
    actorId: actorId(actor),
    actorName: actorName(actor),
    signIn: signInMark(actor),
    verb,
    subjectKind: subjectKindOf(verb),
    subjectId: id,
    before,
    after,
    reason,
  });
  await recordTouched(tx, tags, vanishingTags(event));
  for (const listener of listeners) await listener(tx, actor, event);
}

/** Lines of a subject's history that a page shows at the most, the newest. */
const longestHistory = 200;

/** Who did what to a subject, newest first; `event` is null for what has a shape of former days. */
export async function listHistoryUnscoped(subjectKind: string, subjectId: string) {
  const rows = await db
    .select({
      id: history.id,
      verb: history.verb,
      subjectId: history.subjectId,
      before: history.before,
      after: history.after,
      reason: history.reason,
      createdAt: history.createdAt,
      actorId: history.actorId,
      actorName: user.name,
    })
    .from(history)
    .leftJoin(user, eq(user.id, history.actorId))
    .where(and(eq(history.subjectKind, subjectKind), eq(history.subjectId, subjectId)))
    .orderBy(desc(history.id))
    .limit(longestHistory);
  return rows.map(({ subjectId: _, before, after, ...row }) => {
    const event = eventFrom({ ...row, subjectId, before, after });
    return { ...row, event };
  });
}

const touchedHere = new AsyncLocalStorage<Set<string>>();

/**
 * Runs a change and answers with the tags it touched besides, so that the process it was made in can forget them at
 * once; every other one hears of them from the database.
 */
export async function withTouched<Result>(
  change: () => Promise<Result>,
): Promise<{ result: Result; tags: string[] }> {
  const tags = new Set<string>();
  const result = await touchedHere.run(tags, change);
  return { result, tags: [...tags] };
}

/**
 * Only the caches: for changes by readers, which are no part of the newsroom's history. Of the tags, those in
 * `vanishing` stand for what no cache may show again; the rest may stand in while no node answers.
 */
export async function recordTouched(
  tx: Transaction,
  tags: string[],
  vanishing: string[] = [],
): Promise<void> {
  if (tags.length === 0) return;
  const row = { tags, vanishing: vanishing.length > 0 ? vanishing : null };
  const [written] = await tx.insert(touched).values(row).returning({ touchedId: touched.id });
  for (const tag of tags) touchedHere.getStore()?.add(tag);
  await orderPurge(tx, { tags: vanishing, ...written });
  await orderPurge(tx, { tags: tags.filter((tag) => !vanishing.includes(tag)), keepsStale: true });
}
