/** How far a backup was tried: put into a database to throw away, or only read, where the account may make none. */
export type Trial = "restored" | "read";

/** The newest backup that proved good is too old after so many of its intervals. */
export const tooOldAfter = 2;
/** Hours after which a backup that failed is tried again, where the interval is longer. */
export const triedAgainAfter = 1;

/** When the newest good backup, the first of all and the newest failed one began. */
export type Last = { goodAt: Date | null; triedAt: Date | null; failedAt: Date | null };

/** Whether it is time for a backup, which is to be made every so many hours. */
export function isDue({ goodAt, failedAt }: Last, everyHours: number, now: Date): boolean {
  const hoursSince = (at: Date) => (now.getTime() - at.getTime()) / 3_600_000;
  if (
    failedAt &&
    (!goodAt || failedAt > goodAt) &&
    hoursSince(failedAt) < Math.min(triedAgainAfter, everyHours)
  )
    return false;
  return !goodAt || hoursSince(goodAt) >= everyHours;
}

/** Whether the last good backup is older than it may be; where there is none yet, whether the first try is. */
export function isTooOld({ goodAt, triedAt }: Last, everyHours: number, now: Date): boolean {
  const since = goodAt ?? triedAt;
  return since !== null && now.getTime() - since.getTime() > tooOldAfter * everyHours * 3_600_000;
}

/** Why a backup that nobody watched failed; the log has the rest. */
const backupFailures = [
  "no_key",
  "wrong_key",
  "torn",
  "full",
  "unwritable",
  "unreachable",
  "missing",
  "not_equal",
  "media",
  "unknown",
] as const;
export type BackupFailure = (typeof backupFailures)[number];

/** A stored reason; what another version wrote is unknown. */
export const backupFailureNamed = (text: string): BackupFailure =>
  backupFailures.find((each) => each === text) ?? "unknown";

/** A backup as administrators see it. */
export type ListedBackup = {
  id: string;
  startedAt: Date;
  endedAt: Date | null;
  bytes: number | null;
  rows: number | null;
  files: number | null;
  trial: Trial | null;
  trialSeconds: number | null;
  missing: number | null;
  failure: BackupFailure | null;
};

/** What becomes of backups, and how the newest good one stands; `everyHours` is null where none are made by themselves. */
export type BackupState = {
  everyHours: number | null;
  kept: number;
  goodAt: Date | null;
  isTooOld: boolean;
  backups: ListedBackup[];
};
