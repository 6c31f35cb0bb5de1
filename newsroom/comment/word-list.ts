import { firstList } from "./words/first-list";
import { compileWordList } from "./words/matcher";

/** Where a listed word stands in the original text, in UTF-16 units; `end` is behind it. */
export type WordMatch = { start: number; end: number };

const first = compileWordList(firstList);

/** Where words of the first list stand in `text`, in order, however they are spelled. */
export function findListedWords(text: string, list?: readonly string[]): WordMatch[] {
  const matcher = list
    ? compileWordList(list.map((text) => ({ text, kind: /\s/u.test(text) ? "phrase" : "word" }) as const))
    : first;
  return matcher.find(text).map(({ start, end }) => ({ start, end }));
}
