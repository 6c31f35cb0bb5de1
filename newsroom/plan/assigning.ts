import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assignment, user } from "@/db/schema";
import { type Actor, actorId, authorize, can } from "@/newsroom/access";
import type { LoadedArticle } from "@/newsroom/article/rules";
import { wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { notify } from "@/newsroom/notification/notify";
import { planLimits } from "./rules";

/**
 * Makes these accounts the ones that are asked for a story, whose row is locked. Whoever comes to it and whoever goes
 * from it hears of it. Throws `forbidden` for who may not assign others, and `invalid` for a closed account.
 */
export async function assign(
  tx: Transaction,
  actor: Actor,
  story: LoadedArticle,
  chosen: string[],
): Promise<void> {
  const { id: articleId } = story.row;
  const rows = await tx
    .select({ id: assignment.userId })
    .from(assignment)
    .where(eq(assignment.articleId, articleId));
  const had = rows.map(({ id }) => id);
  const added = chosen.filter((id) => !had.includes(id));
  const gone = had.filter((id) => !chosen.includes(id));
  if (added.length + gone.length === 0) return;
  // Whoever plans a story of her own says that she writes it.
  const isOwn = gone.length === 0 && added.every((id) => id === actorId(actor));
  if (!isOwn || !can(actor, "article:plan", story.subject)) authorize(actor, "article:assign", story.subject);
  if (chosen.length > planLimits.assignees && added.length > 0)
    throw wrongField("assigneeIds", "plan.tooManyAssignees");
  const isActive = and(inArray(user.id, added), eq(user.isActive, true));
  if (added.length > 0 && (await tx.$count(user, isActive)) < added.length)
    throw wrongField("assigneeIds", "plan.assigneeUnknown");
  const news = { articleId, headline: story.content.headline, actor, reason: null };
  // Told while they are on it: whoever wants news of her own stories alone hears this too.
  await notify(tx, { ...news, verb: "unassigned", recipients: gone });
  if (gone.length > 0)
    await tx
      .delete(assignment)
      .where(and(eq(assignment.articleId, articleId), inArray(assignment.userId, gone)));
  if (added.length > 0) await tx.insert(assignment).values(added.map((userId) => ({ articleId, userId })));
  const [before, after] = [had.toSorted(), chosen.toSorted()];
  await record(tx, actor, {
    verb: "article:assign",
    id: articleId,
    before: { userIds: before },
    after: { userIds: after },
    tags: [],
  });
  await notify(tx, { ...news, verb: "assigned", recipients: added });
}
