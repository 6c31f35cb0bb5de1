import { z } from "zod";
import { EditionKey } from "@/newsroom/edition/rules";
import { line, lines } from "@/newsroom/input";

/** As many reasons as there are digits. */
export const mostReasons = 9;
/** Longest parts of one, in UTF-16 units. */
export const reasonLimits = { label: 60, paragraph: 300, line: 300 } as const;

const words = {
  label: line(reasonLimits.label, { missing: "commentReason.labelMissing", tooLong: "outlet.tooLong" }),
  paragraph: lines(reasonLimits.paragraph, { tooLong: "outlet.tooLong" }).default(""),
  line: line(reasonLimits.line, { missing: "commentReason.lineMissing", tooLong: "outlet.tooLong" }),
};

export const ReasonToAdd = z.object({ edition: EditionKey, ...words });
export type ReasonToAdd = z.output<typeof ReasonToAdd>;
export const ReasonToChange = z.object({ reasonId: z.uuid(), ...words });
export type ReasonToChange = z.output<typeof ReasonToChange>;
export const ReasonToMove = z.object({ reasonId: z.uuid(), direction: z.enum(["up", "down"]) });
export type ReasonToMove = z.output<typeof ReasonToMove>;
export const ReasonChosen = z.object({ reasonId: z.uuid() });
export type ReasonChosen = z.output<typeof ReasonChosen>;

/** For what comments are rejected: `line` is what the reader is told, `paragraph` what of the policy it rests on. */
export type Reason = {
  id: string;
  edition: string;
  position: number;
  label: string;
  paragraph: string;
  line: string;
  isActive: boolean;
};

/** What a new installation begins with, in the order of the digits; the texts are below `comments.firstReasons`. */
export const firstReasons = ["insult", "hate", "unproven", "offTopic", "advertising"] as const;
