import { expect, test } from "vitest";
import { changedIn } from "./changed";

test("what differs is told part by part, and nothing of what stayed", () => {
  const before = { role: "journalist", name: "سلمى", names: { ar: { name: "أخبار" } } };
  const after = { role: "editor", name: "سلمى", names: { ar: { name: "سياسة" }, en: { name: "Politics" } } };
  expect(changedIn(before, after)).toEqual([
    { path: ["role"], before: "journalist", after: "editor" },
    { path: ["names", "ar", "name"], before: "أخبار", after: "سياسة" },
    { path: ["names", "en", "name"], before: undefined, after: "Politics" },
  ]);
});

test.each([
  [null, null, []],
  [undefined, null, []],
  [{ a: 1 }, { a: 1 }, []],
  [{ a: null }, {}, []],
  [{ list: [1, 2] }, { list: [1, 2] }, []],
  [{ list: [1] }, { list: [2] }, [{ path: ["list"], before: [1], after: [2] }]],
  [null, { a: 1 }, [{ path: ["a"], before: undefined, after: 1 }]],
  [{ a: 1 }, null, [{ path: ["a"], before: 1, after: undefined }]],
  [{ a: "x" }, { a: { b: 1 } }, [{ path: ["a"], before: "x", after: { b: 1 } }]],
  [{ a: { b: 1 } }, { a: null }, [{ path: ["a", "b"], before: 1, after: undefined }]],
  [["ar"], ["ar", "en"], [{ path: [], before: ["ar"], after: ["ar", "en"] }]],
  [null, "word", [{ path: [], before: null, after: "word" }]],
])("%j → %j", (before, after, told) => {
  expect(changedIn(before, after)).toEqual(told);
});
