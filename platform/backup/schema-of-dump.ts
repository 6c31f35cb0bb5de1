import { readMigrationFiles } from "drizzle-orm/migrator";
import type postgres from "postgres";
import { BackupError } from "./error";

/** A connection that nobody else uses, within a transaction. */
export type Connection = postgres.ReservedSql;

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Times of the migrations that a database has seen, as they are named; none where it was never ours. */
export async function appliedMigrations(connection: Connection): Promise<number[]> {
  const [known] = await connection`select to_regclass('drizzle.__drizzle_migrations') is not null as yes`;
  if (!known?.yes) return [];
  const rows = await connection`select created_at from drizzle.__drizzle_migrations order by created_at`;
  return rows.map(({ created_at }) => Number(created_at));
}

const ours = () => readMigrationFiles({ migrationsFolder: "db/migrations" });

/** Throws BackupError where a backup was made by a version that knows migrations which this one does not. */
export function demandKnown(migrations: number[]): void {
  const known = ours().map(({ folderMillis }) => folderMillis);
  if (migrations.length === 0 || migrations.some((each, at) => known[at] !== each))
    throw new BackupError(
      "newer",
      "The backup was made by another version of Warraq, newer than this one; put it back with that one.",
    );
}

/** Applies what a database lacks of the first `count` migrations, within the transaction around, and notes it as Drizzle does. */
export async function migrateTo(connection: Connection, count = Number.POSITIVE_INFINITY): Promise<void> {
  await connection.unsafe(`create schema if not exists drizzle;
    create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`);
  const applied = await appliedMigrations(connection);
  for (const { sql, hash, folderMillis } of ours().slice(applied.length, count)) {
    for (const statement of sql) await connection.unsafe(statement);
    await connection`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
  }
}

/** Whether a database holds nothing: no table, no schema of ours. */
export async function isEmptyDatabase(connection: Connection): Promise<boolean> {
  const [found] = await connection`select exists (
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname in ('public', 'drizzle', 'jobs')
        and not exists (select from pg_depend where objid = c.oid and deptype = 'e')
    ) as yes`;
  return !found?.yes;
}

/** Whether processes of Warraq, other than those that ask, hold connections to the database. */
export async function isInUse(connection: Connection): Promise<boolean> {
  const [found] = await connection`select exists (
      select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and application_name in ('warraq', 'warraq search', 'warraq jobs')
    ) as yes`;
  return found?.yes === true;
}

/** Takes everything that is Warraq's out of a database, within the transaction around. */
export async function dropEverything(connection: Connection): Promise<void> {
  await connection.unsafe("drop schema if exists jobs cascade; drop schema if exists drizzle cascade");
  const isOwn = (catalog: string) =>
    `not exists (select from pg_depend where objid = ${catalog}.oid and deptype = 'e')`;
  await connection.unsafe(`do $$ declare found record; begin
    for found in select oid::regclass::text as name from pg_class
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and ${isOwn("pg_class")}
    loop execute 'drop table if exists ' || found.name || ' cascade'; end loop;
    for found in select oid::regprocedure::text as name from pg_proc
      where pronamespace = 'public'::regnamespace and ${isOwn("pg_proc")}
    loop execute 'drop routine if exists ' || found.name || ' cascade'; end loop;
  end $$`);
}

type ForeignKey = { table: string; name: string; definition: string };

/** The foreign keys of all tables: they are taken away while rows come, and made again, which checks every row. */
export async function foreignKeys(connection: Connection): Promise<ForeignKey[]> {
  return connection<ForeignKey[]>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`;
}
