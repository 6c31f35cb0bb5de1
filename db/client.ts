import { AsyncLocalStorage } from "node:async_hooks";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

/**
 * In milliseconds, where people wait: nobody does any longer, also not for a row that another holds. Migrations and jobs
 * may take their time.
 */
const deadlines = { statement_timeout: 8_000, idle_in_transaction_session_timeout: 30_000 };
/** A search is asked anew more easily than a story is saved. */
const searchDeadlines = { ...deadlines, statement_timeout: 4_000 };

const size = Number(process.env.DATABASE_POOL || 10);

/** Connections under a name that PostgreSQL shows, with deadlines in the process that serves. */
function connect(name: string, max: number, bounds: typeof deadlines): postgres.Sql {
  // postgres.js connects on the first query, so a build without DATABASE_URL may import this; `environment()` would
  // refuse it. Every process that serves has had both settings parsed there before.
  return postgres(process.env.DATABASE_URL ?? "postgres://database-url-is-not-set.invalid/none", {
    max,
    idle_timeout: 60,
    connect_timeout: 5,
    // Failures of all connections are counted together, so a pool of ten would wait ten seconds and more after one fault.
    backoff: (failures) => Math.min(0.5, 3 ** failures / 100),
    onnotice: () => {},
    connection: {
      application_name: name,
      // Lists are bounded: starting workers for one costs more (20 ms) than its rows, and PostgreSQL guesses many.
      // Strings: postgres.js leaves out a 0.
      max_parallel_workers_per_gather: "0",
      ...(process.env.WARRAQ_PROCESS === "web" && bounds),
    },
  });
}

// One pool per process: in development Next loads modules again on every change.
const holder = globalThis as typeof globalThis & { warraqSql?: postgres.Sql; warraqSearchSql?: postgres.Sql };
holder.warraqSql ??= connect("warraq", size, deadlines);
holder.warraqSearchSql ??= connect("warraq search", Math.ceil(size / 2), searchDeadlines);

/** The raw postgres.js connection pool: LISTEN, health checks and jobs; everything else speaks Drizzle. */
export const sqlClient = holder.warraqSql;

/** The database outside of every transaction: for what must stay written though the caller's change is taken back. */
export const pool = drizzle(sqlClient, { schema });

/** The same for searches, on connections of their own: however many search, saving and publishing wait for none of them. */
export const searchPool = drizzle(holder.warraqSearchSql, { schema });

export type Database = typeof pool;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Where a query runs: the database or an open transaction. */
export type Executor = Database | Transaction;

/** The transaction around, and what waits for its commit. */
const joined = new AsyncLocalStorage<{ tx: Transaction; committed: (() => Promise<void>)[] }>();

/** The database; within `withTransaction` its transaction, so that reads there see what was just written. */
export const db: Database = new Proxy(pool, {
  get(_, name) {
    const executor = joined.getStore()?.tx ?? pool;
    const member: unknown = Reflect.get(executor, name);
    return typeof member === "function" ? member.bind(executor) : member;
  },
});

/**
 * Runs `work` in a transaction: one of its own or, within another's, a part of that one (a savepoint), so that a
 * schedule, a batch or an import is made of the same commands. Work that throws leaves nothing behind. Parts of one
 * transaction come one after the other, never at once.
 */
export async function withTransaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const outer = joined.getStore();
  const committed: (() => Promise<void>)[] = [];
  const result = await db.transaction((tx) => joined.run({ tx, committed }, () => work(tx)));
  if (outer) outer.committed.push(...committed);
  else await Promise.all(committed.map((then) => then()));
  return result;
}

/**
 * What is done once the transaction around has committed, before `withTransaction` answers, and never when it is taken
 * back; it must not throw. Nothing may depend on it: a process can die in between. Outside of `withTransaction` nothing
 * is done.
 */
export function afterCommit(then: () => Promise<void>): void {
  joined.getStore()?.committed.push(then);
}

/** Closes every connection; scripts and tests call it last. */
export async function closeDatabase(): Promise<void> {
  await Promise.all([holder.warraqSql, holder.warraqSearchSql].map((sql) => sql?.end({ timeout: 5 })));
}
