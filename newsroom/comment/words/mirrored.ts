import { type Cell, cellsOf } from "./cells";

const override = /[\u202d\u202e]/u;
const end = /[\u202c\n\u2029]/u;
/** Letters that are read from the other side when a telephone is turned: «ʇoıpı». */
const turned = /[ʇɐɔǝɟƃɥᴉɾʞɯɹʌʍʎ]/u;

const over: Record<string, string> = { d: "p", p: "d", b: "q", q: "b", n: "u", u: "n", m: "w", w: "m" };

/** What stands in a text behind signs that turn its letters round, from its end to its beginning. */
export function mirroredIn(text: string, cells: readonly Cell[]): Cell[][] {
  const found: Cell[][] = [];
  let from = text.search(override);
  while (from >= 0) {
    const length = text.slice(from + 1).search(end);
    const until = length < 0 ? text.length : from + 1 + length;
    found.push(cells.filter(({ start }) => start > from && start < until).toReversed());
    const next = text.slice(until).search(override);
    from = next < 0 ? -1 : until + next;
  }
  if (turned.test(text))
    found.push(cellsOf(text.replace(/[dpbqnumw]/gu, (letter) => over[letter] ?? letter)).toReversed());
  return found;
}
