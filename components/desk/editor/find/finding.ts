import { fold } from "@/newsroom/language/folding";
import { asWritten, foldWithPlaces, type PlacedFolding } from "@/newsroom/language/folding-places";
import type { Hit, Spot } from "./spots";

/** What is sought. `isWhole`: as words of their own; `isExact`: letter by letter, else however it is spelled. */
export type Sought = { words: string; isWhole: boolean; isExact: boolean };

/** Letters of a sought text at the most. */
export const longestSought = 300;

/** Finds words in the texts of a story. Those that stayed as they are are not folded again. */
export class Finder {
  #folded = new Map<string, PlacedFolding>();

  /** `language`: whose spellings are taken for one. */
  constructor(readonly language: string) {}

  find(spots: Spot[], { words, isWhole, isExact }: Sought): Hit[] {
    const folded = fold(words, this.language);
    // What is nothing but a mark («ـ», a sign of tashkeel) is sought as it is.
    const isLiteral = isExact || folded.trim() === "";
    const needle = isLiteral ? words : folded;
    if (needle === "") return [];
    const before = this.#folded;
    this.#folded = new Map();
    return spots.flatMap((spot) => {
      const text = isLiteral ? asWritten(spot.text) : this.#fold(spot.text, before);
      return placesIn(text, needle)
        .filter(([from, to]) => !isWhole || isWholeWord(spot.text, from, to))
        .map(([from, to]) => ({ spot, from, to }));
    });
  }

  #fold(text: string, before: Map<string, PlacedFolding>): PlacedFolding {
    const folded = this.#folded.get(text) ?? before.get(text) ?? foldWithPlaces(text, this.language);
    this.#folded.set(text, folded);
    return folded;
  }
}

function placesIn({ text, starts, ends }: PlacedFolding, needle: string): [number, number][] {
  const places: [number, number][] = [];
  let end = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const [from = 0, to = 0] = [starts[at], ends[at + needle.length - 1]];
    // Two letters may stand as one (ﻻ), of which no half can be written over.
    if (from >= end) places.push([from, to]);
    end = Math.max(end, to);
  }
  return places;
}

const ofWord = "[\\p{L}\\p{M}\\p{N}]";
const [wordBefore, wordAfter] = [new RegExp(`${ofWord}$`, "u"), new RegExp(`^${ofWord}`, "u")];

/** A place of two letters at the most is enough to see one letter whole, whatever its size. */
const isWholeWord = (text: string, from: number, to: number) =>
  !wordBefore.test(text.slice(Math.max(0, from - 2), from)) && !wordAfter.test(text.slice(to, to + 2));
