import type { ArticleStates, WorkState } from "./steps";

/**
 * Where a story is, in two halves: what readers have (null for nothing) and where the work stands (null where nothing
 * is under way). `planned`: nothing is written yet; `changed`: words were written that readers do not have; `promised`:
 * they go live by themselves.
 */
export type Standing = {
  readers: "published" | "withdrawn" | "killed" | null;
  work: WorkState | "planned" | "approved" | "changed" | "promised" | null;
};

/** The standing that the desk shows. What was changed, approved and promised is computed by queries, never stored. */
export function standingOf(
  { publicState, workState }: ArticleStates,
  {
    hasUnpublishedChanges,
    isPromised,
    isPlanned = false,
    isApproved = false,
  }: { hasUnpublishedChanges: boolean; isPromised: boolean; isPlanned?: boolean; isApproved?: boolean },
): Standing {
  const readers = publicState === "never" ? null : publicState;
  if (readers === "killed") return { readers, work: null };
  if (workState === "in_review" && isApproved) return { readers, work: "approved" };
  if (workState !== "draft") return { readers, work: workState };
  if (isPromised) return { readers, work: "promised" };
  if (readers === null && isPlanned) return { readers, work: "planned" };
  return { readers, work: readers === null ? "draft" : hasUnpublishedChanges ? "changed" : null };
}

/** Hours after which a story has waited for its editor too long. */
const hoursUntilLong = 24;

/** Whether a story waits in review since then for longer than it should. */
export function hasWaitedLong(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() > hoursUntilLong * 3_600_000;
}
