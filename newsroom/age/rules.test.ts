import { describe, expect, test } from "vitest";
import { ageOf, asLabel } from "./rules";

const now = new Date("2018-08-02T12:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const arabic = { locale: "ar-u-nu-latn", now: "الآن", timeZone: "Asia/Baghdad" };
const english = { locale: "en-u-nu-latn", now: "now", timeZone: "Asia/Baghdad" };

describe("ageOf", () => {
  test.each([
    [0, "الآن", "now"],
    [59, "الآن", "now"],
    [60, "قبل دقيقة", "1 minute ago"],
    [119, "قبل دقيقة", "1 minute ago"],
    [120, "قبل دقيقتين", "2 minutes ago"],
    [180, "قبل 3 دقائق", "3 minutes ago"],
    [600, "قبل 10 دقائق", "10 minutes ago"],
    [660, "قبل 11 دقيقة", "11 minutes ago"],
    [3599, "قبل 59 دقيقة", "59 minutes ago"],
    [3600, "قبل ساعة", "1 hour ago"],
    [7200, "قبل ساعتين", "2 hours ago"],
    [3 * 3600, "قبل 3 ساعات", "3 hours ago"],
    [11 * 3600, "قبل 11 ساعة", "11 hours ago"],
    [86_399, "قبل 23 ساعة", "23 hours ago"],
    [86_400, "أمس", "yesterday"],
    // 15:00 in Baghdad: yesterday's first minute is 39 hours back.
    [39 * 3600, "أمس", "yesterday"],
    [39 * 3600 + 60, "أول من أمس", "Tuesday"],
    [3 * 86_400, "الاثنين", "Monday"],
    [6 * 86_400, "الجمعة", "Friday"],
    [6 * 86_400 + 15 * 3600, "الجمعة", "Friday"],
  ])("%i seconds ago", (seconds, inArabic, inEnglish) => {
    expect(ageOf(ago(seconds), now, arabic)).toBe(inArabic);
    expect(ageOf(ago(seconds), now, english)).toBe(inEnglish);
    expect(inArabic).not.toMatch(/[\u200e\u200f\u061c]/);
  });

  test.each([6 * 86_400 + 15 * 3600 + 60, 7 * 86_400, 40 * 86_400, -1, -30, -86_400])(
    "%i seconds ago have no age",
    (seconds) => {
      expect(ageOf(ago(seconds), now, arabic)).toBeNull();
    },
  );

  test("standing by itself it begins as a sentence does", () => {
    expect(asLabel("yesterday", english.locale)).toBe("Yesterday");
    expect(asLabel("3 hours ago", english.locale)).toBe("3 hours ago");
    expect(asLabel("أمس", arabic.locale)).toBe("أمس");
  });

  test("what is no date has no age", () => {
    expect(ageOf(new Date("nonsense"), now, arabic)).toBeNull();
  });
});
