import { labelOf } from "./labels";

/** Vowels of Arabic in Latin letters: long ones are letters, short ones are nothing, and both are written alike. */

type Vowel = {
  letters: string;
  /** Letters of Arabic it may be anywhere, at the beginning of a word, and at its end. */
  anywhere: string;
  first: string;
  last: string;
};

const rows: Vowel[] = [
  { letters: "a", anywhere: "ا", first: "ا", last: "اه" },
  { letters: "e", anywhere: "", first: "ا", last: "ه" },
  { letters: "i", anywhere: "ي", first: "ا", last: "ي" },
  { letters: "o", anywhere: "و", first: "او", last: "هو" },
  { letters: "u", anywhere: "و", first: "او", last: "هو" },
  { letters: "y", anywhere: "ي", first: "ي", last: "ي" },
  { letters: "aa", anywhere: "اع", first: "ا", last: "اه" },
  { letters: "ee", anywhere: "ي", first: "ي", last: "ي" },
  { letters: "ei", anywhere: "ي", first: "ي", last: "ي" },
  { letters: "ai", anywhere: "ي", first: "", last: "ي" },
  { letters: "ay", anywhere: "ي", first: "", last: "ي" },
  { letters: "ey", anywhere: "ي", first: "", last: "ي" },
  { letters: "ie", anywhere: "ي", first: "", last: "ي" },
  { letters: "iy", anywhere: "ي", first: "", last: "ي" },
  { letters: "oo", anywhere: "و", first: "و", last: "و" },
  { letters: "ou", anywhere: "و", first: "و", last: "و" },
  { letters: "au", anywhere: "و", first: "", last: "و" },
  { letters: "aw", anywhere: "و", first: "", last: "و" },
  { letters: "ah", anywhere: "", first: "", last: "ها" },
  { letters: "eh", anywhere: "", first: "", last: "ه" },
  { letters: "at", anywhere: "", first: "", last: "ه" },
];

/** Beside a digit («7mer»), which no other language has within words, they may be more. */
const besideDigits: Record<string, string> = { e: "ايع", a: "ع", i: "ع", o: "ع" };

const codes = (letters: string) => Array.from(letters, labelOf);
type Codes = { anywhere: number[]; first: number[]; last: number[]; alone: number[] };
const table = new Map<string, Codes>(
  rows.map(({ letters, anywhere, first, last }) => [
    letters,
    { anywhere: codes(anywhere), first: codes(first), last: codes(last), alone: codes(first + last) },
  ]),
);
const more = new Map(Object.entries(besideDigits).map(([letter, others]) => [letter, codes(others)]));

const nothing: number[] = [];

/** What `letters` (one or two) may be at the beginning, at the end or within a word. */
export function vowelLabels(
  letters: string,
  isFirst: boolean,
  isLast: boolean,
  isBesideDigits: boolean,
): readonly number[] {
  const row = table.get(letters);
  if (!row) return nothing;
  const found = isFirst ? (isLast ? row.alone : row.first) : isLast ? row.last : row.anywhere;
  return isBesideDigits && more.has(letters) ? [...found, ...(more.get(letters) ?? nothing)] : found;
}

/** Whether a letter may be a short vowel, which Arabic does not write. */
export const isShortVowel = (letter: string): boolean =>
  letter.length === 1 && "aeiouy'’`´ʼʿʾ".includes(letter);
