import { expect, test } from "vitest";
import { dayBefore, digitalSourceType, dueOn, isToldToReaders, originFrom, pictureOrigins } from "./rights";

test.each([
  ["http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture", "photograph"],
  ["https://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic", "partly_generated"],
  ["digsrctype:digitalArt", "illustration"],
  [" trainedAlgorithmicMedia ", "generated"],
  ["compositeCapture", "composite"],
  ["http://cv.iptc.org/newscodes/digitalsourcetype/", null],
  ["dataDrivenMedia", null],
  ["", null],
  [undefined, null],
])("the code %j is read as %j", (code, origin) => {
  expect(originFrom(code)).toBe(origin);
});

test("what programs are told of an origin is read as the same one", () => {
  for (const origin of pictureOrigins) {
    expect(originFrom(digitalSourceType(origin))).toBe(origin);
    expect(digitalSourceType(origin)).toMatch(/^http:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/\w+$/);
  }
});

test("readers are told of whatever is no photograph", () => {
  expect(pictureOrigins.filter(isToldToReaders)).toEqual(
    pictureOrigins.filter((each) => each !== "photograph"),
  );
  expect(isToldToReaders(null)).toBe(false);
});

test("a day before another one, across months and years", () => {
  expect(dayBefore("2026-03-03", 7)).toBe("2026-02-24");
  expect(dayBefore("2027-01-02", 7)).toBe("2026-12-26");
});

test.each([
  ["2026-12-01", {}, null],
  ["2026-12-13", {}, "warn"],
  ["2026-12-19", {}, "warn"],
  ["2026-12-19", { isWarned: true }, null],
  ["2026-12-20", { isWarned: true }, "end"],
  ["2027-05-01", {}, "end"],
  ["2027-05-01", { isEnded: true }, null],
  ["2027-05-01", { rightsEndOn: null }, null],
])("on %s of a right that ends on 20 December (%j): %j", (today, done, due) => {
  const before = { rightsEndOn: "2026-12-20", isWarned: false, isEnded: false };
  expect(dueOn(today, { ...before, ...done })).toBe(due);
});
