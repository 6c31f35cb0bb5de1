import { digitRows, foldingOf } from "./folding";

/** A folded text, of which each letter (UTF-16 unit) knows between which letters of the text as it is written it stands. */
export type PlacedFolding = { text: string; starts: number[]; ends: number[] };

/** A letter with the marks on it. */
const cluster = /\P{M}\p{M}*|\p{M}+/gu;
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** The same as `fold`, with the places of its letters: what is found in it can be shown and written over. */
export function foldWithPlaces(text: string, language: string): PlacedFolding {
  const { form, dropped, spellings = [], letters } = foldingOf(language);
  let placed = asWritten(text);
  if (language === "ckb") placed = replaced(placed, /[هھ]\u200C/gu, () => "ە");
  if (text.normalize(form) !== text) placed = replaced(placed, cluster, (found) => found.normalize(form));
  placed = replaced(placed, dropped, () => "");
  for (const [one, other] of spellings) placed = replaced(placed, one, () => other);
  placed = replaced(placed, /\p{Script=Arabic}/gu, (letter) => letters.get(letter) ?? letter);
  for (const [row, zero] of digitRows)
    placed = replaced(placed, row, (digit) => String(digit.charCodeAt(0) - zero));
  const lower = placed.text.toLowerCase();
  return lower.length === placed.text.length
    ? { ...placed, text: lower }
    : replaced(placed, /./gsu, (letter) => letter.toLowerCase());
}

/** A text of which every letter stands where it stands. */
export function asWritten(text: string): PlacedFolding {
  const starts = Array.from({ length: text.length }, (_, at) => at);
  return { text, starts, ends: starts.map((at) => at + 1) };
}

/**
 * Writes others in place of what is found. Marks that are dropped belong to the letter before them, as does a hamza behind
 * it; what is invisible to nobody.
 */
function replaced(placed: PlacedFolding, pattern: RegExp, other: (found: string) => string): PlacedFolding {
  const starts: number[] = [];
  const ends: number[] = [];
  let [text, at] = ["", 0];
  const keepUntil = (end: number) => {
    text += placed.text.slice(at, end);
    for (; at < end; at += 1) push(at, at);
  };
  const push = (first: number, last: number) => {
    starts.push(placed.starts[first] ?? 0);
    ends.push(placed.ends[last] ?? 0);
  };
  for (const { 0: found, index } of placed.text.matchAll(pattern)) {
    const written = other(found);
    if (written === found) continue;
    keepUntil(index);
    const last = index + found.length - 1;
    if (written === "" && !invisible.test(found) && ends.at(-1) === placed.starts[index])
      ends[ends.length - 1] = placed.ends[last] ?? 0;
    for (let unit = 0; unit < written.length; unit += 1) {
      const own = Math.min(index + unit, last);
      push(own, unit === written.length - 1 ? last : own);
    }
    text += written;
    at = index + found.length;
  }
  keepUntil(placed.text.length);
  return { text, starts, ends };
}
