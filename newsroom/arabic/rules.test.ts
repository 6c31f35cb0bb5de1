import { describe, expect, test } from "vitest";
import { collapseRepeats, foldArabic, graphemeCount } from "./rules";

describe("foldArabic", () => {
  test.each([
    ["مُحَمَّدٌ", "محمد"],
    ["محـــمد", "محمد"],
    ["أحمد إحسان آمال ٱسم", "احمد احسان امال اسم"],
    ["على مدرسة", "علي مدرسه"],
    ["مسؤول بيئة شيء", "مسوول بييه شي"],
    ["کتاب گرم", "كتاب كرم"],
    ["٢٠١٨ ۲۰۱۸", "2018 2018"],
    ["غ\u200bب\u200dي", "غبي"],
    ["\u202eغبي\u202c", "غبي"],
    ["ﻻ ﻏﺒﻲ", "لا غبي"],
    ["BBC News", "bbc news"],
  ])("%s becomes %s", (text, folded) => expect(foldArabic(text)).toBe(folded));
});

test("drawn-out letters are written once", () => {
  expect(collapseRepeats("كثيييير sooo 1000")).toBe("كثير so 1000");
});

describe("graphemeCount", () => {
  test.each([
    ["", 0],
    ["abc", 3],
    ["مُحَمَّدٌ", 4],
    ["لا", 2],
    ["e\u0301", 1],
    ["👍🏽", 1],
    ["👨‍👩‍👧‍👦", 1],
    ["🇮🇶", 1],
    ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1],
    ["❤️", 1],
    ["1️⃣", 1],
    ["\r\n", 1],
    ["\n\n", 2],
    ["كلمة 👍", 6],
    ["क्षि", 1],
  ])("%j counts %i", (text, count) => expect(graphemeCount(text)).toBe(count));
});
