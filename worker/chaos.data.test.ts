import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isEmbeddedServerRunning, startEmbeddedServer, stopEmbeddedServer } from "@/db/embedded-server";
import { outletRows } from "@/e2e/support/editions";
import type { Promising } from "@/e2e/support/promising";
import { NewsroomError } from "@/newsroom/errors";

// A database of its own, on a server of its own: it is killed.
const promised = 200;
/** Promised in the middle, by a process that is killed when it has answered for so many. */
const [promisedLate, answered] = [24, 12];
/** Milliseconds that a stretch of it may take, also where the machine has other work: what is proven is no speed. */
const patience = 180_000;
let folder: string;
let own: Awaited<ReturnType<typeof newsroom>>;
const workers: Worker[] = [];

async function newsroom() {
  const [client, schema, rows, commands, jobs, migrator] = await Promise.all([
    import("@/db/client"),
    import("@/db/schema"),
    import("@/e2e/support/rows"),
    import("@/newsroom/article/commands"),
    import("@/platform/jobs"),
    import("drizzle-orm/postgres-js/migrator"),
  ]);
  return { ...client, ...schema, ...rows, ...commands, ...jobs, ...migrator };
}

/** A worker whose own clock is hours off, and which is started again when it dies, as the supervisor does. */
class Worker {
  private child: ChildProcess | undefined;
  private isStopping = false;

  constructor(private readonly hoursAhead: number) {
    this.start();
  }

  private start(): void {
    // Whoever asks this process for the time of day is told another one; how long something takes it measures rightly.
    const clock = `const now = Date.now; const off = ${this.hoursAhead} * 3600e3; globalThis.Date = class extends Date {
      constructor(...given) { given.length ? super(...given) : super(now() + off); } static now() { return now() + off; } };`;
    const preload = `data:text/javascript,${encodeURIComponent(clock)}`;
    this.child = spawn(process.execPath, ["--import", "tsx", "--import", preload, "worker/main.ts"], {
      env: { ...process.env, NODE_ENV: "production" },
      stdio: "ignore",
    });
    this.child.once("exit", () => {
      if (!this.isStopping) setTimeout(() => this.start(), 200);
    });
  }

  kill(): void {
    this.child?.kill("SIGKILL");
  }

  stop(): void {
    this.isStopping = true;
    this.kill();
  }
}

/** As a machine dies under it: nothing is written down in order. */
async function killDatabase(): Promise<void> {
  const facts = await readFile(join(folder, "postgres", "postmaster.pid"), "utf8");
  process.kill(Number(facts.split("\n", 1)[0]), "SIGQUIT");
  while (await isEmbeddedServerRunning(folder)) await sleep(50);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "warraq-chaos-"));
  await chmod(folder, 0o711);
  process.env.DATABASE_URL = await startEmbeddedServer(folder);
  own = await newsroom();
  await own.migrate(own.db, { migrationsFolder: "db/migrations" });
  await own.prepareJobs();
  await own.db.insert(own.outletEdition).values(outletRows);
}, 120_000);
afterAll(async () => {
  for (const worker of workers) worker.stop();
  await own.closeJobs();
  await own.closeDatabase();
  await stopEmbeddedServer(folder);
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const inAnHour = () => new Date(Date.now() + 3_600_000);

/** Lets promises come within seconds from now by the database's clock, in another order than they were made. */
async function bringNear(articleIds: string[]): Promise<void> {
  const { schedule } = own;
  const after = sql`4 + (abs(hashtext(${schedule.articleId})) % 8000) / 1000.0`;
  const goLiveAt = sql`date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => ${after})`;
  await own.db
    .update(schedule)
    .set({ goLiveAt, promisedAt: sql`now() - interval '1 day'` })
    .where(inArray(schedule.articleId, articleIds));
  await own.db.execute(sql`update jobs.job set start_after = schedule.go_live_at from schedule
    where name = 'keep_time' and data->>'revisionId' = schedule.revision_id::text
      and schedule.article_id in ${articleIds}`);
}

/** Promises, and stories that are still to be promised. */
async function makeStories() {
  const [author, editor] = [await own.makePerson("journalist"), await own.makePerson("editor")];
  const content = { sectionId: await own.makeSection(), bylineIds: [await own.makeByline()] };
  const ids: string[] = [];
  const make = async () => {
    const { id: articleId } = await own.makeArticle("in_review", { author, editor, content });
    ids.push(articleId);
    if (ids.length <= promisedLate) return;
    await own.publishArticle(editor, { articleId, version: 1, at: inAnHour() });
  };
  while (ids.length < promisedLate) await make();
  for (let made = 0; made < promised; made += 10) await Promise.all(Array.from({ length: 10 }, make));
  await bringNear(ids.slice(promisedLate));
  return { editor, articleIds: ids.slice(0, promisedLate) };
}

/**
 * A process that promises is killed in the middle: what it has answered for stands once, and what it has not, its editor
 * sends again.
 */
async function promiseUntilKilled(given: Promising): Promise<void> {
  const { schedule } = own;
  const web = fork(new URL("../e2e/support/promising.ts", import.meta.url), [JSON.stringify(given)], {
    execArgv: ["--import", "tsx"],
  });
  const gone = once(web, "exit");
  const told: string[] = [];
  web.on("message", (articleId: string) => {
    told.push(articleId);
    if (told.length === answered) web.kill("SIGKILL");
  });
  await gone;
  expect(told.length).toBeGreaterThanOrEqual(answered);
  const stands = await own.db
    .select({ id: schedule.articleId })
    .from(schedule)
    .where(inArray(schedule.articleId, given.articleIds));
  const ids = stands.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(told.filter((id) => !ids.includes(id))).toEqual([]);
  // At most the one that it was just making.
  expect(ids.length - told.length).toBeLessThanOrEqual(1);
  for (const articleId of given.articleIds.filter((id) => !told.includes(id)))
    await own.publishArticle(given.editor, { articleId, version: 1, at: inAnHour() }).catch((cause) => {
      if (!(cause instanceof NewsroomError && cause.code === "conflict")) throw cause;
    });
  await bringNear(given.articleIds);
}

test(
  "each promise is kept once, none early and none lost, whatever dies in the middle and whatever clocks say",
  async () => {
    const late = await makeStories();
    const all = promised + promisedLate;
    workers.push(new Worker(5), new Worker(-5));
    const { schedule, history } = own;
    const isOpen = isNull(schedule.wentLiveAt);
    const open = () => own.db.$count(schedule, isOpen).catch(() => undefined);
    const whenLeft = async (most: number) => {
      await expect
        .poll(async () => (await open()) ?? all, { timeout: patience, interval: 100 })
        .toBeLessThanOrEqual(most);
    };
    await whenLeft(promised * 0.8);
    workers[0]?.kill();
    await promiseUntilKilled(late);
    await whenLeft(promised * 0.6);
    await killDatabase();
    await startEmbeddedServer(folder);
    await whenLeft(promised * 0.3);
    for (const worker of workers) worker.kill();
    await whenLeft(0);
    const times = await own.db.select().from(schedule).orderBy(asc(schedule.goLiveAt));
    expect(times).toHaveLength(all);
    expect(times.filter(({ goLiveAt, wentLiveAt }) => !wentLiveAt || wentLiveAt < goLiveAt)).toEqual([]);
    const told = await own.db
      .select({ id: history.subjectId })
      .from(history)
      .where(eq(history.verb, "article:goLive"));
    expect(told).toHaveLength(all);
    expect(new Set(told.map(({ id }) => id)).size).toBe(all);
    const { article } = own;
    const isKept = and(
      eq(article.publicState, "published"),
      eq(article.publishedRevisionId, schedule.revisionId),
    );
    const live = own.db.select({ id: article.id }).from(article).innerJoin(schedule, isKept);
    expect(await live).toHaveLength(all);
    const { notification } = own;
    expect(await own.db.$count(notification, eq(notification.verb, "publish"))).toBe(all);
  },
  5 * patience,
);
