import { expect, test } from "vitest";
import { deskTitle, isTextLate, PlanToChange, StoryToPlan } from "./rules";

const words = { articleId: "a", slugLine: "سد الموصل" };

test("what a form leaves empty is nothing, and who is chosen stays where that is not said", () => {
  const empty = { dueAt: "", plannedOn: "", plannedTime: "", placeWanted: "" };
  expect(PlanToChange.parse({ ...words, ...empty })).toEqual({
    ...words,
    dueAt: null,
    plannedOn: null,
    plannedTime: null,
    placeWanted: null,
    pictureWanted: "none",
    brief: "",
  });
  expect(PlanToChange.parse({ ...words, assigneeIds: [""] }).assigneeIds).toEqual([]);
});

test.each([
  ["an hour without a day", { plannedTime: "14:30" }, "plannedTime"],
  ["a day that no calendar has", { plannedOn: "2026-02-30" }, "plannedOn"],
  ["a year beyond any plan", { plannedOn: "9999-01-01" }, "plannedOn"],
  ["half a moment", { dueAt: "2026-12-01" }, "dueAt"],
  ["an hour that no clock has", { plannedOn: "2026-12-01", plannedTime: "25:00" }, "plannedTime"],
  ["no working title", { slugLine: " " }, "slugLine"],
])("%s is refused at its field", (_, said, field) => {
  const read = PlanToChange.safeParse({ ...words, ...said });
  expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});

test("a length is typed with the digits of any keyboard", () => {
  expect(StoryToPlan.parse({ edition: "ar", slugLine: "سد", words: "٦٠٠" }).words).toBe(600);
  expect(StoryToPlan.parse({ edition: "ar", slugLine: "سد" })).toMatchObject({ words: 0, assigneeIds: [] });
});

test("a story is called by its headline, and by the plan's words until it has one", () => {
  expect(deskTitle("عنوان", "سد الموصل")).toBe("عنوان");
  expect(deskTitle(" ", "سد الموصل")).toBe("سد الموصل");
  expect(deskTitle("", null)).toBe("");
});

test("a text is overdue until it is handed in", () => {
  const [due, now] = [new Date(0), new Date(1)];
  expect(isTextLate(due, { publicState: "never", workState: "draft" }, now)).toBe(true);
  expect(isTextLate(due, { publicState: "never", workState: "in_review" }, now)).toBe(false);
  expect(isTextLate(due, { publicState: "published", workState: "draft" }, now)).toBe(false);
  expect(isTextLate(now, { publicState: "never", workState: "draft" }, due)).toBe(false);
  expect(isTextLate(due, { publicState: "never", workState: "changes_requested" }, now)).toBe(false);
  expect(isTextLate(null, { publicState: "never", workState: "draft" }, now)).toBe(false);
});
