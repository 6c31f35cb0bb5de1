import { expect, test } from "vitest";
import { excerpt, marked, markedWords, spellingIn } from "./highlights";
import { wordsIn } from "./words";

const words = (text: string, language = "ar") => wordsIn(text, language).map(({ word }) => word);

test.each([
  ["«المُدرِّسة»، والمـــدارس؟", ["المدرسه", "والمدارس"]],
  ["الـBBC والـ71", ["ال", "bbc", "وال", "71"]],
  ["١٢٬٥٠٠ دينار و12,500", ["12500", "دينار", "و", "12500"]],
  ["3.5 و٣٫٥", ["3.5", "و", "3.5"]],
  ["covid19 و۲۰۲۶.", ["covid19", "و", "2026"]],
  ["می‌رود", ["ميرود"]],
  ["", []],
  ["، … !", []],
])("the words of %s", (text, expected) => expect(words(text)).toEqual(expected));

test("English folds its own way", () => {
  expect(words("Café Rivers", "en")).toEqual(["cafe", "rivers"]);
});

const shown = (parts: { text: string; isFound: boolean }[] | null) =>
  parts?.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join("");
const sought = new Set(["المدرسه", "نهر"]);

test("marks stand on the words as they are written, and neighbours are one mark", () => {
  expect(shown(marked("«المُدرِّسة» على نَهر نهر", "ar", sought))).toBe("«[المُدرِّسة]» على [نَهر نهر]");
  expect(shown(marked("لا شيء", "ar", sought))).toBe("لا شيء");
});

test("what only helps to ask is marked where it was typed alone", () => {
  const form = (lexeme: string) => ({ lexeme, weight: 1, documents: 1 });
  const water = { word: "مياه", at: 0, forms: [form("مياه"), form("المياه"), form("ما")] };
  expect([...markedWords([water], "ar")]).toEqual(["مياه", "المياه"]);
  expect([...markedWords([{ word: "ما", at: 0, forms: [form("ما")] }], "ar")]).toEqual(["ما"]);
});

test("an excerpt shows where most of the query stands, and says what was cut", () => {
  const filler = Array.from({ length: 60 }, (_, index) => `ك${"ا".repeat(index)}`).join(" ");
  expect(shown(excerpt(`نهر ${filler} المدرسة قرب نهر. ${filler}`, "ar", sought))).toMatch(
    /^…(?:كا+ ){6}\[المدرسة\] قرب \[نهر\]\. (?:كا* ?){23}…$/,
  );
  expect(shown(excerpt("قرب نهر", "ar", sought))).toBe("قرب [نهر]");
  expect(excerpt(filler, "ar", sought)).toBeNull();
});

test("a word is spelled as a text spells it, without what only helps to read", () => {
  expect(spellingIn("في المُدرّسة", "ar", "المدرسه")).toBe("المدرسة");
  expect(spellingIn("في البيت", "ar", "المدرسه")).toBeUndefined();
});
