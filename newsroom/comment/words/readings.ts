import { bit, labelOf, seldom } from "./labels";
import {
  borrowed,
  consonants,
  digits,
  glottal,
  hamzas,
  latin,
  latinPairs,
  latinSounds,
  pairs,
  shapes,
  sounds,
  undotted,
} from "./sounds";

export type Script = "arabic" | "latin" | "digit" | "other";

/** A letter that a sign may be meant as, and the bits of writing it so. */
export type Reading = { label: number; bits: number };
/** What one sign may be: anywhere, only where Arabic letters stand beside it, and only in a word without dots. */
export type Readings = {
  anywhere: Reading[];
  amongArabic: Reading[];
  undotted: Reading[];
  /** It may be one letter together with the next sign; it makes one with an «h» behind it. */
  isPairHead: boolean;
  isBeforeH: boolean;
};

const apostrophes = /^['’`´ʼʿʾ‘]$/u;
const pairHeads = new Set([...Object.keys(pairs), ...Object.keys(latinPairs)].map(([head]) => head));

/** The letters of a row of `sounds.ts`; those behind a bar are seldom meant. */
function readingsAs(letters: string | undefined, bits: number): Reading[] {
  const [head = "", rare = ""] = (letters ?? "").split("|");
  const [usual = "", alike = ""] = head.split("~");
  return [
    ...Array.from(alike, (letter) => ({ label: labelOf(letter), bits: bits | bit.sound })),
    ...Array.from(usual, (letter) => ({ label: labelOf(letter), bits })),
    ...Array.from(rare, (letter) => ({ label: labelOf(letter), bits: bits | seldom })),
  ];
}

/** What else than its own letter a sign may be meant as. */
export function readingsFor(own: string, plain: string, script: Script): Readings {
  const lower = own.toLowerCase();
  const anywhere = [
    ...readingsAs(hamzas[own], bit.spelling),
    ...readingsAs(glottal[own], bit.sound),
    ...readingsAs(borrowed[own], bit.lookAlike),
    ...(script === "arabic" ? readingsAs(sounds[plain], bit.sound) : []),
    // Letters of Cyrillic and Greek look like Latin ones; what they sound like is another matter.
    ...(script === "digit"
      ? readingsAs(digits[plain], bit.romanized)
      : readingsAs(consonants[lower] ?? (own === plain ? consonants[plain] : undefined), bit.romanized)),
    ...readingsAs(latin[own] ?? latin[plain], bit.lookAlike),
    ...(script === "latin" ? readingsAs(latinSounds[plain], bit.sound) : []),
  ];
  return {
    anywhere: eachOnce(anywhere),
    amongArabic: eachOnce(readingsAs(shapes[lower] ?? shapes[plain], bit.lookAlike)),
    undotted: readingsAs(undotted[own], bit.lookAlike),
    isPairHead: pairHeads.has(plain) || apostrophes.test(plain),
    isBeforeH: script === "latin" && pairs[`${plain}h`] !== undefined,
  };
}

const eachOnce = (readings: Reading[]) =>
  readings.filter(
    ({ label }, at) => label > 0 && readings.findIndex((other) => other.label === label) === at,
  );

const paired = new Map<string, Reading[]>();
for (const [letters, others] of Object.entries(pairs)) paired.set(letters, readingsAs(others, bit.romanized));
for (const [letters, others] of Object.entries(latinPairs))
  paired.set(letters, [...(paired.get(letters) ?? []), ...readingsAs(others, bit.lookAlike)]);

const nothing: Reading[] = [];

/** What two signs may be meant as together: «kh», «3'», «vv». */
export function pairReadings(first: string, second: string): readonly Reading[] {
  const tail = apostrophes.test(second) ? "'" : second;
  const head = apostrophes.test(first) ? "'" : first;
  return paired.get(head + tail) ?? nothing;
}
