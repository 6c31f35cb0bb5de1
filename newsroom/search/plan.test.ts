import { describe, expect, test } from "vitest";
import { emptyContent } from "@/newsroom/content/words";
import { documentOf } from "./document";
import { planOf, type Unit } from "./plan";
import { faultsBetween, likeness, splitsOf } from "./repair";

const unit = (word: string, documents: number, at = 0): Unit => ({
  word,
  at,
  forms: [
    { lexeme: word, weight: 1, documents },
    { lexeme: `ال${word}`, weight: 0.8, documents },
  ],
});

describe("a plan", () => {
  test("lets rare words bring the documents, and common ones weigh them", () => {
    const { drivers, groups } = planOf([unit("نادر", 10), unit("شائع", 60_000, 1)], 100_000);
    expect(new Set(drivers.map(({ unit }) => unit))).toEqual(new Set([0]));
    expect(new Set(groups.map(({ unit }) => unit))).toEqual(new Set([0, 1]));
  });

  test("demands every word where all are common", () => {
    const { drivers, isCommon } = planOf([unit("شائع", 60_000), unit("كثير", 50_000, 1)], 100_000);
    expect(drivers.map(({ query }) => query)).toEqual(["('شائع' | 'الشائع') & ('كثير' | 'الكثير')"]);
    expect(isCommon).toBe(true);
  });

  test("knows what is seldom found together, and what the index brings soon", () => {
    const common = (...documents: number[]) =>
      planOf(
        documents.map((each, at) => unit(`كلمة${at}`, each, at)),
        100_000,
      ).isCommon;
    expect([common(20_000, 20_000), common(8_200), common(40_000), common(500)]).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  test("seeks neighbours at their distance", () => {
    const { phrases } = planOf([unit("نهر", 5), unit("مدينة", 5, 2)], 100);
    expect(phrases.map(({ query }) => query.match(/<\d+>/)?.[0])).toEqual(["<2>", "<3>"]);
  });

  test("of no words is empty", () => {
    expect(planOf([], 100)).toEqual({ drivers: [], isCommon: false, groups: [], phrases: [] });
  });
});

test.each([
  ["كتاب", "كتاب", 0],
  ["كتاب", "كتب", 1],
  ["كتاب", "كاتب", 1],
  ["نهضة", "نهظة", 0.5],
  ["كتاب", "", 4],
])("between «%s» and «%s» lie %f faults", (one, other, faults) => {
  expect(faultsBetween(one, other)).toBe(faults);
  expect(faultsBetween(other, one)).toBe(faults);
});

test("what is likelier is told apart, with the article or without", () => {
  expect(likeness("النهظة", "نهضة", false)).toBeGreaterThan(likeness("نهظة", "نهاية", false));
  expect(likeness("نهر", "بحر", false)).toBe(0);
  expect(likeness("بلا", "مستشفيات", false)).toBe(0);
});

test("a word comes apart in two of two letters at least", () => {
  expect(splitsOf("بلاحدود")).toContainEqual(["بلا", "حدود"]);
  expect(splitsOf("بلا")).toEqual([]);
});

test("a document says where each word stands, and in which lists", () => {
  const id = "0b0c6f3e-6a0f-4b57-9d0c-6b1f7c1f0a11";
  const content = { ...emptyContent, headline: "نهر دجلة", standfirst: "النهر", topicIds: [id] };
  const { words, vector } = documentOf(content, "ar");
  expect(words).toEqual(["نهر", "دجله", "النهر"]);
  expect(vector).toBe(`'نهر':1A 'دجله':2A 'النهر':13B '#${id}':16383B`);
});
