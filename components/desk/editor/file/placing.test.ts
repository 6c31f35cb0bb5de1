// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { undo } from "@tiptap/pm/history";
import { expect, onTestFinished, test } from "vitest";
import { nothingTaken } from "@/components/desk/editor/body/paste/taken";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { insertFilePicture } from "@/components/desk/editor/picture/insert-picture";
import {
  addUploadAnchor,
  UploadAnchors,
  uploadAnchor,
} from "@/components/desk/editor/picture/upload-anchors";
import { placeFile } from "./placing";

function editorOf(content: string, extensions = bodyExtensions("rtl")): Editor {
  const editor = new Editor({ extensions, content, injectCSS: false });
  // One that lives on has turns left to take when there is no document any more.
  onTestFinished(() => editor.destroy());
  return editor;
}
const picture = (after: number) => ({ file: new File(["x"], `${after}.png`), after });

function readFrom(html: string, title: string | null, ...after: number[]) {
  const blocks = document.createElement("div");
  blocks.innerHTML = html;
  return { blocks, title, taken: nothingTaken, pictures: after.map(picture) };
}
const takeBack = ({ state, view }: Editor) => undo(state, view.dispatch);

test("a file becomes the body of an empty story, its title the headline that is not there", () => {
  const editor = editorOf("<p></p>");
  const read = readFrom("<h2>عنوان</h2><p>أول</p><p>ثانٍ</p>", "عنوان", 1, 2, 3);
  const { title, pictures } = placeFile(editor, read, 0, true);
  expect(title).toBe("عنوان");
  expect(editor.getHTML()).toBe("<p>أول</p><p>ثانٍ</p>");
  expect(pictures.map(({ position }) => position)).toEqual([0, 5, 11]);
  takeBack(editor);
  expect(editor.getHTML()).toBe("<p></p>");
});

test("where something is written, a file stands between two blocks, whole, with its title, and one step takes it back", () => {
  for (const wantsTitle of [true, false]) {
    const editor = editorOf("<p>قبل</p><p>بعد</p>");
    editor.commands.insertContentAt(2, "كلمة");
    const before = editor.getHTML();
    const { title, end } = placeFile(
      editor,
      readFrom("<h2>عنوان</h2><ul><li><p>بند</p></li></ul>", "عنوان"),
      3,
      wantsTitle,
    );
    expect(title).toBeNull();
    expect(editor.getHTML()).toBe("<p>قكلمةبل</p><h2>عنوان</h2><ul><li><p>بند</p></li></ul><p>بعد</p>");
    expect(editor.state.doc.resolve(end).nodeAfter?.textContent).toBe("بعد");
    editor.commands.insertContentAt(end + 1, "ثم ");
    takeBack(editor);
    takeBack(editor);
    expect(editor.getHTML()).toBe(before);
  }
});

test("a story with a headline keeps the title of a file in its body", () => {
  const editor = editorOf("<p></p>");
  expect(placeFile(editor, readFrom("<h2>عنوان</h2>", "عنوان"), 0, false).title).toBeNull();
  expect(editor.getHTML()).toBe("<h2>عنوان</h2><p></p>");
});

test("pictures of one place come to stand in their order, wherever they are waited for", () => {
  const editor = editorOf("<p></p>", [...bodyExtensions("rtl"), UploadAnchors]);
  const { pictures } = placeFile(editor, readFrom("<p>أول</p><p>ثانٍ</p>", null, 0, 1, 1, 2, 2), 0, true);
  for (const [at, { position }] of pictures.entries())
    editor.view.dispatch(addUploadAnchor(editor.state, String(at), position, document.createElement("i")));
  const words = { caption: "", credit: "", alternative: "", isDecorative: false };
  for (const at of pictures.keys())
    insertFilePicture(editor, uploadAnchor(editor.state, String(at)) ?? -1, {
      pictureId: `000000000${at}`,
      ...words,
    });
  const blocks = editor.state.doc.children.map(
    ({ attrs, textContent }) => attrs.pictureId?.at(-1) ?? textContent,
  );
  expect(blocks.filter(Boolean)).toEqual(["0", "أول", "1", "2", "ثانٍ", "3", "4"]);
  for (let steps = 0; steps < 6; steps += 1) takeBack(editor);
  expect(editor.getHTML()).toBe("<p></p>");
});

test("pictures alone need no words", () => {
  const editor = editorOf("<p></p>");
  expect(placeFile(editor, readFrom("", null, 0), 0, true).pictures).toMatchObject([{ position: 0 }]);
  expect(editor.getHTML()).toBe("<p></p>");
});
