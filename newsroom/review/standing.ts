import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { approval, reviewStage, reviewStagePerson, revision, section, user } from "@/db/schema";
import { listWritersSinceUnscoped } from "@/newsroom/article/writers";
import type { Review, Stage } from "./rules";

/** The stages of a section, in their order. */
export async function listStagesUnscoped(executor: Executor, sectionId: string): Promise<Stage[]> {
  const stages = await executor
    .select({ id: reviewStage.id, name: reviewStage.name })
    .from(reviewStage)
    .where(eq(reviewStage.sectionId, sectionId))
    .orderBy(asc(reviewStage.position));
  if (stages.length === 0) return [];
  const ids = stages.map(({ id }) => id);
  const people = await executor
    .select({ stageId: reviewStagePerson.stageId, id: user.id, name: user.name })
    .from(reviewStagePerson)
    .innerJoin(user, eq(user.id, reviewStagePerson.userId))
    .where(inArray(reviewStagePerson.stageId, ids))
    .orderBy(asc(user.name), asc(user.id));
  return stages.map((stage) => ({
    ...stage,
    people: people.flatMap(({ stageId, ...each }) => (stageId === stage.id ? [each] : [])),
  }));
}

/**
 * Who changed some words since readers got theirs. Of each the latest change alone is known: whoever wrote on after a
 * revision counts as one who may have written its last words.
 */
async function loadWriters(executor: Executor, articleId: string, revisionId: string | null) {
  const writers = await listWritersSinceUnscoped(executor, articleId);
  const [words] =
    revisionId === null
      ? []
      : await executor
          .select({ version: revision.workingVersion })
          .from(revision)
          .where(eq(revision.id, revisionId));
  const until = words?.version ?? Number.POSITIVE_INFINITY;
  const later = writers.filter(({ version }) => version > until);
  const last = writers.find(({ version }) => version <= until);
  return {
    writerIds: writers.map(({ userId }) => userId),
    lastWriterIds: [...later, ...(last ? [last] : [])].map(({ userId }) => userId),
  };
}

/**
 * How the review of a story's words stands: of its working copy, or of a revision. An approval is of words: it holds
 * for the same ones in whatever revision, and for none that differ in a letter.
 */
export async function loadReviewUnscoped(
  executor: Executor,
  articleId: string,
  { sectionId, revisionId }: { sectionId: string | null; revisionId: string | null },
): Promise<Review> {
  const writers = await loadWriters(executor, articleId, revisionId);
  const [settings] =
    sectionId === null
      ? []
      : await executor
          .select({ needsSecondEyes: section.needsSecondEyes })
          .from(section)
          .where(eq(section.id, sectionId));
  if (!settings || sectionId === null)
    return { stages: [], approvals: [], needsSecondEyes: false, ...writers };
  const stages = await listStagesUnscoped(executor, sectionId);
  const approvals = await listApprovalsUnscoped(executor, articleId, { sectionId, revisionId });
  return { stages, approvals, needsSecondEyes: settings.needsSecondEyes, ...writers };
}

/** Which stages of a section some words of a story have passed. */
export async function listApprovalsUnscoped(
  executor: Executor,
  articleId: string,
  { sectionId, revisionId }: { sectionId: string | null; revisionId: string | null },
): Promise<Review["approvals"]> {
  if (sectionId === null) return [];
  const theseWords =
    revisionId === null
      ? sql`select digest, content from working_copy where article_id = ${articleId}`
      : sql`select digest, content from revision where id = ${revisionId}`;
  return executor
    .select({ stageId: approval.stageId, byId: approval.approvedBy, at: approval.approvedAt })
    .from(approval)
    .innerJoin(revision, eq(revision.id, approval.revisionId))
    .innerJoin(reviewStage, eq(reviewStage.id, approval.stageId))
    .where(
      and(
        eq(revision.articleId, articleId),
        eq(reviewStage.sectionId, sectionId),
        // The digest finds them by an index; the words themselves decide, since another text may have the same digest.
        sql`(${revision.digest}, ${revision.content}) = (${theseWords})`,
      ),
    )
    .orderBy(asc(approval.approvedAt));
}

/** No approval of a story's words holds any more. */
export async function dropApprovals(tx: Transaction, articleId: string): Promise<void> {
  const own = tx.select({ id: revision.id }).from(revision).where(eq(revision.articleId, articleId));
  await tx.delete(approval).where(inArray(approval.revisionId, own));
}
