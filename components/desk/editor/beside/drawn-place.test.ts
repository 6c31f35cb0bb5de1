// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { expect, onTestFinished, test } from "vitest";
import { bodyExtensions } from "../body/schema";
import { drawnPlace } from "./drawn-place";

test("the place of the pen counts what readers get, not blank lines", () => {
  const content = "<p>أولى</p><p></p><p>ثانية</p><p>ثالثة</p>";
  const editor = new Editor({ extensions: bodyExtensions("rtl"), content });
  onTestFinished(() => editor.destroy());
  const placeAt = (text: string) => {
    let position = 0;
    editor.state.doc.descendants((node, at) => {
      if (node.text === text) position = at;
    });
    editor.commands.setTextSelection(position);
    return drawnPlace(editor.state);
  };
  expect(["أولى", "ثانية", "ثالثة"].map(placeAt)).toEqual([0, 1, 2]);
});
