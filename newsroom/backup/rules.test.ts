import { describe, expect, test } from "vitest";
import { isDue, isTooOld } from "./rules";

const hour = (number: number) => new Date(Date.UTC(2026, 0, 1, number));
const now = hour(100);

describe("when the next backup is due, every 24 hours", () => {
  test.each([
    ["none was made", null, null, true],
    ["the last good one began a day ago", 76, null, true],
    ["it began 23 hours ago", 77, null, false],
    ["one failed a moment ago, and none is good", null, 100, false],
    ["one failed an hour ago", 40, 99, true],
    ["one failed half an hour ago", 40, 99.5, false],
    ["one failed before the last good one", 90, 80, false],
  ])("%s", (_, good, failed, due) => {
    const at = (number: number | null) =>
      number === null ? null : new Date(hour(0).getTime() + number * 3_600_000);
    expect(isDue({ goodAt: at(good), triedAt: at(good), failedAt: at(failed) }, 24, now)).toBe(due);
  });
});

describe("when the last good backup is too old, every 24 hours", () => {
  test.each([
    ["nothing was ever tried", null, null, false],
    ["it is 48 hours old", 52, 1, false],
    ["it is older", 51, 1, true],
    ["none is good since the first try two days ago", null, 52, false],
    ["and longer", null, 51, true],
  ])("%s", (_, good, tried, tooOld) => {
    const at = (number: number | null) => (number === null ? null : hour(number));
    expect(isTooOld({ goodAt: at(good), triedAt: at(tried), failedAt: null }, 24, now)).toBe(tooOld);
  });
});
