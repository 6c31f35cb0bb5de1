// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { documentFrom } from "@/components/desk/editor/body/serialise";
import type { Body } from "@/newsroom/body/rules";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { follow } from "./follow";

function opened(body: Body) {
  const onUpdate = vi.fn();
  const editor = new Editor({ extensions: bodyExtensions("rtl"), content: documentFrom(body), onUpdate });
  onTestFinished(() => editor.destroy());
  return { editor, onUpdate };
}
const line = fc.constantFrom(
  "أول",
  "ثانٍ",
  "**غامق** ثم لا",
  "- بند\n- بند آخر",
  "> قول",
  "## عنوان",
  "3. ثالثًا",
);
const story = fc.array(line, { maxLength: 6 }).map((lines) => parseBodyText(lines.join("\n\n")));

test("whatever was there, the words of the other stand there then, as nobody's change", () => {
  fc.assert(
    fc.property(story, story, (before, after) => {
      const { editor, onUpdate } = opened(before);
      follow(editor, documentFrom(after));
      expect(editor.state.doc.eq(editor.schema.nodeFromJSON(documentFrom(after)))).toBe(true);
      expect(onUpdate).not.toHaveBeenCalled();
      editor.destroy();
    }),
    { numRuns: 60 },
  );
});

test("what is selected beside the change stays selected", () => {
  const { editor } = opened(parseBodyText("أول\n\nكلمات أخرى"));
  editor.commands.setTextSelection({ from: 6, to: 11 });
  follow(editor, documentFrom(parseBodyText("عاجل: أول\n\nكلمات أخرى")));
  const { from, to } = editor.state.selection;
  expect(editor.state.doc.textBetween(from, to)).toBe("كلمات");
});
