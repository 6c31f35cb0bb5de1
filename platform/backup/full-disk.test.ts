import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { writeArchive } from "./archive";
import { folderPlace } from "./folder-place";
import { provideKey } from "./key";

const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY, failsAtSync: false }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const noRoom = () => Object.assign(new Error("no room"), { code: "ENOSPC" });
  const open: typeof real.open = async (...given) => {
    const file = await real.open(...given);
    if (!String(given[0]).endsWith(".part")) return file;
    const write = file.write.bind(file) as (
      bytes: Uint8Array,
      at: number,
    ) => Promise<{ bytesWritten: number }>;
    const sync = file.sync.bind(file);
    return Object.assign(file, {
      write: async (bytes: Uint8Array, at: number) => {
        disk.room -= bytes.length;
        if (disk.room < 0) throw noRoom();
        return write(bytes, at);
      },
      sync: async () => {
        if (disk.failsAtSync) throw noRoom();
        return sync();
      },
    });
  };
  return { ...real, open };
});

const folder = await mkdtemp(join(tmpdir(), "warraq-full-"));
const key = await provideKey(join(folder, "key"));
const place = folderPlace(join(folder, "backups"));
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ["after its first bytes", 100, false],
  ["in the middle", 30_000_000, false],
  ["when the last byte is to stay", Number.POSITIVE_INFINITY, true],
])("a disk that is full %s keeps no half of a backup, and says so", async (_, room, failsAtSync) => {
  Object.assign(disk, { room, failsAtSync });
  const name = "warraq-2026-01-01T000000Z.tar.age";
  const work = writeArchive(place, name, key, async (put) => {
    for (let each = 0; each < 50; each++) await put({ name: `media/${each}`, bytes: randomBytes(1_000_000) });
  });
  await expect(work).rejects.toMatchObject({
    reason: "full",
    message: `There is no room left at ${place.label}.`,
  });
  expect(await readdir(place.label)).toEqual([]);
});
