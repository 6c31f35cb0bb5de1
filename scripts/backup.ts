import { join } from "node:path";
import { onNewsroom } from "./on-newsroom";
import { endWith } from "./start-failure";
import { step } from "./step";

/** What is said once, when the key is made: nobody can open a backup without it. */
const keyWarning = (file: string) => `
A key was made at ${file}.
Every backup is sealed with it. Copy it now to a place that is neither this machine nor where the backups lie:
whoever has it can read them, and without it nobody can open them, you neither.
`;

const inMegabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/**
 * `npm run backup` makes a backup of database and pictures where BACKUP_TO says, else in `backups` of the data folder,
 * and reads it once more from end to end. The newsroom may run meanwhile.
 */
const back = onNewsroom(async ({ folder, settings: { BACKUP_TO, BACKUP_KEY_FILE } }) => {
  const { placeAt } = await import("@/platform/backup/place");
  const { databaseTime } = await import("@/db/clock");
  const { provideKey } = await import("@/platform/backup/key");
  const { makeBackup } = await import("@/newsroom/backup/making");
  const { readBackup } = await import("@/newsroom/backup/reading");
  const { rowsOf } = await import("@/newsroom/backup/manifest");
  const key = await provideKey(BACKUP_KEY_FILE ?? join(folder, "backup-key"));
  if (key.isNew) console.log(keyWarning(key.file));
  const place = placeAt(BACKUP_TO ?? join(folder, "backups"));
  const { name, bytes, manifest } = await step("Making the backup", async () =>
    makeBackup(place, key, await databaseTime()),
  );
  await step("Reading it from end to end", () => readBackup(place, name, key));
  const { tables, media } = manifest;
  console.log(`
${name}, at ${place.label}
${rowsOf(manifest)} rows of ${tables.length} tables, ${media.files} files of ${inMegabytes(media.bytes)}; sealed ${inMegabytes(bytes)}.`);
  if (!BACKUP_TO)
    console.log("It lies on the newsroom's own disk: copy it elsewhere, or name a place in BACKUP_TO.");
}, "No backup was made.");

await back.catch(endWith);
