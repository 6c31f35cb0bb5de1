import type { Language } from "@/newsroom/language/rules";
import { wordsIn } from "./words";

/** A stretch of the vocabulary in the order of its letters' code points. */
export type Stretch = { first: string; beyond: string };

/** What somebody types: words that are whole, and how the last one begins. */
export type Typed = {
  /** Each with all that it may stand as in a text. */
  whole: string[][];
  /** Where words lie that begin so. */
  begun: Stretch[];
  /** What stands before the last word, as it was typed. */
  before: string;
};

/** Words of a query that suggestions look at. */
const mostWhole = 4;
/** From how many letters on it is worth saying how a word goes on. */
const fewestLetters = 2;

const article = /^(?:وال|بال|فال|كال|لل|ال)(?=.{2})/u;
const withArticle = ["ال", "وال", "بال", "لل"];

/** What a folded word may stand as in a text: people put and leave the article «ال» at will. */
function spellingsOf(word: string, language: Language): string[] {
  if (language !== "ar" || !/^\p{Script=Arabic}+$/u.test(word)) return [word];
  const bare = word.replace(article, "");
  return [...new Set([word, bare, ...withArticle.map((each) => each + bare)])];
}

/** Nothing that begins with a word comes after it and the last character that there is. */
const stretch = (beginning: string): Stretch => ({ first: beginning, beyond: `${beginning}\u{10FFFF}` });

/** Reads what somebody is typing; null where too little of the last word stands there. */
export function typedIn(query: string, language: Language): Typed | null {
  const words = wordsIn(query, language);
  const last = words.at(-1);
  // The article alone tells nothing.
  if (!last || last.word.length < fewestLetters || (language === "ar" && last.word === "ال")) return null;
  return {
    whole: words
      .slice(0, -1)
      .slice(-mostWhole)
      .map(({ word }) => spellingsOf(word, language)),
    begun: spellingsOf(last.word, language).map(stretch),
    before: query.slice(0, last.start),
  };
}
