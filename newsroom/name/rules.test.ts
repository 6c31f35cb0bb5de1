import { expect, test } from "vitest";
import { compareNames, DescribedNames, inOrderOfNames, namesMatching, SignedNames } from "./rules";

test("orders names as an index of people does", () => {
  const names = [
    "Zaid",
    "منطقة 10",
    "إبراهيم",
    "حسن",
    "منطقة 2",
    "الحسن علي",
    "أحمد",
    "پارسا",
    "اسعد",
    "بدر",
  ];
  expect(names.toSorted(compareNames)).toEqual([
    "إبراهيم",
    "أحمد",
    "اسعد",
    "بدر",
    "پارسا",
    "حسن",
    "الحسن علي",
    "منطقة 2",
    "منطقة 10",
    "Zaid",
  ]);
});

test("lists what is active first, then by the name that is read", () => {
  const row = (id: string, isActive: boolean, ar: string, en: string) => {
    const entry = (name: string) => ({ name, slug: id, description: "" });
    return { id, isActive, names: { ar: entry(ar), en: entry(en) } };
  };
  const rows = [
    row("a", false, "أدب", "Arts"),
    row("b", true, "ثقافة", "Culture"),
    row("c", true, "بيئة", "Environment"),
  ];
  expect(inOrderOfNames(rows, "ar").map(({ id }) => id)).toEqual(["c", "b", "a"]);
  expect(inOrderOfNames(rows, "en").map(({ id }) => id)).toEqual(["b", "c", "a"]);
});

test.each([
  ["احمد", ["أحمد فاضل"]],
  ["ثقافه", ["ثقافة"]],
  ["CULT", ["ثقافة"]],
  ["مصطفي", ["مُصطفى"]],
  ["", ["أحمد فاضل", "ثقافة", "مُصطفى"]],
  ["زينب", []],
])("finds %s however it is spelled", (sought, expected) => {
  const rows = [
    { names: { ar: { name: "أحمد فاضل" } } },
    { names: { ar: { name: "ثقافة" }, en: { name: "Culture" } } },
    { names: { ar: { name: "مُصطفى" } } },
  ];
  expect(namesMatching(rows, sought).map((row) => row.names.ar.name)).toEqual(expected);
});

test.each([
  ["a section's or topic's", DescribedNames, 60, 300],
  ["a byline's", SignedNames, 80, 600],
])("%s names and descriptions have their own bounds", (_, schema, name, description) => {
  const ofLengths = (letters: number, words: number) =>
    schema.safeParse({ ar: { name: "م".repeat(letters), description: "م".repeat(words) } }).success;
  expect(ofLengths(name, description)).toBe(true);
  expect(ofLengths(name + 1, description)).toBe(false);
  expect(ofLengths(name, description + 1)).toBe(false);
});
