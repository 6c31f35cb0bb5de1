import type { Language } from "@/newsroom/language/rules";
import type { Unit } from "./plan";
import { isStopWord } from "./stop-words";
import { wordsIn } from "./words";

/** A text in parts, as it was written; `isFound` where a word stands that was sought. */
export type MarkedText = { text: string; isFound: boolean }[];

/** Words that an excerpt shows, and those before the first that was found. */
const excerptWords = 32;
const leadingWords = 6;

/**
 * What is marked of all that stands for a query: not the words that only help to ask, unless they were typed. «ماء» is
 * folded as the particle «ما» is, which says nothing to who seeks «مياه».
 */
export function markedWords(units: Unit[], language: Language): ReadonlySet<string> {
  const lexemes = units.flatMap(({ word, forms }) =>
    forms.flatMap(({ lexeme }) => (lexeme === word || !isStopWord(lexeme, language) ? [lexeme] : [])),
  );
  return new Set(lexemes);
}

/** Marks the sought words in a part of a text (UTF-16 units). Words side by side are one mark. */
function markedBetween(
  text: string,
  found: { start: number; end: number }[],
  from: number,
  to: number,
): MarkedText {
  const parts: MarkedText = [];
  const push = (start: number, end: number, isFound: boolean) => {
    if (end > start) parts.push({ text: text.slice(start, end), isFound });
  };
  let at = from;
  for (const { start, end } of found) {
    if (start < at || end > to) continue;
    const last = parts.at(-1);
    const between = text.slice(at, start);
    if (last?.isFound && /^\s+$/.test(between)) last.text += between + text.slice(start, end);
    else {
      push(at, start, false);
      push(start, end, true);
    }
    at = end;
  }
  push(at, to, false);
  return parts;
}

/** A text with what was found in it. */
export function marked(text: string, language: string, sought: ReadonlySet<string>): MarkedText {
  const found = wordsIn(text, language).filter(({ word }) => sought.has(word));
  return markedBetween(text, found, 0, text.length);
}

/**
 * The part of a text that tells most of what was sought, by different words first, with its beginning and end marked by
 * an ellipsis; null for a text in which nothing was found.
 */
export function excerpt(text: string, language: string, sought: ReadonlySet<string>): MarkedText | null {
  const words = wordsIn(text, language);
  const found = words.flatMap((each, index) => (sought.has(each.word) ? [{ ...each, index }] : []));
  const [best] = found
    .map((first) => {
      const within = found.filter(
        ({ index }) => index >= first.index && index < first.index + excerptWords - leadingWords,
      );
      const kinds = new Set(within.map(({ word }) => word)).size;
      return { first, worth: kinds * 100 + within.length };
    })
    .toSorted((a, b) => b.worth - a.worth || a.first.index - b.first.index);
  if (!best) return null;
  const begin = Math.max(0, best.first.index - leadingWords);
  const end = Math.min(words.length, begin + excerptWords);
  const from = begin === 0 ? 0 : (words[begin]?.start ?? 0);
  const to = end === words.length ? text.length : (words[end - 1]?.end ?? text.length);
  const parts = markedBetween(text, found, from, to);
  const dots = { text: "…", isFound: false };
  return [...(from > 0 ? [dots] : []), ...parts, ...(to < text.length ? [dots] : [])];
}

/** How a text spells a folded word; undefined where it does not hold it. */
export function spellingIn(text: string, language: string, word: string): string | undefined {
  const held = wordsIn(text, language).find((each) => each.word === word);
  return held && text.slice(held.start, held.end).replace(/[\p{M}\u0640]/gu, "");
}
