// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { afterEach, describe, expect, it } from "vitest";
import { bodyExtensions } from "./schema";

let editor: Editor;
afterEach(() => editor.destroy());

/** The document after these letters were typed one by one into an empty body. */
function typed(letters: string) {
  editor = new Editor({
    extensions: bodyExtensions("rtl"),
    content: { type: "doc", content: [{ type: "paragraph" }] },
  });
  for (const letter of letters) {
    const { from, to } = editor.state.selection;
    const isTaken = editor.view.someProp("handleTextInput", (handle) =>
      handle(editor.view, from, to, letter, () => editor.state.tr),
    );
    if (!isTaken) editor.view.dispatch(editor.state.tr.insertText(letter, from, to));
  }
  return editor.getJSON().content?.[0];
}

describe("a number at the start of a line", () => {
  it.each(["12500. ", "2026. ", "100. ", "١٢٥٠٠. ", "٢٠٢٦. ", "1.5 ", "3) "])(
    "stays what was typed: %s",
    (letters) => {
      expect(typed(`${letters}دينار`)).toMatchObject({ type: "paragraph" });
      expect(editor.getText()).toContain(`${letters}دينار`);
    },
  );

  it.each([
    ["1. ", 1],
    ["12. ", 12],
    ["٣. ", 3],
    ["۲۴. ", 24],
  ])("begins a list that goes on from it: %s", (letters, start) => {
    expect(typed(`${letters}بند`)).toMatchObject({ type: "orderedList", attrs: { start } });
  });

  it("is had back by Backspace", () => {
    typed("12. ");
    editor.view.someProp("handleKeyDown", (handle) =>
      handle(editor.view, new KeyboardEvent("keydown", { key: "Backspace" })),
    );
    expect(editor.getText()).toContain("12. ");
  });
});

it.each(["- ", "* "])("a bullet begins a list: %s", (letters) => {
  expect(typed(`${letters}بند`)).toMatchObject({ type: "bulletList" });
});

it("a sum with its sign stays what was typed", () => {
  expect(typed("+ 5")).toMatchObject({ type: "paragraph", content: [{ text: "+ 5" }] });
});
