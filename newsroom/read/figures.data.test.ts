import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { editions, outletRows } from "@/e2e/support/editions";
import { useOwnDatabase } from "@/e2e/support/own-database";
import { referrers } from "./rules";

// Sums over a whole edition: other tests' reads would be in them.
let drop: () => Promise<void>;
let own: Awaited<ReturnType<typeof newsroom>>;

async function newsroom() {
  const [client, schema, rows, figures, jobs] = await Promise.all([
    import("@/db/client"),
    import("@/db/schema"),
    import("@/e2e/support/rows"),
    import("./figures"),
    import("@/platform/jobs"),
  ]);
  return { ...client, ...schema, ...rows, ...figures, ...jobs };
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

/** Hours after a day of the edition's began; of an hour that has not come readers could tell nothing. */
const today = (hours: number) =>
  sql`date_trunc('day', now(), 'Asia/Baghdad') + make_interval(hours => ${hours})`;
const hoursAgo = (hours: number) => sql`date_trunc('hour', now()) - make_interval(hours => ${hours})`;

test("a day is the edition's own, hour by hour beside the day before, by section, story and place", async () => {
  const [first, second] = [await own.makeArticle("published"), await own.makeArticle("published")];
  const english = await own.makeArticle("published", { edition: "en" });
  const of = ({ id, content }: typeof first, edition = "ar") => ({
    articleId: id,
    edition,
    sectionId: content.sectionId,
    referrer: "",
  });
  await own.db.insert(own.read).values([
    { ...of(first), count: 3, hour: today(0) },
    { ...of(first), referrer: "t.co", count: 4, hour: today(0) },
    { ...of(second), referrer: "t.co", count: 5, hour: today(0) },
    { ...of(first), count: 10, hour: today(-24) },
    { ...of(second), count: 20, hour: today(-1) },
    { ...of(second), referrer: referrers.own, count: 40, hour: today(-25) },
    { ...of(english, "en"), count: 100, hour: today(0) },
  ]);
  const editor = await own.makePerson("editor");
  const figures = await own.getReadFigures(editor, editions.ar);
  expect(figures).toMatchObject({ today: 12, yesterday: 30 });
  expect(figures.hours).toHaveLength(24);
  expect(figures.hours[0]).toEqual({ hour: 0, today: 12, yesterday: 10 });
  expect(figures.hours[23]?.yesterday).toBe(20);
  // Of the hour that runs there is a share; all others have gone or are to come.
  const hour = figures.hours.findLastIndex((each) => each.today !== null);
  const [least, most] = hour === 0 ? [0, 10] : hour === 23 ? [10, 30] : [10, 10];
  expect(figures.yesterdayByNow).toBeGreaterThanOrEqual(least);
  expect(figures.yesterdayByNow).toBeLessThanOrEqual(most);
  expect(figures.stories.map(({ id, today, yesterday }) => [id, today, yesterday])).toEqual([
    [first.id, 7, 10],
    [second.id, 5, 20],
  ]);
  expect(figures.sections.map(({ id, today }) => [id, today])).toEqual([
    [first.content.sectionId, 7],
    [second.content.sectionId, 5],
  ]);
  expect(figures.sections.every(({ name }) => name?.startsWith("قسم"))).toBe(true);
  expect(figures.referrers).toEqual([
    { referrer: "t.co", today: 9, yesterday: 0 },
    { referrer: "", today: 3, yesterday: 30 },
  ]);
  expect((await own.getReadFigures(editor, editions.en)).today).toBe(100);
  const journalist = await own.makePerson("journalist");
  await expect(own.getReadFigures(journalist, editions.ar)).rejects.toMatchObject({ code: "forbidden" });
});

test("each story has a line of a day, for those who may see it, and the reads of its last hour", async () => {
  const story = await own.makeArticle("published");
  const facts = { articleId: story.id, edition: "ar", sectionId: story.content.sectionId, referrer: "" };
  await own.db.insert(own.read).values([
    { ...facts, count: 7, hour: hoursAgo(0) },
    { ...facts, referrer: "t.co", count: 1, hour: hoursAgo(0) },
    { ...facts, count: 60, hour: hoursAgo(1) },
    { ...facts, count: 2, hour: hoursAgo(23) },
    { ...facts, count: 9, hour: hoursAgo(25) },
  ]);
  const ids = [story.id, "0000000000"];
  const lines = await own.listReadLines(story.author, ids);
  expect([...lines.keys()]).toEqual([story.id]);
  expect(lines.get(story.id)).toEqual([2, ...Array(21).fill(0), 60, 8]);
  const count = (await own.countReadsOfLastHour(story.author, ids)).get(story.id) ?? 0;
  // Between the first and the last moment of an hour.
  expect(count).toBeGreaterThanOrEqual(8);
  expect(count).toBeLessThanOrEqual(68);
  const stranger = await own.makePerson("journalist");
  expect(await own.listReadLines(stranger, ids)).toEqual(new Map());
  expect(await own.countReadsOfLastHour(stranger, ids)).toEqual(new Map());
});
