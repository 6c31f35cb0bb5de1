import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Entry, readArchive, writeArchive } from "./archive";
import { BackupError } from "./error";
import { folderPlace } from "./folder-place";
import { type BackupKey, provideKey, readKey } from "./key";

let folder: string;
let key: BackupKey;
const name = "warraq-2026-01-01T000000Z.tar.age";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "warraq-archive-"));
  key = await provideKey(join(folder, "key"));
});
afterAll(() => rm(folder, { recursive: true }));

const files = [
  { name: "tables/a/0.gz", bytes: new Uint8Array(0) },
  { name: `media/original/${"ا".repeat(90)}`, bytes: randomBytes(3_000_000) },
  { name: "manifest.json", bytes: Buffer.from("{}") },
];

async function write(at: string, entries = files): Promise<number> {
  return writeArchive(folderPlace(at), name, key, async (put) => {
    for (const entry of entries) await put(entry);
  });
}

async function read(at: string, by = key): Promise<Entry[]> {
  const entries: Entry[] = [];
  await readArchive(folderPlace(at), name, by, async (entry) => void entries.push(entry));
  return entries;
}

const failureOf = (work: Promise<unknown>): Promise<BackupError> =>
  work.then(
    () => Promise.reject(new Error("nothing failed")),
    (cause) => cause,
  );

test("what was put into an archive comes out of it, in its order", async () => {
  const at = join(folder, "whole");
  expect(await write(at)).toBe((await readFile(join(at, name))).length);
  expect(await readdir(at)).toEqual([name]);
  expect(await folderPlace(at).list()).toEqual([name]);
  const entries = await read(at);
  expect(entries.map((entry) => entry.name)).toEqual(files.map((file) => file.name));
  for (const [index, { bytes }] of entries.entries())
    expect(Buffer.from(bytes).equals(Buffer.from(files[index]?.bytes ?? []))).toBe(true);
});

test.each([0, 10, 200, 70_000, 2_999_999])(
  "one that is cut off after %i bytes is no backup",
  async (length) => {
    const at = join(folder, `torn-${length}`);
    await write(at);
    await truncate(join(at, name), length);
    expect(await failureOf(read(at))).toMatchObject({ name: "BackupError", reason: "torn" });
  },
);

test("one of which a byte is changed is no backup", async () => {
  const at = join(folder, "changed");
  await write(at);
  const bytes = await readFile(join(at, name));
  bytes[1_500_000] = 255 - (bytes[1_500_000] ?? 0);
  await writeFile(join(at, name), bytes);
  expect(await failureOf(read(at))).toMatchObject({ reason: "torn" });
});

test("another key opens nothing", async () => {
  const at = join(folder, "sealed");
  await write(at);
  const other = await provideKey(join(folder, "other-key"));
  expect(await failureOf(read(at, other))).toMatchObject({ reason: "wrong_key" });
});

test("a key is made once, for its owner alone, and is read back", async () => {
  const file = join(folder, "made-once");
  const made = await provideKey(file);
  expect(made.isNew).toBe(true);
  expect(await provideKey(file)).toEqual({ ...made, isNew: false });
  await chmod(file, 0o600);
  await writeFile(file, "nothing of the kind");
  expect(await failureOf(readKey(file))).toMatchObject({ reason: "no_key" });
  expect(await failureOf(readKey(join(folder, "none")))).toMatchObject({ reason: "no_key" });
});

test("what fails while it is made leaves nothing behind, and is told as it was", async () => {
  const at = join(folder, "failed");
  const work = writeArchive(folderPlace(at), name, key, async (put) => {
    await put({ name: "media/a", bytes: randomBytes(20_000_000) });
    throw new Error("the database went away");
  });
  await expect(work).rejects.toThrow("the database went away");
  expect(await readdir(at)).toEqual([]);
});

test("a place that takes no more is told of as that, and what was made stops", async () => {
  const full = {
    ...folderPlace(folder),
    write: async (_: string, content: ReadableStream<Uint8Array>) => {
      for await (const chunk of content)
        if (chunk.length > 0) throw new BackupError("full", "There is no room left.");
      return 0;
    },
  };
  let puts = 0;
  const work = writeArchive(full, name, key, async (put) => {
    for (; puts < 200; puts++) await put({ name: `media/${puts}`, bytes: randomBytes(1_000_000) });
  });
  expect(await failureOf(work)).toMatchObject({ reason: "full" });
  expect(puts).toBeLessThan(100);
});
