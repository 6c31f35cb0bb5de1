import { z } from "zod";
import { EditionKey } from "@/newsroom/edition/rules";
import { line } from "@/newsroom/input";

/** As many reasons as there are digits. */
export const mostReasons = 9;
/** Longest parts of one, in UTF-16 units. */
export const reasonLimits = { label: 60, line: 300 } as const;

const words = {
  label: line(reasonLimits.label, { missing: "commentReason.labelMissing", tooLong: "outlet.tooLong" }),
  /** By its key; none rests on nothing. */
  paragraphKey: z.coerce.number().int().min(1).nullable().catch(null).default(null),
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

/** For what comments are rejected: `line` is what the reader is told, `paragraphKey` which part of the policy it rests on. */
export type Reason = {
  id: string;
  edition: string;
  position: number;
  label: string;
  paragraphKey: number | null;
  line: string;
  isActive: boolean;
};

/** What a new installation begins with, in the order of the digits; the texts are below `comments.firstReasons`. */
export const firstReasons = ["insult", "hate", "unproven", "offTopic", "advertising"] as const;
