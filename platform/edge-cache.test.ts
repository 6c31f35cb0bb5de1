import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Environment } from "@/db/env";
import { purgeEdge } from "./edge-cache";

const settings = vi.hoisted((): { environment: Partial<Environment> } => ({ environment: {} }));
vi.mock("@/db/env", () => ({ environment: () => settings.environment }));

let edge: Server;
let asked: { method: string | undefined; headers: IncomingHttpHeaders }[];
let status: number;

beforeEach(async () => {
  asked = [];
  status = 200;
  edge = createServer(({ method, headers }, response) => {
    asked.push({ method, headers });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => edge.listen(0, "127.0.0.1", resolve));
  settings.environment = { EDGE_PURGE_URL: `http://127.0.0.1:${(edge.address() as AddressInfo).port}` };
});
afterEach(() => new Promise((resolve) => edge.close(resolve)));

test("names the tags to the edge, and says whether the old may stand in", async () => {
  await purgeEdge(["article:1", "front:ar"]);
  await purgeEdge(["site"], { keepsStale: true });
  expect(asked.map(({ method }) => method)).toEqual(["PURGE", "PURGE"]);
  expect(asked.map(({ headers }) => [headers["xkey-purge"], headers["xkey-softpurge"]])).toEqual([
    ["article:1 front:ar", undefined],
    [undefined, "site"],
  ]);
});

test("leaves no tag out, however many there are, and sends no header that Varnish refuses", async () => {
  const tags = Array.from({ length: 450 }, () => `section:${crypto.randomUUID()}`);
  await purgeEdge(tags);
  const sent = asked.map(({ headers }) => String(headers["xkey-purge"]));
  expect(sent.flatMap((header) => header.split(" "))).toEqual(tags);
  expect(Math.max(...sent.map(({ length }) => length))).toBeLessThan(8 * 1024);
});

test("fails where the edge refuses or is away, so that the job is tried again", async () => {
  status = 405;
  await expect(purgeEdge(["site"])).rejects.toThrow(
    /^The edge cache at 127\.0\.0\.1:\d+ answered 405 to a purge$/,
  );
  settings.environment = { EDGE_PURGE_URL: "http://127.0.0.1:1" };
  await expect(purgeEdge(["site"])).rejects.toThrow("The edge cache at 127.0.0.1:1 cannot be reached");
});

test("does nothing where there is no edge", async () => {
  settings.environment = {};
  await purgeEdge(["site"]);
  expect(asked).toEqual([]);
});
