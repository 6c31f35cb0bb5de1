import { join } from "node:path";
import { and, desc, eq, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { clock, databaseTime } from "@/db/clock";
import { type Environment, environment } from "@/db/env";
import { backup } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { connectAlone } from "@/platform/backup/dump";
import { BackupError } from "@/platform/backup/error";
import { provideKey } from "@/platform/backup/key";
import { backupName, type Place, placeAt } from "@/platform/backup/place";
import { log } from "@/platform/log";
import { MediaStoreError } from "@/platform/media-store";
import { makeBackup } from "./making";
import { rowsOf } from "./manifest";
import { lastBackupsUnscoped } from "./queries";
import { rehearseBackup } from "./rehearsing";
import { type BackupFailure, backupFailureNamed, isDue } from "./rules";

/** Held by the worker that makes a backup, for as long as it lives. */
const lockNumber = 7_202_611_31;

/**
 * The job behind `back_up`: where the settings name a place and it is time, makes a backup there, tries it as a restore
 * would, and lets go of those that are too many. On any number of workers one does it. What fails is written down and
 * tried again in an hour; the alarm of `tellOfOldBackup` is for who has to hear of it. No history: nothing changes.
 */
export async function keepBackups(actor: Actor): Promise<void> {
  authorize(actor, "backup:make");
  const settings = environment();
  const { BACKUP_TO, BACKUP_EVERY_HOURS, DATABASE_URL } = settings;
  if (!BACKUP_TO) return;
  const { connection, close } = await connectAlone(DATABASE_URL);
  try {
    const [lock] = await connection`select pg_try_advisory_lock(${lockNumber}) as held`;
    if (!lock?.held) return;
    if (!isDue(await lastBackupsUnscoped(), BACKUP_EVERY_HOURS, await databaseTime())) return;
    await keepOne(placeAt(BACKUP_TO), settings);
  } finally {
    await close();
  }
}

async function keepOne(place: Place, settings: Environment): Promise<void> {
  await closeAbandoned(place);
  const startedAt = await databaseTime();
  const [row] = await db
    .insert(backup)
    .values({ name: backupName(startedAt), startedAt })
    .returning({ id: backup.id });
  if (!row) throw new Error("a backup was not written down");
  const isIt = eq(backup.id, row.id);
  try {
    const key = await provideKey(settings.BACKUP_KEY_FILE ?? join(settings.WARRAQ_DATA, "backup-key"));
    if (key.isNew)
      log.warn("a key for backups was made; copy it to a place that is not this machine", { file: key.file });
    const { name, bytes, manifest } = await makeBackup(place, key, startedAt);
    const { files, bytes: fileBytes } = manifest.media;
    const counts = { bytes, tables: manifest.tables.length, rows: rowsOf(manifest), files, fileBytes };
    await db.update(backup).set(counts).where(isIt);
    const triedSince = performance.now();
    const { trial, missing } = await rehearseBackup(place, name, key);
    const trialSeconds = Math.round((performance.now() - triedSince) / 1000);
    await db.update(backup).set({ trial, missing, trialSeconds, endedAt: clock }).where(isIt);
  } catch (cause) {
    log.error("a backup failed", { cause });
    await db
      .update(backup)
      .set({ failure: failureOf(cause), endedAt: clock })
      .where(isIt);
  }
  await letGo(place, settings.BACKUP_KEEP).catch((cause) =>
    log.warn("a backup that is too many could not be removed", { cause }),
  );
}

/** What a worker began that was killed: whoever holds the lock knows that nobody is at it any more. */
async function closeAbandoned(place: Place): Promise<void> {
  const open = await db
    .select({ id: backup.id, name: backup.name })
    .from(backup)
    .where(isNull(backup.endedAt));
  for (const { id, name } of open) {
    await place.remove(name).catch((cause) => log.warn("what is left of a backup stays", { cause }));
    await db.update(backup).set({ bytes: null, failure: "unknown", endedAt: clock }).where(eq(backup.id, id));
  }
}

function failureOf(cause: unknown): BackupFailure {
  if (cause instanceof MediaStoreError) return "media";
  return cause instanceof BackupError ? backupFailureNamed(cause.reason) : "unknown";
}

/**
 * Removes the good ones that are too many, and of those that did not prove good the files of all but the newest; others
 * are nobody's to remove.
 */
async function letGo(place: Place, kept: number): Promise<void> {
  const beyond = (clause: SQL, count: number) =>
    db
      .select({ id: backup.id, name: backup.name })
      .from(backup)
      .where(clause)
      .orderBy(desc(backup.startedAt))
      .offset(count);
  for (const { id, name } of await beyond(isNotNull(backup.trial), kept)) {
    await place.remove(name);
    await db.delete(backup).where(eq(backup.id, id));
  }
  const hasFailed = sql`${backup.failure} is not null and ${backup.bytes} is not null`;
  for (const { id, name } of await beyond(hasFailed, 1)) {
    await place.remove(name);
    await db.update(backup).set({ bytes: null }).where(eq(backup.id, id));
  }
  const isOld = lt(backup.startedAt, sql`now() - interval '30 days'`);
  await db.delete(backup).where(and(isNotNull(backup.failure), isNull(backup.bytes), isOld));
}
