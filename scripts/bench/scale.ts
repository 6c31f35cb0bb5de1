import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { encode } from "next-auth/jwt";
import postgres, { type Sql } from "postgres";
import { secretFor } from "@/db/env";
import { freePort } from "@/platform/free-port";
import { createDatabase, prepareDatabase } from "../database";
import { NewsroomProcess } from "../newsroom-process";
import { step } from "../step";
import { memoryOf } from "./flood";
import { median } from "./numbers";
import { askFor } from "./request";
import { type Filled, fillNewsroom, measuredIn, sizes } from "./scale-rows";

const rounds = 7;
/** Milliseconds that a newsroom may take to open, also on a machine with other work. */
const patience = 600_000;
/** Until a newsroom that was told has expired everything; the next page is drawn for its first reader. */
const expiry = 150;
/** What is a journalist's own; the rest of the desk is asked for by an editor. */
const ofJournalist = "desk: mine";

export type SizedNewsroom = { process: NewsroomProcess; sql: Sql; filled: Filled };

async function cookieOf(sessionId: string): Promise<string> {
  const value = await encode({ token: { sub: sessionId }, secret: secretFor("session"), maxAge: 3600 });
  return `next-auth.session-token=${value}`;
}

/** Fills a database of its own, on the server that DATABASE_URL names, and serves it. */
export async function openSized(
  name: keyof typeof sizes,
  folder: string,
  opened: NewsroomProcess[],
): Promise<SizedNewsroom> {
  const database = await createDatabase(process.env.DATABASE_URL ?? "", name);
  const port = await freePort();
  const ownFolder = join(folder, name);
  await mkdir(ownFolder);
  const place = { SITE_URL: `http://127.0.0.1:${port}`, WARRAQ_DATA: ownFolder, PORT: String(port) };
  const variables = { ...process.env, ...place, DATABASE_URL: database };
  await prepareDatabase(variables, ownFolder);
  const sql = postgres(database, { max: 1, onnotice: () => {} });
  await step(`Filling the ${name} newsroom`, () => fillNewsroom(sql, sizes[name]));
  const filled = await measuredIn(sql, sizes[name]);
  const running = await NewsroomProcess.start(variables, patience);
  opened.push(running);
  process.env.SITE_URL = place.SITE_URL;
  return { process: running, sql, filled };
}

const search = (words: string) => `/desk?scope=everything&search=${encodeURIComponent(words)}`;

/** What is asked for by its path in a newsroom: by a reader, to whom it is drawn anew, or below the desk by an editor. */
const asked = (filled: Filled): Record<string, string> => ({
  front: "/",
  section: "/ar/section/section-1",
  topic: "/ar/topic/topic-3",
  byline: "/ar/byline/byline-2",
  "section, last page": `/ar/section/section-1${filled.lastPage}`,
  article: `/ar/a/${filled.story}`,
  "article, most comments": `/ar/a/${filled.busiest}`,
  "a page of comments": `/ar/a/${filled.busiest}/comments/1`,
  "an answer to a comment": `/ar/answer/comment/${filled.busiestId}?reply=${filled.comment}`,
  "an answer to a vote": `/ar/answer/reaction/${filled.busiestId}`,
  "a page of the outlet": "/ar/about",
  feed: "/ar/rss.xml",
  "section's feed": "/ar/section/section-1/rss.xml",
  "byline's feed": "/ar/byline/byline-2/rss.xml",
  "sitemap.xml": "/sitemap.xml",
  "sitemap, a part": "/ar/sitemap/1.xml",
  "desk: everything": "/desk?scope=everything",
  "desk: a late page": `/desk?scope=everything${filled.latePage}`,
  [ofJournalist]: "/desk?scope=mine",
  "desk: waiting": "/desk?scope=waiting",
  "desk: a section": `/desk?scope=everything&section=${filled.section}`,
  "desk: a person": `/desk?scope=everything&person=${filled.person}`,
  "desk: a common word": search("بلدية"),
  "desk: a rare word": search("77"),
  "desk: a word of none": search("قسطنطينية"),
  review: "/desk/review",
  "a story": `/desk/stories/${filled.busiestId}`,
  "a story's editor": `/desk/stories/${filled.busiestId}/edit`,
  "a story's revisions": `/desk/stories/${filled.busiestId}/revisions`,
  "comments: waiting": "/desk/comments",
  "comments: a late page": `/desk/comments?state=approved${filled.lateComments}`,
  "comments: of a story": `/desk/comments?state=approved&story=${filled.busiestId}`,
  "comments: held by checks": "/desk/comments?state=held",
  "comments: reported": "/desk/comments?state=reported",
  "comments: approved": "/desk/comments?state=approved",
  "comments: of a section": `/desk/comments?state=approved&section=${filled.section}`,
  "comments: of an edition": "/desk/comments?state=rejected&edition=en",
  "comments: a word of none": `/desk/comments?search=${encodeURIComponent("قسطنطينية")}`,
  pictures: "/desk/pictures",
  "pictures: a late page": `/desk/pictures?page=${filled.latePictures}`,
  "pictures: a common word": `/desk/pictures?search=${encodeURIComponent("جسر")}`,
  "pictures: a word of none": `/desk/pictures?search=${encodeURIComponent("قسطنطينية")}`,
  "a picture": `/desk/pictures/${filled.picture}`,
  notifications: "/desk/notifications",
  "what waits, counted": "/api/notifications",
  today: "/desk/today",
  tasks: "/desk/tasks",
  board: "/desk/board",
  "calendar, a week": "/desk/calendar?span=week",
  "calendar, a month": "/desk/calendar?span=month",
  "log of changes": "/desk/audit",
  "log, a person's": `/desk/audit?person=${filled.person}`,
  "log, a word of none": `/desk/audit?q=${encodeURIComponent("قسطنطينية")}`,
  sections: "/desk/sections",
  topics: "/desk/topics",
  "a topic": `/desk/topics/${filled.topic}`,
  bylines: "/desk/bylines",
  people: "/desk/people",
  "a person": `/desk/people/${filled.person}`,
  outbox: "/desk/outbox",
  jobs: "/desk/jobs",
});

/** Has a newsroom forget everything that it keeps for readers. */
export async function expire({ process: { siteUrl }, sql }: SizedNewsroom): Promise<void> {
  await sql`insert into touched (tags) values ('{site}')`;
  await sleep(expiry);
  // Names of editions and lists are read again by whoever comes first.
  await askFor(200, `${siteUrl}/ar/privacy`);
}

async function timed(name: string, newsroom: SizedNewsroom): Promise<number> {
  const { process, filled } = newsroom;
  const { siteUrl } = process;
  const path = asked(filled)[name] ?? "";
  const isDesk = /^\/(?:desk|api)/.test(path);
  if (!isDesk) await expire(newsroom);
  const cookie = isDesk ? await cookieOf(name === ofJournalist ? filled.journalist : filled.editor) : "";
  const startedAt = performance.now();
  await askFor(200, siteUrl + path, { headers: { cookie } });
  return performance.now() - startedAt;
}

/** Reads the whole sitemap and answers which published stories it leaves out, and what the reading left in memory. */
async function readSitemap({ process: running, filled }: SizedNewsroom) {
  const pid = await running.webProcess();
  const addressesIn = async (address: string) =>
    [...(await askFor(200, address)).bytes.toString("utf8").matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, found = ""]) => found,
    );
  const files = await addressesIn(`${running.siteUrl}/sitemap.xml`);
  // What is news stands in a part too.
  const parts = files.filter((file) => !file.endsWith("/news.xml"));
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

/** Milliseconds of pages of a large newsroom beside those of a small one, in turn. */
async function compare(names: string[], small: SizedNewsroom, large: SizedNewsroom) {
  const pages = [];
  for (const name of names) {
    const times = { small: [] as number[], large: [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      times.small.push(await timed(name, small));
      times.large.push(await timed(name, large));
    }
    // The first one warms up what the others find warm.
    const [ofSmall, ofLarge] = [median(times.small.slice(1)), median(times.large.slice(1))];
    pages.push({ name, small: ofSmall, large: ofLarge, ratio: ofLarge / ofSmall });
  }
  return pages;
}

/** Milliseconds of every list and page of a large newsroom beside those of a small one. */
export async function measureScale(folder: string, opened: NewsroomProcess[]) {
  const small = await openSized("small", folder, opened);
  const large = await openSized("large", folder, opened);
  try {
    const pages = await compare(Object.keys(asked(small.filled)), small, large);
    return { rounds, pages, sitemap: await readSitemap(large) };
  } finally {
    await Promise.all([small.sql.end(), large.sql.end()]);
  }
}

/** The lists that people live in, as `asked` names them. */
const lists = [
  ...["desk: everything", ofJournalist, "desk: waiting", "desk: a section", "desk: a person", "review"],
  ...[
    "what waits, counted",
    "today",
    "tasks",
    "board",
    "calendar, a week",
    "calendar, a month",
    "notifications",
  ],
  ...["log of changes", "log, a person's", "log, a word of none"],
];

/** The same of the desk's lists, of a newsroom of 100,000 stories beside one of 100. */
export async function measureDesk(folder: string, opened: NewsroomProcess[]) {
  const small = await openSized("begun", folder, opened);
  const large = await openSized("archive", folder, opened);
  try {
    return { rounds, pages: await compare(lists, small, large) };
  } finally {
    await Promise.all([small.sql.end(), large.sql.end()]);
  }
}

/** The moderators' queue with its counts, of a newsroom of many comments beside one of few. */
export async function compareQueue(small: SizedNewsroom, large: SizedNewsroom) {
  const names = Object.keys(asked(small.filled)).filter((name) => name.startsWith("comments: "));
  return compare([...names, "what waits, counted"], small, large);
}
