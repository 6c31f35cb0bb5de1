// @vitest-environment happy-dom
import { Editor, type JSONContent } from "@tiptap/core";
import { expect, it, onTestFinished } from "vitest";
import { parseBodyText, printBodyText } from "@/newsroom/body-text/rules";
import { nodeAtCaret, writeWords } from "./at-caret";
import { insertTable, toggleFactBox } from "./insert-block";
import { bodyExtensions } from "./schema";
import { bodyFrom, documentFrom } from "./serialise";
import { applyTableTool, teachTables } from "./table-editing";

function editing(text: string): Editor {
  const editor = new Editor({
    extensions: bodyExtensions("rtl"),
    content: documentFrom(parseBodyText(text)),
  });
  onTestFinished(() => editor.destroy());
  return editor;
}
const textOf = (editor: Editor) => printBodyText(bodyFrom(editor.getJSON() as JSONContent, "rtl"));
const press = (editor: Editor, key: string, held: object = {}) =>
  editor.view.someProp("handleKeyDown", (handle) =>
    handle(editor.view, new KeyboardEvent("keydown", { key, ...held })),
  ) ?? false;

it("a table comes behind the block of the caret, with the caret in its first cell", () => {
  const editor = editing("أ\n\nب");
  editor.commands.setTextSelection(1);
  insertTable(editor);
  editor.commands.insertContent("سنة");
  teachTables(editor);
  teachTables(editor);
  expect(press(editor, "Tab")).toBe(true);
  editor.commands.insertContent("عدد");
  writeWords(editor, "table", "caption", "السكان");
  applyTableTool(editor, "deleteColumn");
  applyTableTool(editor, "headerColumn");
  applyTableTool(editor, "addRowAfter");
  expect(nodeAtCaret(editor.state, "table")?.node.attrs.caption).toBe("السكان");
  expect(textOf(editor)).toBe("أ\n\n|+ السكان\n|= سنة |=  |\n|=  |  |\n|=  |  |\n|=  |  |\n\nب");
  applyTableTool(editor, "deleteTable");
  expect([textOf(editor), nodeAtCaret(editor.state, "table")]).toEqual(["أ\n\nب", null]);
});

it("behind the last cell a row begins", () => {
  const editor = editing("| أ | ب |\n| ج | د |");
  teachTables(editor);
  editor.commands.setTextSelection(editor.state.doc.child(0).nodeSize - 4);
  press(editor, "Tab");
  editor.commands.insertContent("هـ");
  press(editor, "Tab", { shiftKey: true });
  editor.commands.insertContent("!");
  expect(textOf(editor)).toBe("| أ | ب |\n| ج | ! |\n| هـ |  |");
});

it("a fact box takes what is selected, and gives it back", () => {
  const editor = editing("أ\n\n- ب\n\nج");
  editor.commands.setTextSelection({ from: 1, to: 6 });
  toggleFactBox(editor);
  editor.commands.insertContent("عنوان");
  expect(textOf(editor)).toBe("::: عنوان\n\nأ\n\n- ب\n\n:::\n\nج");
  toggleFactBox(editor);
  expect(textOf(editor)).toBe("## عنوان\n\nأ\n\n- ب\n\nج");
});

it("what a fact box cannot hold stays outside of it", () => {
  const editor = editing("## أ");
  editor.commands.selectAll();
  toggleFactBox(editor);
  editor.commands.insertContent("عنوان");
  expect(textOf(editor)).toBe("## أ\n\n::: عنوان\n\n:::");
});

it("an entry goes three lists deep and no deeper, with the entries on it", () => {
  const editor = editing("- أ\n- ب\n  - ج\n- د");
  const at = (words: string) => {
    let found = 0;
    editor.state.doc.descendants((node, position) => {
      if (node.text === words) found = position;
    });
    return found;
  };
  editor.commands.setTextSelection(at("ب"));
  expect(press(editor, "Tab")).toBe(true);
  expect(textOf(editor)).toBe("- أ\n  - ب\n    - ج\n- د");
  editor.commands.setTextSelection(at("ج"));
  expect(press(editor, "Tab")).toBe(false);
  editor.commands.setTextSelection(at("أ"));
  expect(press(editor, "Tab")).toBe(false);
  editor.commands.setTextSelection(at("ج"));
  press(editor, "Tab", { shiftKey: true });
  expect(textOf(editor)).toBe("- أ\n  - ب\n  - ج\n- د");
});
