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

/**
 * Pasted HTML as a story has it: structure (paragraphs, headings, lists, quotations, bold, links) kept, styling and
 * everything foreign dropped. What the editor itself copied passes unchanged.
 */
export function cleanPastedHtml(html: string): string {
  if (/<[^>]+\sdata-pm-slice=/.test(html)) return html;
  const document = new DOMParser().parseFromString(html, "text/html");
  for (const element of document.querySelectorAll(dropped)) element.remove();
  for (const element of document.querySelectorAll("[style]")) if (isHidden(element)) element.remove();
  rebuildWordLists(document);
  removeBreaksBetweenBlocks(document.body);
  for (const table of document.querySelectorAll("tr")) joinCells(table);
  const holder = document.createElement("div");
  for (const node of document.body.childNodes) holder.append(...cleaned(node, document, false));
  for (const list of holder.querySelectorAll("li ul, li ol")) flatten(list);
  for (const block of holder.querySelectorAll("p,div,h2,h3,blockquote,li")) settle(block);
  return holder.innerHTML;
}

function isHidden(element: Element): boolean {
  return /display:\s*none|mso-hide:\s*all/i.test(element.getAttribute("style") ?? "");
}

const blocks = "p,div,h1,h2,h3,h4,h5,h6,ul,ol,blockquote,table";

/** Google Docs puts a `br` where it shows an empty line between two blocks. */
function removeBreaksBetweenBlocks(root: Element): void {
  for (const line of root.querySelectorAll("br"))
    if (line.nextElementSibling?.matches(blocks) || line.previousElementSibling?.matches(blocks))
      line.remove();
}

function joinCells(row: Element): void {
  for (const cell of [...row.children].slice(1)) cell.prepend(" · ");
}

function weightOf(element: Element): "bold" | "normal" | null {
  const weight = /font-weight:\s*(\w+)/i.exec(element.getAttribute("style") ?? "")?.[1]?.toLowerCase();
  if (weight) return weight === "bold" || weight === "bolder" || Number(weight) >= 600 ? "bold" : "normal";
  return element.tagName === "B" || element.tagName === "STRONG" ? "bold" : null;
}

/** The clean copies of one pasted node. Word and Google Docs carry boldness in styles, even on `b` itself. */
function cleaned(node: Node, document: Document, isBold: boolean): Node[] {
  if (node.nodeType === 3) {
    const text = cleanWords(node.nodeValue ?? "");
    if (text === "") return [];
    if (!isBold || text === " ") return [document.createTextNode(text)];
    const strong = document.createElement("strong");
    strong.textContent = text;
    return [strong];
  }
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  const weight = weightOf(element);
  const isTitle = element.tagName === "P" && /MsoTitle/.test(element.className);
  const name = isTitle ? "h2" : blockNames[element.tagName];
  const bold = /^h[23]$/.test(name ?? "") ? false : weight === null ? isBold : weight === "bold";
  const isInHeading = element.closest("h1,h2,h3,h4,h5,h6") !== null;
  const children = [...element.childNodes].flatMap((child) => cleaned(child, document, bold && !isInHeading));
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

/** Stories have flat lists: entries of a list inside an entry follow it. */
function flatten(list: Element): void {
  const entry = list.closest("li");
  if (!entry) return;
  entry.after(...[...list.children].filter((child) => child.tagName === "LI"));
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

function splitAtEmptyLines(block: Element): void {
  const second = [...block.children].find(
    (child) => child.tagName === "BR" && child.nextElementSibling?.tagName === "BR" && isAdjacent(child),
  );
  if (!second) return;
  const rest = block.cloneNode(false) as Element;
  const nodes = [...block.childNodes];
  const from = nodes.indexOf(second);
  for (const node of nodes.slice(from)) if (node !== second) rest.append(node);
  second.remove();
  while (rest.firstChild && rest.firstElementChild?.tagName === "BR" && isBlank(rest.firstChild))
    rest.firstChild.remove();
  if (rest.textContent?.trim() === "") return;
  block.after(rest);
  splitAtEmptyLines(rest);
}

function isBlank(node: Node): boolean {
  return node.nodeName === "BR" || (node.nodeType === 3 && (node.nodeValue ?? "").trim() === "");
}

function isAdjacent(line: Element): boolean {
  let next = line.nextSibling;
  while (next?.nodeType === 3 && (next.nodeValue ?? "").trim() === "") next = next.nextSibling;
  return next?.nodeName === "BR";
}
