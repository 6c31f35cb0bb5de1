import { describe, expect, it } from "vitest";
import { wordsAround } from "./around";

const around = (text: string, found: string) => {
  const from = text.indexOf(found);
  return wordsAround(text, { from, to: from + found.length });
};

describe("what stands around a finding", () => {
  it.each([
    ["قال الوزير الى الناس جميعًا", "الى", "الوزير الى الناس"],
    ["قال الوزير،الى الناس", "الى", "قال الوزير،الى الناس"],
    ["الى الناس", "الى", "الى الناس"],
    ["الوزير الى", "الى", "الوزير الى"],
  ])("in «%s» of «%s» is «%s»", (text, found, expected) => {
    expect(around(text, found)).toBe(expected);
  });

  it("is found behind an unbroken word of 5,000 letters, which would never end letter by letter", () => {
    expect(around(`${"ا".repeat(5000)} قال الوزير الى الناس`, "الى")).toBe("الوزير الى الناس");
  });
});
