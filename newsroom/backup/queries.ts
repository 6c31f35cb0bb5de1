import { desc, isNotNull, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { environment } from "@/db/env";
import { backup } from "@/db/schema";
import { type Actor, authorize, can } from "@/newsroom/access";
import { type BackupState, backupFailureNamed, isTooOld, type Last } from "./rules";

/** Backups that are listed at the most. */
const mostListed = 100;

/** When backups began, by what became of them. */
export async function lastBackupsUnscoped(): Promise<Last> {
  const newest = (clause: SQL) =>
    db
      .select({ at: backup.startedAt })
      .from(backup)
      .where(clause)
      .orderBy(desc(backup.startedAt))
      .limit(1)
      .then(([row]) => row?.at ?? null);
  const [first] = await db.select({ at: backup.startedAt }).from(backup).orderBy(backup.startedAt).limit(1);
  return {
    goodAt: await newest(isNotNull(backup.trial)),
    failedAt: await newest(isNotNull(backup.failure)),
    triedAt: first?.at ?? null,
  };
}

/** Whether administrators are to see that the newest good backup is too old; nobody else does. */
export async function isBackupTooOld(actor: Actor): Promise<boolean> {
  const { BACKUP_TO, BACKUP_EVERY_HOURS } = environment();
  if (!BACKUP_TO || !can(actor, "job:manage")) return false;
  return isTooOld(await lastBackupsUnscoped(), BACKUP_EVERY_HOURS, await databaseTime());
}

/** The backups that were made by themselves, the newest first, and how they proved good; for administrators. */
export async function getBackupState(actor: Actor): Promise<BackupState> {
  authorize(actor, "job:manage");
  const { BACKUP_TO, BACKUP_EVERY_HOURS, BACKUP_KEEP } = environment();
  const rows = await db.select().from(backup).orderBy(desc(backup.startedAt)).limit(mostListed);
  return {
    everyHours: BACKUP_TO ? BACKUP_EVERY_HOURS : null,
    kept: BACKUP_KEEP,
    goodAt: rows.find(({ trial }) => trial !== null)?.startedAt ?? null,
    isTooOld: await isBackupTooOld(actor),
    backups: rows.map(({ failure, ...row }) => ({
      ...row,
      failure: failure === null ? null : backupFailureNamed(failure),
    })),
  };
}
