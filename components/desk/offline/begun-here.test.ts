import { expect, test } from "vitest";
import { begunId, begunInAddress, begunName, begunPath } from "./begun-here";

const name = "0b7e4f6a-51c2-4e0e-9a55-0a7f6a0d2c11";

test("a story begun here is known by its name until it has an id", () => {
  expect(begunName(begunId(name))).toBe(name);
  expect(begunName("0123456789")).toBeUndefined();
});

test("its address says which, and nothing that is none", () => {
  expect(begunInAddress(begunPath(name, "ar").split("?")[1] ?? "")).toEqual({ name, edition: "ar" });
  expect(begunInAddress("?begun=anything&edition=ar")).toBeUndefined();
  expect(begunInAddress(`?begun=${name}`)).toBeUndefined();
});
