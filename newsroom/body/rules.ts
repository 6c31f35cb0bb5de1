import { z } from "zod";
import { line } from "@/newsroom/input";
import { PictureWords } from "@/newsroom/picture/rules";
import { isShortId } from "@/newsroom/short-id";
import { isBlank, tidyPart } from "@/newsroom/storable";

const Direction = z.enum(["rtl", "ltr"]).nullish();

/** A scheme spelt out whole, and nothing that a browser reads otherwise than a person does. */
const honestAddress = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}\\<>"]+$/iu;

/** Addresses a link in a story may have: absolute web addresses and mail, without user or password. */
export const LinkAddress = line(2000).refine((text) => {
  if (!honestAddress.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
});

const Mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("superscript") }),
  z.strictObject({ type: z.literal("subscript") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: LinkAddress }) }),
]);

const Text = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1).max(20_000).transform(tidyPart),
  marks: z.array(Mark).max(3).optional(),
});
const Inline = z.discriminatedUnion("type", [Text, z.strictObject({ type: z.literal("hardBreak") })]);

/** Parts in which nothing is left after tidying go, and of two spaces that parts end and begin with one. */
function tidyParts(parts: z.output<typeof Inline>[]): z.output<typeof Inline>[] {
  const tidy: z.output<typeof Inline>[] = [];
  for (const part of parts) {
    const before = tidy.at(-1);
    const isDoubled = before?.type === "text" && before.text.endsWith(" ");
    const kept = part.type === "text" && isDoubled ? { ...part, text: part.text.replace(/^ /, "") } : part;
    if (kept.type !== "text" || kept.text !== "") tidy.push(kept);
  }
  return tidy;
}
const inlines = (most: number) => z.array(Inline).max(most).transform(tidyParts).optional();

const withDirection = z.strictObject({ dir: Direction }).optional();
const Paragraph = z.strictObject({
  type: z.literal("paragraph"),
  attrs: withDirection,
  content: inlines(2000),
});
const Heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]), dir: Direction }),
  content: inlines(200),
});
const PullQuote = z.strictObject({
  type: z.literal("pullQuote"),
  attrs: withDirection,
  content: inlines(200),
});
const Blockquote = z.strictObject({
  type: z.literal("blockquote"),
  attrs: withDirection,
  content: z.array(Paragraph).min(1).max(100),
});
const ListEntry = z.strictObject({
  type: z.literal("listItem"),
  content: z.array(Paragraph).min(1).max(20),
});
const BulletList = z.strictObject({
  type: z.literal("bulletList"),
  content: z.array(ListEntry).min(1).max(500),
});
const OrderedList = z.strictObject({
  type: z.literal("orderedList"),
  attrs: z
    .strictObject({ start: z.number().int().min(1).max(9999).optional(), type: z.null().optional() })
    .optional(),
  content: z.array(ListEntry).min(1).max(500),
});

/** A picture as one place in one story shows it: the words belong to the place, not to the library. */
export const PlacedPicture = PictureWords.extend({ pictureId: z.string().refine(isShortId) });
export type PlacedPicture = z.output<typeof PlacedPicture>;

const Picture = z.strictObject({ type: z.literal("picture"), attrs: PlacedPicture });
const Rule = z.strictObject({ type: z.literal("horizontalRule") });

const Block = z.discriminatedUnion("type", [
  Paragraph,
  Heading,
  PullQuote,
  Blockquote,
  BulletList,
  OrderedList,
  Picture,
  Rule,
]);

/** The body of a story or page: a versioned ProseMirror document; what it cannot say cannot be stored. */
export const Body = z.strictObject({
  version: z.literal(1),
  doc: z.strictObject({ type: z.literal("doc"), content: z.array(Block).max(3000) }),
});

export type Body = z.output<typeof Body>;
export type Block = z.output<typeof Block>;
export type Inline = z.output<typeof Inline>;
export type Mark = z.output<typeof Mark>;
export type Paragraph = z.output<typeof Paragraph>;

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
