import { describe, expect, test } from "vitest";
import { graphemesLeft, tidyCommentText } from "./text";

describe("tidyCommentText", () => {
  test.each([
    ["  سطر\r\nثان  ", "سطر\nثان"],
    ["أ\n\n\n\nب", "أ\n\nب"],
    ["أ \t\nب", "أ\nب"],
    ["a\u0000b\u202ec", "abc"],
    ["\ud800x", "\ufffdx"],
    ["👨‍👩‍👧", "👨‍👩‍👧"],
    ["❤️", "❤️"],
    ["می‌خواهم", "می‌خواهم"],
    ["مُحَمَّدٌ", "مُحَمَّدٌ"],
    ["\u200b\u2060\u200d\u3164", ""],
    ["\u0301\u200d", ""],
    ["أ\u061c\u2066ب\u{e0041}", "أب"],
    ["أ\u2028ب", "أ\nب"],
    [`ب${"\u064b".repeat(500)}ت`, `ب${"\u064b".repeat(6)}ت`],
    ["؟", "؟"],
  ])("%j", (text, tidy) => expect(tidyCommentText(text)).toBe(tidy));
});

// With a pattern that backtracks, this would take minutes.
test.each([" ", "\u064b", "\u200b"])("a long run of %j costs no more than other text", (character) => {
  expect(tidyCommentText(`x${character.repeat(120_000)}x`)).toMatch(/^x.*x$/su);
});

test("the counter counts what the server keeps", () => {
  expect(graphemesLeft("")).toBe(1500);
  expect(graphemesLeft("  مُحَمَّد\r\n")).toBe(1496);
  expect(graphemesLeft("م".repeat(1501))).toBe(-1);
});
