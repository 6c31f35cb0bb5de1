import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { read, readBatch, readDay } from "@/db/schema";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import { withdrawArticle } from "@/newsroom/article/commands";
import { countReads, sumOldReads } from "./commands";
import { daysByHour, mostReferrers, type ReadCount, referrers } from "./rules";

const job = jobNamed("count_reads");
const batch = (counts: ReadCount[], number = 1, node: string = randomUUID()) => ({ node, number, counts });
const one = (articleId: string, referrer = "", count = 1) => ({ articleId, referrer, count });
const rowsOf = (id: string) => db.select().from(read).where(eq(read.articleId, id)).orderBy(read.referrer);
const sumOf = async (id: string) => (await rowsOf(id)).reduce((sum, { count }) => sum + count, 0);

test("what readers have is counted under its edition and section, in the hour of the database", async () => {
  const { id, content } = await makeArticle("published", { edition: "en" });
  await countReads(job, batch([one(id, "t.co", 3), one(id, "", 2)]));
  await countReads(job, batch([one(id, "t.co", 4)]));
  const rows = await rowsOf(id);
  expect(rows).toMatchObject([
    { referrer: "", count: 2, edition: "en", sectionId: content.sectionId },
    { referrer: "t.co", count: 7, edition: "en", sectionId: content.sectionId },
  ]);
  const [row] = await db
    .select({ hour: sql<string>`date_trunc('hour', now())::text`, own: sql<string>`${read.hour}::text` })
    .from(read)
    .where(eq(read.articleId, id));
  expect(row?.own).toBe(row?.hour);
});

test("nobody counts what readers do not have: drafts, what was withdrawn, ids of nothing", async () => {
  const [draft, waiting, gone] = [
    await makeArticle("draft"),
    await makeArticle("in_review"),
    await makeArticle("published"),
  ];
  const { id } = await makeArticle("published");
  await withdrawArticle(gone.editor, { articleId: gone.id, reason: "خطأ" });
  const all = [draft.id, waiting.id, gone.id, "0000000000", id];
  await countReads(job, batch(all.map((each) => one(each))));
  expect(await Promise.all(all.map(sumOf))).toEqual([0, 0, 0, 0, 1]);
});

test("a batch that is sent twice counts once, also at the same time, and a later one besides", async () => {
  const { id } = await makeArticle("published");
  const node = randomUUID();
  const first = batch([one(id, "t.co", 5)], 1, node);
  await Promise.all([1, 2, 3].map(() => countReads(job, first)));
  await countReads(job, batch([one(id, "t.co", 2)], 2, node));
  await countReads(job, first);
  expect(await sumOf(id)).toBe(7);
  expect(await db.select().from(readBatch).where(eq(readBatch.node, node))).toMatchObject([{ number: 2 }]);
});

test("processes that count the same stories at once, in whatever order, lose nothing and are never stuck", async () => {
  const ids = (await Promise.all([1, 2, 3, 4].map(() => makeArticle("published")))).map(({ id }) => id);
  const counts = (turned: boolean) => {
    const all = ids.flatMap((id) => [one(id, "t.co"), one(id, "bbc.com"), one(id)]);
    return turned ? all.toReversed() : all;
  };
  const nodes = Array.from({ length: 8 }, () => randomUUID());
  await Promise.all(
    nodes.map(async (node, at) => {
      for (let number = 1; number <= 20; number += 1)
        await countReads(job, batch(counts((at + number) % 2 === 0), number, node));
    }),
  );
  expect(await Promise.all(ids.map(sumOf))).toEqual(ids.map(() => 3 * 8 * 20));
});

test("made-up places fill no table: a story has so many an hour, and the rest is one", async () => {
  const { id } = await makeArticle("published");
  await countReads(job, batch([one(id, "bbc.com", 9), one(id), one(id, referrers.own)]));
  for (let round = 0; round < 3; round += 1)
    await countReads(job, batch(Array.from({ length: 50 }, (_, at) => one(id, `r${round}-${at}.example`))));
  await countReads(job, batch([one(id, "bbc.com"), one(id)]));
  const rows = await rowsOf(id);
  expect(rows.length).toBeLessThanOrEqual(mostReferrers + 3);
  expect(rows.find(({ referrer }) => referrer === "bbc.com")?.count).toBe(10);
  expect(rows.find(({ referrer }) => referrer === "")?.count).toBe(2);
  expect(rows.find(({ referrer }) => referrer === referrers.other)?.count).toBeGreaterThan(100);
  expect(await sumOf(id)).toBe(11 + 150 + 2);
});

test("reads of former days are summed by the day of their edition, once", async () => {
  const { id, content } = await makeArticle("published");
  // 22:30 in UTC is half past one of the next day in Baghdad.
  const at = (days: number, time: string) =>
    sql`date_trunc('day', now(), 'UTC') - make_interval(days => ${days}) + ${time}::interval`;
  const facts = { articleId: id, edition: "ar", sectionId: content.sectionId };
  const old = daysByHour + 3;
  await db.insert(read).values([
    { ...facts, referrer: "t.co", count: 4, hour: at(old, "10:00") },
    { ...facts, referrer: "t.co", count: 5, hour: at(old, "22:00") },
    { ...facts, referrer: "t.co", count: 6, hour: at(old - 1, "08:00") },
    { ...facts, referrer: "", count: 1, hour: at(old, "11:00") },
    { ...facts, referrer: "", count: 8, hour: at(1, "11:00") },
  ]);
  await sumOldReads(job);
  await sumOldReads(job);
  expect(await rowsOf(id)).toMatchObject([{ referrer: "", count: 8 }]);
  const days = await db
    .select()
    .from(readDay)
    .where(eq(readDay.articleId, id))
    .orderBy(readDay.referrer, readDay.day);
  expect(days).toMatchObject([
    { referrer: "", count: 1 },
    { referrer: "t.co", count: 4, edition: "ar", sectionId: content.sectionId },
    { referrer: "t.co", count: 11 },
  ]);
});

test("nobody but its job counts", async () => {
  const { id } = await makeArticle("published");
  for (const actor of [await makePerson("administrator"), jobNamed("keep_time")])
    await expect(countReads(actor, batch([one(id)]))).rejects.toMatchObject({ code: "forbidden" });
  expect(await sumOf(id)).toBe(0);
});
