import { sql } from "drizzle-orm";
import { within } from "@/platform/deadline";
import { db } from "./client";
import journal from "./migrations/meta/_journal.json";

/** What keeps a newsroom from serving; `connections`: the database has none left for anybody. */
export type NotReady = "database" | "connections" | "migrations" | "worker";

/** `clockAheadBySeconds` where this node's clock and the database's, by which times are kept, differ; negative: behind. */
export type Readiness = {
  failing: NotReady | null;
  workerSilentForSeconds?: number | null;
  clockAheadBySeconds?: number;
};

const oldestBeatSeconds = 30;
const mostSecondsApart = 2;
/** Milliseconds: who waits longer for a connection of this process's pool finds them all taken. */
const patience = 2_000;

/** Whether the server would take one more connection; what is reserved for superusers is not ours. */
const hasRoom = sql`
  (select count(*) from pg_stat_activity
    where datname is not null and backend_type is distinct from 'autovacuum worker')
  < current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
    - coalesce(current_setting('reserved_connections', true), '0')::int`;

async function judge(): Promise<Readiness> {
  const [now] = await db.execute<{ milliseconds: number; hasRoom: boolean }>(
    sql`select extract(epoch from clock_timestamp())::float8 * 1000 as milliseconds, ${hasRoom} as "hasRoom"`,
  );
  if (!now) return { failing: "database" };
  const ahead = Math.round((Date.now() - now.milliseconds) / 1000);
  const clock = Math.abs(ahead) >= mostSecondsApart ? { clockAheadBySeconds: ahead } : {};
  if (!now.hasRoom) return { failing: "connections", ...clock };
  const newest = Math.max(...journal.entries.map((entry) => entry.when));
  const [applied] = await db
    .execute<{ newest: string | null }>(
      sql`select max(created_at) as newest from drizzle.__drizzle_migrations`,
    )
    .catch(() => []);
  if (Number(applied?.newest ?? 0) < newest) return { failing: "migrations", ...clock };
  const silentFor = await workerSilence();
  if (silentFor !== null && silentFor <= oldestBeatSeconds) return { failing: null, ...clock };
  return { failing: "worker", workerSilentForSeconds: silentFor, ...clock };
}

/** Seconds since the worker was last heard of; null where it never was. */
async function workerSilence(): Promise<number | null> {
  const [worker] = await db.execute<{ seconds: number }>(
    sql`select round(extract(epoch from now() - beat_at))::int as seconds from heartbeat where name = 'worker'`,
  );
  return worker?.seconds ?? null;
}

let judging: Promise<Readiness> | undefined;

/**
 * What keeps this newsroom from serving, if anything does. On a connection of the pool that serves: none within two
 * seconds counts as no database. However many ask, one look at a time.
 */
export function readiness(): Promise<Readiness> {
  judging ??= within(patience, judge())
    .catch(() => ({ failing: "database" as const }))
    .finally(() => {
      judging = undefined;
    });
  return judging;
}

/** Whether the worker has not been heard of for long. */
export async function isWorkerSilent(): Promise<boolean> {
  const seconds = await workerSilence();
  return seconds === null || seconds > oldestBeatSeconds;
}
