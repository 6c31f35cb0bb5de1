import { sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase, db, sqlClient } from "./client";
import { isWorkerSilent, readiness } from "./readiness";
import { heartbeat } from "./schema";

afterAll(closeDatabase);

const lastBeat = async (ago: string) => {
  const beatAt = sql`now() - ${ago}::interval`;
  await db
    .insert(heartbeat)
    .values({ name: "worker", beatAt })
    .onConflictDoUpdate({ target: heartbeat.name, set: { beatAt } });
};

test("a worker that was heard of is enough, one that has been silent for long is said", async () => {
  await lastBeat("10 seconds");
  expect(await readiness()).toEqual({ failing: null });
  expect(await isWorkerSilent()).toBe(false);
  await lastBeat("90 seconds");
  expect(await readiness()).toEqual({ failing: "worker", workerSilentForSeconds: expect.closeTo(90, -1) });
  expect(await isWorkerSilent()).toBe(true);
});

test("a clock that differs from the database's is said, and by how much", async () => {
  await lastBeat("1 second");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 9 * 24 * 3_600_000 });
  expect(await readiness()).toEqual({ failing: null, clockAheadBySeconds: expect.closeTo(777_600, -1) });
  vi.useRealTimers();
});

test("nothing is ready while all connections of the pool are taken", async () => {
  await lastBeat("1 second");
  const taken = await Promise.all(Array.from({ length: sqlClient.options.max }, () => sqlClient.reserve()));
  expect(await readiness()).toEqual({ failing: "database" });
  for (const connection of taken) connection.release();
  expect(await readiness()).toEqual({ failing: null });
});

test("after a fault the pool tries again within half a second, however many connections failed", () => {
  const { backoff } = sqlClient.options;
  if (typeof backoff !== "function") throw new Error("the driver's own waits, up to twenty seconds");
  for (const failures of [1, 10, 100]) expect(backoff(failures)).toBeLessThanOrEqual(0.5);
});
