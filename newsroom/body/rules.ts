import { z } from "zod";
import { embedProviders, isEmbedPost, longestEmbedId } from "@/newsroom/embed/shapes";
import { anyLength, line } from "@/newsroom/input";
import { creditName } from "@/newsroom/picture/credit";
import { isShortId } from "@/newsroom/short-id";
import { tidyPart } from "@/newsroom/storable";
import { isLinkAddress, listLevels, longestAddress } from "./words";

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
/** A remark on the words before it, which stands at the story's end; its number is its place among all. */
const Footnote = z.strictObject({
  type: z.literal("footnote"),
  attrs: z.strictObject({ text: line(anyLength) }),
});
const Inline = z.discriminatedUnion("type", [
  Text,
  z.strictObject({ type: z.literal("hardBreak") }),
  Footnote,
]);

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
export type Paragraph = z.output<typeof Paragraph>;
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
/** Whose words they are, or where they stand; nothing where the text around says it. */
const Blockquote = z.strictObject({
  type: z.literal("blockquote"),
  attrs: z.strictObject({ dir: Direction, source: line(anyLength).optional() }).optional(),
  content: z.array(Paragraph).min(1),
});
/** One list within another at every level, as deep as `listLevels` allows. */
export type ListEntry = { type: "listItem"; content: (Paragraph | List)[] };
export type List =
  | { type: "bulletList"; content: ListEntry[] }
  | {
      type: "orderedList";
      attrs?: { start?: number | undefined; type?: null | undefined } | undefined;
      content: ListEntry[];
    };

/** An entry begins with a paragraph, of which its marker is. */
const listsOf = (part: z.ZodType<Paragraph | List, Paragraph | List>) => {
  const entry = z.strictObject({
    type: z.literal("listItem"),
    content: z
      .array(part)
      .min(1)
      .refine(([first]) => first?.type === "paragraph"),
  });
  const start = z.number().int().min(0).optional();
  return [
    z.strictObject({ type: z.literal("bulletList"), content: z.array(entry).min(1) }),
    z.strictObject({
      type: z.literal("orderedList"),
      attrs: z.strictObject({ start, type: z.null().optional() }).optional(),
      content: z.array(entry).min(1),
    }),
  ] as const;
};
/** Spelt out level by level: a shape that names itself could be followed as deep as somebody sends it. */
const lists = Array.from({ length: listLevels - 1 }).reduce<ReturnType<typeof listsOf>>(
  (within) => listsOf(z.discriminatedUnion("type", [Paragraph, ...within])),
  listsOf(Paragraph),
);

/** A box beside the story's run: its title, and simple words. */
const FactBox = z.strictObject({
  type: z.literal("factBox"),
  content: z.tuple([Heading], z.discriminatedUnion("type", [Paragraph, ...lists])),
});

const cell = { content: z.array(Paragraph).min(1) };
const TableCell = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("tableHeader"), ...cell }),
  z.strictObject({ type: z.literal("tableCell"), ...cell }),
]);
/** Every cell is one column wide and one row high. One row may be shorter than another: `drawnBlocks` fills it. */
const Table = z.strictObject({
  type: z.literal("table"),
  attrs: z.strictObject({ caption: line(anyLength) }),
  content: z
    .array(z.strictObject({ type: z.literal("tableRow"), content: z.array(TableCell).min(1) }))
    .min(1),
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

/** A post of another site, by what its address says; readers ask for it themselves. */
const Embed = z.strictObject({
  type: z.literal("embed"),
  attrs: z
    .strictObject({ provider: z.enum(embedProviders), id: line(longestEmbedId), title: line(anyLength) })
    .refine(isEmbedPost),
});

const Picture = z.strictObject({ type: z.literal("picture"), attrs: PlacedPicture });
/** Pictures that are looked at together, each with the words of its place. */
const Gallery = z.strictObject({ type: z.literal("gallery"), content: z.array(Picture).min(1) });
const Rule = z.strictObject({ type: z.literal("horizontalRule") });

const Block = z.discriminatedUnion("type", [
  Paragraph,
  Heading,
  PullQuote,
  Blockquote,
  ...lists,
  FactBox,
  Table,
  Embed,
  Picture,
  Gallery,
  Rule,
]);

/**
 * The body of a story or page: a versioned ProseMirror document; what it cannot say cannot be stored. How much it may
 * say is no matter of its shape: a draft takes what a save can carry, `tooMuchIn` judges what readers are to have. A kind
 * of block that comes to those there were leaves the version as it is: it rises when what is stored must be read otherwise.
 */
export const Body = z.strictObject({
  version: z.literal(1),
  doc: z.strictObject({ type: z.literal("doc"), content: z.array(Block) }),
});

export type Body = z.output<typeof Body>;
export type Block = z.output<typeof Block>;
export type Inline = z.output<typeof Inline>;
export type Mark = z.output<typeof Mark>;
export type Footnote = z.output<typeof Footnote>;
export type Embed = z.output<typeof Embed>;
export type FactBox = z.output<typeof FactBox>;
export type Gallery = z.output<typeof Gallery>;
export type Table = z.output<typeof Table>;
