import { z } from "zod";

/** Every check, in the order in which they run where nobody has said another. */
export const checkNames = [
  "length",
  "honeypot",
  "sanction",
  "rate",
  "domain",
  "repeat",
  "words",
  "signature",
  "protectedName",
  "links",
  "spoofing",
  "personalData",
  "shouting",
  "language",
  "speed",
  "history",
  "newcomer",
  "trusted",
  "afterPublication",
] as const;
export type CheckName = (typeof checkNames)[number];

/**
 * What a check may say: no; a moderator looks first; the reader is asked once whether she means it; readers may have it
 * at once.
 */
export const answers = ["refuse", "hold", "warn", "approve"] as const;
export type Answer = (typeof answers)[number];

/** A place in the name or in the text, in UTF-16 units. */
const Match = z.object({ field: z.enum(["name", "text"]), start: z.int().min(0), end: z.int().min(0) });
export type Match = z.output<typeof Match>;

const Verdict = z.object({
  check: z.enum(checkNames),
  answer: z.enum(answers),
  /** What of it the check saw, where it knows several: `telephone`, `direction`, `near`. */
  kind: z.string().max(40).optional(),
  /** What its reason names: numbers, the name of a list. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  matches: z.array(Match),
});
/** What a check has to say of a comment; a check that finds nothing says nothing. */
export type Verdict = z.output<typeof Verdict>;

/** Verdicts as they are stored with a comment; what this version does not know, such as a former "pass", is left out. */
export const Verdicts = z.array(z.unknown()).transform((stored) =>
  stored.flatMap((each): Verdict[] => {
    const read = Verdict.safeParse(each);
    return read.success ? [read.data] : [];
  }),
);

/** What becomes of a comment. */
export const outcomes = ["refused", "warned", "held", "waiting", "approved"] as const;
export type Outcome = (typeof outcomes)[number];

/** Warnings that a reader may overrule without a moderator: they are about manners. */
const goesOnAfterWarning: readonly CheckName[] = ["shouting"];

/**
 * What the verdicts come to; `isWarned`: the reader was shown what was found, and sends the same words again. What holds
 * is stronger than what approves; where neither is, a comment waits like all others.
 */
export function outcomeOf(verdicts: readonly Verdict[], isWarned: boolean): Outcome {
  const says = (answer: Answer) => verdicts.some((each) => each.answer === answer);
  if (says("refuse")) return "refused";
  if (says("warn") && !isWarned) return "warned";
  const isHeld = verdicts.some(
    ({ check, answer }) => answer === "hold" || (answer === "warn" && !goesOnAfterWarning.includes(check)),
  );
  if (isHeld) return "held";
  return says("approve") ? "approved" : "waiting";
}

/** One run of text, marked when a check pointed at it. */
export type TextRun = { text: string; start: number; isMarked: boolean };

/** A text cut where `matches` begin and end, for showing them; overlapping ones are joined. */
export function markMatches(text: string, matches: { start: number; end: number }[]): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  const push = (end: number, isMarked: boolean) => {
    if (end > at) runs.push({ text: text.slice(at, end), start: at, isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of matches.toSorted((a, b) => a.start - b.start)) {
    push(Math.min(start, text.length), false);
    push(Math.min(end, text.length), true);
  }
  push(text.length, false);
  return runs;
}
