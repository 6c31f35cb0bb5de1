import { expect, test } from "vitest";
import { byLetter, mostActive } from "./index-order";

const topic = (name: string, recent = 0) => ({ id: name, name, slug: name, count: 1, recent });
const shown = (names: string[], language: "ar" | "en") =>
  byLetter(
    names.map((name) => topic(name)),
    language,
  ).map(({ letter, topics }) => [letter, topics.map(({ name }) => name)]);

test("an Arabic name stands under its first letter, without the article and whatever carries its hamza", () => {
  expect(
    shown(["المياه", "أسعار", "الإعلام", "آثار", "ثقافة", "البيئة", "مدارس", "2024", "ألوان"], "ar"),
  ).toEqual([
    ["ا", ["آثار", "أسعار", "الإعلام", "ألوان"]],
    ["ب", ["البيئة"]],
    ["ث", ["ثقافة"]],
    ["م", ["مدارس", "المياه"]],
    ["#", ["2024"]],
  ]);
});

test("an English name stands under its capital, whatever its accent", () => {
  expect(shown(["water", "Éducation", "economy"], "en")).toEqual([
    ["E", ["economy", "Éducation"]],
    ["W", ["water"]],
  ]);
});

test("the most written about come first, and what is quiet is left out", () => {
  const active = mostActive([topic("a", 1), topic("b", 3), topic("c"), topic("d", 3)]);
  expect(active.map(({ name }) => name)).toEqual(["b", "d", "a"]);
});
