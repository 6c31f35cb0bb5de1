import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { encode } from "next-auth/jwt";
import postgres, { type Sql } from "postgres";
import { secretFor } from "@/db/env";
import { freePort } from "@/platform/free-port";
import { prepareDatabase } from "../database";
import { NewsroomProcess } from "../newsroom-process";
import { step } from "../step";
import { memoryOf } from "./flood";
import { median } from "./numbers";
import { askFor } from "./request";
import { type Filled, fillNewsroom, measuredIn, sizes } from "./scale-rows";

const rounds = 7;
/** Until a newsroom that was told has expired everything; the next page is drawn for its first reader. */
const expiry = 150;

type Newsroom = {
  process: NewsroomProcess;
  sql: Sql;
  filled: Filled;
  cookies: Record<"editor" | "journalist", string>;
};

async function cookieOf(sessionId: string): Promise<string> {
  const value = await encode({ token: { sub: sessionId }, secret: secretFor("session"), maxAge: 3600 });
  return `next-auth.session-token=${value}`;
}

/** Fills a database of its own, on the server that DATABASE_URL names, and serves it. */
async function open(name: "small" | "large", folder: string, opened: NewsroomProcess[]): Promise<Newsroom> {
  const server = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${name} template template0`);
  await server.end();
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname = `/${name}`;
  const port = await freePort();
  const ownFolder = join(folder, name);
  await mkdir(ownFolder);
  const place = { SITE_URL: `http://127.0.0.1:${port}`, WARRAQ_DATA: ownFolder, PORT: String(port) };
  const variables = { ...process.env, ...place, DATABASE_URL: url.href };
  await prepareDatabase(variables, ownFolder);
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  await step(`Filling the ${name} newsroom`, () => fillNewsroom(sql, sizes[name]));
  const filled = await measuredIn(sql, sizes[name]);
  const running = await NewsroomProcess.start(variables, 90_000);
  opened.push(running);
  process.env.SITE_URL = place.SITE_URL;
  const cookies = {
    editor: await cookieOf(filled.sessions.editor),
    journalist: await cookieOf(filled.sessions.journalist),
  };
  return { process: running, sql, filled, cookies };
}

/** What is asked for: a path of each newsroom's own; without `as` by a reader, to whom it is drawn anew. */
type Asked = { path: (newsroom: Newsroom) => string; as?: "editor" | "journalist" };

const desk = (path: string, as: Asked["as"] = "editor"): Asked => ({ path: () => `/desk${path}`, as });
const page = (path: string): Asked => ({ path: () => path });

const asked: Record<string, Asked> = {
  front: page("/"),
  section: page("/ar/section/section-1"),
  topic: page("/ar/topic/topic-3"),
  byline: page("/ar/byline/byline-2"),
  "section, last page": { path: ({ filled }) => `/ar/section/section-1${filled.lastPage}` },
  article: { path: ({ filled }) => `/ar/a/${filled.story}` },
  "article, most comments": { path: ({ filled }) => `/ar/a/${filled.busiest}` },
  "a page of comments": { path: ({ filled }) => `/ar/a/${filled.busiest}/comments/1` },
  feed: page("/ar/rss.xml"),
  "section's feed": page("/ar/section/section-1/rss.xml"),
  "sitemap.xml": page("/sitemap.xml"),
  "sitemap, a part": page("/ar/sitemap/1.xml"),
  "desk: everything": desk("?scope=everything"),
  "desk: a late page": { path: ({ filled }) => `/desk?scope=everything${filled.latePage}`, as: "editor" },
  "desk: mine": desk("?scope=mine", "journalist"),
  "desk: waiting": desk("?scope=waiting"),
  "desk: a section": {
    path: ({ filled }) => `/desk?scope=everything&section=${filled.section}`,
    as: "editor",
  },
  "desk: a common word": desk(`?scope=everything&search=${encodeURIComponent("بلدية")}`),
  "desk: a rare word": desk("?scope=everything&search=77"),
  "desk: a word of none": desk(`?scope=everything&search=${encodeURIComponent("قسطنطينية")}`),
  review: desk("/review"),
  "comments: waiting": desk("/comments"),
  "comments: a late page": {
    path: ({ filled }) => `/desk/comments?state=approved${filled.lateComments}`,
    as: "editor",
  },
  "comments: of a story": {
    path: ({ filled }) => `/desk/comments?state=approved&story=${filled.busiest.slice(0, 10)}`,
    as: "editor",
  },
};

async function timed({ path, as }: Asked, newsroom: Newsroom): Promise<number> {
  const { siteUrl } = newsroom.process;
  if (!as) {
    await newsroom.sql`insert into touched (tags) values ('{site}')`;
    await sleep(expiry);
    // Names of editions and lists are read again by whoever comes first.
    await askFor(200, `${siteUrl}/ar/about`);
  }
  const headers: Record<string, string> = as ? { cookie: newsroom.cookies[as] } : {};
  const startedAt = performance.now();
  await askFor(200, siteUrl + path(newsroom), { headers });
  return performance.now() - startedAt;
}

/** Reads the whole sitemap and answers which published stories it leaves out, and what the reading left in memory. */
async function readSitemap({ process: running, filled }: Newsroom) {
  const pid = await running.webProcess();
  const addressesIn = async (address: string) =>
    [...(await askFor(200, address)).bytes.toString("utf8").matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, found = ""]) => found,
    );
  const parts = await addressesIn(`${running.siteUrl}/sitemap.xml`);
  const memory = [await memoryOf(pid)];
  const missing = new Set(filled.published);
  for (const part of parts) {
    for (const address of await addressesIn(part))
      missing.delete(address.replace(/^.*?\/(?:ar|en)\/a\//, ""));
    memory.push(await memoryOf(pid));
  }
  return {
    parts: parts.length,
    stories: filled.published.length,
    missing: missing.size,
    memoryBefore: memory[0] ?? 0,
    memoryMost: Math.max(...memory),
  };
}

/** Milliseconds of every list and page of a large newsroom beside those of a small one, in turn. */
export async function measureScale(folder: string, opened: NewsroomProcess[]) {
  const small = await open("small", folder, opened);
  const large = await open("large", folder, opened);
  try {
    const pages = [];
    for (const [name, each] of Object.entries(asked)) {
      const times = { small: [] as number[], large: [] as number[] };
      for (let round = 0; round <= rounds; round += 1) {
        times.small.push(await timed(each, small));
        times.large.push(await timed(each, large));
      }
      // The first one warms up what the others find warm.
      const [ofSmall, ofLarge] = [median(times.small.slice(1)), median(times.large.slice(1))];
      pages.push({ name, small: ofSmall, large: ofLarge, ratio: ofLarge / ofSmall });
    }
    return { rounds, pages, sitemap: await readSitemap(large) };
  } finally {
    await Promise.all([small.sql.end(), large.sql.end()]);
  }
}
