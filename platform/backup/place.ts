import type { Readable } from "node:stream";
import { environment } from "@/db/env";
import { bucketPlace } from "./bucket-place";
import { folderPlace } from "./folder-place";

/** Where backups lie. Each of them throws BackupError. */
export type Place = {
  /** As people call it. */
  label: string;
  /** Keeps what comes under `name` once all of it is there, else nothing. Answers its bytes. */
  write: (name: string, content: ReadableStream<Uint8Array>) => Promise<number>;
  read: (name: string) => Promise<Readable>;
  /** Names of the backups that lie there, the oldest first. */
  list: () => Promise<string[]>;
  /** One that is not there is no error. */
  remove: (name: string) => Promise<void>;
};

/** What a backup is called that begins at a moment. */
export const backupName = (at: Date) =>
  `warraq-${at
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "")}.tar.age`;

/** Names that `backupName` makes. */
export const isBackupName = (name: string) => /^warraq-\d{4}-\d\d-\d\dT\d{6}Z\.tar\.age$/.test(name);

/** The place that a setting names: a folder, or `s3://bucket/beginning-of-names`. */
export function placeAt(setting: string): Place {
  const bucket = /^s3:\/\/([^/]+)\/?(.*)$/.exec(setting);
  if (!bucket) return folderPlace(setting);
  const [, name = "", prefix = ""] = bucket;
  const settings = environment();
  const accessKeyId = settings.BACKUP_S3_ACCESS_KEY_ID ?? settings.MEDIA_S3_ACCESS_KEY_ID;
  const secretAccessKey = settings.BACKUP_S3_SECRET_ACCESS_KEY ?? settings.MEDIA_S3_SECRET_ACCESS_KEY;
  return bucketPlace({
    bucket: name,
    prefix: prefix && `${prefix.replace(/\/+$/, "")}/`,
    region: settings.BACKUP_S3_REGION ?? settings.MEDIA_S3_REGION ?? "auto",
    endpoint: settings.BACKUP_S3_ENDPOINT ?? settings.MEDIA_S3_ENDPOINT,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
  });
}
