import { z } from "zod";
import { EditionKey } from "@/newsroom/edition/rules";
import { line, lines, PageNumber } from "@/newsroom/input";
import type { WordEntry } from "../words/entry";
import { entryProblem } from "../words/pattern";

/** Words of one list, letters that may be typed or pasted at once, innocents of one word, lists, and words on a page. */
export const listLimits = {
  words: 100_000,
  letters: 2_000_000,
  exceptions: 50,
  lists: 50,
  perPage: 100,
  problems: 50,
} as const;

export const listAnswers = ["refuse", "hold", "warn"] as const;

const ListWords = {
  name: line(60, { missing: "wordList.nameMissing", tooLong: "wordList.tooLong" }),
  /** Empty for all. */
  edition: z.union([z.literal("").transform(() => null), EditionKey]).default(null),
  answer: z.enum(listAnswers, "wordList.answerMissing"),
};
export const ListToCreate = z.object(ListWords);
export type ListToCreate = z.output<typeof ListToCreate>;
export const ListToChange = z.object({ listId: z.uuid(), ...ListWords });
export type ListToChange = z.output<typeof ListToChange>;
export const ListChosen = z.object({ listId: z.uuid() });
export type ListChosen = z.output<typeof ListChosen>;
/** Words as they are typed, one a line, in the form that `entryLine` writes. */
export const WordsToAdd = z.object({
  listId: z.uuid(),
  text: lines(listLimits.letters, { missing: "wordList.empty", tooLong: "wordList.tooMuch" }),
});
export type WordsToAdd = z.output<typeof WordsToAdd>;
export const WordsToRemove = z.object({
  listId: z.uuid(),
  wordIds: z.array(z.uuid()).max(listLimits.perPage).default([]),
});
export type WordsToRemove = z.output<typeof WordsToRemove>;

/** Which words of which list are looked at. */
export const WordsWanted = z.object({
  list: z.uuid().optional().catch(undefined),
  q: line(100).catch(""),
  page: PageNumber.catch(1),
});
export type WordsWanted = z.output<typeof WordsWanted>;

/** What is wrong with a line, by its number. */
export type LineProblem = { line: number; given: string; messageKey: string };
export type WordsAdded = { added: number; known: number; problems: LineProblem[]; wrong: number };

/**
 * A line as an entry: «/…/» is a pattern, several words are a phrase, what follows a «!» are innocents, parted by commas.
 * Null for an empty line and for a remark, which begins with «#».
 */
export function entryFrom(typed: string): (WordEntry & { exceptions: string[] }) | null {
  const given = typed.trim();
  if (given === "" || given.startsWith("#")) return null;
  const pattern = /^(\/.+\/)\s*$/u.exec(given)?.[1];
  if (pattern) return { text: pattern, kind: "pattern", exceptions: [] };
  const [text = "", innocents = ""] = given.split(/\s*!\s*/u, 2);
  const exceptions = innocents
    .split(/[،,;؛]/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  return { text, kind: /\s/u.test(text) ? "phrase" : "word", exceptions };
}

/** The line that `entryFrom` reads as this entry. */
export function entryLine({ text, exceptions = [] }: WordEntry): string {
  return exceptions.length === 0 ? text : `${text} ! ${exceptions.join("، ")}`;
}

/** The entries of typed lines, each once, and what is wrong with the others. */
export function entriesFrom(typed: string): {
  entries: (WordEntry & { exceptions: string[] })[];
  problems: LineProblem[];
} {
  const entries = new Map<string, WordEntry & { exceptions: string[] }>();
  const problems: LineProblem[] = [];
  for (const [at, given] of typed.split("\n").entries()) {
    const entry = entryFrom(given);
    if (!entry) continue;
    const tooMany = entry.exceptions.length > listLimits.exceptions ? "wordList.tooManyExceptions" : null;
    const problem = entryProblem(entry) ?? tooMany;
    if (problem) problems.push({ line: at + 1, given: given.slice(0, 80), messageKey: problem });
    else entries.set(entry.text, entry);
  }
  return { entries: [...entries.values()], problems };
}
