import { createHash, type Hash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { z } from "zod";
import { type Entry, readArchive, tornError } from "@/platform/backup/archive";
import type { DumpedJob } from "@/platform/backup/dump";
import type { BackupKey } from "@/platform/backup/key";
import type { Place } from "@/platform/backup/place";
import { Manifest } from "./manifest";
import { MediaTally } from "./media-tally";

const expand = promisify(gunzip);
/** Bytes of a part of a table, of which one row may be larger than what is collected of many. */
const maxOutputLength = 1024 * 1024 * 1024;

const Jobs = z.array(
  z.object({
    name: z.string(),
    data: z.unknown(),
    startAfter: z.string(),
    singletonKey: z.string().nullable(),
  }),
);

/** Who takes what is read. */
export type Sink = {
  part?: (table: string, bytes: Uint8Array) => Promise<void>;
  file?: (key: string, bytes: Uint8Array) => Promise<void>;
};

/** What was read of a table so far. */
type Counted = { hash: Hash; bytes: number };

/** Compares what came with what the list says, and hands it on. */
class Reader {
  private readonly tables = new Map<string, Counted>();
  private readonly media = new MediaTally();
  private jobsHash = "";
  jobs: DumpedJob[] = [];
  manifest: Manifest | undefined;

  constructor(private readonly sink: Sink) {}

  async take({ name, bytes }: Entry): Promise<void> {
    const [kind = "", ...rest] = name.split("/");
    if (kind === "tables") return this.takePart(rest[0] ?? "", await expand(bytes, { maxOutputLength }));
    if (kind === "media") return this.takeFile(rest.join("/"), bytes);
    if (name === "jobs.json.gz") return this.takeJobs(await expand(bytes, { maxOutputLength }));
    if (name === "manifest.json")
      this.manifest = Manifest.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  }

  private async takePart(table: string, part: Uint8Array): Promise<void> {
    const counted = this.tables.get(table) ?? { hash: createHash("sha256"), bytes: 0 };
    counted.hash.update(part);
    counted.bytes += part.length;
    this.tables.set(table, counted);
    await this.sink.part?.(table, part);
  }

  private async takeFile(key: string, bytes: Uint8Array): Promise<void> {
    this.media.add(key, bytes);
    await this.sink.file?.(key, bytes);
  }

  private takeJobs(bytes: Buffer): void {
    this.jobsHash = createHash("sha256").update(bytes).digest("hex");
    this.jobs = Jobs.parse(JSON.parse(bytes.toString("utf8")));
  }

  /** Whether everything came that the list names, as it was. */
  isWhole(manifest: Manifest): boolean {
    const { gone: _, ...expected } = manifest.media;
    const found = this.media.result();
    const isMediaWhole =
      found.files === expected.files && found.bytes === expected.bytes && found.sha256 === expected.sha256;
    const areTablesWhole = manifest.tables.every(({ name, bytes, sha256 }) => {
      const table = this.tables.get(name);
      return table ? table.bytes === bytes && table.hash.copy().digest("hex") === sha256 : bytes === 0;
    });
    return isMediaWhole && areTablesWhole && this.jobsHash === manifest.jobs.sha256;
  }
}

export type ReadBackup = { manifest: Manifest; jobs: DumpedJob[] };

/**
 * Reads a backup from end to end, compares it with the hashes of its own list, and hands what is in it to `sink` on the
 * way. Whether it is whole is known at the end alone. Throws BackupError, or what `sink` threw.
 */
export async function readBackup(
  place: Place,
  name: string,
  key: BackupKey,
  sink: Sink = {},
): Promise<ReadBackup> {
  const reader = new Reader(sink);
  await readArchive(place, name, key, (entry) => reader.take(entry));
  const { manifest, jobs } = reader;
  if (!manifest || !reader.isWhole(manifest)) throw tornError(name);
  return { manifest, jobs };
}
