import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import { shortIdFrom } from "@/newsroom/short-id";
import { judgeCsvLine, judgeLine } from "./line";
import { entriesFor, hasPage, keptAddress, oldAddressFrom } from "./old-address";
import type { KnownPages } from "./rules";
import { targetFrom } from "./target";

const id = shortIdFrom(new Uint8Array(9).fill(7));
const siteUrl = "https://news.example";
const water = { kind: "topic", id: "t", edition: "ar" } as const;
const known: KnownPages = {
  editions: [editions.ar, editions.en],
  lists: new Map([
    ["ar/topic/ماء", water],
    ["ar/topic/نهر", water],
  ]),
};
const kept = (url: string) => {
  const old = oldAddressFrom(url);
  return old && keptAddress(old);
};

describe("an old address", () => {
  test.each([
    ["/2019/05/Story.html", "/2019/05/story.html"],
    ["/2019/05/story/", "/2019/05/story"],
    ["/?p=123", "/?p=123"],
    ["/index.php?id=4&P=3&utm_source=x&fbclid=1", "/index.php?id=4&p=3"],
    ["/node/123#comments", "/node/123"],
    ["/?q=node/123", "/?q=node%2F123"],
    ["/%D9%85%D8%A7%D8%A1", "/ماء"],
    ["/%25D9%2585%25D8%25A7%25D8%25A1", "/ماء"],
    ["/%E3%C7%C1", "/ماء"],
    ["/ماء", "/ماء"],
    ["/caf%C3%A9-gr%C3%B6%C3%9Fe", "/café-größe"],
    ["/a?title=%E3%C7%C1", "/a?title=%D9%85%D8%A7%D8%A1"],
    ["/a،", "/a"],
    ["/a?p=3)", "/a?p=3"],
    ["/a?", "/a"],
    ["//a//b", "/a/b"],
  ])("%s is kept as %s", (url, address) => {
    expect(kept(url)).toBe(address);
  });

  test.each(["", "a", "https://x.example/a", "/%00", `/${"a".repeat(2_100)}`, `/${"a/".repeat(30)}`])(
    "%j is none",
    (url) => expect(oldAddressFrom(url)).toBeNull(),
  );

  test("is found with its query, with one parameter of it, and without", () => {
    const old = oldAddressFrom("/old?b=2&a=1&utm_source=x");
    expect(old && entriesFor(old)).toEqual(["/old?a=1&b=2", "/old?a=1", "/old?b=2", "/old"]);
    const front = oldAddressFrom("/?p=1");
    expect(front && entriesFor(front)).toEqual(["/?p=1"]);
  });

  test("whatever is asked for: short, clean, and the same when asked again", () => {
    const piece = fc.oneof(
      fc.constantFrom("/", "?", "&", "=", "%", "%25", "%D9%85", "%CC", "a", "،"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const address = kept(`/${pieces.join("")}`);
        if (address === null) return;
        expect(address.length).toBeLessThanOrEqual(800);
        expect(address).toMatch(/^\/(?!\/)/);
        expect(address).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

test.each([
  ["/", true],
  ["/?p=1", false],
  ["/ar", true],
  ["/en?p=1", false],
  ["/desk/anything", true],
  ["/api/x", true],
  ["/robots.txt", true],
  ["/ar/about", true],
  ["/ar/search?q=x", true],
  [`/ar/a/${id}/x`, true],
  [`/xx/a/${id}`, true],
  ["/ar/a/nonsense", false],
  ["/ar/topic/ماء", true],
  ["/ar/topic/نهر/page/2", true],
  ["/ar/topic/other", false],
  ["/fr/about", false],
  ["/en/2019/05/story", false],
])("whether a page of ours is at %s: %s", (url, expected) => {
  const old = oldAddressFrom(encodeURI(url));
  expect(old && hasPage(old, known)).toBe(expected);
});

describe("a target", () => {
  const target = (given: string) => targetFrom(given, siteUrl, known);

  test.each([
    [id, { kind: "story", articleId: id }],
    [`/ar/a/${id}/whatever`, { kind: "story", articleId: id }],
    [`${siteUrl}/ar/a/${id.toUpperCase()}،`, { kind: "story", articleId: id }],
    ["/ar/topic/نهر", { kind: "list", list: water }],
    ["/ar/topic/ماء/page/2", { kind: "page", path: encodeURI("/ar/topic/ماء/page/2") }],
    ["/", { kind: "page", path: "/" }],
    ["/ar/about", { kind: "page", path: "/ar/about" }],
    [`${siteUrl}/ar/search?q=a b`, { kind: "page", path: "/ar/search?q=a+b" }],
    ["/old/b?x=1", { kind: "old", entries: ["/old/b?x=1", "/old/b"] }],
    ["https://other.example/a b", { kind: "url", url: "https://other.example/a%20b" }],
    ["HTTP://other.example/\r\nX: y", { kind: "url", url: "http://other.example/X:%20y" }],
  ])("%s is %j", (given, expected) => {
    expect(target(given)).toEqual(expected);
  });

  test.each([
    ["//other.example", "targetNotAddress"],
    ["/\\other.example", "targetNotAddress"],
    ["javascript:alert(1)", "targetNotAddress"],
    ["data:text/html,x", "targetNotAddress"],
    ["https://user:x@other.example/", "targetNotAddress"],
    ["other.example", "targetNotAddress"],
    ["/%00", "targetNotAddress"],
    [`https://other.example/${"x".repeat(2_000)}`, "targetNotAddress"],
    ["/desk/stories", "targetUnknown"],
    ["/api/comments", "targetUnknown"],
  ])("%s: %s", (given, problem) => {
    expect(target(given)).toBe(problem);
  });

  test("never leads where an address of ours does not seem to, whatever is given", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      "//",
      "http:",
      "https://",
      "@",
      "evil.example",
      "%0d%0a",
      "\r\n",
      "ar",
      ":",
      "?",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const found = target(pieces.join(""));
        if (typeof found === "string") return;
        if (found.kind === "url") expect(found.url).toMatch(/^https?:\/\/[^/@\s]+\/[\x21-\x7e]*$/);
        if (found.kind === "page") expect(found.path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
      }),
    );
  });
});

describe("a line", () => {
  const judged = (from: string, to: string) => judgeLine(3, { from, to }, siteUrl, known);

  test("is judged by itself", () => {
    expect(judged("https://old.example/?p=1", "/ar/about")).toEqual({
      line: 3,
      given: "https://old.example/?p=1 → /ar/about",
      problem: null,
      address: "/?p=1",
      frontParameter: "p",
      target: { kind: "page", path: "/ar/about" },
    });
    expect(judged("/en/x", "/ar/about")).toMatchObject({ frontParameter: null });
  });

  test.each([
    ["nonsense", "/ar/about", "notAddress"],
    ["/ar/about", "/en/about", "hasPage"],
    ["/a", "nonsense", "targetNotAddress"],
    ["/a", "/desk", "targetUnknown"],
  ])("from %s to %s: %s", (from, to, problem) => {
    expect(judged(from, to)).toMatchObject({ line: 3, problem });
  });

  test("of a file may be a heading, or none", () => {
    const line = (number: number, cells: string[] | null) =>
      judgeCsvLine({ line: number, cells, text: "x" }, siteUrl, known);
    expect(line(1, ["old", "new"])).toBeNull();
    expect(line(2, ["old", "new"])).toMatchObject({ problem: "notAddress" });
    expect(line(1, ["/a", "/ar/about"])).toMatchObject({ problem: null });
    for (const cells of [null, [], ["/a"], ["", "/b"]])
      expect(line(2, cells)).toEqual({ line: 2, given: "x", problem: "notLine" });
  });
});
