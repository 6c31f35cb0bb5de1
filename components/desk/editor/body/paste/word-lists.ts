import { styleOf } from "./style";

const bulletMarker = /^\s*(?:[·•o§▪◦–\-*\uf0a7\uf0b7])\s+/u;
/** At most three digits: «12500. » at the start of a line is a number that somebody wrote. */
const numberMarker = /^\s*([0-9\u0660-\u0669]{1,3}|[a-z]|[أ-ي])\s*[.)\-ـ]+\s+/iu;

type Marker = { kind: "ul" | "ol"; start: number };

const listStyleOf = (element: Element) => /mso-list:\s*([^;]*)/i.exec(styleOf(element))?.[1] ?? "";

function isListParagraph(element: Element): boolean {
  const style = listStyleOf(element);
  return (
    (style !== "" && !/^none/i.test(style) && !/^Ignore/i.test(style)) ||
    (/MsoListParagraph/i.test(element.className) && readMarker(element.textContent ?? "") !== null)
  );
}

function readMarker(text: string): Marker | null {
  const number = numberMarker.exec(`${text} `);
  if (number) {
    const digits = number[1]?.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) % 16)) ?? "";
    return { kind: "ol", start: Number.parseInt(digits, 10) || 1 };
  }
  return bulletMarker.test(`${text} `) ? { kind: "ul", start: 1 } : null;
}

/** Takes letters off the start of an element, in however many pieces they stand. */
function takeFromStart(element: Element, length: number): void {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* text nodes */);
  let left = length;
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    node.nodeValue = text.slice(left);
    left -= Math.min(left, text.length);
  }
}

/** Takes the marker out of a list paragraph: Word marks it `mso-list:Ignore`, other programs leave it in the text. */
function takeMarker(paragraph: Element): Marker {
  const ignored = [...paragraph.querySelectorAll("*")].find((element) =>
    /^Ignore/i.test(listStyleOf(element)),
  );
  const marker = readMarker((ignored ?? paragraph).textContent ?? "");
  // A marker that is read as neither (a number of five digits) is words.
  if (ignored && (marker || !/\p{N}{4}/u.test(ignored.textContent ?? ""))) ignored.remove();
  else if (marker) {
    const pattern = marker.kind === "ol" ? numberMarker : bulletMarker;
    takeFromStart(paragraph, pattern.exec(paragraph.textContent ?? "")?.[0].length ?? 0);
  }
  return marker ?? { kind: "ul", start: 1 };
}

/** Which of Word's lists a paragraph belongs to (`l0 level1 lfo1` → `l0`). */
function listNameOf(paragraph: Element): string {
  return /^l\d+/i.exec(listStyleOf(paragraph))?.[0] ?? "";
}

/** How deep in its list a paragraph stands, from 0 (`l0 level2 lfo1` → 1). */
function levelOf(paragraph: Element): number {
  return Number(/level(\d)/i.exec(listStyleOf(paragraph))?.[1] ?? 1) - 1;
}

function entryOf(paragraph: Element): Element {
  const entry = paragraph.ownerDocument.createElement("li");
  const line = paragraph.ownerDocument.createElement("p");
  const dir = paragraph.getAttribute("dir");
  if (dir) line.setAttribute("dir", dir);
  line.append(...paragraph.childNodes);
  entry.append(line);
  return entry;
}

/**
 * Word pastes a list as paragraphs that begin with «·   »: makes neighbours of one list into `ul` or `ol` again, with the
 * lists that are set into it.
 */
export function rebuildWordLists(document: Document): void {
  /** The lists that are open, the outermost first. */
  let open: Element[] = [];
  let name = "";
  for (const paragraph of [...document.querySelectorAll("p")].filter(isListParagraph)) {
    const marker = takeMarker(paragraph);
    const listName = listNameOf(paragraph);
    if (paragraph.previousElementSibling !== open[0] || listName !== name) open = [];
    const level = Math.min(levelOf(paragraph), open.length);
    open = open.slice(0, level + 1);
    if (open[level]?.tagName.toLowerCase() !== marker.kind) {
      const list = document.createElement(marker.kind);
      if (marker.start > 1) list.setAttribute("start", String(marker.start));
      const holder = level > 0 ? open[level - 1]?.lastElementChild : null;
      if (holder) holder.append(list);
      else paragraph.before(list);
      open = [...open.slice(0, level), list];
    }
    open[level]?.append(entryOf(paragraph));
    paragraph.remove();
    name = listName;
  }
}

/**
 * Word for the web wraps each entry in a list and a box of its own; those of neighbouring boxes under one number are one
 * list, by the entries' levels.
 */
export function joinWordWebLists(document: Document): void {
  let path: Element[] = [];
  let [last, name]: [Element | null, string | null] = [null, null];
  for (const box of document.querySelectorAll("div.ListContainerWrapper")) {
    const list = box.querySelector(":scope > ul, :scope > ol");
    const entry = list?.querySelector(":scope > li[data-listid]");
    if (!list || !entry) continue;
    const number = entry.getAttribute("data-listid");
    if (number !== name || seenBefore(box) !== last) path = [];
    const level = Number(entry.getAttribute("data-aria-level") ?? 1) - 1 || 0;
    const [open, around] = [path[level], path[level - 1]?.lastElementChild];
    if (open?.tagName === list.tagName) open.append(...list.children);
    else if (around) around.append(list);
    path =
      open?.tagName === list.tagName
        ? path.slice(0, level + 1)
        : around
          ? [...path.slice(0, level), list]
          : [list];
    [last, name] = [box, number];
  }
}

/** What stands before an element beside it; nothing where words do. */
function seenBefore(element: Element): Node | null {
  let node = element.previousSibling;
  while (node?.nodeType === 3 && !node.nodeValue?.trim()) node = node.previousSibling;
  return node;
}
