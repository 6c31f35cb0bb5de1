import { isEmbeddedServerRunning, startEmbeddedServer, stopEmbeddedServer } from "@/db/embedded-server";
import type { Environment } from "@/db/env";
import { dataFolder } from "./data-folder";
import { checkDatabase } from "./database";
import { runSettings, withDatabase } from "./settings";
import { endWith, StartFailure } from "./start-failure";

/** What a script works on: the newsroom's data folder and its settings, those with a database. */
type Newsroom = { folder: string; settings: Environment };

/** What the media store lacks, as a sentence. */
const storeSentences = {
  full: "The media store is full.",
  unwritable: "The media store cannot be written to by this account.",
  unreachable: "The media store cannot be reached.",
};

/** A failure that people can do something about as a sentence, with what it means in the end. */
async function withEnding(cause: unknown, ending: string): Promise<unknown> {
  const { BackupError } = await import("@/platform/backup/error");
  const { MediaStoreError } = await import("@/platform/media-store");
  if (cause instanceof MediaStoreError)
    return new StartFailure(`${storeSentences[cause.reason]} ${ending}`, { cause });
  return cause instanceof BackupError ? new StartFailure(`${cause.message} ${ending}`, { cause }) : cause;
}

/**
 * A script's work on the newsroom of the settings, whose database is started where it is our own and stands still.
 * `ending` is said after each sentence about why it failed.
 */
export async function onNewsroom(work: (newsroom: Newsroom) => Promise<void>, ending: string): Promise<void> {
  const folder = await dataFolder(process.env.WARRAQ_DATA);
  let settings = await runSettings(folder);
  const startsServer = settings.isDemonstration && !(await isEmbeddedServerRunning(folder));
  if (settings.isDemonstration) settings = withDatabase(settings, await startEmbeddedServer(folder));
  try {
    await checkDatabase(settings.environment.DATABASE_URL);
    Object.assign(process.env, settings.variables);
    await work({ folder, settings: settings.environment });
  } catch (cause) {
    endWith(await withEnding(cause, ending));
  } finally {
    // The database's address is read when its client is loaded.
    const { closeDatabase } = await import("@/db/client");
    const { closeJobs } = await import("@/platform/jobs");
    await closeJobs();
    await closeDatabase();
    if (startsServer) await stopEmbeddedServer(folder);
  }
}
