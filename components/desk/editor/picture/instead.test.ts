// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { undo } from "@tiptap/pm/history";
import { expect, onTestFinished, test } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { insertInGallery, insertPicture } from "./insert-picture";
import { instead, placeOfId, putInstead } from "./instead";

const blank = { caption: "", credit: "", alternative: "", isDecorative: false };
const library = {
  id: "library",
  caption: "الأهوار",
  credit: "سلمى",
  alternative: "قارب",
  isDecorative: false,
};

test.each<[string, Partial<typeof blank>, Partial<typeof blank>, Partial<typeof blank>]>([
  ["the library's words where nothing was written", {}, {}, library],
  [
    "what somebody wrote",
    { caption: "شرحي", credit: "أنا" },
    {},
    { caption: "شرحي", credit: "أنا", alternative: "قارب" },
  ],
  [
    "what a reader hears, as somebody wrote it, also for a picture that says nothing",
    { alternative: "وصفي" },
    { alternative: "", isDecorative: true },
    { alternative: "وصفي", isDecorative: false },
  ],
  ["that it says nothing, as somebody said", { isDecorative: true }, {}, { isDecorative: true }],
  [
    "that it says nothing, as the library has it",
    {},
    { alternative: "", isDecorative: true },
    { alternative: "", isDecorative: true },
  ],
])("another picture has %s", (_, written, other, expected) => {
  const { caption, credit, alternative, isDecorative } = { ...blank, ...library, ...expected };
  expect(instead({ pictureId: "own", ...blank, ...written }, { ...library, ...other })).toEqual({
    pictureId: "library",
    caption,
    credit,
    alternative,
    isDecorative,
  });
});

test("it stands wherever the first one stood, in one step", () => {
  const editor = new Editor({
    extensions: bodyExtensions("rtl"),
    content: "<p>أول</p><p></p>",
    injectCSS: false,
  });
  onTestFinished(() => editor.destroy());
  const ids = () => {
    const found: string[] = [];
    editor.state.doc.descendants((node) => {
      if (node.type.name === "picture") found.push(node.attrs.pictureId);
    });
    return found;
  };
  insertInGallery(editor, { pictureId: "own", ...blank });
  insertPicture(editor, 0, { pictureId: "other", ...blank });
  insertPicture(editor, editor.state.doc.content.size, { pictureId: "own", ...blank });
  putInstead(editor, "own", library);
  expect(ids()).toEqual(["other", "library", "library"]);
  const at = placeOfId(editor, "library");
  expect(at !== null && editor.state.doc.nodeAt(at)?.attrs.caption).toBe("الأهوار");
  expect(placeOfId(editor, "own")).toBeNull();
  undo(editor.state, editor.view.dispatch);
  expect(ids().filter((id) => id === "library")).toEqual([]);
});
