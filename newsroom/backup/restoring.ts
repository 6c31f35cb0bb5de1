import { withTransaction } from "@/db/client";
import { environment } from "@/db/env";
import type { DumpedJob } from "@/platform/backup/dump";
import { BackupError } from "@/platform/backup/error";
import type { BackupKey } from "@/platform/backup/key";
import { demandTarget, loadDatabase } from "@/platform/backup/load";
import type { Place } from "@/platform/backup/place";
import { demandKnown } from "@/platform/backup/schema-of-dump";
import { enqueueAnew, prepareJobs } from "@/platform/jobs";
import { deleteMedia, listMedia, putMedia } from "@/platform/media-store";
import { type ReadBackup, readBackup } from "./reading";

/** What is restored from where, and whether what is there is given up for it. */
export type Restoring = { place: Place; name: string; key: BackupKey; replaces: boolean };

async function hasMedia(): Promise<boolean> {
  for await (const _ of listMedia()) return true;
  return false;
}

async function demandNoMedia(): Promise<void> {
  if (await hasMedia())
    throw new BackupError(
      "not_empty",
      "The media store is not empty. Name an empty one; with --replace files of the same name are written over, and others stay.",
    );
}

async function removeMedia(): Promise<void> {
  for await (const key of listMedia()) await deleteMedia(key);
}

/** Where nothing of another newsroom may suffer, and everything is whole and known: then what is in the backup. Throws BackupError. */
export async function judgeBackup({ place, name, key, replaces }: Restoring): Promise<ReadBackup> {
  await demandTarget(environment().DATABASE_URL, replaces);
  if (!replaces) await demandNoMedia();
  const read = await readBackup(place, name, key);
  demandKnown(read.manifest.migrations);
  return read;
}

/**
 * Puts a backup that was judged into the database and the media store of the settings. The database has all of it, on
 * this version, or is as it was; files that came into an empty store go again when anything fails. Throws BackupError
 * and MediaStoreError.
 */
export async function restoreBackup(
  { place, name, key, replaces }: Restoring,
  { manifest }: ReadBackup,
): Promise<void> {
  const sink = {
    file: (file: string, bytes: Uint8Array) => putMedia(file, bytes, "application/octet-stream"),
  };
  try {
    await loadDatabase(environment().DATABASE_URL, { dumped: manifest, replaces }, async (put) => {
      await readBackup(place, name, key, { ...sink, part: put });
    });
  } catch (cause) {
    if (!replaces) await removeMedia();
    throw cause;
  }
}

/** Orders anew the work that waited, so that letters that were not sent are sent, perhaps once more. Answers how many. */
export async function restoreJobs(jobs: DumpedJob[]): Promise<number> {
  await prepareJobs();
  let ordered = 0;
  for (const job of jobs) if (await withTransaction((tx) => enqueueAnew(tx, job))) ordered++;
  return ordered;
}
