import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { parseInput } from "@/newsroom/input";
import { NoteToWrite } from "./input";
import { placeAt } from "./place";
import { noteLimits } from "./rules";

const problemsOf = (given: object) => {
  try {
    const whole = { id: randomUUID(), articleId: "a", text: "ملاحظة", place: null };
    parseInput(NoteToWrite, { ...whole, ...given });
    return null;
  } catch (error) {
    return (error as { problems: { field: string; messageKey: string }[] }).problems.map(
      ({ field, messageKey }) => [field, messageKey],
    );
  }
};

test.each([
  [{ text: " \u200f" }, [["text", "notes.textMissing"]]],
  [{ text: "ا".repeat(noteLimits.text + 1) }, [["text", "notes.tooLong"]]],
  [{ text: "ا".repeat(noteLimits.text) }, null],
  [{ mentioned: ["authors", randomUUID()] }, null],
])("what is too long, or says nothing, is refused with its reason: %#", (given, problems) => {
  expect(problemsOf(given)).toEqual(problems);
});

test("whatever is selected in a paragraph is a place that can be sent", () => {
  const paragraph = "كلمة طويلة جدًا في فقرة لا تنتهي ".repeat(400);
  for (const [from, to] of [
    [0, 5],
    [6000, 6400],
    [0, paragraph.length],
    [paragraph.length - 8, paragraph.length],
  ] as const)
    expect(problemsOf({ place: placeAt("body", paragraph, from, to) })).toBeNull();
});
