import { expect, test } from "vitest";
import { inArabicLetters } from "./arabic-letters";

test.each([
  ["ar", "الکهرباء فی بغداد", "الكهرباء في بغداد"],
  ["ar-eg", "کِتاب", "كِتاب"],
  ["ar", "گرمیان وچایی", "گرمیان وچایی"],
  ["en", "کتاب", "کتاب"],
  ["fa", "کتاب ایرانی", "کتاب ایرانی"],
])("in %s «%s» is kept as «%s»", (edition, text, kept) => {
  expect(inArabicLetters(edition, { text, href: "https://example.org/ک", id: null })).toEqual({
    text: kept,
    href: "https://example.org/ک",
    id: null,
  });
});
