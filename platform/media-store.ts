import { mkdir, open, opendir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { environment } from "@/db/env";

/** Why the store did not do it: no room left, not allowed to write, or anything else in the way. */
type MediaStoreReason = "full" | "unwritable" | "unreachable";

/** The one error of the media store; `cause` is the driver's own. */
export class MediaStoreError extends Error {
  constructor(
    readonly reason: MediaStoreReason,
    key: string,
    cause: unknown,
  ) {
    super(`media store ${reason}: ${key}`, { cause });
    this.name = "MediaStoreError";
  }
}

/** Waits until the disk itself has what a file or folder holds. */
async function sync(path: string): Promise<void> {
  const opened = await open(path, "r");
  await opened.sync().finally(() => opened.close());
}

/** A folder in which a file is kept only when it, and every folder on the way to it, outlives a failing power. */
class SyncedFolder extends FSDriver {
  constructor(private readonly location: string) {
    super({ location, visibility: "private" });
  }

  override async put(...given: Parameters<FSDriver["put"]>): Promise<void> {
    await super.put(...given);
    const [key] = given;
    for (let path = join(this.location, key); path.startsWith(this.location); path = dirname(path))
      await sync(path);
  }
}

async function openFolder(location: string): Promise<Disk> {
  await mkdir(location, { recursive: true, mode: 0o700 });
  await sync(dirname(location));
  return new Disk(new SyncedFolder(location));
}

async function openBucket(bucket: string): Promise<Disk> {
  const settings = environment();
  // Loaded only here: the driver brings the AWS client with it.
  const { S3Driver } = await import("flydrive/drivers/s3");
  const { MEDIA_S3_ACCESS_KEY_ID: accessKeyId, MEDIA_S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  return new Disk(
    new S3Driver({
      bucket,
      region: settings.MEDIA_S3_REGION ?? "auto",
      endpoint: settings.MEDIA_S3_ENDPOINT,
      forcePathStyle: settings.MEDIA_S3_ENDPOINT !== undefined,
      credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
      visibility: "private",
      supportsACL: false,
    }),
  );
}

async function openDisk(): Promise<Disk> {
  const { MEDIA_S3_BUCKET: bucket, WARRAQ_DATA } = environment();
  return bucket ? openBucket(bucket) : openFolder(join(WARRAQ_DATA, "media"));
}

let opened: Promise<Disk> | undefined;

/** The store, opened on first use; a failed opening is tried again by the next caller. */
function disk(): Promise<Disk> {
  opened ??= openDisk().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** The system's error code, wherever the driver's wrapping left it. */
function systemCode(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ("code" in each && typeof each.code === "string" && /^E[A-Z]+$/.test(each.code)) return each.code;
    if (each.name === "NoSuchKey" || each.name === "NotFound") return "ENOENT";
  }
  return "";
}

function storeError(key: string, cause: unknown): MediaStoreError {
  const code = systemCode(cause);
  if (code === "ENOSPC" || code === "EDQUOT") return new MediaStoreError("full", key, cause);
  if (["EACCES", "EPERM", "EROFS", "ENOTDIR"].includes(code))
    return new MediaStoreError("unwritable", key, cause);
  return new MediaStoreError("unreachable", key, cause);
}

/** Puts a file under `key`, over an older one, for good; what a failed attempt left is removed. Throws MediaStoreError. */
export async function putMedia(key: string, bytes: Uint8Array, mediaType: string): Promise<void> {
  try {
    await (await disk()).put(key, bytes, { contentType: mediaType });
  } catch (error) {
    await deleteMedia(key).catch(() => {});
    throw storeError(key, error);
  }
}

/** The bytes under `key`, null where there is no such file. Throws MediaStoreError. */
export async function getMedia(key: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await (await disk()).getBytes(key));
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw storeError(key, error);
  }
}

/** Removes the file under `key`; one that is not there is no error. Throws MediaStoreError. */
export async function deleteMedia(key: string): Promise<void> {
  try {
    await (await disk()).delete(key);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw storeError(key, error);
  }
}

/** Names of all files below a folder, as paths from `root`. */
async function* filesBelow(root: string, folder = ""): AsyncGenerator<string> {
  for await (const entry of await opendir(join(root, folder))) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* filesBelow(root, path);
    else if (entry.isFile()) yield path;
  }
}

/** Keys of all files of the store, however many, in no order. Throws MediaStoreError. */
export async function* listMedia(): AsyncGenerator<string> {
  const { MEDIA_S3_BUCKET: bucket, WARRAQ_DATA } = environment();
  try {
    const store = await disk();
    if (!bucket) return yield* filesBelow(join(WARRAQ_DATA, "media"));
    let after: string | undefined;
    do {
      const page = await store.listAll("", { recursive: true, paginationToken: after });
      for (const each of page.objects) if (each.isFile) yield each.key;
      after = page.paginationToken;
    } while (after);
  } catch (error) {
    throw storeError("", error);
  }
}
