import { z } from "zod";
import { line, lines } from "@/newsroom/input";

/** Letters of either text of a correction. */
export const correctionLength = 1000;
/** Letters of the reason for which one is taken back. */
const reasonLength = 2000;

/** What readers may be told of a story that they had, the weightiest first. */
export const correctionKinds = ["retraction", "correction", "clarification", "update"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** How a publication may be told: as nothing, or as one of these; an update needs no words. */
export const toldAs = ["silent", "update", "correction", "clarification", "retraction"] as const;
export type ToldAs = (typeof toldAs)[number];

/** Which texts each kind cannot do without, and where it stands: what the story gets wrong is said before it is read. */
const kinds: Record<CorrectionKind, { needs: ("wrong" | "right")[]; isAbove: boolean }> = {
  retraction: { needs: ["wrong"], isAbove: true },
  correction: { needs: ["wrong", "right"], isAbove: true },
  clarification: { needs: ["right"], isAbove: false },
  update: { needs: ["right"], isAbove: false },
};

/** Whether a correction of this kind stands above the text, and not below it. */
export function isAboveText(kind: CorrectionKind): boolean {
  return kinds[kind].isAbove;
}

const words = {
  /** What the story said. */
  wrong: lines(correctionLength, { tooLong: "correction.tooLong" }).default(""),
  /** What holds. */
  right: lines(correctionLength, { tooLong: "correction.tooLong" }).default(""),
};

type Given = { kind: CorrectionKind; wrong: string; right: string };

function demandWords({ kind, ...given }: Given, context: z.RefinementCtx): void {
  for (const name of kinds[kind].needs)
    if (given[name] === "")
      context.addIssue({ code: "custom", path: [name], message: `correction.${name}Missing` });
}

/** A correction as it is stored with a promise, and told. */
export const Correction = z.object({ kind: z.enum(correctionKinds), ...words }).superRefine(demandWords);
export type Correction = z.output<typeof Correction>;

/** Its words with the fields that they are typed in. */
export function fieldsOf({
  wrong,
  right,
}: Pick<Correction, "wrong" | "right">): { field: string; text: string }[] {
  return [
    { field: "wrong", text: wrong },
    { field: "right", text: right },
  ];
}

/** A correction of what readers have. */
export const CorrectionToMake = z
  .object({ articleId: line(20), kind: z.enum(correctionKinds), ...words })
  .superRefine(demandWords);
export type CorrectionToMake = z.output<typeof CorrectionToMake>;

/** Other words for one that readers have. */
export const CorrectionToAmend = z
  .object({ id: z.uuid(), kind: z.enum(correctionKinds), ...words })
  .superRefine(demandWords);
export type CorrectionToAmend = z.output<typeof CorrectionToAmend>;

export const CorrectionToTakeBack = z.object({
  id: z.uuid(),
  reason: lines(reasonLength, { missing: "reasonMissing", tooLong: "reasonTooLong" }),
});
export type CorrectionToTakeBack = z.output<typeof CorrectionToTakeBack>;

/** The fields by which a publication says how it is told. */
export const changeTold = {
  told: z.enum(toldAs).optional(),
  wrong: words.wrong.optional(),
  right: words.right.optional(),
};
export type ChangeTold = {
  told?: ToldAs | undefined;
  wrong?: string | undefined;
  right?: string | undefined;
};

/** The correction that a publication is told with; null for a silent one, and for an update of which nothing is said. */
export function correctionIn({ told = "update", wrong = "", right = "" }: ChangeTold): Correction | null {
  if (told === "silent" || (told === "update" && right === "" && wrong === "")) return null;
  return { kind: told, wrong, right };
}

/** Demands of a publication the texts of what it is told as. */
export function demandTold(given: ChangeTold, context: z.RefinementCtx): void {
  const correction = correctionIn(given);
  if (correction) demandWords(correction, context);
}

/** A correction as readers see it. */
export type PublishedCorrection = Correction & { id: string; createdAt: Date; amendedAt: Date | null };

/** The same in the list of an edition's corrections, with its story. */
export type ListedCorrection = PublishedCorrection & {
  story: { edition: string; id: string; slug: string; headline: string };
};

/** Corrections in a page of the list. */
export const correctionsPerPage = 20;

/** One as the desk shows it; `takenBack` when readers have it no longer. */
export type DeskCorrection = PublishedCorrection & {
  createdByName: string | null;
  takenBack: { at: Date; reason: string } | null;
};
