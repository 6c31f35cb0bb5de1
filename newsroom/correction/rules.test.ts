import { expect, test } from "vitest";
import { parseInput } from "@/newsroom/input";
import { CorrectionToMake, correctionIn, correctionKinds, isAboveText, toldAs } from "./rules";

const articleId = "r9vkp87kz7";
const missingIn = (given: object) => {
  try {
    parseInput(CorrectionToMake, { articleId, ...given });
    return [];
  } catch (error) {
    return (error as { problems: { messageKey: string }[] }).problems.map(({ messageKey }) => messageKey);
  }
};

test.each([
  ["retraction", ["correction.wrongMissing"]],
  ["correction", ["correction.wrongMissing", "correction.rightMissing"]],
  ["clarification", ["correction.rightMissing"]],
  ["update", ["correction.rightMissing"]],
] as const)("a %s without words is refused, and says what is missing", (kind, missing) => {
  expect(missingIn({ kind, wrong: " ", right: "" })).toEqual(missing);
  expect(missingIn({ kind, wrong: "خمسة", right: "ستة" })).toEqual([]);
});

test("what the story gets wrong is said above it", () => {
  expect(correctionKinds.filter(isAboveText)).toEqual(["retraction", "correction"]);
});

test("a publication brings a correction unless it is silent, or an update of which nothing is said", () => {
  const words = { wrong: "خمسة", right: "ستة" };
  const kinds = toldAs.map((told) => correctionIn({ told, ...words })?.kind ?? null);
  expect(kinds).toEqual([null, "update", "correction", "clarification", "retraction"]);
  expect(correctionIn({ told: "update", wrong: "", right: "" })).toBeNull();
  expect(correctionIn({})).toBeNull();
});
