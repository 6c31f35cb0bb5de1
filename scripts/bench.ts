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

/**
 * `npm run bench -- weights flood` takes some of the measurements; `history`, `editor`, `lighthouse`, `edge`, `outage`, `scale`, `desk`, `comments`, `fronts` and `search` are
 * only taken when they are asked for, the last five alone, in newsrooms of their own (`search`: bench/search.ts; `comments short` looks quickly); `comment-words` without one. Words after `flood` choose among the floods of floods.ts.
 */
const asked = process.argv.slice(2);
const onlyAsked = new Set(["history", "editor", "lighthouse", "edge", "outage"]);
const newsrooms: NewsroomProcess[] = [];
let varnish: Varnish | undefined;

async function close(folder: string): Promise<void> {
  for (const newsroom of newsrooms) await newsroom.stop();
  await varnish?.stop();
  await stopEmbeddedServer(folder);
}

/** Opens an empty newsroom. */
async function openNewsroom(folder: string): Promise<NewsroomProcess> {
  const port = await freePort();
  const isBehindEdge = asked.includes("edge") || asked.includes("outage");
  if (isBehindEdge && !hasVarnish())
    console.log("Varnish is not installed (Debian: varnish, varnish-modules), so the edge is not measured.");
  else if (isBehindEdge) varnish = await Varnish.start(port, folder);
  // The commands that make rows and publish run in this very process, on the same settings.
  Object.assign(process.env, {
    SITE_URL: `http://127.0.0.1:${port}`,
    WARRAQ_DATA: folder,
    PORT: String(port),
    ...(varnish && { EDGE_PURGE_URL: varnish.purgeUrl, TRUSTED_PROXIES: "127.0.0.1" }),
  });
  await prepareDatabase(process.env, folder);
  return step("Opening the newsroom", () => NewsroomProcess.start(process.env, 90_000));
}

async function measureOne(folder: string) {
  const newsroom = await openNewsroom(folder);
  newsrooms.push(newsroom);
  // The database's address is read when its client is loaded.
  const { measureAll, sections } = await import("./bench/measure");
  const { printTables } = await import("./bench/tables");
  const chosen = sections.filter((section) =>
    asked.length > 0 ? asked.includes(section) : !onlyAsked.has(section),
  );
  const others = asked.filter((each) => !sections.some((section) => section === each));
  const results = await measureAll(newsroom, varnish, chosen, others);
  printTables(results);
  return results;
}

async function measureTwo(folder: string) {
  const { measureScale } = await import("./bench/scale");
  const { printScale } = await import("./bench/tables");
  const scale = await measureScale(folder, newsrooms);
  printScale(scale);
  return { scale };
}

async function measureLists(folder: string) {
  const { measureDesk } = await import("./bench/scale");
  const { printDesk } = await import("./bench/tables");
  const desk = await measureDesk(folder, newsrooms);
  printDesk(desk);
  return { desk };
}

async function measureQueue(folder: string) {
  const { measureComments } = await import("./bench/comments");
  const { printComments } = await import("./bench/tables");
  const comments = await measureComments(folder, newsrooms, asked.includes("short"));
  printComments(comments);
  return { comments };
}

async function measureComposed(folder: string) {
  const { measureFronts } = await import("./bench/fronts");
  const { printFronts } = await import("./bench/tables");
  const fronts = await measureFronts(folder, newsrooms);
  printFronts(fronts);
  return { fronts };
}

/** Searches need a database alone. */
async function measureSearches(folder: string) {
  await prepareDatabase({ ...process.env, SITE_URL: "http://127.0.0.1", WARRAQ_DATA: folder }, folder);
  const { measureSearch } = await import("./bench/search");
  const { printSearch } = await import("./bench/tables");
  const { closeDatabase } = await import("@/db/client");
  const search = await measureSearch(asked);
  printSearch(search);
  await closeDatabase();
  return { search };
}

/** Measurements that are taken alone. */
const alone = {
  scale: measureTwo,
  desk: measureLists,
  comments: measureQueue,
  fronts: measureComposed,
  search: measureSearches,
};

async function measure(folder: string): Promise<void> {
  const chosen = (["scale", "desk", "comments", "fronts", "search"] as const).find((name) =>
    asked.includes(name),
  );
  if (chosen !== "search") await buildIfOutdated(folder);
  Object.assign(process.env, {
    DATABASE_URL: await step("Starting PostgreSQL", () => startEmbeddedServer(folder)),
    AUTH_SECRET: randomBytes(32).toString("hex"),
    WARRAQ_MODE: "real",
  });
  const results = await (chosen ? alone[chosen] : measureOne)(folder);
  await mkdir("bench", { recursive: true });
  await writeFile(join("bench", "results.json"), `${JSON.stringify(results, null, 2)}\n`);
  console.log("\nAll figures: bench/results.json");
}

if (asked.includes("comment-words")) await (await import("./bench/comment-words")).measureCommentWords();
else await workInTemporaryFolder("bench", measure, close);
