import { expect, test } from "vitest";
import { withNew } from "./queue-order";

test("what is new stands at the end, and what comes back in its place", () => {
  const known = withNew([], ["1", "2", "3"]);
  const later = withNew(known, ["0", "2", "3", "4"]);
  expect(later).toEqual(["1", "2", "3", "0", "4"]);
  expect(withNew(later, ["1", "2"])).toBe(later);
});
