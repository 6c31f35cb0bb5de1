import { z } from "zod";
import { maxReasonLength } from "@/newsroom/article/rules";
import { line, lines } from "@/newsroom/input";

export const flagKinds = ["legal", "picture"] as const;
export type FlagKind = (typeof flagKinds)[number];

const FlagChosen = z.object({ articleId: line(20), kind: z.enum(flagKinds) });

/** `seenAt`: when the newest reason was given that was seen. */
export const FlagToClear = FlagChosen.extend({ seenAt: z.coerce.date().optional() });
export type FlagToClear = z.output<typeof FlagToClear>;

export const FlagToRaise = FlagChosen.extend({
  reason: lines(maxReasonLength, { missing: "reasonMissing", tooLong: "reasonTooLong" }),
});
export type FlagToRaise = z.output<typeof FlagToRaise>;

/** A reason for a flag as those on its story see it; the name is null where it may not be told, or the account is gone. */
export type StandingFlag = {
  id: string;
  kind: FlagKind;
  reason: string;
  raisedAt: Date;
  raisedByName: string | null;
};
