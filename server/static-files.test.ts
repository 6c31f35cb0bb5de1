import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf } from "./address";
import { sendStaticFile } from "./static-files";

let server: Server;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const address = addressOf(request.url ?? "/");
    if (address.area !== "static") return response.writeHead(400).end();
    const isThere = await sendStaticFile(request, response, address.path, false).catch(() => "failed");
    if (isThere !== true) response.writeHead(isThere === false ? 404 : 500).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => void server.close());

const font = "/fonts/ibm-plex-sans-arabic-latin-400-normal.woff2";

test.each([
  [font, 200],
  ["/icon.svg", 200],
  ["/fonts/none.woff2", 404],
  [`/fonts/${"a".repeat(230)}.woff2`, 404],
  [`/_next/static/${encodeURIComponent("ا".repeat(200))}.js`, 404],
  ["/icon.svg/x.js", 404],
  ["/_next/static/chunks", 404],
  ["/_next/static/..%2f..%2fpackage.json", 400],
  ["/_next/image?url=/icon.svg", 404],
  ["/_next", 404],
])("%s: %i", async (path, status) => {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  expect(answer.status).toBe(status);
});

test("below a file of the build there is nothing", async () => {
  const { mkdir, writeFile, rm } = await import("node:fs/promises");
  const folder = new URL("../.next/static/", import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL("static-files-test.js", folder), "1");
  const asked = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_next/static/static-files-test.js/x.js`;
  expect((await fetch(asked)).status).toBe(404);
  await rm(new URL("static-files-test.js", folder));
});
