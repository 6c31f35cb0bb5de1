import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trustedProxies } from "./client-address";
import { Door } from "./door";

let server: Server;
let port: number;
let passed: IncomingMessage | undefined;

// A demonstration that calls itself localhost and answers to 127.0.0.1 besides.
beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  const door = new Door(
    (request, response) => {
      passed = request;
      response.end("from Next");
    },
    {
      siteUrl: new URL(`http://localhost:${port}`),
      otherNames: [new URL(`http://127.0.0.1:${port}`)],
      trusted: trustedProxies([]),
      isDevelopment: false,
      internalToken: "internal",
      catchUp: undefined,
    },
    { editionsInUse: async () => [], slugs: async () => [], slugOf: async () => null },
  );
  server.on("request", (request, response) => void door.handle(request, response));
});
afterAll(() => server.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: "manual" });

describe("the desk by another name of this machine", () => {
  test("a page is sent to the one name, where the session is", async () => {
    const { status, headers } = await ask("/desk/people?page=2");
    expect([status, headers.get("location")]).toEqual([307, `http://localhost:${port}/desk/people?page=2`]);
  });

  test("what Next fetches of itself keeps its cookie", async () => {
    const answer = await ask("/desk?_rsc", { rsc: "1", cookie: "session=1" });
    expect([answer.status, await answer.text()]).toEqual([200, "from Next"]);
    expect(passed?.headers.cookie).toBe("session=1");
  });
});

test.each([
  ["/desk?_rsc", "/desk"],
  ["/desk?_rsc=a1", "/desk"],
  ["/desk?status=draft&_rsc=a1", "/desk?status=draft"],
  ["/desk?status=draft", "/desk?status=draft"],
])("sign-in returns from %s to %s", async (path, returnTo) => {
  await ask(path, { rsc: "1" });
  expect(passed?.headers["x-warraq-path"]).toBe(returnTo);
});
