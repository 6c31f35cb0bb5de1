import { expect, test } from "vitest";
import { LengthToSet } from "./rules";

test.each([
  ["600", 600],
  ["٦٠٠", 600],
  ["", 0],
  ["-1", null],
  ["ستمئة", null],
  ["50001", null],
])("a length that is asked for as «%s» is %s", (words, length) => {
  const read = LengthToSet.safeParse({ articleId: "a", words });
  expect(read.success ? read.data.words : null).toBe(length);
});
