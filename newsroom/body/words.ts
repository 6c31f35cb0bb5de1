import { isShortId } from "@/newsroom/short-id";
import { isBlank } from "@/newsroom/storable";
import type { Block, Body, Inline, PlacedPicture } from "./rules";

/** What a body says, without the programs that check its shape: the writing surface carries this to the browser. */

/** A body in which nothing has been written. */
export const emptyBody: Body = { version: 1, doc: { type: "doc", content: [] } };

function inlineText(content: Inline[] | undefined): string {
  return (content ?? []).map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");
}

function blockTexts(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return [inlineText(block.content)];
    case "blockquote":
      return block.content.map((paragraph) => inlineText(paragraph.content));
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((entry) =>
        entry.content.map((paragraph) => inlineText(paragraph.content)),
      );
    case "picture":
    case "horizontalRule":
      return [];
  }
}

/** The words of a block, a line for each of its paragraphs; a picture's are not among them. */
export function blockText(block: Block): string {
  return blockTexts(block).join("\n");
}

/** The words of a body, a line for each paragraph; captions and pull quotes' repetitions included as written. */
export function plainText(body: Body): string {
  return body.doc.content
    .flatMap(blockTexts)
    .filter((text) => !isBlank(text))
    .join("\n");
}

/** Words as a reader counts them: runs between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Minutes to read `words` words, rounded; 0 means less than one. */
export function readingMinutes(words: number, wordsPerMinute: number): number {
  return Math.round(words / wordsPerMinute);
}

/** The pictures placed in a body, in order, with the index of their block. */
export function placedPictures(body: Body): { index: number; picture: PlacedPicture }[] {
  return body.doc.content.flatMap((block, index) =>
    block.type === "picture" ? [{ index, picture: block.attrs }] : [],
  );
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

/** The most that readers are to have at once: letters of a paragraph, entries of a list, paragraphs of a quotation, blocks. */
export const bodyLimits = { paragraph: 20_000, list: 500, quotation: 100, blocks: 3000 } as const;

type TooMuch = { index: number | null; kind: keyof typeof bodyLimits; limit: number; length: number };

/** Where a body is more than readers are to have; `index` is the block's, null for the body as a whole. */
export function tooMuchIn(body: Body): TooMuch[] {
  const found: TooMuch[] = [];
  const judge = (index: number | null, kind: keyof typeof bodyLimits, length: number) => {
    const limit = bodyLimits[kind];
    if (length > limit) found.push({ index, kind, limit, length });
  };
  judge(null, "blocks", body.doc.content.length);
  body.doc.content.forEach((block, index) => {
    judge(
      index,
      "paragraph",
      blockTexts(block).reduce((most, { length }) => Math.max(most, length), 0),
    );
    if (block.type === "bulletList" || block.type === "orderedList")
      judge(index, "list", block.content.length);
    if (block.type === "blockquote") judge(index, "quotation", block.content.length);
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
