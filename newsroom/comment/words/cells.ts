import { bareLetters, readAs } from "@/newsroom/language/look-alikes";
import { bit, labelOf } from "./labels";
import { type Readings, readingsFor, type Script } from "./readings";

/** What stands in one place of a text: a letter (or digit), a sign that may be one, what parts words. */
export const isLetter = 1;
export const isSign = 2;
export const isSpace = 3;
export const isBreak = 4;
/** What is not seen, and what is seen on the letter before it. */
const isDropped = 0;

/** A sign after folding; a ligature is several. */
type Form = {
  kind: number;
  /** The letter as it is folded. */
  plain: string;
  /** The sign itself. */
  own: string;
  label: number;
  /** How it is written (bits of `labels.ts`). */
  bits: number;
  script: Script;
  readings: Readings;
};
/** A place of a text: what stands there, how it was written, and where (UTF-16 units). */
export type Cell = { form: Form; bits: number; start: number; end: number };

const combining = /^[\p{M}\u0640\u0674]$/u;
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
const inWord = /^[\p{L}\p{N}]/u;
const scripts: [RegExp, Script][] = [
  [/^\p{Script=Arabic}/u, "arabic"],
  [/^[\p{Script=Latin}]/u, "latin"],
  [/^\p{N}/u, "digit"],
];
const carriers: Record<string, string> = { ء: "", أ: "ا", إ: "ا", آ: "ا", ؤ: "و", ئ: "ي" };

function formsOf(sign: string): Form[] {
  const made = (kind: number, plain: string, bits = 0): Form => {
    const script = kind === isLetter ? scriptOf(plain, sign) : "other";
    return {
      kind,
      plain,
      own: sign,
      label: labelOf(plain),
      bits,
      script,
      readings: readingsFor(sign, plain, script),
    };
  };
  if (/^[\n\u2028\u2029]$/u.test(sign)) return [made(isBreak, sign)];
  if (/^[\s\u2800\u3164]$/u.test(sign)) return [made(isSpace, sign)];
  if (combining.test(sign)) return [made(isDropped, "", bit.spelling)];
  if (ignorable.test(sign)) return [made(isDropped, "", bit.invisible)];
  // Letters of which flags are made: «🇮🇩🇮🇴🇹», and a flag between letters.
  if (/^\p{Regional_Indicator}$/u.test(sign)) {
    const letter = String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 0x61);
    const readings = {
      anywhere: [{ label: labelOf(letter), bits: bit.lookAlike }],
      amongArabic: [],
      undotted: [],
      isPairHead: false,
      isBeforeH: false,
    };
    return [{ ...made(isSign, sign), label: 0, readings }];
  }
  const carrier = carriers[sign];
  if (carrier !== undefined) return [made(isLetter, carrier)];
  const folded = Array.from(bareLetters(sign)).filter(
    (letter) => inWord.test(letter) && !combining.test(letter),
  );
  if (folded.length === 0) return [{ ...made(isSign, sign), label: 0 }];
  return folded.map((letter) => {
    const plain = plainOf(letter);
    const isUsual = plain === sign.toLowerCase() || /^[ىة٠-٩]$/u.test(sign);
    return made(isLetter, plain, isUsual ? 0 : bit.lookAlike);
  });
}

const scriptOf = (plain: string, sign: string): Script =>
  scripts.find(([pattern]) => pattern.test(plain || sign))?.[1] ?? "other";

/** The letter of Arabic or Latin that a folded one looks like, if no list has it itself. */
function plainOf(letter: string): string {
  if (labelOf(letter) > 0) return letter;
  const like = readAs(letter, /\p{Script=Arabic}/u.test(letter) ? "arabic" : "latin");
  return labelOf(like) > 0 ? like : letter;
}

const known = new Map<string, Form[]>();
/** Bounded by what Unicode has; a text of all of it would be kept for nothing. */
const mostKnown = 20_000;

function formsFor(sign: string): Form[] {
  const before = known.get(sign);
  if (before) return before;
  const forms = formsOf(sign);
  if (known.size < mostKnown) known.set(sign, forms);
  return forms;
}

/** The places of a text; what is not seen belongs to the place before it. */
export function cellsOf(text: string): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  let last: Cell | undefined;
  for (const sign of text) {
    const end = start + sign.length;
    for (const form of formsFor(sign))
      if (form.kind !== isDropped) {
        last = { form, bits: form.bits, start, end };
        cells.push(last);
      } else if (last?.form.kind === isLetter) {
        last.bits |= form.bits;
        // A mark is part of its letter; a letter does not end in what is not seen.
        if (form.bits === bit.spelling) last.end = end;
      }
    start = end;
  }
  return cells;
}

/** A word of a list as it is compared: folded, nothing but letters and digits. */
export function foldedWord(word: string): string {
  let folded = "";
  for (const sign of word)
    for (const { kind, plain } of formsFor(sign)) if (kind === isLetter) folded += plain;
  return folded;
}
