/** Marks that carry no letter: tashkeel, Koranic marks, tatweel, and whatever is invisible (joiners, bidi controls). */
const unlettered =
  /[\u0610-\u061A]|\u0640|[\u064B-\u065F]|\u0670|[\u06D6-\u06ED]|\p{Default_Ignorable_Code_Point}/gu;

const letters: Record<string, string> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ک: "ك",
  گ: "ك",
  چ: "ج",
  پ: "ب",
  ڤ: "ف",
  ژ: "ز",
  ھ: "ه",
  ہ: "ه",
  ە: "ه",
  ۀ: "ه",
  ة: "ه",
  ؤ: "و",
  ئ: "ي",
  ء: "",
};
const foldedLetters = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");

/**
 * The letters of a text without what Arabic spelling may vary: NFKC, without tashkeel, tatweel and invisible
 * characters, hamza and Persian forms joined, Western digits, lower case. For comparing only, never for showing.
 */
export function foldArabic(text: string): string {
  return text
    .normalize("NFKC")
    .replace(unlettered, "")
    .replace(foldedLetters, (letter) => letters[letter] ?? letter)
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toLowerCase();
}

/** A letter drawn out («كثيييير») written once. */
export function collapseRepeats(text: string): string {
  return text.replace(/(\p{L})\1+/gu, "$1");
}

const segmenter = new Intl.Segmenter("ar", { granularity: "grapheme" });

/** How many characters a person sees: grapheme clusters (UAX 29), so a letter with its tashkeel counts once. */
export function graphemeCount(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** The grapheme clusters of a text with their places in it (UTF-16 units). */
export function graphemes(text: string): { text: string; start: number }[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({ text: segment, start: index }));
}
