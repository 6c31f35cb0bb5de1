import { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import { placeError } from "./error";
import { isBackupName, type Place } from "./place";

type Bucket = {
  bucket: string;
  /** With which names begin: empty, or ending in a slash. */
  prefix: string;
  region: string;
  endpoint: string | undefined;
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
};

type Opened = { aws: typeof import("@aws-sdk/client-s3"); s3: S3Client };

/** Bytes of one part, of which S3 takes 10,000: backups of 320 GB, two parts in memory. */
const partSize = 32 * 1024 * 1024;

/** A bucket in S3 or what speaks its language. An object is there once its last part has been confirmed, else not at all. */
export function bucketPlace({ bucket, prefix, region, endpoint, credentials }: Bucket): Place {
  const label = `s3://${bucket}/${prefix}`;
  let client: Promise<S3Client> | undefined;
  /** Loaded only here: the AWS client is heavy. */
  async function connect(): Promise<Opened> {
    const aws = await import("@aws-sdk/client-s3");
    const forcePathStyle = endpoint !== undefined;
    client ??= Promise.resolve(new aws.S3Client({ region, endpoint, forcePathStyle, credentials }));
    return { aws, s3: await client };
  }
  const attempt = async <Result>(work: (opened: Opened) => Promise<Result>): Promise<Result> => {
    try {
      return await work(await connect());
    } catch (cause) {
      throw placeError(label, cause);
    }
  };
  return {
    label,
    write: (name, content) =>
      attempt(async ({ s3 }) => {
        const { Upload } = await import("@aws-sdk/lib-storage");
        let size = 0;
        const counted = content.pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, controller) {
              size += chunk.length;
              controller.enqueue(chunk);
            },
          }),
        );
        const params = { Bucket: bucket, Key: `${prefix}${name}`, Body: counted };
        await new Upload({ client: s3, params, partSize, queueSize: 2 }).done();
        return size;
      }),
    read: (name) =>
      attempt(async ({ aws, s3 }) => {
        const found = await s3.send(new aws.GetObjectCommand({ Bucket: bucket, Key: `${prefix}${name}` }));
        if (!(found.Body instanceof Readable)) throw new Error("no content");
        return found.Body;
      }),
    list: () =>
      attempt(async ({ aws, s3 }) => {
        const names: string[] = [];
        let after: string | undefined;
        do {
          const asked = { Bucket: bucket, Prefix: prefix, Delimiter: "/", ContinuationToken: after };
          const page = await s3.send(new aws.ListObjectsV2Command(asked));
          names.push(...(page.Contents ?? []).map(({ Key = "" }) => Key.slice(prefix.length)));
          after = page.NextContinuationToken;
        } while (after);
        return names.filter(isBackupName).sort();
      }),
    remove: (name) =>
      attempt(async ({ aws, s3 }) => {
        await s3.send(new aws.DeleteObjectCommand({ Bucket: bucket, Key: `${prefix}${name}` }));
      }),
  };
}
