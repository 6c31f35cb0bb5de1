import { expect, test } from "vitest";
import { typedIn } from "./beginnings";

const beginnings = (query: string) => typedIn(query, "ar")?.begun.map(({ first }) => first);

test("the last word begins, whatever hamza, marks and article it is typed with", () => {
  const water = ["مياه", "المياه", "والمياه", "بالمياه", "للمياه"];
  expect(beginnings("مياه")).toEqual(water);
  expect(new Set(beginnings("الـمِياه"))).toEqual(new Set(water));
  expect(beginnings("إنتخ")).toEqual(beginnings("انتخ"));
});

test("what stands before it is whole, and kept as it was typed", () => {
  const typed = typedIn("أزمةُ المي", "ar");
  expect(typed?.before).toBe("أزمةُ ");
  expect(typed?.whole).toEqual([["ازمه", "الازمه", "والازمه", "بالازمه", "للازمه"]]);
});

test("one letter, the article alone and nothing are too little", () => {
  for (const query of ["", " ", "م", "ال", "أزمة ال", "؟!"]) expect(typedIn(query, "ar")).toBeNull();
  expect(typedIn("w", "en")).toBeNull();
});

test("English words begin as they are spelled", () => {
  expect(typedIn("River Wat", "en")).toMatchObject({
    whole: [["river"]],
    begun: [{ first: "wat" }],
    before: "River ",
  });
});
