import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { article, section, user } from "@/db/schema";
import { type Actor, authorize, publishingRoles } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { knownName } from "@/newsroom/sitting/known-names";
import type { Review, Stage } from "./rules";
import { listStagesUnscoped, loadReviewUnscoped } from "./standing";

/** How the review of a story's words stands, and by whom each stage was passed. Throws `not_found`. */
export async function getReview(
  actor: Actor,
  articleId: string,
): Promise<Review & { names: Record<string, string | null> }> {
  const { subject, content } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  const { sectionId } = content;
  const review = await loadReviewUnscoped(db, articleId, { sectionId, revisionId: null });
  const ids = review.approvals.flatMap(({ byId }) => byId ?? []);
  const people = await db
    .select({ id: user.id, name: knownName(actor, article.id) })
    .from(user)
    .innerJoin(article, eq(article.id, articleId))
    .where(inArray(user.id, ids));
  return { ...review, names: Object.fromEntries(people.map(({ id, name }) => [id, name])) };
}

/** How a section's stories are reviewed. Throws `forbidden`. */
export async function getReviewSettings(
  actor: Actor,
  sectionId: string,
): Promise<{ stages: Stage[]; needsSecondEyes: boolean }> {
  authorize(actor, "section:manage");
  const [row] = await db
    .select({ needsSecondEyes: section.needsSecondEyes })
    .from(section)
    .where(eq(section.id, sectionId));
  return {
    stages: await listStagesUnscoped(db, sectionId),
    needsSecondEyes: row?.needsSecondEyes ?? false,
  };
}

/** Who may be named for a stage: everybody who publishes, by name. Throws `forbidden`. */
export async function listEditors(actor: Actor): Promise<{ id: string; name: string }[]> {
  authorize(actor, "section:manage");
  return db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(and(eq(user.isActive, true), inArray(user.role, publishingRoles)))
    .orderBy(asc(user.name), asc(user.id));
}
