// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { expect, onTestFinished, test } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { insertInGallery, insertPicture } from "./insert-picture";

const picture = {
  pictureId: "0000000000",
  caption: "",
  credit: "",
  alternative: "",
  isDecorative: false,
};
function editorOf(content: string): Editor {
  const editor = new Editor({ extensions: bodyExtensions("rtl"), content, injectCSS: false });
  // One that lives on has turns left to take when there is no document any more.
  onTestFinished(() => editor.destroy());
  return editor;
}
const names = (editor: Editor) => (editor.getJSON().content ?? []).map(({ type }) => type);

/** Every place a caret may be, with what stood there before. */
const whole = `<h2>باب</h2><p>قبل <a href="https://example.org">رابط طويل</a> بعد</p><ul><li><p>بند</p></li><li><p>ثانٍ</p></li></ul><blockquote><p>قول</p></blockquote><p></p>`;

test("a picture divides no paragraph, link, list or quotation, wherever the caret is", () => {
  const { size } = editorOf(whole).state.doc.content;
  for (let position = 0; position <= size; position += 1) {
    const editor = editorOf(whole);
    const before = names(editor);
    const text = editor.getText();
    insertPicture(editor, position, picture);
    const after = names(editor);
    expect(after.filter((name) => name === "picture")).toHaveLength(1);
    // Behind a picture at the very end the editor keeps a paragraph to go on in.
    const trailing = before.length === after.indexOf("picture") ? ["paragraph"] : [];
    expect(after.filter((name) => name !== "picture")).toEqual([...before, ...trailing]);
    expect(editor.getText().replaceAll("\n", "")).toBe(text.replaceAll("\n", ""));
  }
});

test("a gallery begins with a picture, alone or with the one that is selected, and takes more at its end", () => {
  const editor = editorOf("<p>أول</p><p></p>");
  const captions = () =>
    editor.state.doc.children.flatMap(({ type, children, attrs }) =>
      type.name === "gallery" ? [children.map((each) => each.attrs.caption)] : (attrs.caption ?? []),
    );
  const named = (caption: string) => ({ ...picture, caption });
  const at = insertInGallery(editor, named("أ"));
  expect(editor.state.doc.nodeAt(at)?.attrs.caption).toBe("أ");
  editor.commands.setNodeSelection(at);
  insertInGallery(editor, named("ب"));
  editor.commands.setNodeSelection(at - 1);
  const last = insertInGallery(editor, named("ج"));
  expect(editor.state.doc.nodeAt(last)?.attrs.caption).toBe("ج");
  expect(captions()).toEqual([["أ", "ب", "ج"]]);

  const end = editor.state.doc.content.size;
  const place = insertPicture(editor, end, named("د"));
  editor.commands.setNodeSelection(place);
  const added = insertInGallery(editor, named("هـ"));
  expect(editor.state.doc.nodeAt(added)?.attrs.caption).toBe("هـ");
  expect(captions()).toEqual([
    ["أ", "ب", "ج"],
    ["د", "هـ"],
  ]);
});

test("it follows the paragraph, and comes before an empty one, where one goes on", () => {
  const inside = editorOf("<p>أول</p><p>ثانٍ</p>");
  expect(insertPicture(inside, 2, picture)).toBe(5);
  expect(names(inside)).toEqual(["paragraph", "picture", "paragraph"]);
  const empty = editorOf("<p>أول</p><p></p>");
  insertPicture(empty, 6, picture);
  expect(names(empty)).toEqual(["paragraph", "picture", "paragraph"]);
});
