import { scriptOf } from "@/newsroom/language/scripts";
import { inOrder, type Sign } from "./sign";

export type Spoof = Sign<"direction" | "invisible" | "mixedScript">;

/** Signs that turn letters round or hide behind them; a mark of direction (U+200E, U+200F, U+061C) turns nothing. */
const directions = /[\u202a-\u202e\u2066-\u2069]+/gu;
const overrides = /[\u202d\u202e][^\u202c\n]*\u202c?/gu;
/** Unseen, and of no use between letters. */
const hidden =
  /[\u034f\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e0fff}]+/gu;
const joiners = /[\u200c\u200d]+/gu;
const word = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts whose letters look like one another's. */
const alike = new Set(["Latin", "Cyrillic", "Greek", "Armenian", "Cherokee", "Coptic", "Lisu"]);

const spans = (kind: Spoof["kind"], found: Iterable<RegExpExecArray>): Spoof[] =>
  Array.from(found, ({ 0: words, index }) => ({ kind, start: index, end: index + words.length }));

const isLetter = (text: string, at: number) => /^[\p{L}\p{M}]/u.test(text.slice(at, at + 2));
const isArabic = (letter: string) => /^\p{Script=Arabic}/u.test(letter);

/** A joiner has its place between letters of a script that joins, and in emoji; once. */
function isIdleJoiner(text: string, { 0: words, index }: RegExpExecArray): boolean {
  const [before, behind] = [text.charAt(index - 1), text.charAt(index + words.length)];
  if (words.length > 1) return true;
  if (/\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(before)) return isLetter(text, index + 1);
  // «می‌رود»: it parts letters that would join, and stands where a word ends and its ending begins.
  return words === "\u200d" && isArabic(before) && isArabic(behind);
}

/** Words of which one letter is another script's that only looks so. */
function mixedWords(text: string): Spoof[] {
  return Array.from(text.matchAll(word)).flatMap(({ 0: letters, index }): Spoof[] => {
    const scripts = new Set(Array.from(letters, scriptOf).filter((script) => script !== null));
    const looks = [...scripts].filter((script) => alike.has(script));
    const isMixed = looks.length > 1 || (scripts.has("Arabic") && looks.length > 0 && isWithin(letters));
    return isMixed ? [{ kind: "mixedScript", start: index, end: index + letters.length }] : [];
  });
}

/** «الـBBC», «لCNN»: Latin behind an Arabic particle is a name; within Arabic letters it is none. */
const isWithin = (letters: string) =>
  !/^(?:[وفبلك]{0,2}(?:ال|لل)?ـ*)[\p{Script=Latin}\p{M}\p{N}]{2,}(?:ي|ية)?$/u.test(letters);

/**
 * Where a text is not what it looks like: letters turned round by an override, unseen characters within it, words with
 * letters of another script. Non-joiners of Persian and Kurdish, emoji of several parts and Latin names in Arabic pass.
 */
export function spoofing(text: string): Spoof[] {
  const turned = spans("direction", text.matchAll(overrides)).filter(({ start, end }) =>
    /[\p{L}\p{N}]/u.test(text.slice(start, end)),
  );
  const many = spans("direction", text.matchAll(directions)).filter(({ start, end }) => end - start > 3);
  const idle = Array.from(text.matchAll(joiners)).filter((match) => isIdleJoiner(text, match));
  const unseen = Array.from(text.matchAll(hidden)).filter(({ 0: signs, index }) =>
    // A mark at the very front comes from a file, and flags of lands are written with tags.
    index > 0 ? !/^\u{1f3f4}$/u.test(text.slice(index - 2, index)) : signs !== "\ufeff",
  );
  return inOrder([...turned, ...many, ...spans("invisible", [...idle, ...unseen]), ...mixedWords(text)]);
}
