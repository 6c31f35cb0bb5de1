import { describe, expect, it } from "vitest";
import { type KeyPress, keysOf, shortcutNames, shortcutOf } from "./shortcuts";

const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

describe("shortcuts", () => {
  it.each([
    ["KeyB", { ctrlKey: true }, "bold"],
    ["Digit2", { ctrlKey: true, altKey: true }, "heading2"],
    ["KeyX", { ctrlKey: true, shiftKey: true }, "direction"],
    ["KeyX", { ctrlKey: true }, null],
    ["Slash", { ctrlKey: true }, "help"],
    ["KeyY", { ctrlKey: true }, "redo"],
    ["KeyZ", { ctrlKey: true, shiftKey: true }, "redo"],
    ["KeyB", {}, null],
    ["KeyB", { metaKey: true }, null],
    ["ArrowUp", { altKey: true }, "moveUp"],
    ["ArrowDown", { altKey: true }, "moveDown"],
    ["ArrowUp", { altKey: true, ctrlKey: true }, null],
    ["ArrowUp", { altKey: true, shiftKey: true }, null],
    ["ArrowUp", {}, null],
  ] as const)("%s with %o is %s", (code, held, name) => {
    expect(shortcutOf(press(code, held), false)).toBe(name);
  });

  it("follows the command key on a Mac", () => {
    expect(shortcutOf(press("KeyS", { metaKey: true }), true)).toBe("save");
    expect(shortcutOf(press("KeyS", { ctrlKey: true }), true)).toBeNull();
    // ⌘H hides a program there.
    expect(shortcutOf(press("KeyH", { metaKey: true }), true)).toBeNull();
    expect(shortcutOf(press("KeyH", { metaKey: true, shiftKey: true }), true)).toBe("replace");
    expect(shortcutOf(press("KeyH", { ctrlKey: true }), false)).toBe("replace");
  });

  it("leaves ⌥ with an arrow to a Mac, where it moves the caret by paragraph", () => {
    expect(shortcutOf(press("ArrowUp", { altKey: true }), true)).toBeNull();
    expect(shortcutOf(press("ArrowUp", { altKey: true, shiftKey: true }), true)).toBe("moveUp");
    expect(keysOf("moveUp", true)).toEqual(["⌥", "⇧", "↑"]);
    expect(keysOf("moveDown", false)).toEqual(["Alt", "↓"]);
  });

  it("gives each key press one meaning", () => {
    const meanings = new Map<string, string>();
    for (const code of [
      "KeyB",
      "KeyK",
      "KeyQ",
      "KeyP",
      "KeyI",
      "KeyJ",
      "KeyE",
      "KeyF",
      "KeyG",
      "KeyH",
      "KeyO",
      "KeyX",
      "KeyZ",
      "KeyS",
      "Minus",
      "Slash",
      "Enter",
      "KeyM",
      "Period",
      "Comma",
    ])
      for (const shiftKey of [true, false])
        for (const altKey of [true, false]) {
          const name = shortcutOf(press(code, { ctrlKey: true, shiftKey, altKey }), false);
          if (name) meanings.set(`${code}${shiftKey}${altKey}`, name);
        }
    expect(new Set(meanings.values()).size).toBe(meanings.size);
    expect(shortcutNames.length).toBeGreaterThan(10);
  });
});
