import { sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { closeJobs, type JobData } from "@/platform/jobs";
import { recordTouched, withTouched } from "./history";

const settings = vi.hoisted(() => ({ EDGE_PURGE_URL: undefined as string | undefined }));
vi.mock("@/db/env", async (original) => {
  const actual = await original<typeof import("@/db/env")>();
  return { ...actual, environment: () => ({ ...actual.environment(), ...settings }) };
});

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

/** The waiting purges of a tag, with the seconds after which each may begin. */
async function purgesOf(tag: string) {
  const rows = await db.execute<{ seconds: number; data: JobData["purge_edge"] }>(sql`
    select round(extract(epoch from start_after - created_on))::int as seconds, data from jobs.job
    where name = 'purge_edge' and data->'tags' = ${JSON.stringify([tag])}::jsonb order by start_after`);
  return rows.map(({ seconds, data }) => ({ seconds, keepsStale: data.keepsStale }));
}
const newTag = () => `test:${crypto.randomUUID()}`;

test("a change says what it touched to whoever made it", async () => {
  const { result, tags } = await withTouched(() =>
    db.transaction(async (tx) => {
      await recordTouched(tx, ["article:1", "front:ar"]);
      await recordTouched(tx, ["front:ar"]);
      return "done";
    }),
  );
  expect(result).toBe("done");
  expect(tags).toEqual(["article:1", "front:ar"]);
});

test("two changes at once do not mix their tags", async () => {
  const touch = (tag: string) => withTouched(() => db.transaction((tx) => recordTouched(tx, [tag])));
  const [first, second] = await Promise.all([touch("article:2"), touch("article:3")]);
  expect([first.tags, second.tags]).toEqual([["article:2"], ["article:3"]]);
});

test("a committed change purges the edge at once, and again for what was on its way", async () => {
  settings.EDGE_PURGE_URL = "http://127.0.0.1:1";
  const [changed, gone] = [newTag(), newTag()];
  await db.transaction((tx) => recordTouched(tx, [changed, gone], [gone]));
  expect(await purgesOf(changed)).toEqual([
    { seconds: 0, keepsStale: true },
    { seconds: 30, keepsStale: true },
  ]);
  expect(await purgesOf(gone)).toEqual([
    { seconds: 0, keepsStale: undefined },
    { seconds: 30, keepsStale: undefined },
  ]);
});

test("a change that is taken back purges nothing", async () => {
  settings.EDGE_PURGE_URL = "http://127.0.0.1:1";
  const tag = newTag();
  const change = db.transaction(async (tx) => {
    await recordTouched(tx, [tag]);
    throw new Error("taken back");
  });
  await expect(change).rejects.toThrow("taken back");
  expect(await purgesOf(tag)).toEqual([]);
});

test("without an edge nothing is to be purged, and without a tag neither", async () => {
  settings.EDGE_PURGE_URL = undefined;
  const tag = newTag();
  await db.transaction((tx) => recordTouched(tx, [tag]));
  settings.EDGE_PURGE_URL = "http://127.0.0.1:1";
  await db.transaction((tx) => recordTouched(tx, []));
  expect(await purgesOf(tag)).toEqual([]);
});
