import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugFrom, slugLength } from "./letters";

describe("slugFrom", () => {
  test.each([
    ["أخبار العراق", "أخبار-العراق"],
    ["مُحَمَّدٌ في البصرة", "محمد-في-البصرة"],
    ["الـ71 يومًا", "ال71-يوما"],
    ["٢٠١٨ و۲۰۱۹ و2020", "2018-و2019-و2020"],
    ["مسؤول يؤكّد: «لا خطر»… أين الماء؟", "مسؤول-يؤكد-لا-خطر-أين-الماء"],
    ["أإآئءؤ ة ى", "أإآئءؤ-ة-ى"],
    ["A Lost Library, Catalogued", "a-lost-library-catalogued"],
    ["Don’t say café", "dont-say-café"],
    ["BBC عربي 24/7", "bbc-عربي-24-7"],
    ["‏نص بعلامة اتجاه‎", "نص-بعلامة-اتجاه"],
    ["ﻻ ﷲ", "لا-الله"],
    ["ڕۆژنامە و گۆڤار", "ڕۆژنامە-و-گۆڤار"],
    ["--a--b--", "a-b"],
  ])("%s", (text, expected) => {
    expect(slugFrom(text, "fallback")).toBe(expected);
  });

  test("composes what arrives decomposed", () => {
    expect(slugFrom("أخبار", "x")).toBe("أخبار".normalize("NFC"));
    expect(slugFrom("cafe\u0301", "x")).toBe("café");
  });

  test("cuts between words", () => {
    const long = "اللسان الملحي يتقدم 4 كيلومترات وبساتين تغيّر ما تزرع في الجنوب قبل الشتاء";
    expect(slugFrom(long, "x")).toBe("اللسان-الملحي-يتقدم-4-كيلومترات-وبساتين-تغير-ما-تزرع-في");
  });

  test("keeps a last word that just fits, and cuts a word without end", () => {
    expect(slugFrom(`${"a".repeat(29)} ${"b".repeat(30)} c`, "x")).toBe(
      `${"a".repeat(29)}-${"b".repeat(30)}`,
    );
    expect(slugFrom("ب".repeat(80), "x")).toBe("ب".repeat(slugLength));
  });

  test.each(["", " ", "؟!…", "😀", "ًٌ"])("answers the fallback for %j", (text) => {
    expect(slugFrom(text, "story")).toBe("story");
  });

  test("whatever comes: short, clean, and stable when asked again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const slug = slugFrom(text, "fallback");
        expect([...slug].length).toBeLessThanOrEqual(slugLength);
        expect(slug).toMatch(/^[\p{L}0-9][\p{L}\p{M}0-9-]*$/u);
        expect(slug).not.toMatch(/--|-$/);
        expect(slugFrom(slug, "fallback")).toBe(slug);
      }),
    );
  });
});
