// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { undo } from "@tiptap/pm/history";
import { afterEach, describe, expect, it } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { documentFrom } from "@/components/desk/editor/body/serialise";
import { editions } from "@/e2e/support/editions";
import type { Body } from "@/newsroom/body/rules";
import { plainText } from "@/newsroom/body/words";
import { emptyContent } from "@/newsroom/content/words";
import { mergeWords, putBlocks } from "./merging";

const bodyOf = (...texts: string[]): Body => ({
  version: 1,
  doc: {
    type: "doc",
    content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  },
});
const contentOf = (...texts: string[]) => ({ ...emptyContent, body: bodyOf(...texts) });

let editor: Editor;
afterEach(() => editor?.destroy());

function writing(...texts: string[]) {
  editor = new Editor({ extensions: bodyExtensions("rtl"), content: documentFrom(bodyOf(...texts)) });
  return () =>
    Array.from({ length: editor.state.doc.childCount }, (_, at) => editor.state.doc.child(at).textContent);
}

describe("words put into the surface", () => {
  it("leave the caret in the word where it stood, whatever came before and behind it", () => {
    const lines = writing("الأولى", "الثانية", "الثالثة");
    editor.commands.setTextSelection(editor.state.doc.child(0).nodeSize + 4);
    putBlocks(editor, documentFrom(bodyOf("جديدة", "الأولى", "الثانية", "الثالثة معدّلة", "أخيرة")));
    expect(lines()).toEqual(["جديدة", "الأولى", "الثانية", "الثالثة معدّلة", "أخيرة"]);
    editor.commands.insertContent("×");
    expect(lines()[2]).toBe("الث×انية");
  });

  it("are taken back in one step, and what was typed before them is not", () => {
    const lines = writing("الأولى", "الثانية");
    editor.commands.insertContentAt(1, "كلمة ");
    putBlocks(editor, documentFrom(bodyOf("قبلها", "كلمة الأولى", "الثانية", "بعدها")));
    undo(editor.state, editor.view.dispatch);
    expect(lines()).toEqual(["كلمة الأولى", "الثانية"]);
  });
});

it("what stored words say in another way than the surface is nobody's change", () => {
  const stored = contentOf("الأولى", "الثانية");
  const [first] = stored.body.doc.content;
  if (first?.type === "paragraph") first.attrs = { dir: "rtl" };
  const mine = contentOf("الأولى", "الثانية وزيادة");
  const theirs = { ...stored, body: bodyOf("الأولى معدّلة", "الثانية") };
  const { changes, clashes, choose } = mergeWords(editions.ar, stored, mine, theirs);
  expect([changes.length, clashes]).toEqual([2, []]);
  expect(plainText(choose([]).body)).toBe("الأولى معدّلة\nالثانية وزيادة");
});
