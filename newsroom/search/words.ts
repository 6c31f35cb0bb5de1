import { fold } from "@/newsroom/language/folding";

/** A word of a text: folded as it is sought, and its place in the text as it was written (UTF-16 units). */
export type PlacedWord = { word: string; start: number; end: number };

/** A number with its separators; a word of Arabic letters; a word of others, which may hold digits. Marks, tatweel and joiners go with a word. */
const written =
  /\p{N}+(?:[.,٫٬]\p{N}+)*|(?=\p{Script=Arabic})\p{L}[\p{Script=Arabic}\p{M}\p{Default_Ignorable_Code_Point}\u0640]*|\p{L}(?:(?!\p{Script=Arabic})[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}])*/gu;
/** What a ligature stands for is several words. */
const parts = /\d[\d.]*|\p{Script=Arabic}+|(?:(?!\p{Script=Arabic})[\p{L}\p{N}])+/gu;
const thousands = /[,٬](?=\d{3}(?!\d))/g;

/** Texts repeat their words, and folding one costs more than looking it up: of each language so many are remembered. */
const mostFolded = 100_000;
const foldedByLanguage = new Map<string, Map<string, string[]>>();

function foldedWords(language: string): Map<string, string[]> {
  const known = foldedByLanguage.get(language);
  if (known && known.size < mostFolded) return known;
  const fresh = new Map<string, string[]>();
  foldedByLanguage.set(language, fresh);
  return fresh;
}

function partsOf(run: string, language: string): string[] {
  const found = fold(run, language).replace(thousands, "").replace(/[,٫٬]/g, ".").match(parts) ?? [];
  return found.map((each) => each.replace(/\.+$/, ""));
}

/** The words of a text of a language (BCP 47), in their order, none left out. */
export function wordsIn(text: string, language: string): PlacedWord[] {
  const known = foldedWords(language);
  const words: PlacedWord[] = [];
  for (const { 0: run, index: start } of text.matchAll(written)) {
    let folded = known.get(run);
    if (!folded) {
      folded = partsOf(run, language);
      known.set(run, folded);
    }
    for (const word of folded) words.push({ word, start, end: start + run.length });
  }
  return words;
}
