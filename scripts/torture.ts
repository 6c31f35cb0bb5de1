import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isEmbeddedServerRunning, startEmbeddedServer, stopEmbeddedServer } from "@/db/embedded-server";
import { freePort } from "@/platform/free-port";
import { buildIfOutdated } from "./build";
import { provideChromium } from "./chromium";
import { prepareDatabase } from "./database";
import { NewsroomProcess } from "./newsroom-process";
import { step } from "./step";
import { workInTemporaryFolder } from "./temporary-folder";

/**
 * `npm run torture` writes into stories of a newsroom to throw away while browsers, networks, servers and sessions end
 * under its hands, and counts letters that were typed, seen for a second, and lost. `short` takes some of the scenarios,
 * any other word those whose names hold it. Fails when a letter is lost.
 */
const asked = process.argv.slice(2);
let newsroom: NewsroomProcess | undefined;

async function start(): Promise<void> {
  newsroom = await NewsroomProcess.start(process.env, 90_000);
}

/** All at once, as a machine dies. */
async function kill(): Promise<void> {
  if (newsroom) process.kill(await newsroom.webProcess(), "SIGKILL");
}

/** As a machine dies under it: nothing is written down in order. */
const killDatabase = async (folder: string) => {
  const facts = await readFile(join(folder, "postgres", "postmaster.pid"), "utf8");
  process.kill(Number(facts.split("\n", 1)[0]), "SIGQUIT");
  while (await isEmbeddedServerRunning(folder)) await sleep(50);
};

async function torture(folder: string): Promise<void> {
  await buildIfOutdated(folder);
  const port = await freePort();
  Object.assign(process.env, {
    DATABASE_URL: await step("Starting PostgreSQL", () => startEmbeddedServer(folder)),
    AUTH_SECRET: randomBytes(32).toString("hex"),
    SITE_URL: `http://127.0.0.1:${port}`,
    WARRAQ_DATA: folder,
    WARRAQ_MODE: "real",
    PORT: String(port),
    CHROMIUM_PATH: provideChromium(),
  });
  await prepareDatabase(process.env, folder);
  await step("Opening the newsroom", start);
  // The database's address is read when its client is loaded.
  const { tortureAll } = await import("./torture/run");
  const lost = await tortureAll({
    folder,
    asked,
    kill,
    killDatabase: () => killDatabase(folder),
    startDatabase: async () => void (await startEmbeddedServer(folder)),
  });
  process.exitCode = lost === 0 ? 0 : 1;
}

async function close(folder: string): Promise<void> {
  await newsroom?.stop();
  await stopEmbeddedServer(folder);
}

await workInTemporaryFolder("torture", torture, close);
