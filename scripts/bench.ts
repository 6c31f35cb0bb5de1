import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startEmbeddedServer, stopEmbeddedServer } from "@/db/embedded-server";
import { freePort } from "@/platform/free-port";
import { hasVarnish, Varnish } from "./bench/varnish";
import { buildIfOutdated } from "./build";
import { prepareDatabase } from "./database";
import { NewsroomProcess } from "./newsroom-process";
import { step } from "./step";
import { workInTemporaryFolder } from "./temporary-folder";

/** `npm run bench -- weights flood` takes some of the measurements; `edge` is only taken when it is asked for. */
const asked = process.argv.slice(2);
let newsroom: NewsroomProcess | undefined;
let varnish: Varnish | undefined;

async function close(folder: string): Promise<void> {
  await newsroom?.stop();
  await varnish?.stop();
  await stopEmbeddedServer(folder);
}

/** Builds when sources changed and opens an empty newsroom on a database of its own. */
async function openNewsroom(folder: string): Promise<NewsroomProcess> {
  await buildIfOutdated(folder);
  const port = await freePort();
  if (asked.includes("edge") && !hasVarnish())
    console.log("Varnish is not installed (Debian: varnish, varnish-modules), so the edge is not measured.");
  else if (asked.includes("edge")) varnish = await Varnish.start(port, folder);
  // The commands that make rows and publish run in this very process, on the same settings.
  Object.assign(process.env, {
    DATABASE_URL: await step("Starting PostgreSQL", () => startEmbeddedServer(folder)),
    SITE_URL: `http://127.0.0.1:${port}`,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    WARRAQ_DATA: folder,
    WARRAQ_MODE: "real",
    PORT: String(port),
    ...(varnish && { EDGE_PURGE_URL: varnish.purgeUrl, TRUSTED_PROXIES: "127.0.0.1" }),
  });
  await prepareDatabase(process.env, folder);
  return step("Opening the newsroom", () => NewsroomProcess.start(process.env, 90_000));
}

async function measure(folder: string): Promise<void> {
  newsroom = await openNewsroom(folder);
  // The database's address is read when its client is loaded.
  const { measureAll, sections } = await import("./bench/measure");
  const { printTables } = await import("./bench/tables");
  const chosen = sections.filter((section) =>
    asked.length > 0 ? asked.includes(section) : section !== "edge",
  );
  const results = await measureAll(newsroom, varnish, chosen);
  await mkdir("bench", { recursive: true });
  await writeFile(join("bench", "results.json"), `${JSON.stringify(results, null, 2)}\n`);
  printTables(results);
  console.log("\nAll figures: bench/results.json");
}

await workInTemporaryFolder("bench", measure, close);
