// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { listCommandOf, listCommands, listKeys } from "./list-keys";

const press = (code: string, given: Partial<Parameters<typeof listCommandOf>[0]> = {}) =>
  listCommandOf({
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    target: null,
    ...given,
  });

test.each([
  ["KeyJ", {}, "next"],
  ["KeyX", {}, "select"],
  ["KeyX", { shiftKey: true }, "selectTo"],
  ["KeyJ", { shiftKey: true }, null],
  ["KeyJ", { ctrlKey: true }, null],
  // The browser's own.
  ["Enter", {}, null],
] as const)("%s with %o is %s", (code, held, command) => {
  expect(press(code, held)).toBe(command);
});

test("no letter that is typed means anything, and in a box to tick each does", () => {
  const field = document.createElement("input");
  expect(press("KeyX", { target: field })).toBeNull();
  field.type = "checkbox";
  expect(press("KeyX", { target: field })).toBe("select");
});

test("each key means one thing", () => {
  const keys = listCommands.map((command) => `${listKeys[command].code} ${listKeys[command].shift ?? ""}`);
  expect(new Set(keys).size).toBe(keys.length);
});
