import { randomUUID } from "node:crypto";
import { eq, like, sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { rateLimit } from "@/db/schema";
import { forgetPoints, givePointBack, type Limit, takePoint } from "./limits";

const day = 24 * 3_600_000;
afterEach(() => void vi.useRealTimers());

const limitOf = (): Limit => ({ name: randomUUID(), points: 2, seconds: 600 });
const ofName = ({ name }: Limit) => like(rateLimit.key, `${name}:%`);
const moveEnd = (limit: Limit, interval: string) =>
  db
    .update(rateLimit)
    .set({ expire: sql`now() + ${interval}::interval` })
    .where(ofName(limit));

test("so many points, whatever others take, until the time is over", async () => {
  const limit = limitOf();
  const take = (subject: string) => takePoint(limit, subject);
  expect([await take("a"), await take("a"), await take("b")]).toEqual([null, null, null]);
  expect(await take("a")).toBe(600);
  await moveEnd(limit, "30 seconds");
  expect(await take("a")).toBe(30);
  await moveEnd(limit, "-1 second");
  expect([await take("a"), await take("a"), await take("a")]).toEqual([null, null, 600]);
});

test("many at once gain nothing", async () => {
  const limit = limitOf();
  const answers = await Promise.all(Array.from({ length: 40 }, () => takePoint(limit, "a")));
  expect(answers.filter((wait) => wait === null).length).toBe(2);
});

test("points come back one by one, or all", async () => {
  const limit = limitOf();
  for (let time = 0; time < 3; time += 1) await takePoint(limit, "a");
  await givePointBack(limit, "a");
  await givePointBack(limit, "a");
  expect([await takePoint(limit, "a"), await takePoint(limit, "a")]).toEqual([null, 600]);
  await forgetPoints(limit, "a");
  expect(await takePoint(limit, "a")).toBeNull();
});

test.each([-9 * day, 9 * day])("a node's clock that jumps by %i ms changes no limit", async (jump) => {
  const limit = limitOf();
  for (let time = 0; time < 2; time += 1) await takePoint(limit, "a");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + jump });
  expect(await takePoint(limit, "a")).toBe(600);
  expect(await takePoint(limit, "b")).toBeNull();
});

test("an end that lies beyond every end is forgotten: the database's clock was set back", async () => {
  const limit = limitOf();
  for (let time = 0; time < 3; time += 1) await takePoint(limit, "a");
  await moveEnd(limit, "9 days");
  expect(await takePoint(limit, "a")).toBeNull();
  const [row] = await db.select().from(rateLimit).where(ofName(limit));
  expect(row?.points).toBe(1);
});

test("the table tells nobody who came", async () => {
  const limit = limitOf();
  await takePoint(limit, "salma@example.org");
  const rows = await db.select({ key: rateLimit.key }).from(rateLimit).where(ofName(limit));
  expect(rows.map(({ key }) => key)).toEqual([expect.stringMatching(/^[^:]+:[0-9a-f]{64}$/)]);
  await db.delete(rateLimit).where(eq(rateLimit.key, rows[0]?.key ?? ""));
});
