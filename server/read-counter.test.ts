import type { IncomingMessage } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ReadBatch } from "@/newsroom/read/rules";
import { shortIdFrom } from "@/newsroom/short-id";
import { ReadCounter } from "./read-counter";

const idOf = (number: number) =>
  shortIdFrom(new Uint8Array(9).fill(0).map((_, at) => (number >> (5 * at)) & 31));
const browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const asked = (story: string, from = "", headers: Record<string, string> = {}) =>
  ({
    url: `/api/reads?story=${story}&from=${from}`,
    headers: { "user-agent": browser, ...headers },
  }) as unknown as IncomingMessage;
/** As many networks as one likes. */
const network = (number: number) => `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

let written: ReadBatch[];
let write: ReturnType<typeof vi.fn<(batch: ReadBatch) => Promise<void>>>;
let counter: ReadCounter;
const sum = () => written.flatMap(({ counts }) => counts).reduce((all, { count }) => all + count, 0);

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  write = vi.fn(async (batch) => void written.push(batch));
  counter = new ReadCounter(write, ["example.org"]);
});
afterEach(() => vi.useRealTimers());

test("five hundred reads a second are written whole, in one statement a second", async () => {
  for (let second = 0; second < 10; second += 1) {
    for (let each = 0; each < 500; each += 1)
      counter.take(asked(idOf(each % 40), each % 2 ? "t.co" : ""), network(500 * second + each));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(sum()).toBe(5_000);
  expect(write).toHaveBeenCalledTimes(10);
  expect(written.every(({ counts }) => counts.length <= 80)).toBe(true);
});

test("nothing is written where nobody reads", async () => {
  await vi.advanceTimersByTimeAsync(60_000);
  counter.take(asked(idOf(1)), network(1));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(write).toHaveBeenCalledTimes(1);
});

test("what fails is sent again as it was, and what came meanwhile after it", async () => {
  write.mockRejectedValueOnce(new Error("away")).mockRejectedValueOnce(new Error("away"));
  counter.take(asked(idOf(1)), network(1));
  await vi.advanceTimersByTimeAsync(1_000);
  counter.take(asked(idOf(1)), network(2));
  await vi.advanceTimersByTimeAsync(5_000);
  const [first, again, third, next] = write.mock.calls.map(([batch]) => batch);
  expect([again, third]).toEqual([first, first]);
  expect(next).toMatchObject({ node: first?.node, number: (first?.number ?? 0) + 1 });
  expect(sum()).toBe(2);
});

test("while the database is away counts stay within a bound, and then come", async () => {
  write.mockRejectedValue(new Error("away"));
  for (let each = 0; each < 30_000; each += 1) counter.take(asked(idOf(each), "t.co"), network(each));
  await vi.advanceTimersByTimeAsync(5_000);
  write.mockImplementation(async (batch) => void written.push(batch));
  await counter.end();
  expect(written.flatMap(({ counts }) => counts).length).toBeLessThanOrEqual(20_000);
  expect(sum()).toBeGreaterThanOrEqual(10_000);
});

test("what is left when the process ends is written", async () => {
  counter.take(asked(idOf(1)), network(1));
  await counter.end();
  expect(sum()).toBe(1);
});

describe("a loop of one visitor", () => {
  test("adds a few reads of a story in a minute", async () => {
    for (let each = 0; each < 1_000; each += 1) counter.take(asked(idOf(1)), "192.0.2.1");
    for (let each = 0; each < 1_000; each += 1)
      counter.take(asked(idOf(1)), `2001:db8::${each.toString(16)}`);
    await counter.end();
    expect(sum()).toBe(10);
  });

  test("adds a bounded number over all stories", async () => {
    for (let each = 0; each < 5_000; each += 1) counter.take(asked(idOf(each)), "192.0.2.1");
    await counter.end();
    expect(sum()).toBe(600);
  });

  test("counts again after a minute", async () => {
    for (const _ of [1, 2]) {
      for (let each = 0; each < 10; each += 1) counter.take(asked(idOf(1)), "192.0.2.1");
      await vi.advanceTimersByTimeAsync(61_000);
    }
    expect(sum()).toBe(10);
  });
});

test.each([
  ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", {}],
  [
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
    {},
  ],
  ["facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", {}],
  ["WhatsApp/2.24 A", {}],
  ["TelegramBot (like TwitterBot)", {}],
  ["curl/8.5.0", {}],
  ["python-requests/2.32", {}],
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36",
    {},
  ],
  ["", {}],
  [browser, { "sec-purpose": "prefetch" }],
  [browser, { "sec-purpose": "prefetch;prerender" }],
  [browser, { purpose: "preview" }],
  [browser, { "x-moz": "prefetch" }],
])("nobody reads who is %j with %j", async (agent, headers) => {
  counter.take(asked(idOf(1), "", { "user-agent": agent, ...headers }), network(1));
  await counter.end();
  expect(write).not.toHaveBeenCalled();
});

test.each(["", "1", "0000000001", `${idOf(1)}x`, "%00"])("%j is no story", async (story) => {
  counter.take(asked(story), network(1));
  counter.take(
    { url: "/api/reads", headers: { "user-agent": browser } } as unknown as IncomingMessage,
    network(1),
  );
  await counter.end();
  expect(write).not.toHaveBeenCalled();
});

test("nothing of a visitor is in what is written or kept", async () => {
  counter.take(asked(idOf(1), "t.co", { cookie: "secret" }), "192.0.2.77");
  expect(JSON.stringify(counter, (_, value) => (value instanceof Map ? [...value] : value))).not.toContain(
    "192.0.2",
  );
  await counter.end();
  expect(written[0]?.counts).toEqual([{ articleId: idOf(1), referrer: "t.co", count: 1 }]);
});
