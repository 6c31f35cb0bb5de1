import { describe, expect, test } from "vitest";
import { editionRows, editions } from "@/e2e/support/editions";
import { texts } from "@/messages/texts";
import { newsDate } from "@/newsroom/date/rules";
import { formatNumber } from "@/newsroom/language/rules";
import {
  deskClock,
  EditionKey,
  EditionSettings,
  editionFrom,
  editionLabel,
  nearest,
  openGraphLocale,
} from "./rules";

describe("a key", () => {
  test.each(["ar", "en", "ckb", "ar-eg", "ku-arab-iq"])("%s", (key) => {
    expect(EditionKey.parse(key)).toBe(key);
  });

  test.each([
    "",
    "a",
    "AR",
    "ar_eg",
    "arabic",
    "ar-",
    "ar/x",
    "..",
    "api",
    "set-up",
    "desk",
    "media",
    "ar-eg-x-y",
  ])("is not %j", (key) => {
    expect(EditionKey.safeParse(key).success).toBe(false);
  });
});

describe("an edition", () => {
  test("takes from its language what is the language's, and the rest from its row", () => {
    expect(editions.ar).toMatchObject({
      key: "ar",
      direction: "rtl",
      ownName: "العربية",
      numberLocale: "ar-u-nu-latn",
      front: "/",
      tag: "ar",
    });
    expect(editions.arEg).toMatchObject({
      key: "ar-eg",
      direction: "rtl",
      ownName: "العربية (مصر)",
      numberLocale: "ar-u-nu-arab",
      front: "/ar-eg",
      tag: "ar-EG",
    });
    expect(editionFrom({ ...editionRows.en, isDefault: true }).front).toBe("/");
  });

  test("whose key refines no language is told by its language", () => {
    for (const edition of ["syr", "ar-x1"])
      expect(editionFrom({ ...editionRows.arEg, edition })).toMatchObject({ tag: "ar", ownName: "العربية" });
  });

  test("writes dates, numbers and texts in its own months, digits and zone", () => {
    const at = new Date("2018-04-02T09:05:00Z");
    expect(newsDate(at, editions.arEg, { time: true })).toBe("٢ أبريل ٢٠١٨، ١١:٠٥ بتوقيت القاهرة");
    expect(formatNumber(editions.arEg, 1234)).toBe("١٬٢٣٤");
    expect(texts(editions.arEg, "site")("articles", { count: 3 })).toBe("٣ مقالات");
    expect(texts("ar", "site")("articles", { count: 3 })).toBe("3 مقالات");
  });

  test("is told from others of its language by its key", () => {
    expect(editionLabel("الطبعة العربية", editions.ar)).toBe("الطبعة العربية");
    expect(editionLabel("الطبعة العربية", editions.arEg)).toBe("الطبعة العربية (ar-eg)");
  });
});

test("a zone is one that the runtime knows", () => {
  const settings = { months: "dual", digits: "latn", timeZoneName: "x" };
  expect(EditionSettings.safeParse({ ...settings, timeZone: "Asia/Baghdad" }).success).toBe(true);
  for (const timeZone of ["", "Mars/Olympus", "+03:00"])
    expect(EditionSettings.safeParse({ ...settings, timeZone }).success).toBe(false);
});

test("the desk has the default edition's zone, in the words of whoever reads", () => {
  const all = [editions.ar, editions.en, editions.arEg];
  expect(deskClock("en", all)).toMatchObject({ timeZone: "Asia/Baghdad", timeZoneName: "Baghdad time" });
  const cairo = [
    { ...editions.ar, isDefault: false },
    { ...editions.arEg, isDefault: true },
  ];
  expect(deskClock("en", cairo)).toMatchObject({
    language: "en",
    months: "english",
    timeZone: "Africa/Cairo",
    timeZoneName: "بتوقيت القاهرة",
  });
  expect(deskClock("ar", [])).toMatchObject({ timeZone: "UTC", months: "dual" });
  const tunis = [{ ...editions.ar, months: "maghrebi" as const }, editions.en];
  expect(deskClock("ar", tunis)).toMatchObject({ months: "maghrebi" });
  expect(deskClock("en", tunis)).toMatchObject({ months: "english" });
});

test("Open Graph is told a language with a country", () => {
  expect(openGraphLocale(editions.ar)).toBe("ar_AR");
  expect(openGraphLocale(editions.en)).toBe("en_US");
  expect(openGraphLocale(editions.arEg)).toBe("ar_EG");
});

test("the nearest name is the language's own, else a refinement's, else the first", () => {
  expect(nearest({ en: 1, "ar-eg": 2, ar: 3 }, "ar")).toBe(3);
  expect(nearest({ en: 1, "ar-eg": 2 }, "ar")).toBe(2);
  expect(nearest({ en: 1 }, "ar")).toBe(1);
  expect(nearest({}, "ar")).toBeUndefined();
});
