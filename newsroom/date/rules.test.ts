import { describe, expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import type { Edition } from "@/newsroom/edition/rules";
import { clock, clockToSecond, isoInZone, momentInZone, newsDate, nextDay, relative } from "./rules";

const { ar, en } = editions;
const noon = (month: number) => new Date(Date.UTC(2018, month - 1, 2, 9, 5));
const invisible = /[\u200e\u200f\u061c\u00a0\u202f]/;

describe("newsDate", () => {
  test.each([
    [
      1,
      "الثلاثاء 2 كانون الثاني/يناير 2018، 12:05 بتوقيت بغداد",
      "Tuesday 2 January 2018, 12:05 Baghdad time",
    ],
    [2, "الجمعة 2 شباط/فبراير 2018، 12:05 بتوقيت بغداد", "Friday 2 February 2018, 12:05 Baghdad time"],
    [3, "الجمعة 2 آذار/مارس 2018، 12:05 بتوقيت بغداد", "Friday 2 March 2018, 12:05 Baghdad time"],
    [4, "الاثنين 2 نيسان/أبريل 2018، 12:05 بتوقيت بغداد", "Monday 2 April 2018, 12:05 Baghdad time"],
    [5, "الأربعاء 2 أيار/مايو 2018، 12:05 بتوقيت بغداد", "Wednesday 2 May 2018, 12:05 Baghdad time"],
    [6, "السبت 2 حزيران/يونيو 2018، 12:05 بتوقيت بغداد", "Saturday 2 June 2018, 12:05 Baghdad time"],
    [7, "الاثنين 2 تموز/يوليو 2018، 12:05 بتوقيت بغداد", "Monday 2 July 2018, 12:05 Baghdad time"],
    [8, "الخميس 2 آب/أغسطس 2018، 12:05 بتوقيت بغداد", "Thursday 2 August 2018, 12:05 Baghdad time"],
    [9, "الأحد 2 أيلول/سبتمبر 2018، 12:05 بتوقيت بغداد", "Sunday 2 September 2018, 12:05 Baghdad time"],
    [
      10,
      "الثلاثاء 2 تشرين الأول/أكتوبر 2018، 12:05 بتوقيت بغداد",
      "Tuesday 2 October 2018, 12:05 Baghdad time",
    ],
    [
      11,
      "الجمعة 2 تشرين الثاني/نوفمبر 2018، 12:05 بتوقيت بغداد",
      "Friday 2 November 2018, 12:05 Baghdad time",
    ],
    [12, "الأحد 2 كانون الأول/ديسمبر 2018، 12:05 بتوقيت بغداد", "Sunday 2 December 2018, 12:05 Baghdad time"],
  ])("month %i", (month, arabic, english) => {
    const options = { weekday: true, time: true };
    expect(newsDate(noon(month), ar, options)).toBe(arabic);
    expect(newsDate(noon(month), en, options)).toBe(english);
    expect(arabic).not.toMatch(invisible);
  });

  test.each([
    ["2018-08-01T20:59:59Z", "1 آب/أغسطس 2018، 23:59 بتوقيت بغداد"],
    ["2018-08-01T21:00:00Z", "2 آب/أغسطس 2018، 00:00 بتوقيت بغداد"],
    ["2018-12-31T20:59:59Z", "31 كانون الأول/ديسمبر 2018، 23:59 بتوقيت بغداد"],
    ["2018-12-31T21:00:00Z", "1 كانون الثاني/يناير 2019، 00:00 بتوقيت بغداد"],
    ["2024-02-28T21:00:00Z", "29 شباط/فبراير 2024، 00:00 بتوقيت بغداد"],
    ["2024-02-29T21:00:00Z", "1 آذار/مارس 2024، 00:00 بتوقيت بغداد"],
    ["2023-02-28T21:00:00Z", "1 آذار/مارس 2023، 00:00 بتوقيت بغداد"],
  ])("midnight in Baghdad: %s", (instant, expected) => {
    expect(newsDate(new Date(instant), ar, { time: true })).toBe(expected);
  });

  test("names months as the edition is told to", () => {
    const named = (months: Edition["months"]) => newsDate(noon(4), { ...ar, months });
    expect(named("dual")).toBe("2 نيسان/أبريل 2018");
    expect(named("levantine")).toBe("2 نيسان 2018");
    expect(named("gregorian")).toBe("2 أبريل 2018");
    expect(named("maghrebi")).toBe("2 أفريل 2018");
  });
});

describe("isoInZone", () => {
  test.each([
    ["2018-08-02T09:05:00Z", "Asia/Baghdad", "2018-08-02T12:05:00+03:00"],
    ["2018-12-31T21:00:00.999Z", "Asia/Baghdad", "2019-01-01T00:00:00+03:00"],
    ["2007-07-01T00:00:00Z", "Asia/Baghdad", "2007-07-01T04:00:00+04:00"],
    ["2018-08-02T09:05:07Z", "UTC", "2018-08-02T09:05:07+00:00"],
    ["2018-08-02T01:05:07Z", "America/St_Johns", "2018-08-01T22:35:07-02:30"],
  ])("%s in %s", (instant, zone, expected) => {
    expect(isoInZone(new Date(instant), zone)).toBe(expected);
    expect(new Date(expected).getTime()).toBe(Math.floor(Date.parse(instant) / 1000) * 1000);
  });
});

test("clock shows the zone's minutes", () => {
  expect(clock(new Date("2018-08-02T11:02:07Z"), "Asia/Baghdad")).toBe("14:02");
  expect(clock(new Date("2018-08-01T21:00:00Z"), "Asia/Baghdad")).toBe("00:00");
  expect(clockToSecond(new Date("2018-08-02T11:02:07Z"), "Asia/Baghdad")).toBe("14:02:07");
});

describe("relative", () => {
  const now = new Date("2018-08-02T12:00:00Z");
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

  test.each([
    [0, "الآن", "now"],
    [59, "الآن", "now"],
    [-30, "الآن", "now"],
    [60, "قبل دقيقة", "1 minute ago"],
    [120, "قبل دقيقتين", "2 minutes ago"],
    [180, "قبل 3 دقائق", "3 minutes ago"],
    [660, "قبل 11 دقيقة", "11 minutes ago"],
    [3599, "قبل 59 دقيقة", "59 minutes ago"],
    [3600, "قبل ساعة", "1 hour ago"],
    [7200, "قبل ساعتين", "2 hours ago"],
    [3 * 3600, "قبل 3 ساعات", "3 hours ago"],
    [11 * 3600, "قبل 11 ساعة", "11 hours ago"],
    [86_399, "قبل 23 ساعة", "23 hours ago"],
    [86_400, "أمس", "yesterday"],
    [2 * 86_400, "أول من أمس", "Tuesday"],
    [5 * 86_400, "السبت", "Saturday"],
    [7 * 86_400, "26 تموز/يوليو 2018", "26 July 2018"],
    [-86_400, "3 آب/أغسطس 2018", "3 August 2018"],
  ])("%i seconds ago", (seconds, arabic, english) => {
    expect(relative(ago(seconds), now, ar)).toBe(arabic);
    expect(relative(ago(seconds), now, en)).toBe(english);
    expect(relative(ago(seconds), now, ar)).not.toMatch(invisible);
  });
});

test.each([
  ["2018-08-02T12:05:00", "Asia/Baghdad", "2018-08-02T09:05:00.000Z"],
  ["2026-03-29T01:30:00", "Europe/Berlin", "2026-03-29T00:30:00.000Z"],
  ["2026-03-29T03:30:00", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
  ["2026-07-01T00:00:00", "Pacific/Auckland", "2026-06-30T12:00:00.000Z"],
])("the clocks show %s in %s", (local, zone, moment) => {
  expect(momentInZone(local, zone).toISOString()).toBe(moment);
  expect(isoInZone(new Date(moment), zone).slice(0, 19)).toBe(local);
});

test.each([
  ["2026-11-29T20:59:59Z", "Asia/Baghdad", "2026-11-29T21:00:00.000Z"],
  ["2026-11-29T21:00:00Z", "Asia/Baghdad", "2026-11-30T21:00:00.000Z"],
  ["2026-12-31T23:00:00Z", "UTC", "2027-01-01T00:00:00.000Z"],
  ["2028-02-28T12:00:00Z", "UTC", "2028-02-29T00:00:00.000Z"],
  // The day on which clocks are changed is shorter or longer, and in Cairo it begins at one.
  ["2026-03-29T00:00:00Z", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
  ["2026-04-23T12:00:00Z", "Africa/Cairo", "2026-04-23T22:00:00.000Z"],
])("after %s the next day of %s begins", (at, zone, next) => {
  expect(nextDay(new Date(at), zone).toISOString()).toBe(next);
});
