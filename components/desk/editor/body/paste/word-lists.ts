const bulletMarker = /^[\s\u00a0]*(?:[·•o§▪◦–\-*\uf0a7\uf0b7])[\s\u00a0]+/u;
const numberMarker = /^[\s\u00a0]*([0-9\u0660-\u0669]+|[a-z]|[أ-ي])[\s\u00a0]*[.)\-ـ]+[\s\u00a0]+/iu;

type Marker = { kind: "ul" | "ol"; start: number };

function isListParagraph(element: Element): boolean {
  return (
    element.tagName === "P" &&
    (/mso-list:(?!\s*none)/i.test(element.getAttribute("style") ?? "") ||
      (/MsoListParagraph/i.test(element.className) && readMarker(element.textContent ?? "") !== null))
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

/** Takes the marker out of a list paragraph: Word marks it `mso-list:Ignore`, other programs leave it in the text. */
function takeMarker(paragraph: Element): Marker {
  const ignored = [...paragraph.querySelectorAll("[style]")].find((element) =>
    /mso-list:\s*Ignore/i.test(element.getAttribute("style") ?? ""),
  );
  if (ignored) {
    const marker = readMarker(ignored.textContent ?? "");
    ignored.remove();
    return marker ?? { kind: "ul", start: 1 };
  }
  const marker = readMarker(paragraph.textContent ?? "");
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, 4 /* text nodes */);
  const first = walker.nextNode();
  if (marker && first)
    first.nodeValue = (first.nodeValue ?? "").replace(marker.kind === "ol" ? numberMarker : bulletMarker, "");
  return marker ?? { kind: "ul", start: 1 };
}

/** Which of Word's lists a paragraph belongs to (`l0 level1 lfo1` → `l0`). */
function listNameOf(paragraph: Element): string {
  return /mso-list:\s*(l\d+)/i.exec(paragraph.getAttribute("style") ?? "")?.[1] ?? "";
}

/**
 * Word pastes a list as paragraphs that begin with «·   »: makes neighbours of one list into `ul` or `ol` again.
 * Levels become one: a story has flat lists.
 */
export function rebuildWordLists(document: Document): void {
  let list: Element | null = null;
  let name = "";
  for (const paragraph of [...document.querySelectorAll("p")].filter(isListParagraph)) {
    const marker = takeMarker(paragraph);
    const listName = listNameOf(paragraph);
    const isNext = paragraph.previousElementSibling === list && listName === name;
    if (!list || !isNext || (list.tagName.toLowerCase() !== marker.kind && !hasLevels(paragraph))) {
      list = document.createElement(marker.kind);
      if (marker.start > 1) list.setAttribute("start", String(marker.start));
      paragraph.before(list);
    }
    const entry = document.createElement("li");
    const line = document.createElement("p");
    const dir = paragraph.getAttribute("dir");
    if (dir) line.setAttribute("dir", dir);
    line.append(...paragraph.childNodes);
    entry.append(line);
    list.append(entry);
    paragraph.remove();
    name = listName;
  }
}

function hasLevels(paragraph: Element): boolean {
  return /level[2-9]/i.test(paragraph.getAttribute("style") ?? "");
}
