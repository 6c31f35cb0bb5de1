import { z } from "zod";
import { anyLength, line } from "@/newsroom/input";
import { creditName } from "@/newsroom/picture/credit";
import { isShortId } from "@/newsroom/short-id";
import { tidyPart } from "@/newsroom/storable";
import { isLinkAddress, longestAddress } from "./words";

const Direction = z.enum(["rtl", "ltr"]).nullish();

/** Addresses a link in a story may have. */
export const LinkAddress = line(longestAddress).refine(isLinkAddress);

const Mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("superscript") }),
  z.strictObject({ type: z.literal("subscript") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: LinkAddress }) }),
]);

const Text = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1).transform(tidyPart),
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
const inlines = z.array(Inline).transform(tidyParts).optional();

const withDirection = z.strictObject({ dir: Direction }).optional();
const Paragraph = z.strictObject({
  type: z.literal("paragraph"),
  attrs: withDirection,
  content: inlines,
});
const Heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]), dir: Direction }),
  content: inlines,
});
const PullQuote = z.strictObject({
  type: z.literal("pullQuote"),
  attrs: withDirection,
  content: inlines,
});
const Blockquote = z.strictObject({
  type: z.literal("blockquote"),
  attrs: withDirection,
  content: z.array(Paragraph).min(1),
});
const ListEntry = z.strictObject({
  type: z.literal("listItem"),
  content: z.array(Paragraph).min(1),
});
const BulletList = z.strictObject({
  type: z.literal("bulletList"),
  content: z.array(ListEntry).min(1),
});
const OrderedList = z.strictObject({
  type: z.literal("orderedList"),
  attrs: z.strictObject({ start: z.number().int().min(0).optional(), type: z.null().optional() }).optional(),
  content: z.array(ListEntry).min(1),
});

/** A picture as one place in one story shows it: the words belong to the place, not to the library. */
export const PlacedPicture = z.strictObject({
  pictureId: z.string().refine(isShortId),
  caption: line(anyLength),
  credit: line(anyLength).transform(creditName),
  alternative: line(anyLength),
  isDecorative: z.boolean(),
});
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

/**
 * The body of a story or page: a versioned ProseMirror document; what it cannot say cannot be stored. How much it may
 * say is no matter of its shape: a draft takes what a save can carry, `tooMuchIn` judges what readers are to have.
 */
export const Body = z.strictObject({
  version: z.literal(1),
  doc: z.strictObject({ type: z.literal("doc"), content: z.array(Block) }),
});

export type Body = z.output<typeof Body>;
export type Block = z.output<typeof Block>;
export type Inline = z.output<typeof Inline>;
export type Mark = z.output<typeof Mark>;
export type Paragraph = z.output<typeof Paragraph>;
