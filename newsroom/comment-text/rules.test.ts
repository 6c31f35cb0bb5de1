import { describe, expect, test } from "vitest";
import { graphemesLeft, tidyCommentText } from "./rules";

describe("tidyCommentText", () => {
  test.each([
    ["  سطر\r\nثان  ", "سطر\nثان"],
    ["أ\n\n\n\nب", "أ\n\nب"],
    ["أ \t\nب", "أ\nب"],
    ["a\u0000b\u202ec", "abc"],
    ["\ud800x", "\ufffdx"],
    ["👨‍👩‍👧", "👨‍👩‍👧"],
  ])("%j", (text, tidy) => expect(tidyCommentText(text)).toBe(tidy));
});

test("a long run of white space costs no more than other text", () => {
  const startedAt = performance.now();
  expect(tidyCommentText(`x${" ".repeat(120_000)}x`)).toHaveLength(120_002);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});

test("the counter counts what the server keeps", () => {
  expect(graphemesLeft("")).toBe(1500);
  expect(graphemesLeft("  مُحَمَّد\r\n")).toBe(1496);
  expect(graphemesLeft("م".repeat(1501))).toBe(-1);
});
