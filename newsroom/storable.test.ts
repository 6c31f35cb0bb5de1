import { describe, expect, test } from "vitest";
import {
  isBlank,
  parseStorableJson,
  storableText,
  tidyEachLine,
  tidyLine,
  tidyLines,
  tidyPart,
} from "./storable";

test.each([
  ["كلمة\0 أخرى", "كلمة أخرى"],
  ["\ud83d", "\ufffd"],
  ["\ud83d\ude00 وجه", "\ud83d\ude00 وجه"],
  ["", ""],
])("%j is stored as %j", (given, stored) => {
  expect(storableText(given)).toBe(stored);
});

test("every text of a document is storable", () => {
  const sent = '{"doc":{"content":[{"text":"ق\\u0000لم","marks":[]},{"text":"\\ud83d"}]},"version":1}';
  expect(parseStorableJson(sent)).toEqual({
    doc: { content: [{ text: "قلم", marks: [] }, { text: "\ufffd" }] },
    version: 1,
  });
});

describe("tidyLines", () => {
  test.each([
    ["  سطر\r\nثان  ", "سطر\nثان"],
    ["أ\n\n\n\nب", "أ\n\nب"],
    ["أ \t\nب", "أ\nب"],
    ["a\u0000b\u202ec", "abc"],
    ["\ud800x", "\ufffdx"],
    ["👨‍👩‍👧", "👨‍👩‍👧"],
    ["❤️", "❤️"],
    ["می‌خواهم", "می‌خواهم"],
    ["مُحَمَّدٌ", "مُحَمَّدٌ"],
    ["\u200b\u2060\u200d\u3164", ""],
    ["\u0301\u200d", ""],
    ["أ\u061c\u2066ب\u{e0041}", "أب"],
    ["أ\u2028ب", "أ\nب"],
    [`ب${"\u064b".repeat(500)}ت`, `ب${"\u064b".repeat(6)}ت`],
    ["؟", "؟"],
  ])("%j", (text, tidy) => expect(tidyLines(text)).toBe(tidy));
});

// With a pattern that backtracks, this would take minutes.
test.each([" ", "\u064b", "\u200b"])("a long run of %j costs no more than other text", (character) => {
  expect(tidyLines(`x${character.repeat(120_000)}x`)).toMatch(/^x.*x$/su);
});

test.each([
  ["", true],
  [" \u00a0\u2003\u3000\t\n", true],
  ["\u200b", true],
  ["\u200c\u200d\u200e\u200f\u061c\u2060\ufeff", true],
  ["\u202e\u202c\u2066\u2069", true],
  ["\u3164\uffa0\u115f\u1160", true],
  ["\u2800", true],
  ["\ufe0f\u{e0101}", true],
  ["\u{e0041}\u{e007f}", true],
  ["\u00ad\u034f\u180e", true],
  ["\u064b\u0301", true],
  ["\ufffc\u{1d159}", true],
  ["\u001b\u0007", true],
  ["\ue000\ufdd0", true],
  ["؟", false],
  ["👍", false],
  ["1", false],
])("whether nothing is to be seen in %j: %s", (text, isNothing) => {
  expect(isBlank(text)).toBe(isNothing);
  expect(tidyLine(text) === "").toBe(isNothing);
  expect(tidyLines(text) === "").toBe(isNothing);
});

describe("a line", () => {
  test.each([
    // Nothing that breaks, steers or hides.
    ["عنوان\nعلى\r\nسطرين\u2028هنا", "عنوان على سطرين هنا"],
    ["أ\u001b[31mب\u0007", "أ[31mب"],
    ["\u202eعاجل\u202c", "عاجل"],
    ["\u2067عنوان\u2066 في\u2069", "عنوان في"],
    ["a\ufdd0b\uffff\u{1fffe}c", "abc"],
    ["sta\u200bff s\u00adtaff s\u200ctaff", "staff staff staff"],
    ["\ud83d وجه", "\ufffd وجه"],
    // What spells and shows stays.
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["ئێمه\u200c", "ئێمه\u200c"],
    ["ه\u200d", "ه\u200d"],
    ["क्\u200dष", "क्\u200dष"],
    ["👨\u200d👩\u200d👧 ❤️ 1️⃣ 🏳️\u200d🌈", "👨\u200d👩\u200d👧 ❤️ 1️⃣ 🏳️\u200d🌈"],
    [
      "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
      "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    ],
    ["葛\u{e0100}", "葛\u{e0100}"],
    // What orders digits stays.
    ["سعره 12\u00a0500 دينار", "سعره 12\u00a0500 دينار"],
    ["سعره 12\u202f500\u00a0دينار", "سعره 12\u202f500 دينار"],
    ["هاتف \u200e+964 770 123", "هاتف \u200e+964 770 123"],
    ["هاتف \u202d+964 770 123 4567\u202c.", "هاتف \u2066+964 770 123 4567\u2069."],
    ["من 5\u200f-10", "من 5\u200f-10"],
    ["\u200fنص\u200e عربي\u061c", "نص عربي"],
    // How it was typed.
    ["ﻏﺒﻲ ﻻ ﷲ ﷺ", "غبي لا ﷲ ﷺ"],
    ["محـــمد والـ71 وهوووـــــ", "محمد والـ71 وهوووـ"],
    ["  كلمتان   هنا ", "كلمتان هنا"],
    ["cafe\u0301", "café"],
    ["مُحَمَّدٌ", "مُحَمَّدٌ"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(tidyLine(typed)).toBe(kept);
    expect(tidyLine(kept)).toBe(kept);
  });
});

test("lines stay lines; parts keep the spaces that part them from others", () => {
  expect(tidyLines("أ\r\n ب  ت \u0085\n\n\nث")).toBe("أ\nب ت\n\nث");
  expect(tidyEachLine("أ\n\n\nب")).toBe("أ\n\n\nب");
  expect(tidyPart(" قال\n")).toBe(" قال ");
});
