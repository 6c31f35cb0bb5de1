import { describe, expect, test } from "vitest";
import { type CountingStep, firstWords } from "./rules";

let hour = 0;
const step = (verb: string, revisionId: string | null = null, isSilent = false): CountingStep => {
  hour += 1;
  return {
    ...{ verb: `article:${verb}` as CountingStep["verb"], revisionId, isSilent },
    at: new Date(Date.UTC(2026, 0, 1, hour)),
  };
};
const first = (...steps: CountingStep[]) => firstWords(steps)?.revisionId ?? null;

describe("the words that what readers have is compared with", () => {
  test.each([
    ["never published", [], null],
    ["published once", [step("publish", "1")], null],
    ["updated", [step("publish", "1"), step("publish", "2")], "1"],
    ["updated again and again", [step("goLive", "1"), step("publish", "2"), step("goLive", "3")], "1"],
    ["mended silently alone", [step("publish", "1"), step("publish", "2", true)], null],
    [
      "mended silently, then updated",
      [step("publish", "1"), step("publish", "2", true), step("publish", "3")],
      "1",
    ],
    [
      "withdrawn, then published mended",
      [step("publish", "1"), step("withdraw"), step("publish", "2")],
      null,
    ],
    [
      "withdrawn and mended, then updated",
      [step("publish", "1"), step("withdraw"), step("publish", "2"), step("publish", "3")],
      "2",
    ],
    [
      "updated, withdrawn, given back",
      [step("publish", "1"), step("publish", "2"), step("withdraw"), step("republish")],
      null,
    ],
    [
      "given back, then updated",
      [step("publish", "1"), step("publish", "2"), step("end"), step("republish", "9"), step("publish", "3")],
      "2",
    ],
    ["first published in former days", [step("publish"), step("publish", "2"), step("publish", "3")], "2"],
    ["withdrawn", [step("publish", "1"), step("publish", "2"), step("withdraw")], null],
  ] as const)("of a story that was %s", (_, steps, revisionId) => {
    expect(first(...steps)).toBe(revisionId);
  });

  test("stood since readers first had them", () => {
    const published = step("publish", "1");
    expect(firstWords([published, step("publish", "2")])?.since).toEqual(published.at);
  });
});
