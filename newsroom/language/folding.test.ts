import { describe, expect, test } from "vitest";
import { fold, foldArabic } from "./folding";

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

test.each([
  ["ar", "گرم", "كرم"],
  ["ar", "ڤيينا", "فيينا"],
  ["fa", "کتاب ایران", "كتاب ايران"],
  ["fa", "می‌رود", "میرود"],
  ["fa", "خانهٔ خانۀ", "خانه خانه"],
  ["fa", "مسئول مؤثر تأثیر املاء", "مسیول موثر تاثیر املا"],
  ["fa", "۱۴۰۵", "1405"],
  ["ckb", "كوردي کوردى", "کوردی کوردی"],
  ["ckb", "ھەولێر", "هەولێر"],
  ["ckb", "ئێمه\u200c", "ئێمە"],
  ["ckb", "٢٠٢٦", "2026"],
  ["en", "Café ﬁeld", "cafe field"],
  ["ku", "ŞÊR", "şêr"],
  ["ku", "Şe\u0302r", "ŞÊR"],
])("in %s «%s» is «%s»", (language, one, other) => expect(fold(one, language)).toBe(fold(other, language)));

test.each([
  ["ar", "سدر", "صدر"],
  ["fa", "گل", "کل"],
  ["fa", "چای", "جای"],
  ["fa", "پر", "بر"],
  ["fa", "ژاله", "زاله"],
  ["fa", "آب", "اب"],
  ["ckb", "گوڵ", "کوڵ"],
  ["ckb", "گوڵ", "گول"],
  ["ckb", "مرۆڤ", "مرۆف"],
  ["ckb", "بە", "به"],
  ["ckb", "چوار", "جوار"],
  ["ckb", "پار", "بار"],
  ["ckb", "ژیر", "زیر"],
  ["ckb", "کۆن", "کون"],
  ["ckb", "شێر", "شیر"],
  ["ckb", "بڕین", "برین"],
  ["ckb", "ئێ", "یێ"],
  ["en", "expose", "exposed"],
  ["ku", "şer", "ser"],
])("in %s «%s» is not «%s»", (language, one, other) =>
  expect(fold(one, language)).not.toBe(fold(other, language)),
);
