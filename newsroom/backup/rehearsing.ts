import { randomBytes } from "node:crypto";
import { environment } from "@/db/env";
import { originalKey } from "@/newsroom/picture/files";
import { connectAlone } from "@/platform/backup/dump";
import type { BackupKey } from "@/platform/backup/key";
import { loadDatabase } from "@/platform/backup/load";
import type { Place } from "@/platform/backup/place";
import { quoted } from "@/platform/backup/schema-of-dump";
import type { Manifest } from "./manifest";
import { readBackup } from "./reading";
import type { Trial } from "./rules";

/** Makes a database beside the newsroom's, with its letters; undefined where its account may make none. */
async function makeThrowaway(): Promise<{ url: string; drop: () => Promise<void> } | undefined> {
  const server = environment().DATABASE_URL;
  const name = `warraq_rehearsal_${randomBytes(6).toString("hex")}`;
  const run = async (statement: string) => {
    const { connection, close } = await connectAlone(server);
    await connection.unsafe(statement).finally(close);
  };
  const { connection, close } = await connectAlone(server);
  try {
    const [role] =
      await connection`select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user`;
    if (!role?.may) return undefined;
    const [letters] = await connection`
      select quote_literal(datcollate) as sorted, quote_literal(datctype) as letters
      from pg_database where datname = current_database()`;
    await connection.unsafe(`create database ${quoted(name)} template template0 encoding 'UTF8'
      locale_provider libc lc_collate ${letters?.sorted} lc_ctype ${letters?.letters}`);
  } finally {
    await close();
  }
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return { url, drop: () => run(`drop database if exists ${quoted(name)} with (force)`) };
}

/** Pictures of which a database knows and whose original is not among `originals`. */
async function countMissing(url: string, originals: ReadonlySet<string>): Promise<number> {
  const { connection, close } = await connectAlone(url);
  try {
    let missing = 0;
    const read = connection<{ id: string }[]>`select id from picture`.cursor(1000);
    for await (const rows of read) missing += rows.filter(({ id }) => !originals.has(originalKey(id))).length;
    return missing;
  } finally {
    await close();
  }
}

/** `missing`: pictures whose original is not in the backup; null where the backup was only read. */
export type Rehearsed = { trial: Trial; manifest: Manifest; missing: number | null };

/**
 * Tries a backup as a restore would: reads all of it, compares every hash, puts it into a database to throw away, counts
 * its rows and brings it up to this version. Where the account may make no database it is only read. Throws BackupError.
 */
export async function rehearseBackup(place: Place, name: string, key: BackupKey): Promise<Rehearsed> {
  const { manifest } = await readBackup(place, name, key);
  const throwaway = await makeThrowaway();
  if (!throwaway) return { trial: "read", manifest, missing: null };
  const originals = new Set<string>();
  const file = async (path: string) => {
    if (path.startsWith(originalKey(""))) originals.add(path);
  };
  try {
    await loadDatabase(throwaway.url, { dumped: manifest, replaces: false }, async (put) => {
      await readBackup(place, name, key, { part: put, file });
    });
    return { trial: "restored", manifest, missing: await countMissing(throwaway.url, originals) };
  } finally {
    await throwaway.drop();
  }
}
