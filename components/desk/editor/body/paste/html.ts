import { withoutTrackers } from "@/newsroom/address/tracking";
import { Blocks, type Frame, isList, type Marks, type Place } from "./blocks";
import { noteFigures, takeSource } from "./sources";
import { declared, parsedInert, styleOf } from "./style";
import { cellsOf, countLost, gridOf, isKept } from "./tables";
import { nothingTaken, type Taken } from "./taken";
import { keepSeen } from "./unseen";
import { joinWordWebLists, rebuildWordLists } from "./word-lists";

/** Elements that stand within a line. Every other ends one: what is unknown never glues words. */
const withinLines = new Set(
  "A,ABBR,ACRONYM,B,BDI,BDO,BIG,CITE,CODE,DATA,DFN,EM,FONT,I,INS,KBD,LABEL,MARK,NOBR,OUTPUT,Q,RB,RUBY,SAMP,SLOT,SMALL,SPAN,STRONG,SUB,SUP,TIME,TT,U,VAR,WBR,BUTTON,BR".split(
    ",",
  ),
);
const headings: Record<string, Place["tag"]> = { H1: "h2", H2: "h2", H3: "h3", H4: "h3", H5: "h3", H6: "h3" };
const own =
  "p,h2,h3,ul,ol,li,blockquote,hr,br,strong,a,sub,sup,figure[data-picture],div[data-gallery],figure[data-provider],figure[data-provider]>*,aside,div.table-scroll,table,caption,caption>span,tbody,tr,th,td,meta";

/** What the editor itself copied says so, holds nothing else than a story, and passes unchanged. */
function isOwn(html: string): boolean {
  if (!/<[^<>]+\sdata-pm-slice=/.test(html)) return false;
  const elements = [...parsedInert(html).body.querySelectorAll("*")];
  return elements.every((element) => element.matches(own) && styleOf(element) === "");
}

/**
 * Pasted HTML as a story has it: structure (paragraphs, headings, lists, quotations, tables, bold, links) kept, styling and
 * everything foreign dropped; every word that its reader saw, and none that was hidden, struck out or a remark. With
 * what was taken away, for who pasted it to hear.
 */
export function readPasted(html: string): { html: string; taken: Taken } {
  return isOwn(html) ? { html, taken: nothingTaken } : readForeign(html);
}

/** The same of a file, which may say that the editor copied it, and was written by anybody. */
export function readForeign(html: string): { html: string; taken: Taken } {
  const document = parsedInert(html);
  for (const image of document.querySelectorAll("img[alt]")) spellEmoji(image);
  const pictures = countPictures(document);
  noteFigures(document);
  const unseen = keepSeen(document);
  rebuildWordLists(document);
  joinWordWebLists(document);
  const taken = { ...nothingTaken, ...unseen, pictures, tables: countLost(document) };
  const blocks = new Blocks();
  const place: Place = { tag: "p", frames: [], dir: null };
  const marks: Marks = { isBold: false, href: null, raised: null };
  for (const node of document.body.childNodes)
    read(node, blocks, { ...place, ...marks, keepsLines: false, isInRow: false });
  return { html: blocks.html(), taken: { ...taken, entries: blocks.raised } };
}

/** Pictures, which a story takes from the library alone; those of two pixels count somebody's readers. */
function countPictures(document: Document): number {
  const isTiny = (image: Element) => Number(image.getAttribute("width") ?? 99) <= 2;
  return [...document.querySelectorAll("img")].filter((image) => !isTiny(image)).length;
}

function isEmoji(text: string): boolean {
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text);
}

/** WhatsApp and others show emoji as pictures, and say in `alt` which. */
function spellEmoji(image: Element): void {
  const text = image.getAttribute("alt") ?? "";
  if (isEmoji(text)) image.replaceWith(text);
}

/** What words inherit from the elements around them. A row of a table is one line, whatever stands in its cells. */
type Inherited = Place & Marks & { keepsLines: boolean; isInRow: boolean };

/** Ends a block, or keeps words of one line apart. */
function part(blocks: Blocks, around: Inherited): void {
  if (around.isInRow) blocks.add(" ", around, around);
  else blocks.end();
}

function read(node: Node, blocks: Blocks, around: Inherited): void {
  if (node.nodeType === 3) readText(node.nodeValue ?? "", blocks, around);
  if (node.nodeType !== 1) return;
  const element = node as Element;
  const border = borderOf(element);
  const end = () => {
    if (border === "block") part(blocks, around);
    if (border === "space") blocks.add(" ", around, around);
  };
  end();
  const inside = inheritedIn(element, around);
  if (element.tagName === "BR" && !around.isInRow) blocks.breakLine();
  else if (element.tagName === "BR") part(blocks, around);
  else if (element.tagName === "HR" && around.frames.length === 0 && !around.isInRow) blocks.rule();
  else if (element.tagName === "TABLE" && isKept(element)) readTable(element, blocks, inside);
  else if (element.tagName === "TR" && !around.isInRow) readRow(element, blocks, inside);
  else for (const child of element.childNodes) read(child, blocks, inside);
  end();
}

function readText(text: string, blocks: Blocks, around: Inherited): void {
  const lines = around.keepsLines && !around.isInRow ? text.split(/\r\n|\n/) : [text];
  for (const [index, line] of lines.entries()) {
    if (index > 0) blocks.breakLine();
    blocks.add(line, around, around);
  }
}

function readTable(element: Element, blocks: Blocks, around: Inherited): void {
  const { caption, rows } = gridOf(element);
  const table: Frame = { tag: "table", caption };
  for (const cells of rows) {
    const row: Frame = { tag: "tr" };
    for (const { element: cell, isHead } of cells) {
      const frames: Frame[] = [table, row, { tag: isHead ? "th" : "td" }];
      const inside = { ...around, tag: "p" as const, frames };
      blocks.cell(inside, () => cell && read(cell, blocks, inside));
    }
  }
}

/** A table that only places blocks has one cell in a row; several become one line. */
function readRow(row: Element, blocks: Blocks, around: Inherited): void {
  const cells = cellsOf(row);
  const inside = { ...around, isInRow: cells.length > 1 };
  for (const [index, cell] of cells.entries()) {
    if (index > 0) blocks.add(" · ", inside, { isBold: false, href: null, raised: null });
    read(cell, blocks, inside);
  }
}

/** Whether an element ends a line, or only keeps its words apart: an unknown one among words may be either. */
function borderOf(element: Element): "block" | "space" | null {
  const display = declared(element, "display");
  // Slack writes the end of a paragraph as an empty element among words.
  if (element.getAttribute("data-stringify-type") === "paragraph-break") return "block";
  if (display && /^(?:block|flex|grid|list-item|flow-root|table)/.test(display)) return "block";
  if (withinLines.has(element.tagName) || element.tagName.includes(":")) return null;
  if (!element.tagName.includes("-")) return "block";
  const isAmongWords = [...(element.parentElement?.childNodes ?? [])].some(
    (node) => node.nodeType === 3 && node.nodeValue?.trim(),
  );
  return isAmongWords || element.parentElement?.closest("p,h1,h2,h3,h4,h5,h6,a,span,b,strong")
    ? "space"
    : "block";
}

function inheritedIn(element: Element, around: Inherited): Inherited {
  const place = around.isInRow ? around : placeIn(element, around);
  return {
    ...around,
    ...place,
    isBold: place.tag === "p" && (boldnessOf(element) ?? around.isBold),
    href: element.tagName === "A" ? addressOf(element) : around.href,
    raised: raisedBy(element) ?? around.raised,
    keepsLines: keepsLines(element) ?? around.keepsLines,
  };
}

/** Entries without a list of their own, by what holds them. */
const unlisted = new WeakMap<Node, Frame>();

function placeIn(element: Element, around: Inherited): Pick<Place, "tag"> & Partial<Place> {
  const dir = (element.getAttribute("dir") ?? declared(element, "direction"))?.toLowerCase();
  const heading = /MsoTitle/.test(element.className) ? "h2" : headings[element.tagName];
  const place = { tag: heading ?? around.tag, dir: dir === "rtl" || dir === "ltr" ? dir : around.dir };
  const { tagName } = element;
  const { frames } = around;
  // Words of a cell are paragraphs.
  if (frames[0]?.tag === "table") return place;
  if (/^(?:UL|OL|MENU|DIR)$/.test(tagName)) {
    const start = Number.parseInt(element.getAttribute("start") ?? "", 10) || 1;
    const list: Frame = { tag: tagName === "OL" ? "ol" : "ul", start };
    return { ...place, frames: [...entryAround(frames), list, { tag: "li" }] };
  }
  if (tagName === "LI") return { ...place, frames: entryIn(frames, element.parentNode) };
  const isQuoted = tagName === "BLOCKQUOTE" && frames.length === 0;
  return isQuoted ? { ...place, frames: [{ tag: "blockquote", source: takeSource(element) }] } : place;
}

/** The entry that a list hangs on; one that stands among entries hangs on the last. A quotation holds no list. */
function entryAround(frames: Frame[]): Frame[] {
  const [list, entry] = frames.slice(-2);
  if (!list || !entry || !isList(list)) return [];
  return [...frames.slice(0, -1), list.last ?? entry];
}

function entryIn(frames: Frame[], holder: Node | null): Frame[] {
  const innermost = frames.findLastIndex(isList);
  const list = frames[innermost] ?? (holder && unlisted.get(holder)) ?? { tag: "ul" };
  if (innermost < 0 && holder) unlisted.set(holder, list);
  list.last = { tag: "li" };
  return [...frames.slice(0, Math.max(innermost, 0)), list, list.last];
}

/** Word and Google Docs carry boldness in styles, even on `b` itself. */
function boldnessOf(element: Element): boolean | null {
  const weight = declared(element, "font-weight");
  if (weight) return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  return element.tagName === "B" || element.tagName === "STRONG" ? true : null;
}

function raisedBy(element: Element): Marks["raised"] {
  const align = declared(element, "vertical-align");
  if (align === "super" || (element.tagName === "SUP" && align !== "baseline")) return "sup";
  return align === "sub" || (element.tagName === "SUB" && align !== "baseline") ? "sub" : null;
}

function keepsLines(element: Element): boolean | null {
  const value = declared(element, "white-space") ?? declared(element, "white-space-collapse");
  if (value === undefined) return element.tagName === "PRE" ? true : null;
  return /^(?:pre|preserve|break-spaces)/.test(value);
}

function addressOf(element: Element): string | null {
  const href = element.getAttribute("href") ?? "";
  if (!/^(https?:|mailto:)/i.test(href)) return null;
  const isRedirect = /^https:\/\/www\.google\.com\/url\?/.test(href);
  return withoutTrackers((isRedirect && URL.canParse(href) && new URL(href).searchParams.get("q")) || href);
}
