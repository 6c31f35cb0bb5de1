import { TYPE } from "@formatjs/icu-messageformat-parser";
import { expect, test } from "vitest";
import { glossary, withoutShadda } from "./glossary";
import { parsedTexts } from "./parsed";

/** A text as it is read: what is inserted, counted or tagged is left out, each form stands for itself. */
const spoken = (language: "ar" | "en") =>
  parsedTexts(language).flatMap(({ path, elements }) =>
    elements.flatMap((element) => (element.type === TYPE.literal ? [{ path, text: element.value }] : [])),
  );

const saying = (language: "ar" | "en", forbidden: RegExp) =>
  spoken(language).filter(({ text }) => forbidden.test(text));

const never = /(?!)/;

test.each(glossary)("$arabic / $english is said in no other way", ({ notArabic, notEnglish }) => {
  expect(saying("ar", notArabic ?? never)).toEqual([]);
  expect(saying("en", notEnglish ?? never)).toEqual([]);
});

test("a doubled letter carries its shadda", () => {
  expect(saying("ar", withoutShadda)).toEqual([]);
});

/** Values that name a person, or something that a person named: nobody knows their gender, so no verb has them as its subject. */
const named = new Set(["name", "email", "outlet", "owner", "edition", "title", "key", "before", "after"]);
/** What may stand right before such a value (nouns it belongs to, prepositions, orders to the reader) and right after. */
const before =
  /(?:^|[:،.؛]|(?<!\p{L})(?:الاسم|إدارة|بيد|إلى|الرابط|باسم|تحرير|تعليق|توقيع|جلسات|حساب|رفع|صفة|صفحة|طبعة|على|في|قسم|مقالات|من|موضوع|مرحبًا|نص|أزل|قدّم))\s*[«]?$/u;
const after = /^[»]?\s*(?:$|[:،.؛؟\]]|(?:إلى|الآن|كلها|وأنت|جارٍ|ما|ليس في القائمة)(?!\p{L}))/u;

test("no verb has a person as its variable subject", () => {
  const wrong = parsedTexts("ar").flatMap(({ path, text }) =>
    [...text.matchAll(/\u2068\{(\w+)\}\u2069/g)].flatMap(({ 0: inserted, 1: name = "", index }) => {
      const isFine =
        !named.has(name) ||
        (before.test(text.slice(0, index)) && after.test(text.slice(index + inserted.length)));
      return isFine ? [] : [`${path}: ${text}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test.each([
  "حفظ \u2068{name}\u2069 المقال",
  "\u2068{name}\u2069 حفظ المقال",
  "كتب: \u2068{name}\u2069 عدّل المقال",
])("%s would be found", (text) => {
  const [inserted] = text.match(/\u2068\{\w+\}\u2069/) ?? [""];
  const index = text.indexOf(inserted);
  expect(before.test(text.slice(0, index)) && after.test(text.slice(index + inserted.length))).toBe(false);
});
