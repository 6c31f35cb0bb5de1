import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { clock } from "@/db/clock";
import { task } from "@/db/schema";
import { type Actor, actorId } from "@/newsroom/access";
import type { ArticleVerb } from "@/newsroom/article/steps";
import { record } from "@/newsroom/history";

/** The steps by which a review is over, for whoever was asked for it. */
const decisions: ReadonlySet<ArticleVerb> = new Set(["requestChanges", "publish", "schedule"]);

/**
 * What a step of a story does to who was asked to review it: a decision ends each review, and who lets the words pass a
 * stage has done hers. One that its author takes back comes to the same people again.
 */
export async function settleReviews(
  tx: Transaction,
  actor: Actor,
  verb: ArticleVerb,
  articleId: string,
): Promise<void> {
  const own = actorId(actor);
  const isOwnApproval = verb === "approve" && own !== null;
  if (!isOwnApproval && !decisions.has(verb)) return;
  const isOpen = and(eq(task.articleId, articleId), eq(task.kind, "review"), isNull(task.doneAt));
  const done = await tx
    .update(task)
    .set({ doneAt: clock, doneBy: own })
    .where(and(isOpen, isOwnApproval ? eq(task.assigneeId, own) : undefined))
    .returning({ kind: task.kind, assigneeId: task.assigneeId });
  for (const after of done)
    await record(tx, actor, { verb: "article:finishTask", id: articleId, after, tags: [] });
}
