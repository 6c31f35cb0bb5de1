import { expect, test } from "vitest";
import { entriesFrom, entryFrom, entryLine } from "./rules";

test.each([
  ["غبي", { text: "غبي", kind: "word", exceptions: [] }],
  ["  اضغط هنا ", { text: "اضغط هنا", kind: "phrase", exceptions: [] }],
  ["أنذال ! إنزال، النزال", { text: "أنذال", kind: "word", exceptions: ["إنزال", "النزال"] }],
  ["/كازينو.*مجاني!/", { text: "/كازينو.*مجاني!/", kind: "pattern", exceptions: [] }],
  ["", null],
  ["# شتائم", null],
])("%j is read", (line, entry) => {
  expect(entryFrom(line)).toEqual(entry);
  if (entry) expect(entryFrom(entryLine(entry as Parameters<typeof entryLine>[0]))).toEqual(entry);
});

test("what is wrong is told by its line, and the rest is taken, each once", () => {
  const { entries, problems } = entriesFrom("غبي\n/(/\n\nغبي\n…\n/.*/\nأحمق");
  expect(entries.map(({ text }) => text)).toEqual(["غبي", "أحمق"]);
  expect(problems).toEqual([
    { line: 2, given: "/(/", messageKey: "wordList.patternWrong" },
    { line: 5, given: "…", messageKey: "wordList.withoutLetters" },
    { line: 6, given: "/.*/", messageKey: "wordList.patternOfNothing" },
  ]);
});
