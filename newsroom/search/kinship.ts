import { readingsOf, skeletonsOf, soundOf } from "./arabic";

/**
 * By what a word is found besides itself, as the vocabulary keeps it: each key bears the sign of its kind. Languages differ
 * in their keys alone.
 */
export type Keys = string[];

const sure = "=";
const risky = "-";
const skeletonSigns = { singular: "~", either: "?", plural: "*" } as const;
const { singular, either, plural } = skeletonSigns;
/** A broken plural behind a doubtful prefix. */
const riskyPlural = "≈";
const sound = "^";

/** From here on two words are inflections of one. */
export const sureWeight = 0.8;
/** From here on two words are forms of one; what is below may be chance. */
export const nearWeight = 0.5;

/** How near a word is by a key that it shares with what was asked for; the first that holds. */
const kinds: { asked: string; held: string; weight: number }[] = [
  both(sure, sure, sureWeight),
  both(plural, singular, 0.6),
  both(plural, either, 0.6),
  both(sure, risky, 0.5),
  both(riskyPlural, singular, 0.4),
  both(riskyPlural, either, 0.4),
  both(either, singular, 0.35),
  both(either, either, 0.35),
  both(plural, plural, 0.3),
  both(singular, singular, 0.25),
].flat();

function both(one: string, other: string, weight: number) {
  const kind = { asked: one, held: other, weight };
  return one === other ? [kind] : [kind, { asked: other, held: one, weight }];
}

/** Keys of an Arabic word. */
export function arabicKeys(word: string): Keys {
  if (!/^\p{Script=Arabic}{2,}$/u.test(word)) return [];
  const readings = readingsOf(word);
  const heard = soundOf(word);
  const skeletons = [...readings.sure]
    .flatMap(skeletonsOf)
    .map(({ consonants, number }) => skeletonSigns[number] + consonants);
  const doubtful = [...readings.risky]
    .flatMap(skeletonsOf)
    .flatMap(({ consonants, number }) => (number === "plural" ? [riskyPlural + consonants] : []));
  return [
    ...[...readings.sure].map((each) => sure + each),
    ...[...readings.risky].map((each) => risky + each),
    ...new Set([...skeletons, ...doubtful]),
    ...(heard === null ? [] : [sound + heard]),
  ];
}

/** Keys of a word whose stem another program told. */
export const stemKeys = (stem: string | null): Keys => (stem === null ? [] : [sure + stem]);

/** What is akin to a word: the keys by which the vocabulary holds it, and how near each brings it. */
export type Kin = { word: string; sound: string | undefined; weights: ReadonlyMap<string, number> };

/** The kin of a word that was asked for. */
export function kinOf(word: string, keys: Keys): Kin {
  const weights = new Map<string, number>();
  for (const { asked, held, weight } of kinds)
    for (const key of keys)
      if (key.startsWith(asked) && !weights.has(held + key.slice(1)))
        weights.set(held + key.slice(1), weight);
  return { word, sound: keys.find((key) => key.startsWith(sound)), weights };
}

/** The keys that the vocabulary is asked for: of kin, and of what sounds the same. */
export const soughtKeys = (kin: Kin): Keys => [...kin.weights.keys(), ...(kin.sound ? [kin.sound] : [])];

/** How near a word of the vocabulary is to one that was asked for: 1 the same, 0 none of its kin. */
export function kinship({ word, weights }: Kin, held: { word: string; keys: Keys }): number {
  if (word === held.word) return 1;
  return held.keys.reduce((best, key) => Math.max(best, weights.get(key) ?? 0), 0);
}

/** Whether a word of the vocabulary sounds like the one that was asked for. */
export const soundsLike = ({ sound: heard }: Kin, held: { keys: Keys }): boolean =>
  heard !== undefined && held.keys.includes(heard);
