// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { afterEach, expect, test } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { findingsIn } from "@/newsroom/house-style/checking";
import { termIndex } from "@/newsroom/house-style/checks/terms";
import { notesOf, placeOf, rightIn, writeRight } from "./notes";
import { piecesOf } from "./pieces";

let editor: Editor;
afterEach(() => editor.destroy());

const text = (words: string, ...marks: string[]) => ({
  type: "text",
  text: words,
  marks: marks.map((type) => ({ type })),
});
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const style = { language: "ar", digits: "latn", terms: termIndex([], "ar") } as const;

function open(...content: object[]) {
  editor = new Editor({ extensions: bodyExtensions("rtl"), content: { type: "doc", content } });
}
function notes(headline = "", ignored: string[] = []) {
  const pieces = piecesOf(editor.state.doc, { headline, standfirst: "" });
  const judged = pieces.map((piece) => ({
    piece,
    findings: findingsIn(piece.text, style, piece.isContinued),
  }));
  return notesOf(judged, new Set(ignored));
}

test("what is found stands where the words stand, in lists, behind line breaks and in fields", () => {
  open(
    {
      type: "bulletList",
      content: [{ type: "listItem", content: [paragraph(text("وصل "), text("الى", "bold"))] }],
    },
    paragraph(text("قال"), { type: "hardBreak" }, text("اذا عاد")),
  );
  expect(notes("خرج اليوم اليوم").map(({ field, found }) => [field, found])).toEqual([
    ["headline", "اليوم اليوم"],
    ["body", "الى"],
    ["body", "اذا"],
  ]);
  for (const { field, from, to, found } of notes())
    if (field === "body") expect(editor.state.doc.textBetween(from, to)).toBe(found);
});

test("what is right is written with the marks of what stood there, and only where it still stands", () => {
  open(paragraph(text("عقدت "), text("إجتماعًا", "bold"), text(" طارئًا, ثم")));
  const [wasl, comma] = notes();
  if (!wasl || !comma) throw new Error("nothing found");
  expect(writeRight(editor, comma, "،")).toBe(true);
  expect(writeRight(editor, wasl, "اجتماعًا")).toBe(true);
  expect(editor.getJSON().content).toMatchObject([
    paragraph(
      { type: "text", text: "عقدت " },
      { type: "text", text: "اجتماعًا", marks: [{ type: "bold" }] },
      { type: "text", text: " طارئًا، ثم" },
    ),
  ]);
  expect(writeRight(editor, wasl, "اجتماعًا")).toBe(false);
  expect(rightIn("وصل الى", { ...wasl, from: 4, to: 7, found: "الى" }, "إلى")).toBe("وصل إلى");
  expect(rightIn("وصل", { ...wasl, from: 4, to: 7, found: "الى" }, "إلى")).toBeNull();
});

test("what is left as it is stays so where the text before it grows, and is asked of where its words change", () => {
  open(paragraph(text("كتب «وصل الى البيت» قبل عام.")));
  const place = placeOf(notes()[0] ?? { check: "", words: "" });
  expect(notes("", [place])).toEqual([]);
  open(paragraph(text("وفي عام آخر كتب «وصل الى البيت» قبل عام.")));
  expect(notes("", [place])).toEqual([]);
  open(paragraph(text("كتب «وصل الى النهر» قبل عام.")));
  expect(notes("", [place])).toHaveLength(1);
});

test("a quotation over several paragraphs is closed in the last", () => {
  open(paragraph(text("«هذه فقرة.")), paragraph(text("«وهذه أخرى».")));
  expect(notes()).toEqual([]);
  open(paragraph(text("«هذه فقرة.")), paragraph(text("وهذه أخرى.")));
  expect(notes().map(({ check }) => check)).toEqual(["unclosed"]);
});
