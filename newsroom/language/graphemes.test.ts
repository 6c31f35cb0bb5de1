import { describe, expect, test } from "vitest";
import { collapseRepeats, graphemeCount } from "./graphemes";

test("drawn-out letters are written once", () => {
  expect(collapseRepeats("كثيييير sooo 1000")).toBe("كثير so 1000");
});

describe("graphemeCount", () => {
  test.each([
    ["", 0],
    ["abc", 3],
    ["مُحَمَّدٌ", 4],
    ["لا", 2],
    ["e\u0301", 1],
    ["👍🏽", 1],
    ["👨‍👩‍👧‍👦", 1],
    ["🇮🇶", 1],
    ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1],
    ["❤️", 1],
    ["1️⃣", 1],
    ["\r\n", 1],
    ["\n\n", 2],
    ["كلمة 👍", 6],
    ["क्षि", 1],
  ])("%j counts %i", (text, count) => expect(graphemeCount(text)).toBe(count));
});
