import { expect, test } from "vitest";
import { commandOf, reasonOf } from "./queue-keys";

const press = (code: string, more = {}) => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  target: null,
  ...more,
});

test("a reason has a digit, in either row of digits, whatever the layout types", () => {
  expect(["Digit1", "Digit5", "Numpad3"].map((code) => reasonOf(press(code)))).toEqual([0, 4, 2]);
  expect(["Digit0", "KeyA", "F1"].map((code) => reasonOf(press(code)))).toEqual([null, null, null]);
});

test("a key with a modifier is nobody's", () => {
  expect(commandOf(press("KeyA"))).toBe("approve");
  for (const modifier of ["ctrlKey", "metaKey", "altKey"]) {
    expect(commandOf(press("KeyA", { [modifier]: true }))).toBeNull();
    expect(reasonOf(press("Digit1", { [modifier]: true }))).toBeNull();
  }
});
