import { expect, test } from "vitest";
import { graphemesLeft } from "./text";

test("the counter counts what the server keeps", () => {
  expect(graphemesLeft("")).toBe(1500);
  expect(graphemesLeft("  مُحَمَّد\r\n")).toBe(1496);
  expect(graphemesLeft("م".repeat(1501))).toBe(-1);
});
