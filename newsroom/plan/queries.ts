import { asc, eq } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { assignment, plan as planTable, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { isTextLate, type Plan, type StoryPlan } from "./rules";

/** The plan of a story; null where it has none. Callers authorize. */
export async function loadPlanUnscoped(executor: Executor, articleId: string): Promise<Plan | null> {
  const [row] = await executor.select().from(planTable).where(eq(planTable.articleId, articleId));
  if (!row) return null;
  const { slugLine, dueAt, plannedOn, plannedTime, placeWanted, pictureWanted, brief } = row;
  const hour = plannedTime?.slice(0, 5) ?? null;
  return { slugLine, dueAt, plannedOn, plannedTime: hour, placeWanted, pictureWanted, brief };
}

/** What is intended with a story, and who was asked for it. Throws `not_found`. */
export async function getPlan(actor: Actor, articleId: string): Promise<StoryPlan> {
  const { subject, state, now } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  const assignees = await db
    .select({ id: user.id, name: user.name })
    .from(assignment)
    .innerJoin(user, eq(user.id, assignment.userId))
    .where(eq(assignment.articleId, articleId))
    .orderBy(asc(user.name), asc(user.id));
  const plan = await loadPlanUnscoped(db, articleId);
  return { plan, assignees, isTextLate: isTextLate(plan?.dueAt ?? null, state, now) };
}
