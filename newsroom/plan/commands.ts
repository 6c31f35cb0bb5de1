import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { plan } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { momentInZone } from "@/newsroom/date/rules";
import { newsroomZone } from "@/newsroom/edition/rules";
import { record } from "@/newsroom/history";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { assign } from "./assigning";
import { loadPlanUnscoped } from "./queries";
import type { Plan, PlanToChange } from "./rules";

/** Says what is intended with a story, and who writes it. Throws `not_found`, `forbidden`, `invalid`. */
export async function changePlan(
  actor: Actor,
  { articleId, assigneeIds, ...words }: PlanToChange,
): Promise<void> {
  await withTransaction(async (tx) => {
    const story = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:plan", story.subject);
    const zone = newsroomZone((await loadOutletUnscoped(tx))?.editions ?? []);
    const dueAt = words.dueAt === null ? null : momentInZone(words.dueAt, zone);
    await writePlan(tx, actor, articleId, { ...words, dueAt });
    if (assigneeIds) await assign(tx, actor, story, assigneeIds);
  });
}

async function writePlan(tx: Transaction, actor: Actor, articleId: string, next: Plan): Promise<void> {
  const before = await loadPlanUnscoped(tx, articleId);
  const said = (each: Plan) => ({ ...each, dueAt: each.dueAt?.toISOString() ?? null });
  if (before && JSON.stringify(said(before)) === JSON.stringify(said({ ...before, ...next }))) return;
  if (before) await tx.update(plan).set(next).where(eq(plan.articleId, articleId));
  else await tx.insert(plan).values({ articleId, ...next });
  await record(tx, actor, {
    verb: "article:plan",
    id: articleId,
    before: before && said(before),
    after: said(next),
    tags: [],
  });
}
