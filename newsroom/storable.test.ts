import { expect, test } from "vitest";
import { parseStorableJson, storableText } from "./storable";

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
