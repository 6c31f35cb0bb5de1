/** How words that nobody wrote are turned into such as somebody did. Words are folded. */

/** Letters that are taken for each other, on a keyboard or by ear: half a fault. */
const confused = "سصث تطث ذزظضد حهخ كقغج اعي وي بن"
  .split(" ")
  .flatMap((group) => Array.from(group, (one) => Array.from(group, (other) => one + other)).flat());
const confusedPairs = new Set(confused);

/** A word without the article, which people put and leave at will. */
export const bare = (word: string) => word.replace(/^(?:وال|بال|ال|لل)(?=.{3})/u, "");

/** Faults between two words: letters left out, put in, put for another, or two that changed places (Damerau). */
export function faultsBetween(one: string, other: string): number {
  const [from, to] = [Array.from(one), Array.from(other)];
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const [a = "", b = ""] = [from[i - 1], to[j - 1]];
      const put = a === b ? 0 : confusedPairs.has(a + b) ? 0.5 : 1;
      let least = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + put,
      );
      if (i > 1 && j > 1 && a === to[j - 2] && from[i - 2] === b)
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[from.length]?.[to.length] ?? 0;
}

/** Faults that a word of this length may hold and still be told. */
const mostFaults = (length: number) => (length < 4 ? 0.5 : length < 6 ? 1 : 2);

/**
 * How likely a word of the vocabulary is what was meant by one that is not in it: below 1, and 0 where it is not. What
 * sounds alike may differ by more letters.
 */
export function likeness(asked: string, held: string, soundsAlike: boolean): number {
  const [one, other] = [bare(asked), bare(held)];
  const most = mostFaults(Math.min(one.length, other.length)) + (soundsAlike ? 1 : 0);
  if (Math.abs(one.length - other.length) > most) return 0;
  const faults = faultsBetween(one, other);
  if (faults > most) return 0;
  return Math.max(0.3, 0.85 - 0.15 * faults - (soundsAlike ? 0 : 0.1));
}

/** The two words that a word may have been written together from, the first of at least two letters. */
export function splitsOf(word: string): [string, string][] {
  const letters = Array.from(word);
  return Array.from({ length: Math.max(0, letters.length - 3) }, (_, index) => [
    letters.slice(0, index + 2).join(""),
    letters.slice(index + 2).join(""),
  ]);
}
