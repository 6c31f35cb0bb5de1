import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { getMedia, MediaStoreError, putMedia } from "./media-store";

let data: string;
/** What the disk was asked to have, in order. */
let synced: string[];
let failing: string | undefined;

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const open: typeof real.open = async (path, ...rest) => {
    const file = await real.open(path, ...rest);
    const name = relative(data, String(path));
    const wholeSync = file.sync.bind(file);
    file.sync = async () => {
      if (name === failing) throw Object.assign(new Error("no room"), { code: "ENOSPC" });
      await wholeSync();
      synced.push(name);
    };
    return file;
  };
  return { ...real, open };
});

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "warraq-media-"));
  Object.assign(process.env, {
    DATABASE_URL: process.env.DATABASE_URL ?? "postgres://nobody@127.0.0.1/none",
    SITE_URL: "http://localhost:3000",
    AUTH_SECRET: "x".repeat(32),
    WARRAQ_DATA: data,
  });
});
beforeEach(() => {
  [synced, failing] = [[], undefined];
});

test("a file is kept when the disk has it and every folder on the way to it", async () => {
  await putMedia("original/a", new Uint8Array([1, 2, 3]), "image/jpeg");
  expect(synced).toEqual(["", "media/original/a", "media/original", "media"]);
  expect([...(await readFile(join(data, "media/original/a")))]).toEqual([1, 2, 3]);
  synced = [];
  await putMedia("rendition/a/320.avif", new Uint8Array([4]), "image/avif");
  expect(synced).toEqual(["media/rendition/a/320.avif", "media/rendition/a", "media/rendition", "media"]);
});

test.each(["media/original/b", "media/original"])(
  "what does not reach the disk at %s is not kept",
  async (place) => {
    failing = place;
    const error = await putMedia("original/b", new Uint8Array([1]), "image/jpeg").catch((cause) => cause);
    expect(error).toBeInstanceOf(MediaStoreError);
    expect(error.reason).toBe("full");
    expect(await getMedia("original/b")).toBeNull();
  },
);
