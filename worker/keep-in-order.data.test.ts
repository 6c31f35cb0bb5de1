import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outletRows } from "@/e2e/support/editions";
import { useOwnDatabase } from "@/e2e/support/own-database";

// Of everything that is due, and of a month's sums: other tests' promises would be in them.
let drop: () => Promise<void>;
let own: Awaited<ReturnType<typeof newsroom>>;

async function newsroom() {
  const [client, schema, rows, access, commands, front, launching, alarm, queries, bell, order, jobs] =
    await Promise.all([
      import("@/db/client"),
      import("@/db/schema"),
      import("@/e2e/support/rows"),
      import("@/newsroom/access"),
      import("@/newsroom/article/commands"),
      import("@/newsroom/front/commands"),
      import("@/newsroom/front/launching"),
      import("@/newsroom/promise/alarm"),
      import("@/newsroom/promise/queries"),
      import("@/newsroom/notification/queries"),
      import("./keep-in-order"),
      import("@/platform/jobs"),
    ]);
  const newsroom = { ...access, ...commands, ...front, ...launching, ...alarm, ...queries, ...bell };
  return { ...client, ...schema, ...rows, ...newsroom, ...order, ...jobs };
}

beforeAll(async () => {
  drop = await useOwnDatabase();
  own = await newsroom();
  await own.prepareJobs();
  await own.db.insert(own.outletEdition).values(outletRows);
});
afterAll(async () => {
  await own.closeJobs();
  await own.closeDatabase();
  await drop();
});

const inAnHour = () => new Date(Date.now() + 3_600_000);

/** A promised story whose time came so many seconds ago. */
async function makePromised(secondsAgo: number, editor: Awaited<ReturnType<typeof own.makePerson>>) {
  const { id } = await own.makeArticle("in_review", { editor });
  await own.publishArticle(editor, { articleId: id, version: 1, at: inAnHour() });
  const { schedule } = own;
  await own.db
    .update(schedule)
    .set({
      goLiveAt: sql`clock_timestamp() - make_interval(secs => ${secondsAgo})`,
      promisedAt: sql`clock_timestamp() - interval '1 day'`,
    })
    .where(sql`${schedule.articleId} = ${id}`);
  return id;
}

async function makePromisedFront(secondsAgo: number, editor: Awaited<ReturnType<typeof own.makePerson>>) {
  const { id: frontId } = await own.createFront(editor, {
    edition: "ar",
    sectionId: await own.makeSection(),
  });
  await own.launchFront(editor, { frontId, version: 1, at: inAnHour() });
  await own.db
    .update(own.frontLaunch)
    .set({ at: sql`clock_timestamp() - make_interval(secs => ${secondsAgo})` })
    .where(sql`${own.frontLaunch.frontId} = ${frontId}`);
  return frontId;
}

const told = (verb: string) =>
  own.db
    .select({ userId: own.notification.userId, subject: sql<string>`coalesce(article_id, front_id::text)` })
    .from(own.notification)
    .where(sql`${own.notification.verb} = ${verb}`);

const watch = () => own.tellOfOverdue(own.jobNamed("watch_promises"));

test("what is overdue shows and is told of once while nobody works, and is caught up in the order of its time", async () => {
  const editor = await own.makePerson("editor");
  const other = await own.makePerson("editor");
  const journalist = await own.makePerson("journalist");
  // Made in another order than they are due.
  const third = await makePromised(200, editor);
  const first = await makePromised(400, editor);
  const front = await makePromisedFront(300, editor);
  const onTime = await makePromised(5, editor);

  expect((await own.listOverdue(editor)).map(({ id }) => id)).toEqual([first, front, third]);
  expect(await own.listOverdue(journalist)).toEqual([]);
  const letters = (await Promise.all([watch(), watch(), watch()])).flat();
  expect(await watch()).toEqual([]);
  const overdue = [...(await told("overdue")), ...(await told("frontOverdue"))];
  const each = [first, front, third].flatMap((subject) =>
    [editor, other].map(({ id }) => ({ userId: id, subject })),
  );
  expect(overdue.filter(({ userId }) => [editor.id, other.id].includes(userId))).toEqual(
    expect.arrayContaining(each),
  );
  expect(overdue).toHaveLength(new Set(overdue.map((one) => JSON.stringify(one))).size);
  expect(new Set(letters).size).toBe(overdue.length);
  const [newest] = await own.listNotifications(other);
  expect(newest?.reason).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);

  const jobs = await own.listDueUnscoped();
  expect(jobs).toHaveLength(4);
  const [last] = jobs.slice(-1);
  if (!last) throw new Error("no job");
  // Two workers, and the queue hands out the latest first.
  await Promise.all([own.keepInOrder(last), own.keepInOrder(last), own.keepInOrder(last)]);
  const live = await own.db
    .select({ id: own.history.subjectId })
    .from(own.history)
    .where(sql`${own.history.verb} in ('article:goLive', 'front:goLive')`)
    .orderBy(own.history.id);
  expect(live.map(({ id }) => id)).toEqual([first, front, third, onTime]);
  expect(await own.listOverdue(editor)).toEqual([]);
  // They were told of already.
  expect([...(await told("late")), ...(await told("frontLate"))]).toEqual([]);
});

test("what comes over a minute late is told of as it comes, and what comes in time is not", async () => {
  const editor = await own.makePerson("editor");
  const late = await makePromised(90, editor);
  await makePromised(30, editor);
  const front = await makePromisedFront(90, editor);
  const [job] = await own.listDueUnscoped();
  if (!job) throw new Error("no job");
  await own.keepInOrder(job);
  await own.keepInOrder(job);
  const mine = async (verb: string) => (await told(verb)).filter(({ userId }) => userId === editor.id);
  expect(await mine("late")).toEqual([{ userId: editor.id, subject: late }]);
  expect(await mine("frontLate")).toEqual([{ userId: editor.id, subject: front }]);
  expect(await watch()).toEqual([]);
});

test("the month's punctuality counts what somebody set an hour for, and what is overdue", async () => {
  const editor = await own.makePerson("editor");
  const { schedule, frontLaunch } = own;
  await own.db.delete(schedule);
  await own.db.delete(frontLaunch);
  expect(await own.getPunctuality(editor)).toEqual({ kept: 0, late: 0, median: null, worst: null });
  for (const [seconds, isAhead] of [
    [0, true],
    [2, true],
    [70, true],
    [900, false],
  ] as const) {
    const id = await makePromised(5, editor);
    await own.db
      .update(schedule)
      .set({
        wentLiveAt: sql`${schedule.goLiveAt} + make_interval(secs => ${seconds})`,
        ...(!isAhead && { promisedAt: sql`${schedule.goLiveAt} - interval '10 seconds'` }),
      })
      .where(sql`${schedule.articleId} = ${id}`);
  }
  expect(await own.getPunctuality(editor)).toEqual({ kept: 3, late: 1, median: 2, worst: 70 });
  await makePromised(120, editor);
  expect(await own.getPunctuality(editor)).toMatchObject({ kept: 3, late: 2 });
  await expect(own.getPunctuality(await own.makePerson("journalist"))).rejects.toMatchObject({
    code: "forbidden",
  });
});
