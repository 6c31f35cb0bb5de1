import { expect, test } from "vitest";
import { type Answer, type CheckName, markMatches, outcomeOf, Verdicts } from "./verdicts";

const said = (check: CheckName, answer: Answer) => ({ check, answer, matches: [] });

test.each([
  [[], false, "waiting"],
  [[said("speed", "hold")], false, "held"],
  [[said("personalData", "warn")], false, "warned"],
  [[said("personalData", "warn")], true, "held"],
  [[said("shouting", "warn")], true, "waiting"],
  [[said("shouting", "warn"), said("afterPublication", "approve")], true, "approved"],
  [[said("personalData", "warn"), said("trusted", "approve")], true, "held"],
  [[said("trusted", "approve")], false, "approved"],
  [[said("links", "hold"), said("trusted", "approve")], false, "held"],
  [[said("personalData", "warn"), said("rate", "refuse")], true, "refused"],
] as const)("%o, warned %s: %s", (verdicts, isWarned, outcome) =>
  expect(outcomeOf(verdicts, isWarned)).toBe(outcome),
);

test("stored verdicts of former days are read, what passed is left out", () => {
  expect(
    Verdicts.parse([
      { check: "length", answer: "pass", matches: [] },
      { check: "links", answer: "hold", matches: [{ field: "text", start: 1, end: 4 }] },
      { check: "of another version", answer: "hold", matches: [] },
    ]),
  ).toEqual([{ check: "links", answer: "hold", matches: [{ field: "text", start: 1, end: 4 }] }]);
});

test("marking cuts a text without losing a character", () => {
  const runs = markMatches("abcdef", [
    { start: 3, end: 5 },
    { start: 1, end: 4 },
    { start: 5, end: 99 },
  ]);
  expect(runs.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("")).toBe("a[bcd][e][f]");
});
