import { readForeign } from "@/components/desk/editor/body/paste/html";
import { parsedInert } from "@/components/desk/editor/body/paste/style";
import { nothingTaken, type Taken } from "@/components/desk/editor/body/paste/taken";
import { readPastedText } from "@/components/desk/editor/body/paste/text";
import { directionOf } from "@/components/desk/editor/body/paste/words";
import { textOf } from "./decoding";
import type { PackedPicture } from "./docx";
import { FileFailure, kindOf, maxFileBytes } from "./kinds";
import { PictureMarks } from "./picture-marks";

/** A picture out of a file, and how many blocks stand before it. */
export type FilePicture = { file: File; after: number };
export type ReadFile = {
  /** Blocks as the editor's schema reads them. */
  blocks: HTMLElement;
  /** What the first block says, where it is the title of the whole. */
  title: string | null;
  taken: Taken;
  pictures: FilePicture[];
};

/** What a file of words says, as a story has it. Throws FileFailure. */
export async function readFile(file: File): Promise<ReadFile> {
  const kind = kindOf(file);
  if (kind === null || kind === "unread") throw new FileFailure("unread");
  if (file.size > maxFileBytes) throw new FileFailure("tooLarge");
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => unreadable()));
  const read = kind === "txt" ? readText(textOf(bytes, false)) : await readMarkup(file.name, kind, bytes);
  if (read.blocks.childElementCount === 0 && read.pictures.length === 0) throw new FileFailure("empty");
  return read;
}

function unreadable(): never {
  throw new FileFailure("broken");
}

function readText(text: string): ReadFile {
  const { html, taken } = readPastedText(text);
  return { blocks: holding(html), title: null, taken, pictures: [] };
}

async function readMarkup(name: string, kind: "html" | "docx", bytes: Uint8Array): Promise<ReadFile> {
  if (kind === "html") return readDocument(parsedInert(textOf(bytes, true)), name, null);
  // What reads Word documents is large, and fetched when one is opened.
  const reader = await import("./docx").catch(() => {
    throw new FileFailure("offline");
  });
  const { html, pictures, unseen } = await reader.readDocx(bytes);
  const document = parsedInert(html);
  // Notes stand at the end, with a way back that is none on paper.
  for (const link of document.querySelectorAll("a[href*='note-ref-']"))
    if (link.textContent === "↑") link.remove();
  for (const line of document.querySelectorAll("p,h1,h2,h3,h4,h5,h6,li")) {
    const direction = directionOf(line.textContent ?? "");
    if (direction) line.setAttribute("dir", direction);
  }
  const read = readDocument(document, name, pictures);
  return { ...read, taken: sum(read.taken, unseen) };
}

/** Reads a document as what is pasted is read, with the pictures that it carries. */
function readDocument(document: Document, name: string, packed: PackedPicture[] | null): ReadFile {
  const first = document.querySelector("h1,.MsoTitle")?.textContent;
  const marks = new PictureMarks(name);
  marks.set(document, packed);
  const { html, taken } = readForeign(document.body.innerHTML);
  const blocks = holding(html);
  const pictures = marks.take(blocks);
  const [heading] = blocks.children;
  const isTitle = heading?.tagName === "H2" && first && lettersOf(first) === lettersOf(heading.textContent);
  const title = isTitle ? spoken(heading) : null;
  return { blocks, title, taken, pictures };
}

function holding(html: string): HTMLElement {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  return holder;
}

const lettersOf = (text: string | null) => (text ?? "").match(/[\p{L}\p{N}]/gu)?.join("") ?? "";

/** The words of a heading in one line. */
function spoken(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  for (const end of copy.querySelectorAll("br")) end.replaceWith(" ");
  return copy.textContent ?? "";
}

function sum(taken: Taken, more: Partial<Taken>): Taken {
  const kinds = Object.keys(nothingTaken) as (keyof Taken)[];
  return Object.fromEntries(kinds.map((kind) => [kind, taken[kind] + (more[kind] ?? 0)])) as Taken;
}
