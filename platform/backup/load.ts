import type { Writable } from "node:stream";
import { connectAlone, type Dumped, type DumpedTable, plainSettings } from "./dump";
import { BackupError } from "./error";
import {
  type Connection,
  demandKnown,
  dropEverything,
  foreignKeys,
  isEmptyDatabase,
  isInUse,
  migrateTo,
  quoted,
} from "./schema-of-dump";

/** Takes the rows of one table after the other, and is done with one when the next begins. */
class Rows {
  private open: { table: string; stream: Writable; failure: Promise<never> } | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly tables: Map<string, DumpedTable>,
  ) {}

  async put(name: string, part: Uint8Array): Promise<void> {
    if (this.open?.table !== name) {
      await this.finish();
      const table = this.tables.get(name);
      if (!table)
        throw new BackupError("torn", `The backup holds rows of ${name}, which its list does not name.`);
      const list = table.columns.map(quoted).join(", ");
      const stream: Writable = await this.connection
        .unsafe(`copy ${quoted(name)} (${list}) from stdin`)
        .writable();
      const failure = new Promise<never>((_, reject) => stream.once("error", reject));
      failure.catch(() => {});
      this.open = { table: name, stream, failure };
    }
    const { stream, failure } = this.open;
    const written = new Promise<void>((done, fail) =>
      stream.write(part, (cause) => (cause ? fail(cause) : done())),
    );
    await Promise.race([written, failure]);
  }

  async finish(): Promise<void> {
    if (!this.open) return;
    const { stream, failure } = this.open;
    this.open = undefined;
    const ended = new Promise<void>((done) => stream.end(() => done()));
    // What the server refuses after the last byte postgres.js tells nobody: the next query finds the transaction aborted.
    await Promise.race([ended, failure, this.connection`select 1`.then(() => ended)]);
  }
}

/** Numbers of transactions are those of one server: in these columns every row is of the transaction that brings it. */
async function renumberTransactions(connection: Connection): Promise<void> {
  const columns = await connection<{ table: string; name: string }[]>`
    select attrelid::regclass::text as table, attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.atttypid = 'xid8'::regtype`;
  for (const { table, name } of columns)
    await connection.unsafe(`update ${table} set ${quoted(name)} = pg_current_xact_id()`);
}

/** How a trigger is switched on or off, as `pg_trigger` keeps it. */
const switches: Record<string, string> = {
  A: "enable always",
  R: "enable replica",
  D: "disable",
  O: "enable",
};

/** What puts each trigger back as it stands now: some run always, which enabling all of a table would not keep. */
async function standingOfTriggers(connection: Connection): Promise<string[]> {
  const triggers = await connection<{ table: string; name: string; how: string }[]>`
    select tgrelid::regclass::text as table, tgname as name, tgenabled::text as how from pg_trigger t
    join pg_class c on c.oid = tgrelid where not tgisinternal and c.relnamespace = 'public'::regnamespace`;
  return triggers.map(
    ({ table, name, how }) => `alter table ${table} ${switches[how]} trigger ${quoted(name)}`,
  );
}

async function countRows(connection: Connection, table: string): Promise<number> {
  const [row] = await connection.unsafe(`select count(*) as count from ${quoted(table)}`);
  return Number(row?.count);
}

/** Refuses, before anything is read, what a backup cannot be put into. Throws BackupError. */
export async function demandTarget(url: string, replaces: boolean): Promise<void> {
  const { connection, close } = await connectAlone(url);
  try {
    if (!replaces && !(await isEmptyDatabase(connection)))
      throw new BackupError(
        "not_empty",
        "The database is not empty. Name an empty one in DATABASE_URL; with --replace what is in this one is given up for what is in the backup.",
      );
    if (await isInUse(connection))
      throw new BackupError("in_use", "Warraq runs on this database; stop it first, on every machine.");
  } finally {
    await close();
  }
}

export type Loading = { dumped: Dumped; replaces: boolean };

/**
 * Makes the tables as they were when a backup was made, fills them with what `feed` puts, compares how many rows came,
 * and brings them up to this version: all of it in one transaction, so that a database has everything or is as it was.
 * While rows come no trigger runs and no foreign key is looked at; these are made again at the end, which checks each
 * row. Throws BackupError, or what `feed` threw.
 */
export async function loadDatabase(
  url: string,
  { dumped, replaces }: Loading,
  feed: (put: (table: string, part: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  demandKnown(dumped.migrations);
  const { connection, close } = await connectAlone(url);
  try {
    await connection.unsafe("begin");
    await connection.unsafe(plainSettings);
    if (replaces) await dropEverything(connection);
    await migrateTo(connection, dumped.migrations.length);
    // What a migration left to the end of its transaction is done now: a table is not altered before.
    await connection.unsafe("set constraints all immediate");
    const keys = await foreignKeys(connection);
    const triggers = await standingOfTriggers(connection);
    for (const { table, name } of keys)
      await connection.unsafe(`alter table ${table} drop constraint ${quoted(name)}`);
    for (const { name } of dumped.tables) {
      await connection.unsafe(`alter table ${quoted(name)} disable trigger user`);
      await connection.unsafe(`truncate ${quoted(name)}`);
    }
    const rows = new Rows(connection, new Map(dumped.tables.map((table) => [table.name, table])));
    await feed((table, part) => rows.put(table, part));
    await rows.finish();
    await renumberTransactions(connection);
    for (const { name, value, isCalled } of dumped.sequences)
      await connection`select setval(${quoted(name)}::regclass, ${value}::bigint, ${isCalled})`;
    for (const { table, name, definition } of keys)
      await connection.unsafe(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
    for (const { name, rows: expected } of dumped.tables) {
      const came = await countRows(connection, name);
      if (came !== expected)
        throw new BackupError(
          "not_equal",
          `Of ${expected} rows of ${name} ${came} came; nothing was changed.`,
        );
    }
    for (const standing of triggers) await connection.unsafe(standing);
    await migrateTo(connection);
    await connection.unsafe("commit");
    await connection.unsafe("analyze");
  } finally {
    await close();
  }
}
