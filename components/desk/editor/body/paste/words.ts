const figures = "[^\\p{L}\\s\\u202a-\\u202e\\u2066-\\u2069]|[ \\u00a0\\u202f]";
/** Left-to-right marks and embeddings that hold a number in its order: «\u200e+964 770 123 4567\u200e», «\u200e-5». */
const holdsNumber = `\\u200e(?=[^\\p{L}\\s]{0,3}\\p{N})|(?<=\\p{N}[^\\p{L}\\s]{0,3})\\u200e|[\\u202a\\u202d](?:${figures})*\\p{N}(?:${figures})*\\u202c|[\\u2066\\u2068](?:${figures})*\\p{N}(?:${figures})*\\u2069`;
/**
 * Other direction marks, which programs put around Arabic, soft hyphens, zero-width spaces, the byte order mark.
 * ZWNJ and ZWJ stay: they spell.
 */
const invisible = new RegExp(
  `(?<kept>${holdsNumber})|[\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u061c\\ufeff]`,
  "gu",
);
/** A space between groups of digits that does not break, and keeps them in order, stays. */
const spaces =
  /(?<kept>(?<=[\p{N})]\u200e?)[\u00a0\u2007\u2009\u202f](?=[\u200e(+]?\p{N}))|[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n\f ]+/gu;
/** Letters by their shape in the word, as old programs and PDF files give them; not the signs ﷲ ﷺ ﷼ ﷽ ﴾ ﴿. */
const shapes = /[\ufb50-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc]/g;
const letter = "[\\u0620-\\u063f\\u0641-\\u065f\\u0670-\\u06d3\\u06fa-\\u06ff]";
const drawnOut = new RegExp(`(?<=${letter})\\u0640{2,}(?=${letter})`, "g");
const longTail = new RegExp(`(?<=${letter})\\u0640{2,}`, "g");

/** The letter that a shape shows. Shapes of vowel marks come apart into a space and the mark. */
function letterOf(shape: string): string {
  return shape.normalize("NFKC").replace(" ", "");
}

/**
 * Pasted words as one writes them: letters instead of their shapes, no invisible marks but those that order digits, nothing drawn out («محـــمد»,
 * while «الـ71» stays), single plain spaces, after ، ؛ ؟ instead of before
 */
export function cleanWords(text: string): string {
  return text
    .replace(invisible, "$<kept>")
    .replace(shapes, letterOf)
    .replace(drawnOut, "")
    .replace(longTail, "ـ")
    .replace(spaces, (_, kept?: string) => (kept ? kept.replace(/[\u2007\u2009]/, "\u202f") : " "))
    .replace(/ +([،؛؟])(?=\p{L})/gu, "$1 ")
    .replace(/ +([،؛؟])/g, "$1");
}

/** The direction that most letters of a text run in; null without letters. */
export function directionOf(text: string): "rtl" | "ltr" | null {
  const rightToLeft = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  return rightToLeft * 2 >= letters ? "rtl" : "ltr";
}
