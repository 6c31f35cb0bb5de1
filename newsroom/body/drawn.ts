import { isBlank } from "@/newsroom/storable";
import type { Block, Body, FactBox, Inline, List, ListEntry, Paragraph, Table } from "./rules";
import { bodyLimits, columnsOf } from "./words";

const textOf = (inline: Inline | undefined) => (inline?.type === "text" ? inline.text : "");
const hrefOf = (inline: Inline | undefined) =>
  inline?.type === "text" ? inline.marks?.find((mark) => mark.type === "link")?.attrs.href : undefined;
const isWrittenNote = (inline: Inline) => inline.type === "footnote" && !isBlank(inline.attrs.text);
const isEmpty = (content: Inline[] = []) =>
  isBlank(content.map(textOf).join("")) && !content.some(isWrittenNote);

/** A link of fewer than two letters or digits is a slip of the mouse; parts of one link count together. */
function withoutSlips(content: Inline[]): Inline[] {
  return content.map((inline, index) => {
    const href = hrefOf(inline);
    if (inline.type !== "text" || href === undefined) return inline;
    let [from, to] = [index, index];
    while (hrefOf(content[from - 1]) === href) from -= 1;
    while (hrefOf(content[to]) === href) to += 1;
    const words = content.slice(from, to).map(textOf).join("");
    if ((words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 1) return inline;
    return { ...inline, marks: (inline.marks ?? []).filter((mark) => mark.type !== "link") };
  });
}

function drawnInlines<Holder extends { content?: Inline[] | undefined }>(holder: Holder): Holder {
  const content = (holder.content ?? []).filter(
    (inline) => inline.type !== "footnote" || isWrittenNote(inline),
  );
  return { ...holder, content: withoutSlips(content) };
}

const drawnParagraphs = (paragraphs: Paragraph[]) =>
  paragraphs.filter(({ content }) => !isEmpty(content)).map(drawnInlines);

const drawnPart = (part: Paragraph | List): (Paragraph | List)[] =>
  part.type === "paragraph" ? drawnParagraphs([part]) : drawnList(part);

/** An entry whose words are gone keeps its marker over the lists within it. */
function drawnEntry(entry: ListEntry): ListEntry[] {
  const content = entry.content.flatMap(drawnPart);
  if (content.length === 0) return [];
  const hasWords = content[0]?.type === "paragraph";
  return [{ ...entry, content: hasWords ? content : [{ type: "paragraph" }, ...content] }];
}

function drawnList(list: List): List[] {
  const content = list.content.flatMap(drawnEntry);
  return content.length > 0 ? [{ ...list, content }] : [];
}

function drawnFactBox({ type, content: [title, ...parts] }: FactBox): FactBox[] {
  const drawn = parts.flatMap(drawnPart);
  return drawn.length > 0 || !isEmpty(title.content)
    ? [{ type, content: [drawnInlines(title), ...drawn] }]
    : [];
}

/** Rows in which nothing stands go, and every other becomes as long as the longest. */
function drawnTable(table: Table): Table[] {
  const isWritten = ({ content }: Table["content"][number]) =>
    content.some((cell) => cell.content.some((paragraph) => !isEmpty(paragraph.content)));
  const rows = table.content.filter(isWritten);
  if (rows.length === 0) return [];
  // What a draft has beyond what readers may have is drawn as it is, and nothing is filled up to it.
  const columns = Math.min(columnsOf({ ...table, content: rows }), bodyLimits.columns);
  const content = rows.map((row) => {
    const missing = Array.from({ length: Math.max(columns - row.content.length, 0) }, () => emptyCell);
    return { ...row, content: [...row.content.map(drawnCell), ...missing] };
  });
  return [{ ...table, content }];
}

type Cell = Table["content"][number]["content"][number];
const emptyCell: Cell = { type: "tableCell", content: [{ type: "paragraph" }] };

function drawnCell(cell: Cell): Cell {
  const content = drawnParagraphs(cell.content);
  return { ...cell, content: content.length > 0 ? content : emptyCell.content };
}

function drawnBlock(block: Block): Block[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return isEmpty(block.content) ? [] : [drawnInlines(block)];
    case "blockquote": {
      const content = drawnParagraphs(block.content);
      return content.length > 0 ? [{ ...block, content }] : [];
    }
    case "bulletList":
    case "orderedList":
      return drawnList(block);
    case "factBox":
      return drawnFactBox(block);
    case "table":
      return drawnTable(block);
    case "gallery":
      // One picture needs no others beside it.
      return block.content.length === 1 ? block.content : [block];
    case "embed":
    case "picture":
    case "horizontalRule":
      return [block];
  }
}

/** The blocks of a body that readers get: none that is empty, and no link that nobody meant. */
export function drawnBlocks(body: Body): Block[] {
  return body.doc.content.flatMap(drawnBlock);
}
