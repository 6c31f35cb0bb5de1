import { z } from "zod";
import { line } from "@/newsroom/input";

/** A month, as `2026-10`. */
export type Month = string;
const monthShape = /^20\d\d-(?:0[1-9]|1[0-2])$/;
/** Whether `text` names a month for which there may be figures. */
export const isMonth = (text: string): text is Month => monthShape.test(text);

/** A month so many later. */
export function monthAfter(month: Month, months = 1): Month {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

const count = z.int().min(0);
/** What became of an edition's comments by readers in a month, by the edition's clock. */
export const Figures = z.object({
  /** Came, refused ones included. */
  received: count,
  /** Turned away by a check before anybody read them; nothing is kept of them. */
  refused: count,
  /** Came, and a check kept them from readers until an editor had looked. */
  held: count,
  /** Readers had them as they came. */
  atOnce: count,
  /** By an editor; as the decisions of the month stood at its end. */
  approved: count,
  rejected: count,
  /** What was rejected, by the reason's name; null for words of an editor's own. */
  reasons: z.array(z.object({ label: line(60).nullable(), count })),
  appeals: z.object({ received: count, upheld: count, overturned: count }),
  /** From a comment's arrival to an editor's decision; null where none was made. */
  medianSeconds: z.number().min(0).nullable(),
});
export type Figures = z.output<typeof Figures>;

/** A count of fewer is not told: who knows of one comment could read what became of it. */
export const fewest = 5;
/** A number, or that it is between none and `fewest`. */
export type Told = number | "few";

/** The figures of a month as everybody may have them. */
export type PublicFigures = {
  month: Month;
  received: Told;
  refused: Told;
  held: Told;
  atOnce: Told;
  approved: Told;
  rejected: Told;
  /** Null for what was rejected for any other reason; empty where too little was rejected to tell. */
  reasons: { label: string | null; count: number }[];
  /** `outcomes`: null where one of them is too small to tell. */
  appeals: { received: Told; decided: Told; outcomes: { upheld: number; overturned: number } | null };
  medianSeconds: number | null;
};

const isFew = (number: number) => number > 0 && number < fewest;
const told = (number: number): Told => (isFew(number) ? "few" : number);

/** What of a month's figures is published: nothing by which somebody could be known, also not by reckoning. */
export function discreet(month: Month, figures: Figures): PublicFigures {
  const { appeals, approved, rejected } = figures;
  const decided = appeals.upheld + appeals.overturned;
  const hasOutcomes = !isFew(appeals.upheld) && !isFew(appeals.overturned);
  return {
    month,
    received: told(figures.received),
    refused: told(figures.refused),
    held: told(figures.held),
    atOnce: told(figures.atOnce),
    approved: told(approved),
    rejected: told(rejected),
    reasons: isFew(rejected) ? [] : discreetReasons(figures.reasons),
    appeals: {
      received: told(appeals.received),
      decided: told(decided),
      outcomes: hasOutcomes ? { upheld: appeals.upheld, overturned: appeals.overturned } : null,
    },
    medianSeconds: approved + rejected < fewest ? null : figures.medianSeconds,
  };
}

/** Small ones together with what has no name; where that is small too, with the smallest that is told: their sum is known. */
function discreetReasons(reasons: Figures["reasons"]): PublicFigures["reasons"] {
  const named = reasons
    .filter((each) => each.label !== null && each.count >= fewest)
    .toSorted((one, other) => other.count - one.count);
  let others = reasons.filter((each) => !named.includes(each)).reduce((sum, each) => sum + each.count, 0);
  while (isFew(others)) {
    const smallest = named.pop();
    if (!smallest) break;
    others += smallest.count;
  }
  return [...named, ...(others > 0 ? [{ label: null, count: others }] : [])];
}

/** Figures as lines of a table, each a name and a value: a program's names, not a reader's. */
export function figureLines(figures: PublicFigures): string[][] {
  const { appeals, medianSeconds } = figures;
  const said = (value: Told) => (value === "few" ? `<${fewest}` : String(value));
  return [
    ["month", figures.month],
    ...(["received", "refused", "held", "atOnce", "approved", "rejected"] as const).map((name) => [
      name,
      said(figures[name]),
    ]),
    ...figures.reasons.map(({ label, count: many }) => [`rejected: ${label ?? "other"}`, String(many)]),
    ["appeals", said(appeals.received)],
    ["appeals decided", said(appeals.decided)],
    ...(appeals.outcomes
      ? [
          ["appeals upheld", String(appeals.outcomes.upheld)],
          ["appeals overturned", String(appeals.outcomes.overturned)],
        ]
      : []),
    ["median seconds to decision", medianSeconds === null ? "" : String(Math.round(medianSeconds))],
  ];
}

/** Which edition's checks the desk is asked about, and in which month. */
export const FiguresWanted = z.object({
  edition: line(30).catch(""),
  month: line(7).pipe(z.string().regex(monthShape)).optional().catch(undefined),
});

/** How often a check said what on a day. */
export type Tallied = { day: string; check: string; answer: string; count: number };
