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
});
