import type { ContainerNode, Node, TextNode } from "@takumi-rs/core";
import { bound } from "@/newsroom/language/binding";
import { withIsolates } from "@/newsroom/language/numbers";
import { nameplateHeight } from "@/newsroom/nameplate/rules";
import { pictureWidth, type ShareCard, shareCardSize } from "./rules";

type Style = NonNullable<ContainerNode["style"]>;
/** A card and what of it is read from files. */
export type CardToSet = ShareCard & {
  /** The nameplate's drawing, an SVG in the card's ink. */
  nameplateFile: Uint8Array | null;
  /** Pixels of the picture, as large as its part of the card. */
  pixels: { data: Uint8Array; width: number; height: number } | null;
};

/** As the pages by day: components/ui/theme.css. */
export const cardColors = {
  paper: "#fbf9f4",
  ink: "#1b1a18",
  muted: "#5d584e",
  line: "#d9d3c5",
  accent: "#1d3f91",
} as const;

/** Pixels of a headline, the largest first: a long one is set smaller, then cut. */
const headlineSizes = { beside: [62, 55, 48], alone: [72, 64, 56] } as const;
export const mostHeadlineLines = 3;
const margin = 54;
const nameplateSize = { height: 50, widest: 520 } as const;

const isBeside = ({ picture }: ShareCard) => picture !== null;

/** Pixels that a line of text is long. */
export const measureOf = (card: ShareCard) =>
  shareCardSize.width - 2 * margin - (isBeside(card) ? pictureWidth : 0);

/** The sizes in which a card's headline is tried. */
export const sizesOf = (card: ShareCard): readonly number[] =>
  headlineSizes[isBeside(card) ? "beside" : "alone"];

const hasVowels = /[\u064b-\u0652\u0670].*[\u064b-\u0652\u0670]/su;

/** Lines of a headline must not touch: Arabic letters hang deep, and vowel marks stand above and below them. */
export function lineHeightOf({ direction, headline }: ShareCard): number {
  if (direction === "ltr") return 1.26;
  return hasVowels.test(headline) ? 1.62 : 1.46;
}

const column = (style: Style, children: Node[]): ContainerNode => ({
  type: "container",
  style: { display: "flex", flexDirection: "column", ...style },
  children,
});

/** A row whose order is explicit: what stands first where its language begins. */
const row = ({ direction }: ShareCard, style: Style, children: Node[]): ContainerNode => ({
  type: "container",
  style: { display: "flex", flexDirection: "row", direction: "ltr", ...style },
  children: direction === "rtl" ? children.toReversed() : children,
});

const text = (card: ShareCard, words: string, style: Style): TextNode => ({
  type: "text",
  lang: card.language,
  text: withIsolates(words),
  style: { direction: card.direction, textAlign: card.direction === "rtl" ? "right" : "left", ...style },
});

/** A headline as it is set; the same node is measured and drawn. */
export function headlineNode(card: ShareCard, words: string, size: number): TextNode {
  return text(card, bound(words), {
    display: "block",
    width: measureOf(card),
    fontSize: size,
    fontWeight: 700,
    lineHeight: lineHeightOf(card),
    color: cardColors.ink,
    overflowWrap: "anywhere",
    textWrap: "balance",
  });
}

function nameplateNode(card: CardToSet): Node {
  const { nameplate, nameplateFile } = card;
  if (!nameplate || !nameplateFile)
    return text(card, card.outletName, {
      fontSize: 42,
      fontWeight: 700,
      lineHeight: 1.4,
      color: cardColors.accent,
      width: measureOf(card),
      lineClamp: 1,
      textOverflow: "ellipsis",
    });
  const width = (nameplate.width * nameplateSize.height) / nameplateHeight;
  const scale = Math.min(1, nameplateSize.widest / width);
  const size = { width: Math.round(width * scale), height: Math.round(nameplateSize.height * scale) };
  return { type: "image", src: nameplateFile, ...size, style: size };
}

const label = (card: ShareCard, words: string, style: Style) =>
  text(card, words, { fontSize: 29, lineHeight: 1.5, ...style });

/** What kind of text it is and its section, as above a story's headline. */
function labelsNode(card: ShareCard): Node[] {
  const { genreName, sectionName } = card;
  const labels = [
    ...(genreName ? [label(card, genreName, { fontWeight: 700, color: cardColors.accent })] : []),
    ...(sectionName ? [label(card, sectionName, { fontWeight: 700, color: cardColors.muted })] : []),
  ];
  return labels.length === 0
    ? []
    : [row(card, { gap: 24, paddingBottom: 8, justifyContent: startOf(card) }, labels)];
}

const startOf = ({ direction }: ShareCard) => (direction === "rtl" ? "flex-end" : "flex-start");

function signersNode(card: ShareCard): Node[] {
  if (card.signers.length === 0) return [];
  const names = new Intl.ListFormat(card.language).format(card.signers);
  return [
    text(card, names, {
      fontSize: 34,
      lineHeight: 1.5,
      color: cardColors.ink,
      marginTop: 14,
      width: measureOf(card),
      lineClamp: 1,
      textOverflow: "ellipsis",
    }),
  ];
}

/** The whole card, its headline in the words and size that fit. */
export function cardNode(card: CardToSet, headline: { words: string; size: number }): Node {
  const { width, height } = shareCardSize;
  const words = column(
    { width: measureOf(card) + 2 * margin, height, padding: margin, paddingTop: 44, paddingBottom: 44 },
    [
      row(card, { justifyContent: startOf(card), paddingBottom: 20 }, [nameplateNode(card)]),
      { type: "container", style: { width: measureOf(card), height: 3, backgroundColor: cardColors.ink } },
      column({ flexGrow: 1, justifyContent: "center" }, [
        ...labelsNode(card),
        headlineNode(card, headline.words, headline.size),
        ...signersNode(card),
      ]),
    ],
  );
  const picture: Node[] = card.pixels
    ? [
        {
          type: "image",
          src: card.pixels,
          width: pictureWidth,
          height,
          style: { width: pictureWidth, height },
        },
      ]
    : [];
  return row(card, { width, height, backgroundColor: cardColors.paper }, [words, ...picture]);
}
