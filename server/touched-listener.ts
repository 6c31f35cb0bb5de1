import type { Sql } from "postgres";
import { log } from "@/platform/log";

const pollMilliseconds = 5_000;
/** How long a number that was skipped may still turn up: a transaction that began earlier and commits later. */
const gapMilliseconds = 10 * 60_000;
const widestGap = 1_000;

type TouchedRow = { id: number; tags: string[] };

/**
 * Reads the table `touched` in the order of its numbers, each row once, including rows whose transaction committed
 * after one with a higher number.
 */
export class TouchedReader {
  private last = 0;
  private gaps = new Map<number, number>();

  constructor(private readonly sql: Sql) {}

  /** Begins at the end of the table; rows still being written below that count as gaps. */
  async begin(): Promise<void> {
    const [row] = await this.sql<{ last: number }[]>`select coalesce(max(id), 0)::int8 as last from touched`;
    this.last = Number(row?.last ?? 0);
    const missing = await this.sql<{ id: number }[]>`
      select id from generate_series(${Math.max(1, this.last - widestGap)}::int8, ${this.last}::int8) as id
      except select id from touched`;
    for (const { id } of missing) this.gaps.set(Number(id), Date.now() + gapMilliseconds);
  }

  /** Tags of every row committed since the last call. */
  async read(): Promise<string[]> {
    const now = Date.now();
    for (const [id, until] of this.gaps) if (until < now) this.gaps.delete(id);
    const rows = await this.sql<TouchedRow[]>`
      select id, tags from touched
      where id > ${this.last} or id = any(${[...this.gaps.keys()]}::int8[]) order by id`;
    for (const row of rows) this.note(Number(row.id), now);
    return [...new Set(rows.flatMap((row) => row.tags))];
  }

  private note(id: number, now: number): void {
    this.gaps.delete(id);
    for (let skipped = Math.max(this.last + 1, id - widestGap); skipped < id; skipped += 1)
      this.gaps.set(skipped, now + gapMilliseconds);
    this.last = Math.max(this.last, id);
  }
}

export type TouchedListener = {
  /** Resolves when everything committed before this call has expired here; false when that could not be done now. */
  catchUp: () => Promise<boolean>;
  stop: () => Promise<void>;
};

/**
 * Tells this process's caches about every committed change, wherever it was made. `expire` is called with `site` once
 * before this resolves. Rows are read on notification, after every reconnection, and every few seconds besides.
 */
export async function listenToTouched(
  sql: Sql,
  expire: (tags: string[]) => Promise<void>,
): Promise<TouchedListener> {
  const reader = new TouchedReader(sql);
  await reader.begin();
  await expire(["site"]);
  let unexpired: string[] = [];
  let running: Promise<boolean> = Promise.resolve(true);
  let waiting: Promise<boolean> | undefined;

  async function readOnce(): Promise<boolean> {
    try {
      unexpired = [...new Set([...unexpired, ...(await reader.read())])];
      if (unexpired.length > 0) await expire(unexpired);
      unexpired = [];
      return true;
    } catch (cause) {
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

  const subscription = await sql.listen("touched", read, read);
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
