import { describe, expect, test } from "vitest";
import { firstList } from "./first-list";
import { compileWordList } from "./matcher";

const first = compileWordList(firstList);
const listOf = (words: string[]) =>
  compileWordList(words.map((text) => ({ text, kind: /\s/u.test(text) ? "phrase" : "word" }) as const));

const marked = (text: string, words?: string[]) =>
  (words ? listOf(words) : first).find(text).map(({ start, end }) => text.slice(start, end));

describe("evasions are found, and marked as they were typed", () => {
  test.each([
    ["أنت غبي جدا", "غبي"],
    ["أنت غَبِيٌّ جدا", "غَبِيٌّ"],
    ["أنت غـــبـــي", "غـــبـــي"],
    ["هذا الغبي", "الغبي"],
    ["والغبي يقول", "والغبي"],
    ["للغبي رأي", "للغبي"],
    ["ياغبي", "ياغبي"],
    ["غ\u200bب\u200cي", "غ\u200bب\u200cي"],
    ["غ\u2063بي", "غ\u2063بي"],
    ["غبييييي", "غبييييي"],
    ["غغغبي", "غغغبي"],
    ["غ ب ي", "غ ب ي"],
    ["غ.ب.ي", "غ.ب.ي"],
    ["غ*بي", "غ*بي"],
    ["غ-بي", "غ-بي"],
    ["غبی", "غبی"],
    ["ﻏﺒﻲ", "ﻏﺒﻲ"],
    ["غبية", "غبية"],
    ["احمق", "احمق"],
    ["أحمق", "أحمق"],
    ["كذ1ب", "كذ1ب"],
    ["7مار", "7مار"],
    ["حمlر", "حمlر"],
    ["کلب", "کلب"],
    ["اللعين", "اللعين"],
    ["منافقين", "منافقين"],
    ["STUPID", "STUPID"],
    ["stuuuupid", "stuuuupid"],
    ["s t u p i d", "s t u p i d"],
    ["stup1d", "stup1d"],
    ["$tupid", "$tupid"],
    ["ѕtupid", "ѕtupid"],
    ["іdіоt", "іdіоt"],
    ["ｉｄｉｏｔ", "ｉｄｉｏｔ"],
    ["ídiót", "ídiót"],
    ["i\u00addiot", "i\u00addiot"],
    ["Click  here now", "Click  here"],
    ["اضغط هُنا", "اضغط هُنا"],
  ])("%s", (text, word) => expect(marked(text)).toEqual([word]));
});

test.each([
  "شكرًا على هذا التقرير المفصّل عن أسعار الخضار في السوق",
  "كلبنان بلد جميل؟ لا، لبنان بلد جميل",
  "The story is well told, thank you.",
  "حُمّى القيظ",
  "و ب ل",
  "",
])("ordinary words stay unmarked: %s", (text) => expect(marked(text)).toEqual([]));

test("several words are marked in order and once", () => {
  const text = "غبي وكذّاب، ثم غ ب ي";
  expect(marked(text)).toEqual(["غبي", "وكذّاب", "غ ب ي"]);
});
