import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deleteMedia, getMedia, MediaStoreError, putMedia } from "./media-store";

/** As much of S3 as the store uses, addressed by path: PUT, GET, DELETE of one object. */
const objects = new Map<string, { bytes: Buffer; type: string | undefined }>();
let server: Server;
let isFull = false;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const key = new URL(request.url ?? "/", "http://s3").pathname;
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    if (request.method === "PUT" && isFull) return response.writeHead(507).end();
    if (request.method === "PUT") {
      objects.set(key, { bytes: Buffer.concat(pieces), type: request.headers["content-type"] });
      return response.writeHead(200, { ETag: '"1"' }).end();
    }
    if (request.method === "DELETE") return response.writeHead(objects.delete(key) ? 204 : 404).end();
    const found = objects.get(key);
    if (found) return response.writeHead(200, { "Content-Length": found.bytes.length }).end(found.bytes);
    const missing = "<Error><Code>NoSuchKey</Code></Error>";
    return response.writeHead(404, { "Content-Type": "application/xml" }).end(missing);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, {
    DATABASE_URL: process.env.DATABASE_URL ?? "postgres://nobody@127.0.0.1/none",
    SITE_URL: "http://localhost:3000",
    AUTH_SECRET: "x".repeat(32),
    MEDIA_S3_BUCKET: "pictures",
    MEDIA_S3_REGION: "us-east-1",
    MEDIA_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    MEDIA_S3_ACCESS_KEY_ID: "key",
    MEDIA_S3_SECRET_ACCESS_KEY: "secret",
  });
});

afterAll(() => new Promise<void>((done) => server.close(() => done())));

test("a bucket keeps, gives back and forgets files", async () => {
  await putMedia("rendition/a/320.avif", new Uint8Array([1, 2, 3]), "image/avif");
  expect(objects.get("/pictures/rendition/a/320.avif")).toMatchObject({ type: "image/avif" });
  expect(await getMedia("rendition/a/320.avif")).toEqual(new Uint8Array([1, 2, 3]));
  await deleteMedia("rendition/a/320.avif");
  expect(await getMedia("rendition/a/320.avif")).toBeNull();
});

test("a bucket that does not take a file is an error of the store", async () => {
  isFull = true;
  const refused = putMedia("original/a", new Uint8Array([1]), "image/jpeg");
  await expect(refused).rejects.toBeInstanceOf(MediaStoreError);
});
