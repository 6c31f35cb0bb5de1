import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import postgres from "postgres";
import { BackupError } from "./error";
import { appliedMigrations, type Connection, quoted } from "./schema-of-dump";

export type DumpedTable = { name: string; columns: string[]; rows: number; bytes: number; sha256: string };
export type DumpedSequence = { name: string; value: string; isCalled: boolean };
/** Work that waits, or was given up, as it is ordered anew. */
export type DumpedJob = {
  name: string;
  data: unknown;
  startAfter: string;
  singletonKey: string | null;
};
/** What a database held at one moment. */
export type Dumped = {
  postgres: string;
  migrations: number[];
  tables: DumpedTable[];
  sequences: DumpedSequence[];
};

/** Bytes that are collected before they are handed over. */
const partSize = 4 * 1024 * 1024;

/** A connection of its own, outside of every pool: it takes as long as it takes, and is never exchanged for another. */
export async function connectAlone(
  url: string,
): Promise<{ connection: Connection; close: () => Promise<void> }> {
  const sql = postgres(url, {
    max: 1,
    max_lifetime: null,
    connect_timeout: 8,
    onnotice: () => {},
    connection: { application_name: "warraq backup" },
  });
  // To close at once also ends a transaction that is open.
  const close = () => sql.end({ timeout: 0 });
  try {
    return { connection: await sql.reserve(), close };
  } catch (cause) {
    await close();
    throw new BackupError("unreachable", "The database cannot be reached.", cause);
  }
}

/** Text of which every version of PostgreSQL reads the same. */
export const plainSettings = `set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 3; set local client_encoding = 'UTF8'; set local statement_timeout = 0;
  set local lock_timeout = '60s'; set local idle_in_transaction_session_timeout = 0; set local search_path = public`;

async function listTables(connection: Connection): Promise<{ name: string; columns: string[] }[]> {
  return connection<{ name: string; columns: string[] }[]>`
    select c.relname as name, coalesce((
      select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    ), '{}') as columns
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_depend where objid = c.oid and deptype = 'e')
    order by c.relname`;
}

const newline = 10;

async function dumpTable(
  connection: Connection,
  { name, columns }: { name: string; columns: string[] },
  take: (part: Buffer) => Promise<void>,
): Promise<DumpedTable> {
  const hash = createHash("sha256");
  const table: DumpedTable = { name, columns, rows: 0, bytes: 0, sha256: "" };
  const list = columns.map(quoted).join(", ");
  const rows: Readable = await connection.unsafe(`copy ${quoted(name)} (${list}) to stdout`).readable();
  let waiting: Buffer[] = [];
  let size = 0;
  const handOver = async () => {
    const part = Buffer.concat(waiting);
    [waiting, size] = [[], 0];
    hash.update(part);
    table.bytes += part.length;
    // A line break within a value is written as \n, so each of these ends a row.
    for (let at = part.indexOf(newline); at !== -1; at = part.indexOf(newline, at + 1)) table.rows++;
    await take(part);
  };
  for await (const chunk of rows) {
    waiting.push(chunk);
    size += chunk.length;
    if (size >= partSize) await handOver();
  }
  if (size > 0) await handOver();
  return { ...table, sha256: hash.digest("hex") };
}

async function listSequences(connection: Connection): Promise<DumpedSequence[]> {
  const names = await connection<{ name: string }[]>`
    select sequencename as name from pg_sequences where schemaname = 'public' order by 1`;
  const sequences: DumpedSequence[] = [];
  for (const { name } of names) {
    const [row] = await connection.unsafe(`select last_value::text as value, is_called from ${quoted(name)}`);
    if (row) sequences.push({ name, value: row.value, isCalled: row.is_called });
  }
  return sequences;
}

async function listWaitingJobs(connection: Connection): Promise<DumpedJob[]> {
  const [known] = await connection`select to_regclass('jobs.job') is not null as yes`;
  if (!known?.yes) return [];
  return connection<DumpedJob[]>`
    select name, data, to_json(start_after) #>> '{}' as "startAfter", singleton_key as "singletonKey" from jobs.job
    where state in ('created', 'retry', 'active', 'failed') and name not like '\\_\\_%' order by created_on`;
}

/**
 * Reads a whole database as it was at one moment, in a transaction that changes and locks nothing, and hands over each
 * table in parts of a few megabytes, in PostgreSQL's own text form. Throws BackupError, or what `takePart` threw.
 */
export async function dumpDatabase(
  url: string,
  takePart: (table: string, part: Buffer) => Promise<void>,
): Promise<Dumped & { jobs: DumpedJob[] }> {
  const { connection, close } = await connectAlone(url);
  try {
    await connection.unsafe("begin isolation level repeatable read read only");
    await connection.unsafe(plainSettings);
    const [version] = await connection`select current_setting('server_version') as postgres`;
    const migrations = await appliedMigrations(connection);
    const tables: DumpedTable[] = [];
    for (const table of await listTables(connection))
      tables.push(await dumpTable(connection, table, (part) => takePart(table.name, part)));
    const sequences = await listSequences(connection);
    const jobs = await listWaitingJobs(connection);
    await connection.unsafe("commit");
    return { postgres: version?.postgres ?? "", migrations, tables, sequences, jobs };
  } finally {
    await close();
  }
}
