import { expect, test } from "vitest";
import { absoluteAddress, feedPath, listPath, shortPath } from "./rules";

test("the first page of a list has no number", () => {
  expect(listPath("ar", "section", "ثقافة")).toBe("/ar/section/ثقافة");
  expect(listPath("en", "byline", "rana", 2)).toBe("/en/byline/rana/page/2");
});

test("a feed lies below what it lists", () => {
  expect(feedPath("en")).toBe("/en/rss.xml");
  expect(feedPath("ar", { kind: "topic", slug: "المياه" })).toBe("/ar/topic/المياه/rss.xml");
  expect(feedPath("ar", undefined, "atom")).toBe("/ar/atom.xml");
});

test("absolute addresses are ASCII", () => {
  expect(absoluteAddress("https://example.org", listPath("ar", "topic", "مياه"))).toBe(
    "https://example.org/ar/topic/%D9%85%D9%8A%D8%A7%D9%87",
  );
  expect(shortPath({ edition: "ar", id: "r9vkp87kz7" })).toBe("/ar/a/r9vkp87kz7");
});
