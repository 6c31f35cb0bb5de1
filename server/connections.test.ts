import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { boundConnections } from "./connections";

let server: Server;
let open: Socket[];
let isProxy = false;

beforeEach(async () => {
  isProxy = false;
  open = [];
  server = createServer((_request, response) => response.end("answered"));
  boundConnections(server, () => isProxy);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => {
  for (const socket of open) socket.destroy();
  server.closeAllConnections();
  server.close();
});

async function come(count: number): Promise<Socket[]> {
  const { port } = server.address() as AddressInfo;
  const came = Array.from({ length: count }, () =>
    connect(port, "127.0.0.1")
      .on("error", () => {})
      .resume(),
  );
  open.push(...came);
  await Promise.all(came.map((socket) => once(socket, "connect")));
  return came;
}
const held = () => new Promise<number>((done) => server.getConnections((_, count) => done(count)));

test("of one address so many connections say nothing, and who asks keeps hers", async () => {
  const [asking] = await come(1);
  asking?.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  await vi.waitFor(() => expect(asking?.bytesRead).toBeGreaterThan(0));
  await come(320);
  await vi.waitFor(async () => expect(await held()).toBe(301));
  // Its other end hears of it a moment later.
  await vi.waitFor(() => expect(open[1]?.destroyed).toBe(true));
  expect([asking?.destroyed, open.at(-1)?.destroyed]).toEqual([false, false]);
});

test("a proxy of ours brings as many as it likes", async () => {
  isProxy = true;
  await come(320);
  await vi.waitFor(async () => expect(await held()).toBe(320));
});

test("a connection that asks on without an answer is ended, and one that asks a few at once is not", async () => {
  let asked = 0;
  server.removeAllListeners("request");
  boundConnections(server, () => isProxy);
  const waiting: ServerResponse[] = [];
  server.on("request", (_request, response) => {
    asked += 1;
    waiting.push(response);
  });
  const [few, many] = await come(2);
  const request = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
  few?.write(request.repeat(20));
  await vi.waitFor(() => expect(asked).toBe(20));
  for (const response of waiting.splice(0)) response.end();
  few?.write(request.repeat(20));
  await vi.waitFor(() => expect(asked).toBe(40));
  const ended = new Promise((done) => many?.once("close", done));
  many?.write(request.repeat(5_000));
  await ended;
  expect(few?.destroyed).toBe(false);
});
