import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { plan } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { momentOf } from "@/newsroom/outlet/local-time";
import { assign } from "./assigning";
import { loadPlanUnscoped } from "./queries";
import { deskTitle, type Plan, type PlanToAdjust, type PlanToChange } from "./rules";

/** Says what is intended with a story, and who writes it. Throws `not_found`, `forbidden`, `invalid`. */
export async function changePlan(
  actor: Actor,
  { articleId, assigneeIds, ...words }: PlanToChange,
): Promise<void> {
  await withTransaction(async (tx) => {
    const story = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:plan", story.subject);
    await writePlan(tx, actor, articleId, {
      ...words,
      dueAt: words.dueAt === null ? null : await momentOf(tx, words.dueAt),
    });
    if (assigneeIds) await assign(tx, actor, story, assigneeIds);
  });
}

/**
 * Changes of a plan what is given, and nothing of what was promised: a day that it moves to leaves its hour. Answers
 * what the desk calls the story. Throws `not_found` where nothing was planned, `forbidden`, `invalid`.
 */
export async function adjustPlan(
  actor: Actor,
  { articleId, assigneeIds, ...given }: PlanToAdjust,
): Promise<{ title: string }> {
  return withTransaction(async (tx) => {
    const story = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:plan", story.subject);
    const planned = await loadPlanUnscoped(tx, articleId);
    if (!planned) throw notFound();
    const { plannedOn = planned.plannedOn, plannedTime = planned.plannedTime } = given;
    const dueAt =
      given.dueAt === undefined
        ? planned.dueAt
        : given.dueAt === null
          ? null
          : await momentOf(tx, given.dueAt);
    const hour = plannedOn === null ? null : plannedTime;
    await writePlan(tx, actor, articleId, { ...planned, plannedOn, plannedTime: hour, dueAt });
    if (assigneeIds) await assign(tx, actor, story, assigneeIds);
    return { title: deskTitle(story.content.headline, planned.slugLine) };
  });
}

async function writePlan(tx: Transaction, actor: Actor, articleId: string, next: Plan): Promise<void> {
  const before = await loadPlanUnscoped(tx, articleId);
  const said = (each: Plan) => ({ ...each, dueAt: each.dueAt?.toISOString() ?? null });
  if (before && JSON.stringify(said(before)) === JSON.stringify(said({ ...before, ...next }))) return;
  // Another time is another one to be told of.
  const isMoved = before?.dueAt?.getTime() !== next.dueAt?.getTime();
  const change = { ...next, ...(isMoved && { dueToldAt: null }) };
  if (before) await tx.update(plan).set(change).where(eq(plan.articleId, articleId));
  else await tx.insert(plan).values({ articleId, ...next });
  await record(tx, actor, {
    verb: "article:plan",
    id: articleId,
    before: before && said(before),
    after: said(next),
    tags: [],
  });
}
