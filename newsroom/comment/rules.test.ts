import { describe, expect, test } from "vitest";
import { availableModeration, CommentForm, commentStates, moderate } from "./rules";

test("every state × verb", () => {
  const table = commentStates.map((state) => [state, availableModeration(state)]);
  expect(table).toEqual([
    ["pending", ["approve", "reject"]],
    ["approved", ["reject", "undo"]],
    ["rejected", ["undo"]],
    ["removed", []],
  ]);
  expect(availableModeration("approved", 2)).toEqual(["reject", "keep", "undo"]);
  expect(availableModeration("pending", 2)).toEqual(["approve", "reject"]);
  expect(moderate("rejected", "overturn", null)).toBe("approved");
  for (const state of commentStates)
    for (const verb of ["approve", "reject", "undo"] as const)
      if (availableModeration(state).includes(verb))
        expect(moderate(state, verb, "خارج الموضوع")).not.toBe(state);
      else expect(() => moderate(state, verb, "خارج الموضوع")).toThrow("comment.alreadyDecided");
});

describe("the form", () => {
  const typed = { articleId: "a", name: " سلمى  علي ", email: "s@example.org", text: "شكرًا" };
  test("takes what a reader types", () => {
    expect(CommentForm.parse(typed)).toEqual({
      articleId: "a",
      parentId: null,
      name: "سلمى علي",
      email: "s@example.org",
      text: "شكرًا",
      website: "",
      seconds: null,
    });
  });
  test.each([
    [{ name: " \u202e " }, "name", "comment.nameMissing"],
    [{ name: "ن".repeat(81) }, "name", "comment.nameTooLong"],
    [{ email: "" }, "email", "comment.emailMissing"],
    [{ email: "\u200f" }, "email", "comment.emailMissing"],
    [{ email: "salma" }, "email", "comment.emailWrong"],
    [{ email: `${"a".repeat(250)}@b.iq` }, "email", "comment.emailWrong"],
    [{ text: " \n " }, "text", "comment.textMissing"],
    [{ text: "ن".repeat(96_001) }, "text", "comment.textTooLong"],
  ])("%o", (change, field, message) => {
    const { error } = CommentForm.safeParse({ ...typed, ...change });
    expect(error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([[field, message]]);
  });
});
