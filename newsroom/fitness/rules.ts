import { z } from "zod";
import { EditionKey } from "@/newsroom/edition/rules";
import { line } from "@/newsroom/input";
import { type CheckName, checkNames, checkOf, severities } from "./checks";
import { longestFound } from "./found";
import type { Finding } from "./judging";

const Severities = z.partialRecord(z.enum(checkNames), z.enum(severities));

/** How an edition's editors want its checks; `was` is what they had before their eyes. */
export const StrictnessToSet = z
  .object({ edition: EditionKey, wanted: Severities, was: Severities })
  .superRefine(({ wanted }, context) => {
    for (const [name, severity] of Object.entries(wanted)) {
      const { mildest } = checkOf(name as CheckName);
      if (severities.indexOf(severity) < severities.indexOf(mildest))
        context.addIssue({ code: "custom", message: "fitness.tooMild", path: ["wanted", name] });
    }
  });
export type StrictnessToSet = z.output<typeof StrictnessToSet>;

/** Letters of a reason for leaving something as it is, and how much a story may leave. */
export const passLimits = { reason: 300, all: 200 } as const;

const passableNames = checkNames.filter((name) => checkOf(name).isPassable);
const found = {
  articleId: line(20),
  check: z.enum(passableNames, "invalid"),
  words: line(longestFound, { missing: "invalid", tooLong: "invalid" }),
};
/** What is to be left as it is in a story, and why; only what the table lets pass. */
export const FindingToPass = z.object({
  ...found,
  reason: line(passLimits.reason, { missing: "reasonMissing", tooLong: "reasonTooLong" }),
});
export type FindingToPass = z.output<typeof FindingToPass>;
/** What was left as it is, and is to be minded again. */
export const FindingToHeed = z.object(found);
export type FindingToHeed = z.output<typeof FindingToHeed>;

/** What is left as it is in a story, and why. */
export type PassedFinding = { check: string; words: string; reason: string; byName: string | null };

/** What stands before a story's readers, as the desk shows it. */
export type StoryFitness = { findings: Finding[]; passed: PassedFinding[] };
