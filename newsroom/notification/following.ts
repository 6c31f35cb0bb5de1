import { and, count, eq, isNull } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { follow, section, topic } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { NewsroomError, notFound } from "@/newsroom/errors";
import type { FollowChosen, ToFollow } from "./input";
import { mostFollowed } from "./kinds";

async function demandThere(tx: Transaction, table: typeof section | typeof topic, id: string): Promise<void> {
  const isThere = and(eq(table.id, id), table === topic ? isNull(topic.mergedInto) : undefined);
  if ((await tx.select({ id: table.id }).from(table).where(isThere)).length === 0) throw notFound();
}

/**
 * From now on the actor hears of a story, or of all in a section or on a topic that she may see. Throws `not_found`, and
 * `invalid` where nothing is named or she follows too much. No history: what somebody follows is nobody else's business.
 */
export async function followNews(actor: Actor, { articleId, sectionId, topicId }: ToFollow): Promise<void> {
  await withTransaction(async (tx) => {
    authorize(actor, "desk:open");
    const userId = actorId(actor);
    if (userId === null) throw new NewsroomError("forbidden", "forbidden");
    if (articleId) authorize(actor, "article:read", (await loadArticleUnscoped(tx, articleId)).subject);
    else if (sectionId) await demandThere(tx, section, sectionId);
    else if (topicId) await demandThere(tx, topic, topicId);
    else throw new NewsroomError("invalid", "followNothing");
    const [{ followed = 0 } = {}] = await tx
      .select({ followed: count() })
      .from(follow)
      .where(eq(follow.userId, userId));
    if (followed >= mostFollowed) throw new NewsroomError("invalid", "followTooMuch");
    const subject = articleId ? { articleId } : sectionId ? { sectionId } : { topicId };
    await tx
      .insert(follow)
      .values({ userId, ...subject })
      .onConflictDoNothing();
  });
}

/** She follows it no more. Doing it twice changes nothing. No history, as above. */
export async function unfollowNews(actor: Actor, { followId }: FollowChosen): Promise<void> {
  await withTransaction(async (tx) => {
    authorize(actor, "desk:open");
    await tx
      .delete(follow)
      .where(and(eq(follow.id, followId), eq(follow.userId, actorId(actor) ?? followId)));
  });
}
