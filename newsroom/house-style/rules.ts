import { z } from "zod";
import { EditionKey } from "@/newsroom/edition/rules";
import { line } from "@/newsroom/input";
import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import { type Term, type TermKind, termKinds } from "./checks/terms";
import { checkNames } from "./findings";

/** Letters of a reason for leaving something as it is, and of the words that it is about. */
const ignoreLimits = { reason: 300, words: 200 } as const;

/** A finding by what is found and the words around it, so that it is known again where the text before it grew. */
const Found = {
  articleId: line(20),
  check: z.enum(checkNames),
  words: line(ignoreLimits.words, { missing: "invalid", tooLong: "invalid" }),
};
export const FindingToIgnore = z.object({
  ...Found,
  reason: line(ignoreLimits.reason, { missing: "reasonMissing", tooLong: "reasonTooLong" }),
});
export type FindingToIgnore = z.output<typeof FindingToIgnore>;
export const FindingToHeed = z.object(Found);
export type FindingToHeed = z.output<typeof FindingToHeed>;

/** What is left as it is in a story, and why. */
export type Ignored = { check: string; words: string; reason: string; byName: string | null };

/**
 * Letters of a term's parts, terms on one page of the desk and in an edition's list, which every story is checked by, and
 * what one file may have; proposals of one person that may wait, and what a story may leave as it is.
 */
export const termLimits = {
  word: 80,
  others: 1_000,
  note: 300,
  perPage: 50,
  all: 5_000,
  lines: 5_000,
  megabytes: 2,
  waiting: 50,
  ignored: 500,
} as const;

/** What editors say of a word; `word` is the one that is found, or of a name the one that is right. */
const termWords = {
  kind: z.enum(termKinds, "style.kindUnknown"),
  word: line(termLimits.word, { missing: "style.wordMissing", tooLong: "style.tooLong" }),
  /** Other spellings or forms that are found too, parted by «|» or commas. */
  others: line(termLimits.others, { tooLong: "style.tooLong" }).default(""),
  /** What is written for a word that is not; empty where that depends. */
  instead: line(termLimits.word, { tooLong: "style.tooLong" }).default(""),
  note: line(termLimits.note, { tooLong: "style.tooLong" }).default(""),
};
export const TermWords = z.object(termWords);
export type TermWords = z.output<typeof TermWords>;

/** As an edition's list keeps a term: with Arabic's own letters, in which words are told apart. */
export function inOwnLetters(edition: string, words: TermWords): TermWords {
  const own = (text: string) => inArabicLetters(edition, { text }).text;
  return { ...words, word: own(words.word), instead: own(words.instead) };
}
export const TermToAdd = z.object({ edition: EditionKey, ...termWords });
export type TermToAdd = z.output<typeof TermToAdd>;
export const TermToChange = z.object({ id: z.uuid(), ...termWords });
export type TermToChange = z.output<typeof TermToChange>;
export const TermChosen = z.object({ id: z.uuid() });
export type TermChosen = z.output<typeof TermChosen>;
/** A rule that somebody misses while writing in a story. */
export const TermToPropose = z.object({ articleId: line(20), ...termWords });
export type TermToPropose = z.output<typeof TermToPropose>;

/** Why a line of a file is not taken, or a term of a form. */
export const termRefusals = [
  "notLine",
  "kindUnknown",
  "wordMissing",
  "tooLong",
  "noWord",
  "insteadSame",
  "repeated",
] as const;
export type TermRefusal = (typeof termRefusals)[number];
export type RefusedTerm = { line: number; problem: TermRefusal; otherLine: number | null; given: string };
/** What became of a file. */
export type TermsImport = { added: number; changed: number; known: number; refused: RefusedTerm[] };

/** A term as the desk shows it. */
export type ListedTerm = TermWords & { id: string };
/** A proposal as editors see it. */
export type TermProposed = ListedTerm & { edition: string; proposedByName: string | null; createdAt: Date };
/** What became of a proposal: an editor's is a rule at once. */
export type ProposalAnswer = { kind: "added" | "proposed" };

/** The spellings that a line of them names. */
export function spellingsIn(others: string): string[] {
  return [...new Set(others.split(/[|،,;؛]/u).map((each) => each.trim()))].filter((each) => each !== "");
}

/** What is wrong with a term in itself; null for nothing. */
export function wrongInTerm({ kind, word, others, instead }: TermWords): TermRefusal | null {
  if ([word, ...spellingsIn(others)].some((each) => !/\p{L}/u.test(each))) return "noWord";
  if (kind !== "spelling" && [word, ...spellingsIn(others)].includes(instead)) return "insteadSame";
  return null;
}

/** A term as the checker looks for it. */
export function termOf({ kind, word, others, instead, note }: TermWords & { kind: TermKind }): Term {
  const spellings = spellingsIn(others);
  return kind === "spelling"
    ? { kind, found: spellings, approved: word, note }
    : { kind, found: [word, ...spellings], approved: instead, note };
}
