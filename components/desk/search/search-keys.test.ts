import { expect, test } from "vitest";
import { opensSearch } from "./search-keys";

const press = (given: Partial<Parameters<typeof opensSearch>[0]>) =>
  opensSearch({
    key: "",
    code: "",
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    target: null,
    ...given,
  });

test("the key with the slash opens the search, also where it writes an Arabic letter, and wherever else a slash is", () => {
  expect(press({ key: "/", code: "Slash" })).toBe(true);
  expect(press({ key: "ظ", code: "Slash" })).toBe(true);
  expect(press({ key: "/", code: "Digit7", shiftKey: true })).toBe(true);
  expect(press({ key: "؟", code: "Slash", shiftKey: true })).toBe(false);
  expect(press({ key: "/", code: "Slash", altKey: true })).toBe(false);
});

test("so does Control or Command with K", () => {
  expect(press({ key: "ن", code: "KeyK", ctrlKey: true })).toBe(true);
  expect(press({ key: "k", code: "KeyK", metaKey: true })).toBe(true);
  expect(press({ key: "k", code: "KeyK" })).toBe(false);
  expect(press({ key: "k", code: "KeyK", ctrlKey: true, shiftKey: true })).toBe(false);
});
