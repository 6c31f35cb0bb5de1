import { expect, test } from "vitest";
import { drawnBlocks } from "./drawn";
import type { Block, Inline, Paragraph } from "./rules";

const link = { type: "link" as const, attrs: { href: "https://example.org/" } };
const text = (words: string, ...marks: (typeof link | { type: "bold" })[]): Inline => ({
  type: "text",
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: Inline[]): Paragraph => ({ type: "paragraph", content });
const entry = (...content: Paragraph[]) => ({ type: "listItem" as const, content });
const drawn = (...content: Block[]) => drawnBlocks({ version: 1, doc: { type: "doc", content } });

test("what is empty is not drawn, wherever it stands", () => {
  const nothing = paragraph(text(" \u00a0\u200b"), { type: "hardBreak" });
  expect(
    drawn(
      { type: "paragraph" },
      nothing,
      { type: "heading", attrs: { level: 2 }, content: [text(" ")] },
      { type: "pullQuote" },
      { type: "blockquote", content: [nothing] },
      {
        type: "bulletList",
        content: [entry(nothing), entry(paragraph(text("بند")), nothing), entry(nothing)],
      },
      { type: "orderedList", content: [entry(nothing)] },
      { type: "horizontalRule" },
      paragraph(text("…")),
    ),
  ).toEqual([
    { type: "bulletList", content: [entry(paragraph(text("بند")))] },
    { type: "horizontalRule" },
    paragraph(text("…")),
  ]);
});

test("a gallery of one picture is that picture", () => {
  const attrs = { pictureId: "0000000000", caption: "", credit: "", alternative: "", isDecorative: true };
  const picture = { type: "picture" as const, attrs };
  const both: Block = { type: "gallery", content: [picture, picture] };
  expect(drawn({ type: "gallery", content: [picture] }, both)).toEqual([picture, both]);
});

test("of lists, boxes and tables what is empty goes, and rows become as long as the longest", () => {
  const cell = (...content: Inline[]) => ({ type: "tableCell" as const, content: [paragraph(...content)] });
  const row = (...content: ReturnType<typeof cell>[]) => ({ type: "tableRow" as const, content });
  const title = { type: "heading" as const, attrs: { level: 2 as const } };
  const within = {
    type: "bulletList" as const,
    content: [entry(paragraph()), entry(paragraph(text("فرع")))],
  };
  expect(
    drawn(
      { type: "factBox", content: [title, paragraph(text(" "))] },
      { type: "table", attrs: { caption: "عنوان" }, content: [row(cell(), cell(text(" ")))] },
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph(), within] }] },
      {
        type: "table",
        attrs: { caption: "" },
        content: [row(cell()), row(cell(text("أ"))), row(cell(), cell(text("ب")))],
      },
    ),
  ).toEqual([
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [{ type: "paragraph" }, { type: "bulletList", content: [entry(paragraph(text("فرع")))] }],
        },
      ],
    },
    {
      type: "table",
      attrs: { caption: "" },
      content: [
        row(cell(text("أ")), { type: "tableCell", content: [{ type: "paragraph" }] as never }),
        row({ type: "tableCell", content: [{ type: "paragraph" }] as never }, cell(text("ب"))),
      ],
    },
  ]);
});

test("a draft's table beyond all bounds is drawn as it is, and not filled up", () => {
  const cell = (words: string) => ({ type: "tableCell" as const, content: [paragraph(text(words))] });
  const row = (count: number) => ({
    type: "tableRow" as const,
    content: Array.from({ length: count }, () => cell("أ")),
  });
  const rows = [row(13_000), ...Array.from({ length: 2000 }, () => row(1))];
  const [table] = drawn({ type: "table", attrs: { caption: "" }, content: rows });
  const cells = table?.type === "table" ? table.content.map(({ content }) => content.length) : [];
  expect([cells[0], cells[1], cells.length]).toEqual([13_000, 20, 2001]);
});

test("a link of no or one letter is none; its parts count together", () => {
  expect(drawn(paragraph(text("قا", link), text("ل", link), text("، ", link), text("و", link)))).toEqual([
    paragraph(text("قا", link), text("ل", link), text("، ", link), text("و", link)),
  ]);
  expect(
    drawn(paragraph(text("ق", link), text("ال"), text(" ", link), text("و", { type: "bold" }, link))),
  ).toEqual([
    paragraph(
      { type: "text", text: "ق", marks: [] },
      text("ال"),
      { type: "text", text: " ", marks: [] },
      { type: "text", text: "و", marks: [{ type: "bold" }] },
    ),
  ]);
});
