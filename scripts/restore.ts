import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { onNewsroom } from "./on-newsroom";
import { endWith, StartFailure } from "./start-failure";
import { step } from "./step";

const usage = `npm run restore -- BACKUP [--key FILE] [--replace]

BACKUP is a file, or the name of one that lies where BACKUP_TO says. It goes into the database of DATABASE_URL and the
media store of the settings, which must be empty; --replace gives up what is in them.`;

const calledFrom = process.env.WARRAQ_CALLED_FROM ?? process.cwd();

function readArguments() {
  const options = { key: { type: "string" }, replace: { type: "boolean", default: false } } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { ...values, wanted: positionals[0] };
  } catch (cause) {
    throw new StartFailure(usage, { cause });
  }
}

/**
 * `npm run restore` puts a backup back. It reads all of it and compares every hash before anything is touched; the
 * database then has everything or is as it was.
 */
const restore = onNewsroom(async ({ folder, settings: { BACKUP_TO, BACKUP_KEY_FILE } }) => {
  const { wanted, ...asked } = readArguments();
  const { placeAt } = await import("@/platform/backup/place");
  const { readKey } = await import("@/platform/backup/key");
  const { judgeBackup, restoreBackup, restoreJobs } = await import("@/newsroom/backup/restoring");
  const { rowsOf } = await import("@/newsroom/backup/manifest");
  const kept = placeAt(BACKUP_TO ?? join(folder, "backups"));
  const names = await kept.list();
  if (!wanted) throw new StartFailure(`${usage}\n\nAt ${kept.label} lie:\n${names.join("\n") || "none"}`);
  const path = resolve(calledFrom, wanted);
  const found = names.includes(wanted)
    ? { place: kept, name: wanted }
    : { place: placeAt(dirname(path)), name: basename(path) };
  const ownKey = BACKUP_KEY_FILE ?? join(folder, "backup-key");
  const key = await readKey(asked.key === undefined ? ownKey : resolve(calledFrom, asked.key));
  const restoring = { ...found, key, replaces: asked.replace };
  const read = await step("Reading the backup and comparing every hash", () => judgeBackup(restoring));
  await step("Putting it back", () => restoreBackup(restoring, read));
  const jobs = await step("Ordering the work that waited", () => restoreJobs(read.jobs));
  const { madeAt, application, postgres, tables, media } = read.manifest;
  console.log(`
The newsroom is as it was at ${madeAt} (Warraq ${application}, PostgreSQL ${postgres}):
${rowsOf(read.manifest)} rows of ${tables.length} tables, ${media.files} files, ${jobs} jobs; the counts of all tables agree.
Letters that waited then are sent, perhaps once more. Empty an edge cache in front before you start.`);
}, "Nothing was put back.");

await restore.catch(endWith);
