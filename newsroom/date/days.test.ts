import fc from "fast-check";
import { expect, test } from "vitest";
import { daysAfter, firstWeekday, monthOf, monthsAfter, weekdayOf, weekOf } from "./days";

test("days are counted as a calendar does", () => {
  expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01");
  expect(daysAfter("2028-03-01", -1)).toBe("2028-02-29");
  expect(monthsAfter("2026-01-31", 1)).toBe("2026-02-01");
  expect(monthsAfter("2026-01-31", -1)).toBe("2025-12-01");
});

test.each([
  ["ar", 6],
  ["ar-IQ", 6],
  ["ar-SA", 0],
  ["ar-MA", 1],
  ["en", 0],
  ["en-GB", 1],
])("a week of %s begins on day %i", (tag, first) => {
  expect(firstWeekday(tag)).toBe(first);
});

const anyDay = fc.date({ min: new Date("2001-01-01"), max: new Date("2098-12-31"), noInvalidDate: true });

test("a week and a month are whole weeks without a gap, and hold the day", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (date, first) => {
      const day = date.toISOString().slice(0, 10);
      for (const days of [weekOf(day, first), monthOf(day, first)]) {
        expect(days).toContain(day);
        expect(days.length % 7).toBe(0);
        expect(weekdayOf(days[0] ?? "")).toBe(first);
        expect(days.slice(1)).toEqual(days.slice(0, -1).map((each) => daysAfter(each, 1)));
      }
      const month = monthOf(day, first).filter((each) => each.startsWith(day.slice(0, 7)));
      expect(month[0]).toBe(`${day.slice(0, 7)}-01`);
      expect(daysAfter(month.at(-1) ?? "", 1)).toBe(monthsAfter(day, 1));
    }),
  );
});
