import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { bucketPlace } from "./bucket-place";
import type { Place } from "./place";

/** As much of S3 as backups use: objects put whole or in parts, read, listed and removed. */
const objects = new Map<string, Buffer>();
const uploads = new Map<string, Buffer[]>();
let refusesPart = 0;
let server: Server;
let place: Place;
const name = "warraq-2026-01-01T000000Z.tar.age";
const xml = (response: ServerResponse, text: string) =>
  response.writeHead(200, { "Content-Type": "application/xml" }).end(text);

async function answer(request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://s3");
  const body = await buffer(request);
  const [upload, part] = [searchParams.get("uploadId"), Number(searchParams.get("partNumber"))];
  if (request.method === "POST" && searchParams.has("uploads")) {
    uploads.set("1", []);
    return xml(
      response,
      "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>",
    );
  }
  if (request.method === "PUT" && upload) {
    if (part === refusesPart) return response.writeHead(403).end("<Error><Code>AccessDenied</Code></Error>");
    (uploads.get(upload) ?? [])[part - 1] = body;
    return response.writeHead(200, { ETag: `"${part}"` }).end();
  }
  if (request.method === "POST" && upload) {
    objects.set(pathname, Buffer.concat(uploads.get(upload) ?? []));
    return xml(response, "<CompleteMultipartUploadResult><ETag>1</ETag></CompleteMultipartUploadResult>");
  }
  if (request.method === "DELETE") {
    if (upload) uploads.delete(upload);
    else objects.delete(pathname);
    return response.writeHead(204).end();
  }
  if (request.method === "PUT") {
    objects.set(pathname, body);
    return response.writeHead(200, { ETag: '"1"' }).end();
  }
  if (searchParams.has("list-type")) {
    const keys = [...objects.keys()].map(
      (key) => `<Contents><Key>${key.replace("/bucket/", "")}</Key></Contents>`,
    );
    return xml(response, `<ListBucketResult>${keys.join("")}</ListBucketResult>`);
  }
  const found = objects.get(pathname);
  if (found) return response.writeHead(200, { "Content-Length": found.length }).end(found);
  return response
    .writeHead(404, { "Content-Type": "application/xml" })
    .end("<Error><Code>NoSuchKey</Code></Error>");
}

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  place = bucketPlace({
    bucket: "bucket",
    prefix: "daily/",
    region: "us-east-1",
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: "key", secretAccessKey: "secret" },
  });
});
beforeEach(() => {
  refusesPart = 0;
});
afterAll(() => new Promise<void>((done) => server.close(() => done())));

const streamOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream();

test.each([1000, 40_000_000])(
  "a bucket keeps %i bytes, lists them, gives them back and forgets them",
  async (size) => {
    const bytes = randomBytes(size);
    expect(await place.write(name, streamOf(bytes))).toBe(size);
    objects.set("/bucket/daily/of-somebody-else", Buffer.from(""));
    expect(await place.list()).toEqual([name]);
    expect((await buffer(await place.read(name))).equals(bytes)).toBe(true);
    await place.remove(name);
    expect(await place.list()).toEqual([]);
    await expect(place.read(name)).rejects.toMatchObject({ reason: "missing" });
  },
);

test("of what a bucket refuses in the middle nothing is kept", async () => {
  refusesPart = 2;
  await expect(place.write(name, streamOf(randomBytes(40_000_000)))).rejects.toMatchObject({
    reason: "unwritable",
  });
  expect(await place.list()).toEqual([]);
  expect(uploads.size).toBe(0);
});
