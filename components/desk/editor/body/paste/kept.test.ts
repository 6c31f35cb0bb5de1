// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { expect, it, onTestFinished } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { keptIn, nothingKept } from "./kept";

it("what a change brings is counted by kind, a list with the lists in it once", () => {
  let kept = nothingKept;
  const editor = new Editor({
    extensions: bodyExtensions("rtl"),
    content: "<p>قبل</p>",
    onUpdate: ({ transaction }) => {
      kept = keptIn(transaction);
    },
  });
  onTestFinished(() => editor.destroy());
  const link = '<a href="https://example.org/">رابط</a>';
  editor.commands.insertContentAt(
    0,
    `<h2>عنوان</h2><ul><li><p>أ ${link} ${link}</p><ol><li><p>ب</p></li></ol></li></ul><blockquote><p>قول</p></blockquote><table><tbody><tr><td><p>ج</p></td></tr></tbody></table>`,
  );
  expect(kept).toEqual({ headings: 1, lists: 1, quotations: 1, tables: 1, links: 1 });
  editor.commands.insertContentAt(0, "<p>نص</p>");
  expect(kept).toEqual(nothingKept);
});
