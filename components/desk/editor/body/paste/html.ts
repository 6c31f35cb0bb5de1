import { holdLooseLines, removeBreaksBetweenBlocks, splitAtEmptyLines } from "./lines";
import { rebuildWordLists } from "./word-lists";
import { cleanWords, directionOf } from "./words";

/** What pasted elements become; those not named are replaced by their content. */
const blockNames: Record<string, string> = {
  H1: "h2",
  H2: "h2",
  H3: "h3",
  H4: "h3",
  H5: "h3",
  H6: "h3",
  P: "p",
  DIV: "div",
  LI: "li",
  UL: "ul",
  OL: "ol",
  BLOCKQUOTE: "blockquote",
  HR: "hr",
  BR: "br",
  TR: "p",
  PRE: "p",
  DT: "p",
  DD: "p",
  FIGCAPTION: "p",
  SECTION: "div",
  ARTICLE: "div",
};
const dropped =
  "style,script,meta,link,title,head>*,template,br.Apple-interchange-newline,iframe,object,svg,img,video,audio,input,button,select,textarea,noscript";

/** A document that nobody sees. Its style sheets are taken out first: our policy would forbid them even there, aloud. */
function parsed(html: string): Document {
  return new DOMParser().parseFromString(html.replace(/<style\b[\s\S]*?<\/style>/gi, ""), "text/html");
}

/** What the editor itself copied says so, and passes unchanged. */
function isOwn(html: string): boolean {
  return /<[^>]+\sdata-pm-slice=/.test(html);
}

/**
 * Pasted HTML as a story has it: structure (paragraphs, headings, lists, quotations, bold, links) kept, styling and
 * everything foreign dropped.
 */
export function cleanPastedHtml(html: string): string {
  if (isOwn(html)) return html;
  const document = parsed(html);
  for (const image of document.querySelectorAll("img[alt]")) spellEmoji(image);
  for (const element of document.querySelectorAll(dropped)) element.remove();
  for (const element of document.querySelectorAll("[style]")) if (isHidden(element)) element.remove();
  rebuildWordLists(document);
  removeBreaksBetweenBlocks(document.body);
  for (const row of document.querySelectorAll("tr")) joinCells(row);
  const holder = document.createElement("div");
  for (const node of document.body.childNodes) holder.append(...cleaned(node, document, plain));
  for (const list of holder.querySelectorAll(":is(ul, ol) :is(ul, ol)")) flatten(list);
  holdLooseLines(holder);
  for (const block of holder.querySelectorAll("p,div,h2,h3,blockquote,li")) settle(block);
  return holder.innerHTML;
}

/** How many pictures stand in pasted HTML, which a story takes from the library alone. */
export function countPictures(html: string): number {
  if (isOwn(html)) return 0;
  const images = [...parsed(html).querySelectorAll("img")];
  const isTiny = (image: Element) => Number(image.getAttribute("width") ?? 99) <= 2;
  return images.filter((image) => !isTiny(image) && !isEmoji(image.getAttribute("alt") ?? "")).length;
}

function isEmoji(text: string): boolean {
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text);
}

/** WhatsApp and others show emoji as pictures, and say in `alt` which. */
function spellEmoji(image: Element): void {
  const text = image.getAttribute("alt") ?? "";
  if (isEmoji(text)) image.replaceWith(text);
}

function isHidden(element: Element): boolean {
  return /display:\s*none|mso-hide:\s*all/i.test(element.getAttribute("style") ?? "");
}

/** A row becomes one line: Word puts a paragraph into each cell. */
function joinCells(row: Element): void {
  for (const block of row.querySelectorAll("p,div,h1,h2,h3,h4,h5,h6,li,ul,ol"))
    block.replaceWith(...(block.previousElementSibling ? [" "] : []), ...block.childNodes);
  for (const cell of [...row.children].slice(1)) cell.prepend(" · ");
}

function weightOf(element: Element): "bold" | "normal" | null {
  const weight = /font-weight:\s*(\w+)/i.exec(element.getAttribute("style") ?? "")?.[1]?.toLowerCase();
  if (weight) return weight === "bold" || weight === "bolder" || Number(weight) >= 600 ? "bold" : "normal";
  return element.tagName === "B" || element.tagName === "STRONG" ? "bold" : null;
}

/** What text inherits from the elements around it: boldness, and whether its line ends are meant. */
type Inherited = { isBold: boolean; keepsLines: boolean };
const plain: Inherited = { isBold: false, keepsLines: false };

function keepsLines(element: Element): boolean | null {
  const value = /white-space(?:-collapse)?:\s*([\w-]+)/i.exec(element.getAttribute("style") ?? "")?.[1];
  if (value === undefined) return element.tagName === "PRE" ? true : null;
  return /^(?:pre|preserve|break-spaces)/i.test(value);
}

function cleanText(text: string, document: Document, isBold: boolean): Node[] {
  const words = cleanWords(text);
  if (words === "") return [];
  if (!isBold || words === " ") return [document.createTextNode(words)];
  const strong = document.createElement("strong");
  strong.textContent = words;
  return [strong];
}

/** The clean copies of one pasted node. Word and Google Docs carry boldness in styles, even on `b` itself. */
function cleaned(node: Node, document: Document, around: Inherited): Node[] {
  if (node.nodeType === 3) {
    const lines = around.keepsLines ? (node.nodeValue ?? "").split(/\r\n|\n/) : [node.nodeValue ?? ""];
    return lines.flatMap((line, index) => [
      ...(index > 0 ? [document.createElement("br")] : []),
      ...cleanText(line, document, around.isBold),
    ]);
  }
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  const weight = weightOf(element);
  const isTitle = element.tagName === "P" && /MsoTitle/.test(element.className);
  const name = isTitle ? "h2" : blockNames[element.tagName];
  const isInHeading = element.closest("h1,h2,h3,h4,h5,h6") !== null;
  const isBold = !isInHeading && !isTitle && (weight === null ? around.isBold : weight === "bold");
  const inside = { isBold, keepsLines: keepsLines(element) ?? around.keepsLines };
  const children = [...element.childNodes].flatMap((child) => cleaned(child, document, inside));
  const copy = element.tagName === "A" ? linkFrom(element, document) : name && document.createElement(name);
  if (!copy) return children;
  for (const attribute of ["dir", "start"]) {
    const given = element.getAttribute(attribute);
    if (given && name) copy.setAttribute(attribute, given.toLowerCase());
  }
  copy.append(...children);
  return [copy];
}

function linkFrom(element: Element, document: Document): Element | null {
  const href = element.getAttribute("href") ?? "";
  if (!/^(https?:|mailto:)/i.test(href)) return null;
  const link = document.createElement("a");
  const isRedirect = /^https:\/\/www\.google\.com\/url\?/.test(href);
  link.setAttribute("href", (isRedirect && new URL(href).searchParams.get("q")) || href);
  return link;
}

/** Stories have flat lists: entries of a list inside an entry, or between two as Google Docs puts it, follow on. */
function flatten(list: Element): void {
  const entries = [...list.children].filter((child) => child.tagName === "LI");
  const entry = list.parentElement?.closest("li");
  if (entry) entry.after(...entries);
  else list.before(...entries);
  list.remove();
}

/** Splits a block at empty lines, drops it when nothing is left, and drops a direction its letters do not run in. */
function settle(block: Element): void {
  if (block.textContent?.trim() === "" && !block.querySelector("hr")) {
    block.remove();
    return;
  }
  if (block.hasAttribute("dir") && block.getAttribute("dir") !== directionOf(block.textContent ?? ""))
    block.removeAttribute("dir");
  if (block.tagName === "P" || block.tagName === "DIV") splitAtEmptyLines(block);
}
