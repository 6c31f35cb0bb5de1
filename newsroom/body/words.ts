import { isShortId } from "@/newsroom/short-id";
import { isBlank } from "@/newsroom/storable";
import type {
  Block,
  Body,
  Footnote,
  Inline,
  List,
  ListEntry,
  Paragraph,
  PlacedPicture,
  Table,
} from "./rules";

/** What a body says, without the programs that check its shape: the writing surface carries this to the browser. */

/** A body in which nothing has been written. */
export const emptyBody: Body = { version: 1, doc: { type: "doc", content: [] } };

/** A footnote's words stand elsewhere. */
function inlineText(content: Inline[] | undefined): string {
  const textOf = (inline: Inline) =>
    inline.type === "text" ? inline.text : inline.type === "hardBreak" ? "\n" : "";
  return (content ?? []).map(textOf).join("");
}

type Part =
  | Block
  | ListEntry
  | Table["content"][number]
  | Table["content"][number]["content"][number]
  | Inline;

function footnotesIn(parts: readonly Part[]): Footnote[] {
  return parts.flatMap((part) => {
    if (part.type === "footnote") return part;
    return "content" in part && part.content ? footnotesIn(part.content) : [];
  });
}

/** The footnotes of blocks, in the order of their numbers. */
export const footnotesOf: (blocks: readonly Block[]) => Footnote[] = footnotesIn;

const paragraphTexts = (paragraphs: Paragraph[]) => paragraphs.map(({ content }) => inlineText(content));

/** Between the cells of a row that is written in a line. */
export const cellBorder = " · ";

function rowText({ content }: Table["content"][number]): string {
  const cells = content.map((cell) => paragraphTexts(cell.content).join(" ").replaceAll("\n", " ").trim());
  return cells.filter((text) => text !== "").join(cellBorder);
}

function blockTexts(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return [inlineText(block.content)];
    case "blockquote": {
      const source = block.attrs?.source;
      return [...paragraphTexts(block.content), ...(source ? [source] : [])];
    }
    case "bulletList":
    case "orderedList":
      return block.content.flatMap(({ content }) => content.flatMap(blockTexts));
    case "factBox":
      return block.content.flatMap(blockTexts);
    case "table":
      return [block.attrs.caption, ...block.content.map(rowText)];
    case "embed":
      return [block.attrs.title];
    case "picture":
    case "gallery":
    case "horizontalRule":
      return [];
  }
}

const noteTexts = (blocks: readonly Block[]) => footnotesOf(blocks).map(({ attrs }) => attrs.text);

/** The words of a block, a line for each of its paragraphs, rows and footnotes; a picture's are not among them. */
export function blockText(block: Block): string {
  return [...blockTexts(block), ...noteTexts([block])].join("\n");
}

/** The words of a body, a line for each paragraph and row of a table, its footnotes last; captions and pull quotes' repetitions included as written. */
export function plainText(body: Body): string {
  const { content } = body.doc;
  return [...content.flatMap(blockTexts), ...noteTexts(content)].filter((text) => !isBlank(text)).join("\n");
}

/** Words as a reader counts them: runs between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Letters and other signs of a text, without the white space between them. */
export function countLetters(text: string): number {
  return text.replace(/\s+/gu, "").length;
}

/** Minutes to read `words` words, rounded; 0 means less than one. */
export function readingMinutes(words: number, wordsPerMinute: number): number {
  return Math.round(words / wordsPerMinute);
}

/** The pictures of a block, in order: its own, or those of a gallery. */
export function picturesOf(block: Block): PlacedPicture[] {
  if (block.type === "picture") return [block.attrs];
  return block.type === "gallery" ? block.content.map(({ attrs }) => attrs) : [];
}

/** The pictures placed in a body, in order, with the index of their block. */
export function placedPictures(body: Body): { index: number; picture: PlacedPicture }[] {
  return body.doc.content.flatMap((block, index) => picturesOf(block).map((picture) => ({ index, picture })));
}

/** A scheme spelt out whole, and nothing that a browser reads otherwise than a person does. */
const honestAddress = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}\\<>"]+$/iu;
export const longestAddress = 2000;

/** Whether a link in a story may lead there: an absolute web address or mail, without user or password. */
export function isLinkAddress(text: unknown): text is string {
  if (typeof text !== "string" || text.length > longestAddress) return false;
  if (!honestAddress.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

/** How deep lists go: a list, one within it, and one within that. */
export const listLevels = 3;

/**
 * The most that readers are to have at once: letters of a paragraph or row, entries of a list with those of its own lists,
 * paragraphs of a quotation, pictures of a gallery, blocks of a fact box, rows and columns of a table, letters of its caption, of a
 * quotation's source, of an embedded post's title and of a footnote, footnotes, blocks.
 */
export const bodyLimits = {
  paragraph: 20_000,
  list: 500,
  quotation: 100,
  gallery: 30,
  factBox: 50,
  rows: 300,
  columns: 20,
  tableCaption: 300,
  source: 300,
  embedTitle: 300,
  footnote: 1000,
  footnotes: 200,
  blocks: 3000,
} as const;

type TooMuch = { index: number | null; kind: keyof typeof bodyLimits; limit: number; length: number };

/** How many entries a list has, with those of the lists within it. */
function entriesOf(list: List): number {
  const within = (part: Paragraph | List) => (part.type === "paragraph" ? 0 : entriesOf(part));
  return list.content.reduce(
    (sum, { content }) => sum + 1 + content.reduce((inner, part) => inner + within(part), 0),
    0,
  );
}

/** How wide a table is: the cells of its longest row. */
export function columnsOf({ content }: Table): number {
  return content.reduce((most, row) => Math.max(most, row.content.length), 0);
}

/** Where a body is more than readers are to have; `index` is the block's, null for the body as a whole. */
export function tooMuchIn(body: Body): TooMuch[] {
  const found: TooMuch[] = [];
  const judge = (index: number | null, kind: keyof typeof bodyLimits, length: number) => {
    const limit = bodyLimits[kind];
    if (length > limit) found.push({ index, kind, limit, length });
  };
  judge(null, "blocks", body.doc.content.length);
  judge(null, "footnotes", footnotesOf(body.doc.content).length);
  body.doc.content.forEach((block, index) => {
    judge(
      index,
      "paragraph",
      blockTexts(block).reduce((most, { length }) => Math.max(most, length), 0),
    );
    if (block.type === "bulletList" || block.type === "orderedList") judge(index, "list", entriesOf(block));
    if (block.type === "blockquote") {
      judge(index, "quotation", block.content.length);
      judge(index, "source", block.attrs?.source?.length ?? 0);
    }
    for (const text of noteTexts([block])) judge(index, "footnote", text.length);
    if (block.type === "embed") judge(index, "embedTitle", block.attrs.title.length);
    if (block.type === "gallery") judge(index, "gallery", block.content.length);
    if (block.type === "factBox") judge(index, "factBox", block.content.length);
    if (block.type !== "table") return;
    judge(index, "rows", block.content.length);
    judge(index, "columns", columnsOf(block));
    judge(index, "tableCaption", block.attrs.caption.length);
  });
  return found;
}

/** What stands as a picture's place in a document, when it is whole; null otherwise. */
export function placedPictureFrom(value: unknown): PlacedPicture | null {
  if (typeof value !== "object" || value === null) return null;
  const { pictureId, caption, credit, alternative, isDecorative } = value as Record<string, unknown>;
  if (typeof pictureId !== "string" || !isShortId(pictureId) || typeof isDecorative !== "boolean")
    return null;
  if (typeof caption !== "string" || typeof credit !== "string" || typeof alternative !== "string")
    return null;
  return { pictureId, caption, credit, alternative, isDecorative };
}
