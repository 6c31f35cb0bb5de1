import { z } from "zod";
import type { ComparedRun, PartComparison } from "@/newsroom/article/comparison";
import { Ticked } from "@/newsroom/input";

/** Whether readers see what changed in stories. */
export const ChangesToShow = z.object({ areShown: Ticked });
export type ChangesToShow = z.output<typeof ChangesToShow>;

/** How what readers have of a story differs from what they first had. */
export type PublishedChanges = {
  /** When they first had it. */
  since: Date;
  parts: ChangedPart[];
};

/** A part of the story that changed, as the lines of it that did. */
export type ChangedPart = Pick<PartComparison, "part" | "isOtherPicture"> & { lines: ComparedRun[][] };

/** What gives words to readers, and what takes them: the verbs of a story's history that count here. */
export const countingVerbs = [
  "article:publish",
  "article:goLive",
  "article:republish",
  "article:withdraw",
  "article:end",
] as const;

/** One of these steps; `revisionId` is null where a row of former days does not name the words. */
export type CountingStep = {
  verb: (typeof countingVerbs)[number];
  revisionId: string | null;
  isSilent: boolean;
  at: Date;
};

/**
 * Of a story's steps in their order, the words that readers have had longest without a break, where they were told of
 * other ones since; null where there is nothing to show. What was taken from them once begins anew: the words of before a
 * withdrawal are nobody's to read again.
 */
export function firstWords(steps: CountingStep[]): { revisionId: string; since: Date } | null {
  let had: string | null = null;
  let first: { revisionId: string; since: Date } | null = null;
  let isTold = false;
  for (const { verb, revisionId, isSilent, at } of steps) {
    const isTaken = verb === "article:withdraw" || verb === "article:end";
    if (isTaken) {
      first = null;
      isTold = false;
      continue;
    }
    if (verb !== "article:republish") had = revisionId;
    if (first) isTold ||= !isSilent;
    else if (had !== null) first = { revisionId: had, since: at };
  }
  return isTold ? first : null;
}
