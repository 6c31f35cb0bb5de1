import { z } from "zod";
import { line } from "@/newsroom/input";

const articleId = line(20);
const version = z.coerce.number().int().min(1);
const number = z.coerce.number().int().min(1);

export const RevisionToSave = z.object({ articleId, version });
export type RevisionToSave = z.output<typeof RevisionToSave>;

export const RevisionToRestore = z.object({ articleId, version, number });
export type RevisionToRestore = z.output<typeof RevisionToRestore>;

/** Which versions of a story are to be laid over each other, by their numbers; those not named are chosen for who asks. */
export const HistoryWanted = z.object({
  articleId,
  from: line(10).optional(),
  to: line(10).optional(),
  /** From which folded save on they are shown. */
  opened: line(10).optional(),
});
export type HistoryWanted = z.output<typeof HistoryWanted>;

/** Minutes without a look after which the next one is another visit. */
export const minutesOfVisit = 30;

/** Longest name of a revision, in UTF-16 units. */
export const maxRevisionName = 80;

/** A name for a revision; none takes it away. */
export const RevisionToName = z.object({
  articleId,
  number,
  name: line(maxRevisionName),
});
export type RevisionToName = z.output<typeof RevisionToName>;

/** What somebody has seen of a story: the version of its words. */
export const WordsSeen = z.object({ articleId, version });
export type WordsSeen = z.output<typeof WordsSeen>;

/** A cut of the working copy: 1, 2, 3 … within its story. */
export type RevisionNumber = { number: number };

/** Revisions of which it is said at once how long they are: the newest. */
export const mostMeasured = 12;

/** A revision with how much it holds. */
export type MeasuredRevision = Pick<
  ListedRevision,
  "number" | "reason" | "createdAt" | "createdByName" | "name"
> & {
  words: number;
  letters: number;
};

/** A revision as lists show it, without its words. */
export type ListedRevision = RevisionNumber & {
  id: string;
  /** Of the working copy that it was cut from. */
  workingVersion: number;
  reason: "submitted" | "approved" | "published" | "saved" | "restored" | "automatic";
  createdAt: Date;
  /** Id of an account; null for what no person made. */
  createdBy: string | null;
  /** Null where it may not be told too. */
  createdByName: string | null;
  /** What somebody called it. */
  name: string | null;
  isPublished: boolean;
};
