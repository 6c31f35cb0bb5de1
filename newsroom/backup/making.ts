import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { environment } from "@/db/env";
import application from "@/package.json";
import { writeArchive } from "@/platform/backup/archive";
import { dumpDatabase } from "@/platform/backup/dump";
import type { BackupKey } from "@/platform/backup/key";
import { backupName, type Place } from "@/platform/backup/place";
import { getMedia, listMedia } from "@/platform/media-store";
import type { Manifest } from "./manifest";
import { MediaTally } from "./media-tally";

const compress = promisify(gzip);

export type MadeBackup = { name: string; bytes: number; manifest: Manifest };

/**
 * Makes a backup at `place`: the database as it is at one moment, then the files that are in the store. A file that is
 * removed meanwhile is missing in it and counted. Throws BackupError and MediaStoreError; nothing is left then.
 */
export async function makeBackup(place: Place, key: BackupKey, at: Date): Promise<MadeBackup> {
  const name = backupName(at);
  let manifest: Manifest | undefined;
  const bytes = await writeArchive(place, name, key, async (put) => {
    let parts = 0;
    const { jobs, ...dumped } = await dumpDatabase(environment().DATABASE_URL, async (table, part) => {
      const number = String(parts++).padStart(6, "0");
      await put({ name: `tables/${table}/${number}.copy.gz`, bytes: await compress(part) });
    });
    const work = Buffer.from(JSON.stringify(jobs));
    await put({ name: "jobs.json.gz", bytes: await compress(work) });
    const media = new MediaTally();
    let gone = 0;
    for await (const file of listMedia()) {
      const content = await getMedia(file);
      if (!content) {
        gone++;
        continue;
      }
      media.add(file, content);
      await put({ name: `media/${file}`, bytes: content });
    }
    manifest = {
      format: 1,
      madeAt: at.toISOString(),
      application: application.version,
      ...dumped,
      jobs: { count: jobs.length, sha256: createHash("sha256").update(work).digest("hex") },
      media: { ...media.result(), gone },
    };
    await put({ name: "manifest.json", bytes: Buffer.from(JSON.stringify(manifest)) });
  });
  if (!manifest) throw new Error("a backup was written without its list");
  return { name, bytes, manifest };
}
