import { z } from "zod";
import { lines } from "@/newsroom/input";

/** Longest words of an appeal and of its answer, in UTF-16 units. */
export const maxAppealAnswer = 1000;

export const appealOutcomes = ["upheld", "overturned"] as const;

/** `answer` is what the reader is told. */
export const AppealToDecide = z.object({
  appealId: z.uuid(),
  outcome: z.enum(appealOutcomes, "appeal.outcomeMissing"),
  answer: lines(maxAppealAnswer, { missing: "appeal.answerMissing", tooLong: "appeal.tooLong" }),
});
export type AppealToDecide = z.output<typeof AppealToDecide>;

/** An appeal as a moderator reads it, beside its comment. */
export type OpenAppeal = {
  id: string;
  commentId: string;
  words: string;
  createdAt: Date;
  dueAt: Date;
  isLate: boolean;
  decidedFirstBy: string | null;
  decidedFirstByName: string | null;
};
