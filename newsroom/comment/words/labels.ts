import { type Disguise, disguises } from "./entry";

/**
 * Letters as small numbers, on which all of the engine works: the letters of Arabic as they are left by folding, those of
 * Latin, digits, and whatever else lists hold (at most 190 further letters).
 */
const arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
const latin = "abcdefghijklmnopqrstuvwxyz";
const labels = new Map(Array.from(`${arabic}${latin}0123456789`, (letter, at) => [letter, at + 1]));
const mostLabels = 254;

/** The number of a letter that is folded; 0 for one that no list has. */
export const labelOf = (letter: string): number => labels.get(letter) ?? 0;
export const isArabicLabel = (label: number): boolean => label > 0 && label <= arabic.length;
export const isLatinLabel = (label: number): boolean =>
  label > arabic.length && label <= arabic.length + latin.length;

function labelFor(letter: string): number {
  const known = labels.get(letter);
  if (known !== undefined) return known;
  if (labels.size >= mostLabels) return 0;
  labels.set(letter, labels.size + 1);
  return labels.size;
}

/** Ways of writing as bits: one for each disguise. */
export const bit = Object.fromEntries(disguises.map((name, at) => [name, 1 << at])) as Record<
  Disguise,
  number
>;
/** Beside `sound`: a letter that is seldom meant so. */
export const seldom = 1 << disguises.length;
export const disguisesOf = (bits: number): Disguise[] => disguises.filter((name) => bits & bit[name]);

/** The numbers of a folded word as a text of as many units, which sorts as they do. */
export const labelsOf = (folded: string): string =>
  String.fromCharCode(...Array.from(folded, (letter) => labelFor(letter)));
