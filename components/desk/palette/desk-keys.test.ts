import { expect, test } from "vitest";
import { deskKeyOf } from "./desk-keys";

const press = (given: Partial<Parameters<typeof deskKeyOf>[0]>) =>
  deskKeyOf({
    key: "",
    code: "",
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    target: null,
    ...given,
  });

test("the key with the slash searches, also where it writes an Arabic letter, and wherever else a slash is", () => {
  expect(press({ key: "/", code: "Slash" })).toBe("search");
  expect(press({ key: "ظ", code: "Slash" })).toBe("search");
  expect(press({ key: "/", code: "Digit7", shiftKey: true })).toBe("search");
  expect(press({ key: "/", code: "Slash", altKey: true })).toBeNull();
});

test("with Shift it tells of the keys, as does a question mark of either script", () => {
  expect(press({ key: "؟", code: "Slash", shiftKey: true })).toBe("help");
  expect(press({ key: "?", code: "Minus", shiftKey: true })).toBe("help");
});

test("Control or Command with K opens the palette", () => {
  expect(press({ key: "ن", code: "KeyK", ctrlKey: true })).toBe("palette");
  expect(press({ key: "k", code: "KeyK", metaKey: true })).toBe("palette");
  expect(press({ key: "k", code: "KeyK" })).toBeNull();
  expect(press({ key: "k", code: "KeyK", ctrlKey: true, shiftKey: true })).toBeNull();
});
