import postgres from "postgres";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { environment } from "@/db/env";
import { listenToTouched, TouchedReader } from "./touched-listener";

const sql = postgres(environment().DATABASE_URL, { max: 4, onnotice: () => {} });

const touch = (on: postgres.ISql, tag: string) => on`insert into touched (tags) values (${[tag]})`;
/** Other tests touch tags at the same time; ours have names of their own. */
let mark: string;
let count = 0;
const ours = (tags: string[]) => tags.filter((tag) => tag.startsWith(mark)).sort();

beforeEach(() => {
  count += 1;
  mark = `test:${process.pid}:${count}:`;
});
afterAll(() => sql.end());

describe("the reader of touched rows", () => {
  test("reads each committed row once, and none from before it began", async () => {
    await touch(sql, `${mark}before`);
    const reader = new TouchedReader(sql);
    await reader.begin();
    await touch(sql, `${mark}a`);
    await touch(sql, `${mark}b`);
    expect(ours(await reader.read())).toEqual([`${mark}a`, `${mark}b`]);
    expect(ours(await reader.read())).toEqual([]);
  });

  test("misses no row that commits after one with a higher number", async () => {
    const reader = new TouchedReader(sql);
    await reader.begin();
    await sql.begin(async (slow) => {
      await touch(slow, `${mark}slow`);
      await touch(sql, `${mark}quick`);
      expect(ours(await reader.read())).toEqual([`${mark}quick`]);
    });
    expect(ours(await reader.read())).toEqual([`${mark}slow`]);
  });

  test("misses no row that was being written when it began", async () => {
    const reader = new TouchedReader(sql);
    await sql.begin(async (slow) => {
      await touch(slow, `${mark}slow`);
      await touch(sql, `${mark}quick`);
      await reader.begin();
    });
    expect(ours(await reader.read())).toEqual([`${mark}slow`]);
  });

  test("hears a transaction that stays open for days, across a thousand others and a restart", async () => {
    const reader = new TouchedReader(sql);
    const restarted = new TouchedReader(sql);
    await reader.begin();
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      await sql.begin(async (slow) => {
        await touch(slow, `${mark}slow`);
        await sql`insert into touched (tags) select array[${`${mark}quick`}] from generate_series(1, 1100)`;
        expect(ours(await reader.read())).toEqual([`${mark}quick`]);
        await restarted.begin();
        vi.setSystemTime(Date.now() + 5 * 86_400_000);
        for (let other = 0; other < 20; other += 1) await touch(sql, `${mark}later`);
        for (const each of [reader, restarted]) {
          expect(ours(await each.read())).toEqual([`${mark}later`]);
          expect(ours(await each.read())).toEqual([]);
        }
      });
    } finally {
      vi.useRealTimers();
    }
    for (const each of [reader, restarted]) {
      expect(ours(await each.read())).toEqual([`${mark}slow`]);
      expect(ours(await each.read())).toEqual([]);
    }
  });

  test("reads what a savepoint kept, and nothing of what was taken back", async () => {
    const reader = new TouchedReader(sql);
    await reader.begin();
    const takenBack = sql.begin(async (tx) => {
      await touch(tx, `${mark}aborted`);
      await touch(sql, `${mark}a`);
      expect(ours(await reader.read())).toEqual([`${mark}a`]);
      throw new Error("taken back");
    });
    await expect(takenBack).rejects.toThrow("taken back");
    await sql.begin(async (tx) => {
      await tx.savepoint((kept) => touch(kept, `${mark}kept`));
      const undone = tx.savepoint(async (point) => {
        await touch(point, `${mark}undone`);
        throw new Error("undone");
      });
      await expect(undone).rejects.toThrow("undone");
      expect(ours(await reader.read())).toEqual([]);
    });
    expect(ours(await reader.read())).toEqual([`${mark}kept`]);
    await touch(sql, `${mark}b`);
    expect(ours(await reader.read())).toEqual([`${mark}b`]);
  });

  test("passes over rows that a restored backup numbered ahead of the server", async () => {
    const reader = new TouchedReader(sql);
    await reader.begin();
    const [ahead] = await sql`
      insert into touched (tags, xid) values (${[`${mark}ahead`]}, '9000000000000000000') returning id`;
    expect(ours(await reader.read())).toEqual([]);
    await sql`delete from touched where id = ${ahead?.id}`;
  });
});

describe("the listener", () => {
  test("expires everything before it is ready, and then what each change touched, also after a failure", async () => {
    const expired: string[][] = [];
    let fails = 1;
    const listener = await listenToTouched(sql, async (tags) => {
      if (tags[0] !== "site" && fails-- > 0) throw new Error("Next did not answer");
      expired.push(tags);
    });
    try {
      expect(expired).toEqual([["site"]]);
      await touch(sql, `${mark}a`);
      await touch(sql, `${mark}b`);
      await vi.waitFor(() => expect(ours(expired.flat())).toEqual([`${mark}a`, `${mark}b`]), {
        timeout: 9_000,
      });
    } finally {
      await listener.stop();
    }
  });

  test("catches up when it is asked, and says so when it cannot", async () => {
    const expired: string[][] = [];
    let isBroken = false;
    const listener = await listenToTouched(sql, async (tags) => {
      if (isBroken) throw new Error("Next did not answer");
      expired.push(tags);
    });
    try {
      await touch(sql, `${mark}a`);
      expect(await Promise.all([listener.catchUp(), listener.catchUp()])).toEqual([true, true]);
      expect(ours(expired.flat())).toEqual([`${mark}a`]);
      isBroken = true;
      await touch(sql, `${mark}b`);
      expect(await listener.catchUp()).toBe(false);
      isBroken = false;
      expect(await listener.catchUp()).toBe(true);
      expect(ours(expired.flat())).toEqual([`${mark}a`, `${mark}b`]);
    } finally {
      await listener.stop();
    }
  });

  test("expires everything after its connection broke", async () => {
    const application = `${mark}listener`;
    const own = postgres(environment().DATABASE_URL, {
      max: 2,
      onnotice: () => {},
      connection: { application_name: application },
    });
    const expired: string[] = [];
    const listener = await listenToTouched(own, async (tags) => void expired.push(...tags));
    const everything = () => expired.filter((tag) => tag === "site").length;
    try {
      await listener.catchUp();
      const before = everything();
      const ended = await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = ${application} and query ilike 'listen%'`;
      expect(ended).toHaveLength(1);
      await vi.waitFor(() => expect(everything()).toBeGreaterThan(before), { timeout: 30_000 });
    } finally {
      await listener.stop();
      await own.end();
    }
  });
});
