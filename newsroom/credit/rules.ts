import type { Language } from "@/newsroom/language/rules";

const arabicLetter = /^[\u0621-\u064A\u0671-\u06D3]/u;
/** The article before a word; «ألفا» and «إلياس» carry their hamza by the spelling of the house, so they are none. */
const article = /^ال(?=\p{L})/u;

/**
 * A name behind the preposition «لـ», as Arabic writes it. Before an Arabic letter the two are one word («لزيد»), and
 * the article loses its alef («للوكالة», and one lam of three: «للجنة»). Before anything that cannot join (quotation
 * marks, Latin letters, digits) the letter ends in a tatweel: «لـBBC».
 */
function behindLam(name: string): string {
  if (!arabicLetter.test(name)) return `لـ${name}`;
  return article.test(name) ? `لل${name.replace(/^الل?/u, "")}` : `ل${name}`;
}

/** A picture's credit as it stands in the credit line of a language. */
export function ownerInCredit(language: Language, credit: string): string {
  return language === "ar" ? behindLam(credit.trim()) : credit.trim();
}
