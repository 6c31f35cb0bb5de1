import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Departures } from "./departures";

const megabyte = 1024 * 1024;
let server: Server;
let open: Socket[];
let given: number;

beforeEach(async () => {
  [open, given] = [[], 0];
  const departures = new Departures();
  server = createServer((request, response) => {
    response.end(Buffer.alloc(Number(request.headers.size) * megabyte));
    departures.watch(response, request.url ?? "");
    given += 1;
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => {
  for (const socket of open) socket.destroy();
  server.closeAllConnections();
  server.close();
});

/** Asks for so many megabytes, and takes nothing of them. */
function ask(client: string, size: number): Socket {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").on("error", () => {});
  open.push(socket.pause());
  socket.write(`GET ${client} HTTP/1.1\r\nHost: x\r\nSize: ${size}\r\n\r\n`);
  return socket;
}
const held = () => new Promise<number>((done) => server.getConnections((_, count) => done(count)));

test("who takes nothing holds so much, and the oldest of hers goes for the next", async () => {
  ask("/b", 10);
  await vi.waitFor(() => expect(given).toBe(1));
  for (let number = 2; number <= 5; number += 1) {
    ask("/a", 10);
    await vi.waitFor(() => expect(given).toBe(number));
  }
  // Three of hers fit, and the other's.
  await vi.waitFor(async () => expect(await held()).toBe(4));
});

test("who takes what she asked for holds nothing", async () => {
  for (let number = 1; number <= 6; number += 1) {
    const socket = ask("/a", 10);
    let taken = 0;
    socket.on("data", (piece) => (taken += piece.length)).resume();
    await vi.waitFor(() => expect(taken).toBeGreaterThan(10 * megabyte));
  }
  expect(await held()).toBe(6);
});
