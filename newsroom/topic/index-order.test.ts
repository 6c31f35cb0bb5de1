import { expect, test } from "vitest";
import { byLetter, bySection, mostActive } from "./index-order";

const topic = (name: string, recent = 0, sectionId: string | null = null) => ({
  ...{ id: name, name, slug: name, count: 1, recent, sectionId },
});
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
  expect(mostActive(Array.from({ length: 14 }, (_, at) => topic(`t${at}`, 1)))).toHaveLength(6);
});

test("sections stand in their order with their busiest topics, and one without any is left out", () => {
  const many = Array.from({ length: 14 }, (_, at) => topic(`t${at}`, 0, "s2"));
  const found = bySection(
    [topic("a", 0, "s1"), ...many, topic("b"), topic("c", 0, "former")],
    [{ id: "s2" }, { id: "s3" }, { id: "s1" }],
  );
  expect(found.map(({ section, topics }) => [section.id, topics.length])).toEqual([
    ["s2", 12],
    ["s1", 1],
  ]);
  expect(found[0]?.topics[0]?.name).toBe("t0");
});
