import { sql } from "drizzle-orm";
import { db } from "./client";
import journal from "./migrations/meta/_journal.json";

export type NotReady = "database" | "migrations" | "worker";

const oldestBeat = "30 seconds";

/** The first part that keeps this newsroom from serving, or null when everything does. */
export async function notReadyPart(): Promise<NotReady | null> {
  try {
    await db.execute(sql`select 1`);
  } catch {
    return "database";
  }
  const newest = Math.max(...journal.entries.map((entry) => entry.when));
  try {
    const [applied] = await db.execute<{ newest: string | null }>(
      sql`select max(created_at) as newest from drizzle.__drizzle_migrations`,
    );
    if (Number(applied?.newest ?? 0) < newest) return "migrations";
  } catch {
    return "migrations";
  }
  const [worker] = await db.execute<{ lives: boolean }>(
    sql`select beat_at > now() - ${oldestBeat}::interval as lives from heartbeat where name = 'worker'`,
  );
  return worker?.lives ? null : "worker";
}
