import type { Sql } from "postgres";
import { log } from "@/platform/log";

const pollMilliseconds = 5_000;

/**
 * Guarantee: no committed change is missed, however late it commits, and none is waited for.
 *
 * Reads the table `touched`, each row once, however long the transaction that wrote it stayed open. What was read is
 * known by the snapshot it was read in alone: it lists the transactions that were open then.
 */
export class TouchedReader {
  private snapshot = "";

  constructor(private readonly sql: Sql) {}

  /** Begins with what is committed from now on. */
  async begin(): Promise<void> {
    const [row] = await this.sql<{ snapshot: string }[]>`select pg_current_snapshot()::text as snapshot`;
    this.snapshot = row?.snapshot ?? "";
  }

  /** Tags of every row committed since the last call. */
  async read(): Promise<string[]> {
    const last = this.snapshot;
    // One statement: rows and snapshot are of the same moment. Rows of a restored backup may bear numbers to come.
    const [row] = await this.sql<{ snapshot: string; tags: string[] }[]>`
      select pg_current_snapshot()::text as snapshot, array(
        select distinct unnest(tags) from touched
        where xid >= pg_snapshot_xmin(${last}::pg_snapshot)
          and not pg_visible_in_snapshot(xid, ${last}::pg_snapshot)
          and pg_visible_in_snapshot(xid, pg_current_snapshot())
      ) as tags`;
    this.snapshot = row?.snapshot ?? last;
    return row?.tags ?? [];
  }
}

export type TouchedListener = {
  /** Resolves when everything committed before this call has expired here; false when that could not be done now. */
  catchUp: () => Promise<boolean>;
  stop: () => Promise<void>;
};

/**
 * Tells this process's caches about every committed change, wherever it was made. `expire` is called with `site` once
 * before this resolves, and after every reconnection: a server that crashed may give a number of a transaction again.
 * Rows are read on notification, and every few seconds besides.
 */
export async function listenToTouched(
  sql: Sql,
  expire: (tags: string[]) => Promise<void>,
): Promise<TouchedListener> {
  const reader = new TouchedReader(sql);
  await reader.begin();
  await expire(["site"]);
  const unexpired: string[] = [];
  let running: Promise<boolean> = Promise.resolve(true);
  let waiting: Promise<boolean> | undefined;

  async function readOnce(): Promise<boolean> {
    let tags: string[] = [];
    try {
      const touched = await reader.read();
      tags = [...new Set([...unexpired.splice(0), ...touched])];
      if (tags.length > 0) await expire(tags);
      return true;
    } catch (cause) {
      unexpired.push(...tags);
      log.warn("touched rows could not be read", { cause });
      return false;
    }
  }

  /** One reading at a time; all who ask while it runs share the next one. */
  function read(): Promise<boolean> {
    waiting ??= running.then(() => {
      waiting = undefined;
      running = readOnce();
      return running;
    });
    return waiting;
  }

  let isFirst = true;
  const subscription = await sql.listen("touched", read, () => {
    if (!isFirst) unexpired.push("site");
    isFirst = false;
    return read();
  });
  const timer = setInterval(read, pollMilliseconds);
  return {
    catchUp: read,
    stop: async () => {
      clearInterval(timer);
      await subscription.unlisten().catch(() => undefined);
      await (waiting ?? running);
    },
  };
}
