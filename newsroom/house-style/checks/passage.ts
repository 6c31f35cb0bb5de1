import type { Finding } from "@/newsroom/house-style/findings";
import type { Digits } from "@/newsroom/language/rules";

/** A word in Arabic letters; `letters` are those without vowel marks and tatweel. */
export type Word = { text: string; letters: string; from: number; to: number };

/** A paragraph as checks read it. */
export type Passage = {
  /** Addresses are covered by signs that nothing alarms. */
  text: string;
  words: Word[];
  digits: Digits;
  /** Whether the next paragraph goes on with the quotation that this one opens. */
  isContinued: boolean;
};

/** What one check finds in a paragraph. */
export type Check = (passage: Passage) => Iterable<Finding>;

/** Letters that join to Arabic words, marks and tatweel included. */
export const arabicLetter = "[\\u0620-\\u065f\\u0670-\\u06d5\\u06fa-\\u06ff]";
const arabicWord = new RegExp(`${arabicLetter}+`, "gu");
const unlettered = /[\u0640\u064b-\u065f\u0670]/gu;

/** The letters of a word without vowel marks and tatweel. */
export const lettersOf = (word: string) => word.replace(unlettered, "");

const addresses =
  /(?:https?:\/\/|www\.)[^\s<>«»()[\]]+|[\w.+-]+@[\w-]+\.[\w.-]+|[@#][\p{L}\p{N}_]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|iq|io|gov|edu|info)\b[^\s<>«»()[\]،؛]*/giu;
const cover = "\ufffc";

/** Reads a paragraph for its checks. */
export function passageOf(text: string, digits: Digits, isContinued: boolean): Passage {
  const covered = text.replace(addresses, (address) => cover.repeat(address.length));
  const words = Array.from(covered.matchAll(arabicWord), ({ 0: word, index }) => ({
    text: word,
    letters: lettersOf(word),
    from: index,
    to: index + word.length,
  }));
  return { text: covered, words, digits, isContinued };
}

/** A word spelled with other letters, its vowel marks kept where they stand; null where they have no place. */
export function respelled({ text, letters }: Pick<Word, "text" | "letters">, others: string): string | null {
  if (text === letters) return others;
  const bare = lettersOf(others);
  if (letters.length !== bare.length) return null;
  let at = 0;
  return text.replace(/./gsu, (sign) => (lettersOf(sign) === "" ? sign : (bare[at++] ?? "")));
}

/** Every match of a pattern as a finding; null says that this one is none. */
export function* matches(
  text: string,
  pattern: RegExp,
  find: (match: RegExpExecArray) => (Omit<Finding, "from" | "to"> & { from?: number; to?: number }) | null,
): Generator<Finding> {
  for (const match of text.matchAll(pattern)) {
    const found = find(match);
    if (found) yield { from: match.index, to: match.index + match[0].length, ...found };
  }
}
