import type { Finding } from "@/newsroom/house-style/findings";
import type { Check } from "./passage";

const marks = /[\u200b\u200e\u200f\u061c\u00ad\ufeff\u202a-\u202e\u2066-\u2069]/gu;
const opening = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/u;
const closers: Record<string, string> = { "\u202c": "embedding", "\u2069": "isolate" };
const kindOf = (mark: string) => (/[\u2066-\u2068]/u.test(mark) ? "isolate" : "embedding");

/** Marks that order the digits beside them stay, as do whole isolates and what holds a number. */
const ordersDigits = (text: string, at: number) =>
  /\p{Nd}[^\p{L}]{0,3}$/u.test(text.slice(Math.max(0, at - 5), at)) ||
  /^[^\p{L}]{0,3}\p{Nd}/u.test(text.slice(at + 1, at + 6));

/** Signs that nobody sees: stray ones, and such as open or close without the other. */
export const directionMarks: Check = function* ({ text }) {
  const open: { at: number; kind: string }[] = [];
  const wrong: number[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const closed = closers[mark];
    if (opening.test(mark)) open.push({ at: index, kind: kindOf(mark) });
    else if (closed) {
      const last = open.pop();
      if (last?.kind !== closed) wrong.push(index, ...(last ? [last.at] : []));
      else if (closed === "embedding" && !/\p{Nd}/u.test(text.slice(last.at, index)))
        wrong.push(last.at, index);
    } else if (/[\u200b\u00ad\ufeff]/u.test(mark) || !ordersDigits(text, index)) wrong.push(index);
  }
  for (const at of [...wrong, ...open.map(({ at }) => at)].sort((one, other) => one - other))
    yield around(text, at);
};

/** With the letters beside it, so that there is something to see. */
function around(text: string, at: number): Finding {
  const from = Math.max(0, at - 1);
  const to = Math.min(text.length, at + 2);
  return {
    check: "directionMarks",
    from,
    to,
    suggestions: [text.slice(from, at) + text.slice(at + 1, to)],
  };
}
