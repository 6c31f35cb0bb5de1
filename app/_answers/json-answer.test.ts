import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { maxSaveBytes } from "@/newsroom/article/rules";
import { readJson } from "./json-answer";

const megabyte = 1024 * 1024;

function sent(body: Buffer, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost/", { method: "PUT", body: new Uint8Array(body), headers });
}
const packed = (bytes: Buffer) => sent(gzipSync(bytes), { "content-encoding": "gzip" });
const refusalOf = (request: Request) =>
  readJson(request, maxSaveBytes).then(
    () => "taken",
    (error) => error.messageKey,
  );

/** JSON of so many bytes. */
const json = (length: number) => Buffer.from(`"${"a".repeat(length - 2)}"`);

test("a body is taken up to its limit, plain and packed", async () => {
  for (const request of [sent(json(maxSaveBytes)), packed(json(maxSaveBytes))])
    expect(await refusalOf(request)).toBe("taken");
  for (const request of [sent(json(maxSaveBytes + 1)), packed(json(maxSaveBytes + 1))])
    expect(await refusalOf(request)).toBe("bodyTooLarge");
});

test("what would unpack to a gigabyte is refused before it does", async () => {
  // Parts of one stream count together.
  const part = gzipSync(Buffer.alloc(64 * megabyte, " "));
  const bomb = Buffer.concat(Array<Buffer>(16).fill(part));
  expect(bomb.length).toBeLessThan(maxSaveBytes);
  const before = process.memoryUsage().rss;
  expect(await refusalOf(sent(bomb, { "content-encoding": "gzip" }))).toBe("bodyTooLarge");
  expect(process.memoryUsage().rss - before).toBeLessThan(32 * megabyte);
});

test.each([
  ["another packing", "br", gzipSync("{}")],
  ["packed twice", "gzip, gzip", gzipSync(gzipSync("{}"))],
  ["no packing at all", "gzip", Buffer.from("{}")],
  ["a torn one", "gzip", gzipSync("{}").subarray(0, 15)],
])("what cannot be read is refused as such: %s", async (_, encoding, body) => {
  expect(await refusalOf(sent(body, { "content-encoding": encoding }))).toBe("invalid");
});

test("lists in lists without an end are no fault of ours", async () => {
  expect(await refusalOf(sent(Buffer.from("[".repeat(800_000) + "]".repeat(800_000))))).toBe("bodyTooLarge");
});
