import { inOrder, type Sign } from "./sign";

export type Shout = Sign<"capitals" | "marks" | "emoji" | "repeated" | "piledMarks">;

/** From how many on something is shouted. */
const most = { marks: 3, sameEmoji: 4, emoji: 8, letters: 5, words: 4, piled: 4, capitals: 12 };

const marks = new RegExp(`[!?؟¡¿‼⁇⁈⁉！？]{${most.marks + 1},}`, "gu");
const picture = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\ufe0f\u200d\p{EMod}]*`;
const sameEmoji = new RegExp(`(${picture})(?:\\s?\\1){${most.sameEmoji - 1},}`, "gu");
const emoji = new RegExp(`(?:${picture}\\s?){${most.emoji},}`, "gu");
const letters = new RegExp(
  `(\\p{L})(?:[\\u0640\\p{M}]*\\1){${most.letters - 1},}|\\u0640{8,}|([^\\p{L}\\p{N}\\s._=*-])\\2{7,}`,
  "gu",
);
/** A vowelled letter bears two marks, a Koranic one three. */
const piled = new RegExp(`[\\p{Mn}\\p{Me}]{${most.piled},}`, "gu");
const capitals = /\p{Lu}{2,}(?:[\s,.!?'’"-]+\p{Lu}+)*/gu;

const spans = (kind: Shout["kind"], found: Iterable<RegExpExecArray>): Shout[] =>
  Array.from(found, ({ 0: words, index }) => ({ kind, start: index, end: index + words.trimEnd().length }));

/** Runs of one word, written over and over. */
function repeatedWords(text: string): Shout[] {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu));
  const found: Shout[] = [];
  for (let first = 0; first < words.length; ) {
    const same = words[first]?.[0].toLowerCase();
    let behind = first + 1;
    while (words[behind]?.[0].toLowerCase() === same) behind += 1;
    const [start, last] = [words[first], words[behind - 1]];
    if (start && last && behind - first >= most.words && /\p{L}/u.test(start[0]))
      found.push({ kind: "repeated", start: start.index, end: last.index + last[0].length });
    first = behind;
  }
  return found;
}

/** Whole sentences in capitals; a name («UNHCR»), and several of them, are none. */
function shoutedCapitals(text: string): Shout[] {
  return spans("capitals", text.matchAll(capitals)).filter(({ start, end }) => {
    const shouted = text.slice(start, end);
    return shouted.replace(/\P{Lu}/gu, "").length >= most.capitals && /\s/u.test(shouted);
  });
}

/** Where a text shouts: capitals, floods of marks, of emoji, of one letter or word, marks piled on a letter. */
export function shouting(text: string): Shout[] {
  return inOrder([
    ...shoutedCapitals(text),
    ...spans("marks", text.matchAll(marks)),
    ...spans("emoji", [...text.matchAll(sameEmoji), ...text.matchAll(emoji)]),
    ...spans("repeated", text.matchAll(letters)),
    ...repeatedWords(text),
    ...spans("piledMarks", text.matchAll(piled)),
  ]);
}
