import { expect, test } from "vitest";
import { icalOf } from "./ical";

const now = new Date("2026-11-30T04:00:00Z");
const url = "https://example.org/desk/stories/x";

test("a calendar says days as days and moments as moments, and what a title holds as it is", () => {
  const text = icalOf(
    "ورّاق",
    [
      { uid: "a", day: "2026-12-01", at: null, summary: "سد، جسر; ماء, هواء", url },
      { uid: "b", day: "2026-12-02", at: new Date("2026-12-02T11:30:00Z"), summary: "سطر\nآخر", url },
    ],
    now,
  );
  expect(text).toContain("DTSTART;VALUE=DATE:20261201\r\n");
  expect(text).toContain("DTSTART:20261202T113000Z\r\n");
  expect(text).toContain("SUMMARY:سد، جسر\\; ماء\\, هواء\r\n");
  expect(text).toContain("SUMMARY:سطر\\nآخر\r\n");
  expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
});

test("no line is longer than 75 bytes, and no letter is cut", () => {
  const summary = "الماء ".repeat(60);
  const text = icalOf("x", [{ uid: "a", day: "2026-12-01", at: null, summary, url }], now);
  for (const each of text.split("\r\n")) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${summary}`);
});
