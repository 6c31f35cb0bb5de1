import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Arrivals, NotArrived } from "./arrivals";
import { Refused } from "./exchange";
import type { Visitor } from "./visitor";

let server: Server;
let open: Socket[];
let arrivals: Arrivals;
let arrived: PromiseSettledResult<number>[];
let came: number;

beforeEach(async () => {
  arrivals = new Arrivals(join(tmpdir(), "warraq-arrivals-test"));
  [open, arrived, came] = [[], [], 0];
  server = createServer({ requestTimeout: 0 }, async (request, response) => {
    came += 1;
    // What is cut off at the end of a test is told to that test.
    const told = arrived;
    const { url = "", headers } = request as IncomingMessage;
    const visitor: Visitor = { client: url, ...(headers.cookie && { account: headers.cookie }) };
    const [settled] = await Promise.allSettled([
      arrivals.take(request, visitor).then(async ({ pieces, end }) => {
        const { length } = await buffer(Readable.from(pieces()));
        await end();
        return length;
      }),
    ]);
    told.push(settled);
    if (!response.destroyed) response.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => {
  vi.useRealTimers();
  for (const socket of open) socket.destroy();
  server.closeAllConnections();
  server.close();
});

/** Sends the beginning of a body of `length` bytes, or all of it. */
function send(client: string, length: number, sent: number, account = ""): Socket {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").on("error", () => {});
  open.push(socket.resume());
  socket.write(
    `POST ${client} HTTP/1.1\r\nHost: x\r\nCookie: ${account}\r\nContent-Length: ${length}\r\n\r\n`,
  );
  socket.write(Buffer.alloc(sent));
  return socket;
}
const reasons = () => arrived.map((each) => (each.status === "rejected" ? each.reason : each.value));

test.each([10, 3_000_000])("a body of %i bytes arrives whole", async (length) => {
  send("/a", length, length);
  await vi.waitFor(() => expect(reasons()).toEqual([length]));
});

test("a slow body gives way to the next of its address, and holds up nobody", async () => {
  const first = send("/a", 100, 1);
  await vi.waitFor(() => expect(came).toBe(1));
  for (let number = 1; number < 32; number += 1) send("/a", 100, 1);
  await vi.waitFor(() => expect(came).toBe(32));
  send("/b", 10, 10);
  await vi.waitFor(() => expect(reasons()).toEqual([10]));
  send("/a", 10, 10);
  await vi.waitFor(() => expect(reasons()).toEqual([10, expect.any(NotArrived), 10]));
  await vi.waitFor(() => expect(first.closed).toBe(true));
});

test("a person's files that are on their way are bounded, and cost nobody else a place", async () => {
  for (const person of ["a", "b", "c", "d"])
    for (let number = 0; number < 4; number += 1) send("/x", 1_000_000, 1, person);
  send("/x", 1_000_000, 1_000_000, "fifth");
  await vi.waitFor(() => expect(reasons()).toEqual([1_000_000]));
  for (let number = 4; number < 13; number += 1) send("/x", 1_000_000, 1, "a");
  await vi.waitFor(() => expect(reasons()).toEqual([1_000_000, expect.any(Refused)]));
});

test("a body has a time by its length, which a slow line keeps", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  send("/a", 25_000_000, 1);
  await vi.waitFor(() => expect(came).toBe(1));
  // At 20 kB a second it takes 1,250 s.
  await vi.advanceTimersByTimeAsync(1_250_000);
  expect(arrived).toEqual([]);
  send("/b", 1_000, 1);
  await vi.waitFor(() => expect(came).toBe(2));
  await vi.advanceTimersByTimeAsync(21_000);
  await vi.waitFor(() => expect(reasons()).toEqual([expect.any(NotArrived)]));
});
