// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { expect, onTestFinished, test } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { documentFrom } from "@/components/desk/editor/body/serialise";
import { piecesOf } from "@/components/desk/editor/house-style/pieces";
import type { Paragraph } from "@/newsroom/body/rules";
import { type NotePlace, placeAt } from "@/newsroom/note/place";
import type { NoteThread } from "@/newsroom/note/rules";
import { drawMarks, noteMarks, noteMarksKey } from "./marks";
import { placed, placeInBody } from "./placing";

const texts = ["افتُتح الجسر صباح اليوم.", "قال المدير إن الكلفة بلغت ثلاثة ملايين دينار."];
const fields = { headline: "جسر جديد في البصرة", standfirst: "" };

function opened() {
  const content = texts.map((text): Paragraph => ({ type: "paragraph", content: [{ type: "text", text }] }));
  const editor = new Editor({
    extensions: bodyExtensions("rtl"),
    content: documentFrom({ version: 1, doc: { type: "doc", content } }),
  });
  onTestFinished(() => editor.destroy());
  return editor;
}

const thread = (id: string, place: NotePlace | null): NoteThread => ({
  id,
  place,
  text: "ملاحظة",
  byName: null,
  isGuest: false,
  isOwn: false,
  createdAt: "2026-11-29T20:00:00Z",
  answers: [],
  resolvedAt: null,
  resolvedByName: null,
});
const on = (index: number, words: string) => {
  const text = texts[index] ?? "";
  const from = text.indexOf(words);
  return placeAt("body", text, from, from + words.length);
};

test("threads stand in the order of the story, those about all of it first and those without a place last", () => {
  const editor = opened();
  const gone = placeAt("body", "فقرة حُذفت كلها منذ زمن", 0, 4);
  const threads = [
    thread("gone", gone),
    thread("second", on(1, "ثلاثة ملايين")),
    thread("first", on(0, "الجسر")),
    thread("headline", placeAt("headline", fields.headline, 0, 3)),
    thread("whole", null),
  ];
  const found = placed(threads, piecesOf(editor.state.doc, fields));
  expect(found.map(({ id, standing, mark }) => [id, standing, mark !== null])).toEqual([
    ["whole", "whole", false],
    ["headline", "same", false],
    ["first", "same", true],
    ["second", "same", true],
    ["gone", "lost", false],
  ]);
  const mark = found.find(({ id }) => id === "second")?.mark;
  expect(editor.state.doc.textBetween(mark?.from ?? 0, mark?.to ?? 0)).toBe("ثلاثة ملايين");
});

test("a selection over several paragraphs is a note on the first of them, and none on nothing", () => {
  const editor = opened();
  const pieces = piecesOf(editor.state.doc, fields);
  expect(placeInBody(pieces, 8, editor.state.doc.content.size)).toMatchObject({
    words: "الجسر صباح اليوم.",
    before: "افتُتح",
  });
  expect(placeInBody(pieces, 5, 5)).toBeNull();
});

test("marks go along with the words, and nothing of them is in the document", () => {
  const editor = opened();
  const picked: string[] = [];
  editor.registerPlugin(noteMarks({ onChange: () => {}, onPick: (id) => picked.push(id) }));
  const before = editor.getJSON();
  const [found] = placed([thread("first", on(0, "الجسر"))], piecesOf(editor.state.doc, fields));
  if (!found?.mark) throw new Error("not found");
  drawMarks(editor.view, [found.mark], null);
  expect(editor.getJSON()).toEqual(before);
  expect(editor.view.dom.querySelector("[data-note=first]")?.textContent).toBe("الجسر");
  editor.commands.insertContentAt(1, "عاجل: ");
  expect(editor.view.dom.querySelector("[data-note=first]")?.textContent).toBe("الجسر");
  expect(noteMarksKey.getState(editor.state)?.find()).toHaveLength(1);
  expect(editor.getHTML()).not.toContain("note");
});
