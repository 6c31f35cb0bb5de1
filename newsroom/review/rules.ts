import { z } from "zod";
import type { Person } from "@/newsroom/access";
import { WordsStep } from "@/newsroom/article/rules";
import { type FieldProblem, NewsroomError } from "@/newsroom/errors";
import { line, Ticked } from "@/newsroom/input";

/** Letters of a stage's name, stages of a section, and people named for one. */
export const reviewLimits = { name: 40, stages: 5, people: 20 } as const;

/** One more stage, after those that are there. */
export const StageToAdd = z.object({
  sectionId: z.uuid(),
  name: line(reviewLimits.name, { missing: "review.nameMissing", tooLong: "review.nameTooLong" }),
  /** Forms say with an empty one that nobody is chosen. */
  personIds: z
    .array(z.uuid().or(z.literal("")))
    .max(reviewLimits.people + 1)
    .transform((ids) => [...new Set(ids.filter((id) => id !== ""))])
    .default([]),
});
export type StageToAdd = z.output<typeof StageToAdd>;

export const StageChosen = z.object({ id: z.uuid() });
export type StageChosen = z.output<typeof StageChosen>;

/** Whether a section's stories need somebody else than who wrote their last words. */
export const SecondEyesToSet = z.object({ id: z.uuid(), needsSecondEyes: Ticked });
export type SecondEyesToSet = z.output<typeof SecondEyesToSet>;

/** The words that somebody read, and the stage that they pass. */
export const ApprovalToGive = WordsStep.pick({ articleId: true, version: true }).extend({
  stageId: z.uuid(),
});
export type ApprovalToGive = z.output<typeof ApprovalToGive>;

/** A stage; whoever is named lets stories pass, or every editor where nobody is. */
export type Stage = { id: string; name: string; people: { id: string; name: string }[] };

/** That the very words passed a stage; `byId` is null where the account is gone. */
export type Approval = { stageId: string; byId: string | null; at: Date };

/**
 * How the review of some words stands: `writerIds` changed them since the revision that readers have, null for a program,
 * and `lastWriterIds` are those of whom one did so last.
 */
export type Review = {
  stages: Stage[];
  approvals: Approval[];
  needsSecondEyes: boolean;
  writerIds: (string | null)[];
  lastWriterIds: (string | null)[];
};

/** The stage that comes next; undefined where all are passed, or there is none. */
export function nextStage({ stages, approvals }: Pick<Review, "stages" | "approvals">): Stage | undefined {
  return stages.find(({ id }) => !approvals.some(({ stageId }) => stageId === id));
}

/** Whether nobody but `actorId` has seen to words that need another: who wrote them last is not enough. */
function isAlone(review: Review, actorId: string | null): boolean {
  const { needsSecondEyes, approvals } = review;
  if (!needsSecondEyes || !hasWrittenLast(review, actorId)) return false;
  return approvals.every(({ byId }) => byId === actorId);
}

/** Whether somebody changed these words last: who only filed the story anew since has not. */
export function hasWrittenLast({ lastWriterIds }: Review, actorId: string | null): boolean {
  return actorId !== null && lastWriterIds.includes(actorId);
}

/** Whether nobody else changed the words since readers got theirs. */
export function isOwn({ writerIds }: Review, actorId: string | null): boolean {
  return actorId !== null && writerIds.every((id) => id === actorId);
}

/** What stands between words and their readers because of their review. */
export function reviewProblems(review: Review, actorId: string | null): FieldProblem[] {
  const next = nextStage(review);
  return [
    ...(next ? [{ field: "review", messageKey: "review.open", values: { stage: next.name } }] : []),
    ...(isAlone(review, actorId) ? [{ field: "review", messageKey: "review.ownWords" }] : []),
  ];
}

/** Whether somebody lets words pass this stage, who may approve at all: administrators where those named are away. */
export function isNamedFor({ people }: Stage, person: Pick<Person, "id" | "role">): boolean {
  return people.length === 0 || person.role === "administrator" || people.some(({ id }) => id === person.id);
}

/**
 * Throws unless `person` lets these words pass this stage now: `conflict` for one that is not next, `forbidden` for
 * who is not named, and for one's own words where another's eyes are needed.
 */
export function demandApprovable(
  review: Review,
  stageId: string,
  person: Pick<Person, "id" | "role">,
): Stage {
  const next = nextStage(review);
  if (next?.id !== stageId) throw new NewsroomError("conflict", "review.notNext");
  if (!isNamedFor(next, person)) throw new NewsroomError("forbidden", "review.notNamed");
  if (review.needsSecondEyes && hasWrittenLast(review, person.id))
    throw new NewsroomError("forbidden", "review.ownWords");
  return next;
}
