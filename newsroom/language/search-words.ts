import { foldArabic } from "@/newsroom/language/folding";

/** The words of a search, folded; the article «ال» is left off, since a text may leave it out. At most twelve. */
export function searchWords(search: string): string[] {
  return foldArabic(search)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => (/^ال.{3,}/u.test(word) ? word.slice(2) : word));
}
