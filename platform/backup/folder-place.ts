import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { placeError } from "./error";
import { isBackupName, type Place } from "./place";

/** What a writer that was killed left behind is nobody's after so many milliseconds. */
const abandonedAfter = 24 * 3600 * 1000;

async function sync(folder: string): Promise<void> {
  const opened = await open(folder, "r");
  await opened.sync().finally(() => opened.close());
}

/** `now`: by the clock of the disk. */
async function removeAbandoned(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\.warraq-.*\.part$/.test(name)) continue;
    const path = join(folder, name);
    const facts = await stat(path).catch(() => undefined);
    if (facts && now - facts.mtimeMs > abandonedAfter) await rm(path, { force: true });
  }
}

async function writeWhole(path: string, content: ReadableStream<Uint8Array>): Promise<number> {
  const file = await open(path, "wx", 0o600);
  let size = 0;
  try {
    for await (const chunk of content) {
      // A full disk may take a part of a piece.
      for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
      size += chunk.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return size;
}

/** A folder of this machine, made where it is not there, readable by its owner alone. */
export function folderPlace(folder: string): Place {
  const attempt = async <Result>(at: string, work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (cause) {
      throw placeError(at, cause);
    }
  };
  return {
    label: folder,
    write: (name, content) => {
      const part = join(folder, `.${name}.part`);
      return attempt(folder, async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        try {
          const size = await writeWhole(part, content);
          await removeAbandoned(folder, (await stat(part)).mtimeMs);
          await rename(part, join(folder, name));
          await sync(folder);
          return size;
        } catch (cause) {
          await rm(part, { force: true });
          throw cause;
        }
      });
    },
    read: (name) =>
      attempt(join(folder, name), async () => {
        const file = await open(join(folder, name), "r");
        return file.createReadStream({ highWaterMark: 1024 * 1024 });
      }),
    list: () =>
      attempt(folder, async () => {
        const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
          if (cause.code === "ENOENT") return [];
          throw cause;
        });
        return names.filter(isBackupName).sort();
      }),
    remove: (name) => attempt(folder, () => rm(join(folder, name), { force: true })),
  };
}
