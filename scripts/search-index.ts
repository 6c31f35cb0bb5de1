import { isEmbeddedServerRunning, startEmbeddedServer, stopEmbeddedServer } from "@/db/embedded-server";
import { dataFolder } from "./data-folder";
import { checkDatabase } from "./database";
import { runSettings, withDatabase } from "./settings";
import { endWith } from "./start-failure";

const isTerminal = process.stdout.isTTY === true;

function say(done: number, total: number): void {
  if (isTerminal) process.stdout.write(`\r${done} of ${total} stories\u001b[K`);
  else console.log(`${done} of ${total} stories`);
}

/** `npm run search-index` writes all that searches read anew, while the newsroom runs or not. */
async function index(): Promise<void> {
  const folder = await dataFolder(process.env.WARRAQ_DATA);
  let settings = await runSettings(folder);
  const startsServer = settings.isDemonstration && !(await isEmbeddedServerRunning(folder));
  if (settings.isDemonstration) settings = withDatabase(settings, await startEmbeddedServer(folder));
  await checkDatabase(settings.environment.DATABASE_URL);
  Object.assign(process.env, settings.variables);
  // The database's address is read when its client is loaded.
  const { closeDatabase } = await import("@/db/client");
  const { jobNamed } = await import("@/newsroom/access");
  const { rebuildSearch } = await import("@/newsroom/search/commands");
  const { rebuildDeskSearch } = await import("@/newsroom/desk-search/commands");
  try {
    await rebuildSearch(jobNamed("index_search"), say);
    await rebuildDeskSearch(jobNamed("index_search"));
    console.log(`${isTerminal ? "\n" : ""}The search index is new.`);
  } finally {
    await closeDatabase();
    if (startsServer) await stopEmbeddedServer(folder);
  }
}

await index().catch(endWith);
