import { hasLetters, type Taken } from "@/components/desk/editor/body/paste/taken";
import type { DocxStyles } from "./docx-styles";
import { allIn, childOf, elementsIn, remove, unwrap, wordAttribute, wordName } from "./docx-xml";

type Unseen = Pick<Taken, "struck" | "hidden" | "remarks">;
/** What stands around an element: the style of its paragraph, and where text boxes in it are put. */
type Around = { style: string | null; boxes: Node[] };

/** Wrappers that mammoth does not know, and loses with their words. */
const wrappers = new Set(["fldSimple", "bdo", "dir", "rt", "rubyBase"]);

/**
 * Takes out of a part of a Word document what its reader does not see (hidden, deleted, struck out, the codes of fields),
 * which mammoth would write down, and puts what mammoth would lose into elements that it knows. Counts what was taken.
 */
export class DocxSight {
  readonly unseen: Unseen = { struck: 0, hidden: 0, remarks: 0 };
  /** Fields begun and not ended, innermost last: what stands in their codes, until it is known that they have an end. */
  private fields: { codes: Element[]; isResult: boolean }[] = [];

  constructor(private readonly styles: DocxStyles) {}

  keepSeen(root: Element): void {
    this.fields = [];
    this.visitIn(root, { style: null, boxes: [] });
    for (const text of allIn(root, "t")) if (wordName(text)) plain(text);
  }

  /** Whoever is put in behind the one that is visited is visited next. */
  private visitIn(parent: Element, around: Around): void {
    for (let node = parent.firstChild; node; ) {
      const before: Node | null = node.previousSibling;
      if (node.nodeType === 1) this.visit(node as Element, around);
      // What was unwrapped or taken out leaves its place to others.
      if (node.parentNode === parent) node = node.nextSibling;
      else node = before ? before.nextSibling : parent.firstChild;
    }
  }

  private visit(element: Element, around: Around): void {
    const name = wordName(element);
    if (/Pr$/.test(name)) return;
    if (name === "p") this.visitParagraph(element);
    else if (name === "r") this.visitRun(element, around);
    else if (name === "del" || isDeletedCell(element, name)) this.take(element, "struck");
    else if (name === "moveFrom") remove(element);
    else if (name === "tr" && childOf(childOf(element, "trPr"), "hidden")) this.take(element, "hidden");
    else if (name === "txbxContent") lift(element, around);
    else if (name === "ruby") {
      const text = [childOf(element, "rubyBase"), childOf(element, "rt")];
      unwrap(
        element,
        text.filter((each) => each !== undefined),
      );
    } else if (wrappers.has(name) || (!name && element.localName === "oMathPara")) unwrap(element);
    else if (!name && element.localName === "oMath") this.spellFormula(element);
    else if (element.localName === "AlternateContent") this.visitAlternatives(element, around);
    else this.visitIn(element, around);
  }

  private visitParagraph(paragraph: Element): void {
    const properties = childOf(paragraph, "pPr");
    const mark = childOf(properties, "rPr");
    const deleted = childOf(mark, "del");
    // Its words go into the next paragraph; where none is, mammoth loses them.
    if (deleted && !isBeforeParagraph(paragraph)) remove(deleted);
    const around: Around = { style: wordAttribute(childOf(properties, "pStyle"), "val"), boxes: [] };
    this.visitIn(paragraph, around);
    const next = paragraph.nextSibling;
    for (const node of around.boxes) paragraph.parentNode?.insertBefore(node, next);
  }

  private visitRun(run: Element, around: Around): void {
    const properties = childOf(run, "rPr");
    const says = (name: "vanish" | "strike" | "dstrike") => this.styles.isOn(name, properties, around.style);
    const kind = says("vanish") ? "hidden" : says("strike") || says("dstrike") ? "struck" : null;
    if (kind && hasLetters(wordsOf(run))) this.unseen[kind] += 1;
    for (const child of elementsIn(run)) {
      const name = wordName(child);
      if (name === "commentReference") this.unseen.remarks += 1;
      // Of several fields within each other the outermost decides what is seen.
      const field = this.fields.find(({ isResult }) => !isResult);
      if (name === "fldChar") this.followField(child);
      else if (name === "instrText" || name === "rPr") continue;
      else if (kind) remove(child);
      else if (field) field.codes.push(child);
      else if (name === "br") child.removeAttributeNS(child.namespaceURI, "type");
      else if (name === "cr" || name === "ptab") rename(child, name === "cr" ? "br" : "tab");
    }
    this.visitIn(run, around);
  }

  private followField(mark: Element): void {
    const type = wordAttribute(mark, "fldCharType");
    if (type === "begin") this.fields.push({ codes: [], isResult: false });
    const field = this.fields.at(-1);
    if (type === "begin" || !field) return;
    for (const code of field.codes.splice(0)) remove(code);
    field.isResult = true;
    if (type === "end") this.fields.pop();
  }

  /** Text boxes stand twice in newer files, pictures too, and mammoth reads what is for older programs. */
  private visitAlternatives(element: Element, around: Around): void {
    const [choice] = elementsIn(element).filter(({ localName }) => localName === "Choice");
    const fallback = elementsIn(element).find(({ localName }) => localName === "Fallback");
    const hasBoxes = choice && allIn(choice, "txbxContent").length > 0;
    if (choice && hasBoxes) {
      this.visitIn(choice, around);
      for (const twin of fallback ? allIn(fallback, "txbxContent") : []) remove(twin);
    } else if (fallback) this.visitIn(fallback, around);
    else if (choice) {
      unwrap(choice);
      unwrap(element);
    }
  }

  /** A formula as the letters of it, in a line. */
  private spellFormula(formula: Element): void {
    const document = formula.ownerDocument;
    const run = formula.parentNode && nearestWord(formula);
    if (!run) return;
    const text = document.createElementNS(run.namespaceURI, `${run.prefix ? `${run.prefix}:` : ""}t`);
    text.appendChild(document.createTextNode(wordsOf(formula)));
    const holder = document.createElementNS(run.namespaceURI, `${run.prefix ? `${run.prefix}:` : ""}r`);
    holder.appendChild(text);
    formula.parentNode?.replaceChild(holder, formula);
  }

  private take(element: Element, kind: "struck" | "hidden"): void {
    if (hasLetters(wordsOf(element))) this.unseen[kind] += 1;
    remove(element);
  }
}

function isDeletedCell(element: Element, name: string): boolean {
  if (name === "tr") return childOf(childOf(element, "trPr"), "del") !== undefined;
  return name === "tc" && childOf(childOf(element, "tcPr"), "cellDel") !== undefined;
}

function isBeforeParagraph(paragraph: Element): boolean {
  const after = elementsIn(paragraph.parentNode as Node);
  const next = after[after.indexOf(paragraph) + 1];
  return next !== undefined && wordName(next) === "p";
}

/** The words that an element shows, without the codes of fields. */
function wordsOf(element: Element): string {
  const shown = [...allIn(element, "t"), ...allIn(element, "delText")];
  return shown.map(({ textContent }) => textContent).join("");
}

/** A box of text comes behind the paragraph that it hangs on. */
function lift(box: Element, { boxes }: Around): void {
  boxes.push(...Array.from({ length: box.childNodes.length }, (_, at) => box.childNodes[at] as Node));
  remove(box);
}

function nearestWord(element: Element): Element | null {
  const parent = element.parentNode as Element | null;
  return parent?.nodeType !== 1 || wordName(parent) ? parent : nearestWord(parent);
}

function rename(element: Element, name: string): void {
  const prefix = element.prefix ? `${element.prefix}:` : "";
  const named = element.ownerDocument.createElementNS(element.namespaceURI, prefix + name);
  element.parentNode?.replaceChild(named, element);
}

/** In one piece, as mammoth wants it. */
function plain(text: Element): void {
  const words = text.textContent;
  text.textContent = words;
}
