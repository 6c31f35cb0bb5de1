import { expect, test } from "vitest";
import { type Entry, entriesWith } from "./entries";

const entries: Entry[] = [
  { id: "a", kind: "page", text: "الصفحات الأولى", path: "/desk/fronts" },
  { id: "b", kind: "begin", text: "مقال جديد بالعربية", edition: "ar" },
];
const found = (typed: string) => entriesWith(entries, typed, "ar").map(({ id }) => id);

test("entries are found by parts of their words, whatever their hamza, and all without any", () => {
  expect(found("")).toEqual(["a", "b"]);
  expect(found("الاولي")).toEqual(["a"]);
  expect(found("جديد مقال")).toEqual(["b"]);
  expect(found("لا شيء")).toEqual([]);
});
