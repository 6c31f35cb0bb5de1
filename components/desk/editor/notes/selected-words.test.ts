// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { expect, onTestFinished, test } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { documentFrom } from "@/components/desk/editor/body/serialise";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { selectedWords } from "./selected-words";

function opened(text: string): Editor {
  const element = document.body.appendChild(document.createElement("div"));
  const content = documentFrom(parseBodyText(text));
  const editor = new Editor({ element, extensions: bodyExtensions("rtl"), content, editable: false });
  onTestFinished(() => {
    editor.destroy();
    element.remove();
  });
  return editor;
}

/** Selects as a mouse does, and tells the surface nothing. */
function select(editor: Editor, paragraph: number, from: number, to: number): void {
  const words = editor.view.dom.querySelectorAll("p")[paragraph]?.firstChild;
  if (!words) throw new Error("no such paragraph");
  document.getSelection()?.setBaseAndExtent(words, from, words, to);
}

test("what the page shows as selected counts, also before the surface has heard of it", () => {
  const editor = opened("أول السطر\n\nثاني السطر");
  select(editor, 1, 0, 4);
  const { from, to } = selectedWords(editor);
  expect(editor.state.doc.textBetween(from, to)).toBe("ثاني");
});

test("words of another place, and a place without words, leave what the surface has", () => {
  const editor = opened("أول السطر\n\nثاني السطر");
  editor.commands.setTextSelection({ from: 1, to: 4 });
  const elsewhere = document.body.appendChild(document.createElement("p"));
  elsewhere.textContent = "كلمة في مكان آخر";
  document.getSelection()?.setBaseAndExtent(elsewhere, 0, elsewhere, 1);
  expect(selectedWords(editor)).toEqual({ from: 1, to: 4 });
  document.getSelection()?.removeAllRanges();
  expect(selectedWords(editor)).toEqual({ from: 1, to: 4 });
});
