import { bit, seldom } from "./labels";
import type { Trie } from "./trie";

/** A word of the tree that was reached: between which cells, how it was written, and what stood around it. */
export type Reached = {
  word: number;
  first: number;
  last: number;
  bits: number;
  /** How many of its letters were hidden behind a sign («ح*ار»). */
  masked: number;
  hasAffix: boolean;
  /** Which of the word's endings (bits of `ending`) was taken; 0 for none. */
  ending: number;
};

export type Walkable = { tree: Trie; endings: Uint8Array };

// What a walk remembers is one number: how the word was written in the lower bits; then, in steps of these, the signs
// since the last letter, the vowels that were nothing since then, and the letters that were hidden.
export const oneGap = 1 << 12;
export const oneSilent = 1 << 16;
export const oneMasked = 1 << 18;
export const written = oneGap - 1;
export const sinceLetter = oneMasked - 1 - written;

/** Signs that hide a letter rather than part two. */
export const masks = /^[*#٭•●×✱_%&^~+=?؟☆★-]$/u;
export const mostMasked = 3;
/** Signs and spaces between two letters of one word. */
export const widestGap = 8;
/** Letters of a piece that is a word rather than a part of one. */
export const fewestOfLong = 3;
/** Steps for a text, shared out among the places where a word may begin: who writes to be slow is read in part. */
export const mostStepsOfText = 12_000;
export const mostSteps = 800;
export const fewestSteps = 40;

export const atPrefix = 0;
export const atWord = 1;
export const atSuffix = 2;
export const once = bit.sound | seldom;
