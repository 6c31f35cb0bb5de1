import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

// postgres.js connects on the first query, so a build without DATABASE_URL may import this; `environment()` would
// refuse it. Every process that serves has had both settings parsed there before.
// One pool per process: in development Next loads modules again on every change.
const holder = globalThis as typeof globalThis & { warraqSql?: postgres.Sql };
holder.warraqSql ??= postgres(process.env.DATABASE_URL ?? "postgres://database-url-is-not-set.invalid/none", {
  max: Number(process.env.DATABASE_POOL || 10),
  idle_timeout: 60,
  connect_timeout: 10,
  onnotice: () => {},
  connection: { application_name: "warraq" },
});

/** The raw postgres.js connection pool: LISTEN, health checks and jobs; everything else speaks Drizzle. */
export const sqlClient = holder.warraqSql;

/** The database. */
export const db = drizzle(sqlClient, { schema });

export type Database = typeof db;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Where a query runs: the database or an open transaction. */
export type Executor = Database | Transaction;

/** Closes every connection; scripts and tests call it last. */
export async function closeDatabase(): Promise<void> {
  await sqlClient.end({ timeout: 5 });
}
