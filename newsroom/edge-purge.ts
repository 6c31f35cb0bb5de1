import { setTimeout as sleep } from "node:timers/promises";
import { and, arrayContains, desc, eq, isNull } from "drizzle-orm";
import { afterCommit, db, type Transaction } from "@/db/client";
import { clock } from "@/db/clock";
import { environment } from "@/db/env";
import { touched } from "@/db/schema";
import { purgeEdge } from "@/platform/edge-cache";
import { enqueue, type JobData } from "@/platform/jobs";
import { log } from "@/platform/log";

type Purge = JobData["purge_edge"];

/** Seconds, longer than an answer may be on its way from a node into the edge cache (first_byte_timeout in deploy/edge). */
const secondPurgeAfter = 30;
/** Milliseconds that whoever takes something from readers waits at the most for the edge. */
const patience = 1_000;

/**
 * Orders what a change has the edge forget: the process that commits it purges at once, jobs guarantee it. An answer
 * that left a node before the change may reach the edge after the first purge, hence a second one.
 */
export async function orderPurge(tx: Transaction, purge: Purge): Promise<void> {
  if (!environment().EDGE_PURGE_URL || purge.tags.length === 0) return;
  await enqueue(tx, "purge_edge", purge);
  await enqueue(tx, "purge_edge", purge, { startAfter: secondPurgeAfter });
  afterCommit(async () => {
    const purging = purgeAndNote(purge).catch((cause: unknown) =>
      log.warn("the edge was not purged at once, its job will", { cause }),
    );
    if (!purge.keepsStale) await Promise.race([purging, sleep(patience, undefined, { ref: false })]);
  });
}

/** Has the edge forget, and notes when it first confirmed so. Doing it twice changes nothing. Throws EdgeCacheError. */
export async function purgeAndNote({ tags, keepsStale, touchedId }: Purge): Promise<void> {
  await purgeEdge(tags, { keepsStale });
  if (touchedId === undefined) return;
  const isUnconfirmed = and(eq(touched.id, touchedId), isNull(touched.purgedAt));
  await db.update(touched).set({ purgedAt: clock }).where(isUnconfirmed);
}

/**
 * When the edge confirmed that it forgot what had to vanish with a tag, the last time something had to: null while it
 * has not. Undefined where there is no edge, and when that was days ago.
 */
export async function getEdgeConfirmationUnscoped(tag: string): Promise<Date | null | undefined> {
  if (!environment().EDGE_PURGE_URL) return undefined;
  const [row] = await db
    .select({ purgedAt: touched.purgedAt })
    .from(touched)
    .where(arrayContains(touched.vanishing, [tag]))
    .orderBy(desc(touched.id))
    .limit(1);
  return row?.purgedAt;
}
