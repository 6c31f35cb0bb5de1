// @vitest-environment happy-dom
import { Editor, type JSONContent } from "@tiptap/core";
import { undo } from "@tiptap/pm/history";
import { NodeSelection } from "@tiptap/pm/state";
import { expect, onTestFinished, test } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { bodyFrom, documentFrom } from "@/components/desk/editor/body/serialise";
import { parseBodyText, printBodyText } from "@/newsroom/body-text/rules";
import { moved } from "./moving";

/** A story in which what stands between the signs is selected; one sign is the caret. */
function editing(text: string): Editor {
  const editor = new Editor({
    extensions: bodyExtensions("rtl"),
    content: documentFrom(parseBodyText(text)),
  });
  onTestFinished(() => editor.destroy());
  const places: number[] = [];
  editor.state.doc.descendants((node, at) => {
    for (const { index } of (node.text ?? "").matchAll(/@/g)) places.push(at + index);
    return true;
  });
  const [from = 1, to = from] = places;
  editor.commands.setTextSelection({ from, to });
  return editor;
}
const textOf = (editor: Editor) => printBodyText(bodyFrom(editor.getJSON() as JSONContent, "rtl"));
function move(editor: Editor, by: -1 | 1) {
  const found = moved(editor.state, by);
  if (found) editor.view.dispatch(found.transaction);
  return found && { at: found.at, count: found.count };
}

test.each<[string, string, -1 | 1, string]>([
  ["a paragraph up", "أ\n\nب@\n\nج", -1, "ب@\n\nأ\n\nج"],
  ["a paragraph down", "أ@\n\nب\n\nج", 1, "ب\n\nأ@\n\nج"],
  ["two that are selected", "أ\n\nب@\n\nج@\n\nد", -1, "ب@\n\nج@\n\nأ\n\nد"],
  ["an entry of a list", "- أ\n- ب@\n- ج", 1, "- أ\n- ج\n- ب@"],
  ["an entry with the list within it", "- أ\n- ب@\n  - ج\n- د", 1, "- أ\n- د\n- ب@\n  - ج"],
  ["an entry within an entry", "- أ\n  - ب\n  - ج@", -1, "- أ\n  - ج@\n  - ب"],
  ["at the edge with what it stands in", "أ\n\n- ب@\n- ج", -1, "- ب@\n- ج\n\nأ"],
  ["a paragraph of a quotation", "> أ\n>\n> ب@", -1, "> ب@\n>\n> أ"],
  ["a table as one", "أ\n\n| ب@ | ج |\n| د | ه |", -1, "| ب@ | ج |\n| د | ه |\n\nأ"],
])("%s", (_, before, by, after) => {
  const editor = editing(before);
  const selected = textAround(editor);
  expect(move(editor, by)).not.toBeNull();
  expect(textOf(editor)).toBe(textOf(editing(after)));
  expect(textAround(editor)).toBe(selected);
  undo(editor.state, editor.view.dispatch);
  expect(textOf(editor)).toBe(textOf(editing(before)));
});
const textAround = ({ state: { doc, selection } }: Editor) =>
  doc.textBetween(selection.from, selection.to + 1, "|");

test.each<[string, string, -1 | 1]>([
  ["the first block", "أ@\n\nب", -1],
  ["the last, behind which one goes on writing", "أ\n\n- ب@", 1],
])("%s stays", (_, text, by) => expect(move(editing(text), by)).toBeNull());

test("the empty paragraph that one goes on in stays at the end", () => {
  const editor = editing("أ\n\n- ب");
  editor.commands.setTextSelection(editor.state.doc.content.size - 1);
  expect(move(editor, -1)).toBeNull();
});

test("a box keeps its title first, and goes as a whole where its first words would go further", () => {
  const editor = new Editor({
    extensions: bodyExtensions("rtl"),
    content: "<p>أ</p><aside><h2>عنوان</h2><p>ب</p><p>ج</p></aside><p>د</p>",
  });
  onTestFinished(() => editor.destroy());
  const kinds = () => editor.getText({ blockSeparator: "|" }).replace("||", "|").replace(/^\|/, "");
  // In «ج».
  editor.commands.setTextSelection(15);
  expect(move(editor, -1)).toEqual({ at: 2, count: 3 });
  expect(kinds()).toBe("أ|عنوان|ج|ب|د");
  expect(move(editor, -1)).toEqual({ at: 1, count: 3 });
  expect(kinds()).toBe("عنوان|ج|ب|أ|د");
});

test("says where it is now, also for what is selected as one", () => {
  const editor = editing("أ\n\n---\n\nب");
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, 3)));
  expect(move(editor, -1)).toEqual({ at: 1, count: 3 });
  expect(editor.state.selection).toBeInstanceOf(NodeSelection);
  expect(move(editor, -1)).toBeNull();
  expect(move(editor, 1)).toEqual({ at: 2, count: 3 });
});
