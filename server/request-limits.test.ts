import type { IncomingMessage } from "node:http";
import { afterEach, describe, expect, test, vi } from "vitest";
import { addressOf } from "./address";
import { RateLimits, refusal } from "./request-limits";

const origin = "https://news.example";

function refused(method: string, url: string, headers: Record<string, string> = {}) {
  return refusal({ method, url, headers } as unknown as IncomingMessage, addressOf(url), origin);
}

describe("what is refused before anything reads it", () => {
  test.each([
    ["reading", "GET", "/ar/x", {}, undefined],
    ["a form of ours", "POST", "/api/comments", { origin, "content-length": "100" }, undefined],
    ["a form without Origin", "POST", "/api/comments", { "sec-fetch-site": "same-origin" }, undefined],
    ["a program without a browser", "POST", "/api/comments", { "content-length": "2" }, undefined],
    ["a form elsewhere", "POST", "/api/comments", { origin: "https://evil.example" }, 403],
    ["a form of an opaque page", "POST", "/api/comments", { origin: "null" }, 403],
    ["a form elsewhere without Origin", "POST", "/desk", { "sec-fetch-site": "cross-site" }, 403],
    ["sending to a page", "POST", "/en", { origin }, 405],
    ["a strange method", "TRACE", "/api/comments", {}, 405],
    ["an unmeasured body", "POST", "/api/comments", { origin, "transfer-encoding": "chunked" }, 411],
    ["a long body", "POST", "/api/comments", { origin, "content-length": "3000000" }, 413],
    ["a picture", "POST", "/api/pictures", { origin, "content-length": "26000000" }, undefined],
    ["a picture too large", "POST", "/api/pictures", { origin, "content-length": "30000000" }, 413],
    ["a character that nothing can hold", "GET", "/desk?search=%00", {}, 400],
    ["a picture's words", "PUT", "/api/pictures/0123456789", { origin, "content-length": "2000" }, undefined],
    ["long words", "PUT", "/api/pictures/0123456789", { origin, "content-length": "3000000" }, 413],
    ["an upload elsewhere", "POST", "/api/pictures/x", { origin, "content-length": "3000000" }, 413],
    ["an endless address", "GET", `/${"x".repeat(2048)}`, {}, 414],
  ])("%s", (_, method, url, headers, status) => {
    expect(refused(method, url, headers as Record<string, string>)).toBe(status);
  });
});

test("an address asks so often in a minute, whatever others ask", () => {
  const limits = new RateLimits();
  const start = 1_000_000;
  const take = (client: string, after: number) => limits.take(client, 2, start + after);
  expect([take("a", 0), take("a", 0), take("b", 0)]).toEqual([null, null, null]);
  expect(take("a", 20_000)).toBe(40);
  expect(take("a", 60_000)).toBeNull();
});

afterEach(() => void vi.useRealTimers());
test.each([-9, 9])("a minute lasts a minute when the time of day jumps by %i days", (days) => {
  const limits = new RateLimits();
  expect(limits.take("a", 1)).toBeNull();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * 86_400_000 });
  expect(limits.take("a", 1)).toBe(60);
});
