import { isArabicLabel, labelsOf } from "./labels";

/** FNV-1a of all units of a text but one. */
function hashWithout(text: string, left: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    if (at !== left) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A hash and the place of a word in one number: 32 bits and 20. */
const places = 1 << 20;
/** Bits in which the last ones of each hash are marked: most of what is looked for is not there. */
const marks = 1 << 23;

const ha = labelsOf("ه");
/** Shorter words are one fault away from too many others; ة is on every second word, and counts for nothing. */
const shortest = { swapped: 5, dropped: { arabic: 6, latin: 7 } };
const lengthOf = (word: string) => (word.endsWith(ha) ? word.length - 1 : word.length);
const mayLack = (word: string) =>
  lengthOf(word) >= shortest.dropped[isArabicLabel(word.charCodeAt(0)) ? "arabic" : "latin"];

/** Words by what is left of them without one letter, so that a word with one fault in it is found without trying them all. */
export class Typing {
  private readonly index: Float64Array;
  private readonly marked = new Uint8Array(marks / 8);

  /** `words` are folded (`labelsOf`); those for which `isMeant` is false are left out. */
  constructor(
    private readonly words: readonly string[],
    isMeant: (word: number) => boolean,
  ) {
    const found: number[] = [];
    for (const [place, word] of words.entries()) {
      if (place >= places || lengthOf(word) < shortest.swapped || !isMeant(place)) continue;
      for (let at = 1; at < word.length; at += 1) {
        const hash = hashWithout(word, at);
        this.marked[(hash % marks) >>> 3] = (this.marked[(hash % marks) >>> 3] ?? 0) | (1 << (hash & 7));
        found.push(hash * places + place);
      }
    }
    this.index = Float64Array.from(found).sort();
  }

  /** Calls `reach` with each word that `typed` is with one fault: two letters changed round or one left out. */
  find(typed: string, reach: (word: number) => void): void {
    if (this.index.length === 0 || typed.length < shortest.swapped) return;
    this.each(hashWithout(typed, -1), (place, word) => {
      if (mayLack(word) && isWithout(word, typed)) reach(place);
    });
    for (let at = 1; at < typed.length; at += 1) {
      if (typed[at] === typed[at - 1]) continue;
      this.each(hashWithout(typed, at), (place, word) => {
        if (word.length === typed.length && isSwapped(word, typed)) reach(place);
      });
    }
  }

  private each(hash: number, use: (place: number, word: string) => void): void {
    if (!((this.marked[(hash % marks) >>> 3] ?? 0) & (1 << (hash & 7)))) return;
    let low = 0;
    let high = this.index.length;
    const from = hash * places;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.index[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.index.length; at += 1) {
      const place = (this.index[at] ?? 0) - from;
      if (place >= places) return;
      use(place, this.words[place] ?? "");
    }
  }
}

/** Whether one letter of `word`, not the first, is all that `typed` lacks. */
function isWithout(word: string, typed: string): boolean {
  if (word.length !== typed.length + 1) return false;
  let at = 0;
  while (at < typed.length && word[at] === typed[at]) at += 1;
  return at > 0 && word.slice(at + 1) === typed.slice(at);
}

/** Whether two letters of `word` that stand side by side changed places. */
function isSwapped(word: string, typed: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === typed[at]) at += 1;
  const isPair = word[at] === typed[at + 1] && word[at + 1] === typed[at];
  return at > 0 && isPair && word.slice(at + 2) === typed.slice(at + 2);
}
