import { expect, test } from "vitest";
import { byDay, type CalendarEntry, CalendarWanted, daysOf, turned } from "./rules";

const entry = (given: Partial<CalendarEntry>): CalendarEntry => ({
  articleId: "a",
  kind: "planned",
  day: "2026-12-01",
  time: null,
  title: "سد",
  slugLine: "سد",
  edition: "ar",
  assignees: [],
  flags: [],
  embargoUntil: null,
  isLate: false,
  isMovable: true,
  ...given,
});

test("a day's stories stand in the order of its hours", () => {
  const days = byDay([
    entry({ articleId: "b", kind: "scheduled", time: "14:00" }),
    entry({ articleId: "b", day: "2026-12-02" }),
    entry({ articleId: "c", kind: "due", time: "09:00" }),
    entry({ articleId: "a" }),
  ]);
  const told = (day: string) => days.get(day)?.map(({ articleId, kind }) => `${articleId} ${kind}`);
  expect(told("2026-12-01")).toEqual(["a planned", "c due", "b scheduled"]);
  expect(told("2026-12-02")).toEqual(["b planned"]);
});

test("a calendar turns by its own span, and nonsense in its address asks for this week", () => {
  expect(turned("week", "2026-12-30", 1)).toBe("2027-01-06");
  expect(turned("month", "2026-12-30", -1)).toBe("2026-11-01");
  expect(daysOf("week", "2026-12-01", 6)).toHaveLength(7);
  expect(daysOf("month", "2026-12-01", 6)[0]).toBe("2026-11-28");
  expect(CalendarWanted.parse({ span: "year", on: "gestern", section: "x" })).toEqual({ span: "week" });
});
