import { cropWithoutMetadata, encodeDrawing } from "@/platform/image";
import { drawTree, heightOf } from "@/platform/typesetting";
import { cardColors, cardNode, headlineNode, lineHeightOf, mostHeadlineLines, sizesOf } from "./layout";
import { pictureWidth, type ShareCard, shareCardSize } from "./rules";

/** What of a card is read from files; a missing one is drawn without. */
export type CardFiles = { nameplate: Uint8Array | null; picture: Uint8Array | null };

async function fits(card: ShareCard, words: string, size: number): Promise<boolean> {
  const lines = (await heightOf(headlineNode(card, words, size))) / (size * lineHeightOf(card));
  return Math.round(lines) <= mostHeadlineLines;
}

/** The beginnings of a text that end with a word, or with a letter where not even one word fits. */
const beginnings = (text: string, granularity: "word" | "grapheme") =>
  [...new Intl.Segmenter(undefined, { granularity }).segment(text)]
    .filter(({ isWordLike = true }) => isWordLike)
    .map(({ index, segment }) => text.slice(0, index + segment.length));

/** The longest of some beginnings that fits with a sign that something is left out; null where none does. */
async function longestFitting(card: ShareCard, cuts: string[], size: number): Promise<string | null> {
  let [most, least]: [number, number] = [cuts.length, 0];
  // All before `least` fit, none from `most` on.
  while (least < most) {
    const middle = (least + most) >> 1;
    if (await fits(card, `${cuts[middle]}…`, size)) least = middle + 1;
    else most = middle;
  }
  return least === 0 ? null : `${cuts[least - 1]}…`;
}

/** A headline in the largest of the sizes in which it fits; in the smallest it is cut at a word. */
export async function fitHeadline(card: ShareCard): Promise<{ words: string; size: number }> {
  const words = card.headline;
  const sizes = sizesOf(card);
  for (const size of sizes) if (await fits(card, words, size)) return { words, size };
  const size = Math.min(...sizes);
  const cut =
    (await longestFitting(card, beginnings(words, "word"), size)) ??
    (await longestFitting(card, beginnings(words, "grapheme"), size));
  return { words: cut ?? words, size };
}

/** The bytes of a card, a JPEG without metadata. */
export async function drawShareCard(card: ShareCard, files: CardFiles): Promise<Uint8Array> {
  const { height } = shareCardSize;
  const pixels =
    files.picture &&
    (await cropWithoutMetadata(files.picture, { width: pictureWidth, height }, card.picture?.focus));
  const found = { ...card, picture: pixels && card.picture };
  const inked = files.nameplate && Buffer.from(inkOf(Buffer.from(files.nameplate).toString()));
  const toSet = { ...found, nameplateFile: inked, pixels };
  const drawn = await drawTree(cardNode(toSet, await fitHeadline(found)), shareCardSize);
  return encodeDrawing(drawn, shareCardSize);
}

/** A drawn name has the ink of its place. */
const inkOf = (svg: string) => svg.replaceAll("currentColor", cardColors.accent);
