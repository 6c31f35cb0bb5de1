import { randomBytes } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startEmbeddedServer, stopEmbeddedServer } from "@/db/embedded-server";
import { build, outdatedBuild } from "./build";
import { prepareDatabase } from "./database";
import { NewsroomProcess } from "./newsroom-process";
import { freePort } from "./port";
import { endWith } from "./start-failure";
import { step } from "./step";
import { temporaryFolder } from "./temporary-folder";

const folder = await temporaryFolder("bench");
let newsroom: NewsroomProcess | undefined;

async function cleanUp(): Promise<void> {
  await newsroom?.stop();
  await stopEmbeddedServer(folder);
  await rm(folder, { recursive: true, force: true });
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void cleanUp().finally(() => process.exit(1)));

/** Builds when sources changed and opens an empty newsroom on a database of its own. */
async function openNewsroom(): Promise<NewsroomProcess> {
  const hash = await outdatedBuild();
  if (hash) await step("Building (once for these sources)", () => build(hash, join(folder, "build.log")));
  const port = await freePort();
  // The commands that make rows and publish run in this very process, on the same settings.
  Object.assign(process.env, {
    DATABASE_URL: await step("Starting PostgreSQL", () => startEmbeddedServer(folder)),
    SITE_URL: `http://127.0.0.1:${port}`,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    WARRAQ_DATA: folder,
    WARRAQ_MODE: "real",
    PORT: String(port),
  });
  await prepareDatabase(process.env, folder);
  return step("Opening the newsroom", () => NewsroomProcess.start(process.env, 90_000));
}

try {
  newsroom = await openNewsroom();
  // The database's address is read when its client is loaded.
  const { measureAll, sections } = await import("./bench/measure");
  const { printTables } = await import("./bench/tables");
  // `npm run bench -- weights flood` takes some of the measurements.
  const chosen = sections.filter((section) => process.argv.length < 3 || process.argv.includes(section));
  const results = await measureAll(newsroom, chosen);
  await mkdir("bench", { recursive: true });
  await writeFile(join("bench", "results.json"), `${JSON.stringify(results, null, 2)}\n`);
  printTables(results);
  console.log("\nAll figures: bench/results.json");
} catch (cause) {
  endWith(cause);
}
await cleanUp();
process.exit();
