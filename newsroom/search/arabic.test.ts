import { describe, expect, test } from "vitest";
import { foldArabic } from "@/newsroom/language/folding";
import { skeletonsOf, soundOf } from "./arabic";
import { arabicKeys, kinOf, kinship, soundsLike } from "./kinship";

const near = (one: string, other: string) => {
  const [asked, held] = [foldArabic(one), foldArabic(other)];
  return kinship(kinOf(asked, arabicKeys(asked)), { word: held, keys: arabicKeys(held) });
};

describe("how near one word is to another", () => {
  test.each([
    // What is written onto a word.
    ["مكتبة", "والمكتبات", 0.8],
    ["مهندس", "المهندسين", 0.8],
    ["طبيبة", "طبيبتهم", 0.8],
    ["سؤال", "للسؤال", 0.8],
    ["عاصمة", "وبالعاصمة", 0.8],
    ["مسرحي", "المسرحية", 0.8],
    ["مستشفى", "مستشفي", 1],
    ["إذاعة", "اذاعه", 1],
    ["وزير", "الوزير", 0.8],
    ["صديق", "لصديق", 0.5],
    ["فريق", "وفريق", 0.8],
    // Broken plurals.
    ["قلم", "أقلام", 0.6],
    ["قلعة", "القلاع", 0.35],
    ["مسجد", "مساجد", 0.35],
    ["صاروخ", "صواريخ", 0.6],
    ["جريدة", "جرائد", 0.6],
    ["عمود", "أعمدة", 0.35],
    ["صديق", "أصدقاء", 0.6],
    ["طبيب", "الأطباء", 0.6],
    ["ثوب", "أثواب", 0.6],
    ["عين", "العيون", 0.6],
    ["قاضي", "قضاة", 0.25],
    ["هدية", "هدايا", 0.6],
    ["شكوى", "شكاوى", 0.6],
    ["لغم", "ألغام", 0.4],
    ["يوم", "أيام", 0.8],
    ["امرأة", "النساء", 0.8],
    // Strangers.
    ["كتاب", "شباك", 0],
    ["سفينة", "مدرسة", 0],
    ["BBC", "بيبيسي", 0],
  ])("«%s» and «%s»: %f", (one, other, weight) => expect(near(one, other)).toBe(weight));

  test("it is the same in both directions", () => {
    const words = "مكتبة والمكتبات صديق أصدقاء لغم ألغام وزير قضاة هدية يوم أيام بأقلام".split(" ");
    for (const one of words) for (const other of words) expect(near(one, other)).toBe(near(other, one));
  });
});

test.each([
  ["جوجل", "غوغل", true],
  ["مايكروسوفت", "ميكروسوفت", true],
  ["نتفليكس", "نتفلكس", true],
  ["انستغرام", "انستقرام", true],
  ["تشيلسي", "شيلسي", true],
  ["طهران", "تهران", true],
  ["بغداد", "بيروت", false],
])("«%s» sounds like «%s»: %s", (one, other, isAlike) => {
  const keys = arabicKeys(foldArabic(other));
  expect(soundsLike(kinOf(one, arabicKeys(foldArabic(one))), { keys })).toBe(isAlike);
});

test("short stems and other scripts have no consonants to share, nor a sound", () => {
  expect([skeletonsOf("ما"), skeletonsOf("bbc")]).toEqual([[], []]);
  expect([soundOf("و"), soundOf("bbc"), arabicKeys("2026")]).toEqual([null, null, []]);
});
