import { expect, test } from "vitest";
import { graphemesLeft } from "./text";

test("the counter counts what the server keeps", () => {
  expect(graphemesLeft("")).toBe(1500);
  expect(graphemesLeft("  مُحَمَّد\r\n")).toBe(1496);
  expect(graphemesLeft("م".repeat(1501))).toBe(-1);
  expect(graphemesLeft("👨🏽\u200d👩🏽\u200d👧🏽\u200d👦🏽".repeat(1500))).toBe(0);
  expect(graphemesLeft(`م${"\u200d👩".repeat(20_000)}`)).toBeLessThan(0);
});
