import { and, eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { article, reaction } from "@/db/schema";
import { type Actor, authorize, type Reader } from "@/newsroom/access";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { recordTouched } from "@/newsroom/history";
import { isPublished } from "@/newsroom/published-article/visibility";
import { sourceHashOf } from "@/newsroom/reader/identity";
import { isShortId } from "@/newsroom/short-id";
import { tag } from "@/newsroom/touched";
import { enqueue } from "@/platform/jobs";
import { takePoint } from "@/platform/limits";
import { countPublishedReactions } from "./queries";
import { coalescingSeconds, type ReactionCounts, type ReactionForm, reactionLimit } from "./rules";

/**
 * Takes a reader's answer about a story, or changes it, and returns the counts with it. The same answer again changes
 * nothing. Throws `not_found` for a story that readers do not have, `rate_limited`. No history: a vote is counted, not told.
 */
export async function react(reader: Reader, input: ReactionForm): Promise<ReactionCounts> {
  authorize(reader, "reaction:give");
  const { articleId } = input;
  const isLiked = input.answer === "yes";
  const wait = await takePoint(reactionLimit, await sourceHashOf(reader.address));
  if (wait !== null) throw new NewsroomError("rate_limited", "reactionTooMany");
  return withTransaction(async (tx) => {
    await demandPublished(tx, articleId);
    await tx.execute(sql`select pg_advisory_xact_lock_shared(${lockOf(articleId)})`);
    const { id: readerHash } = reader;
    const changed = await tx
      .insert(reaction)
      .values({ articleId, readerHash, isLiked })
      .onConflictDoUpdate({
        target: [reaction.articleId, reaction.readerHash],
        set: { isLiked, reactedAt: sql`now()` },
        setWhere: sql`${reaction.isLiked} <> excluded.is_liked`,
      })
      .returning({ articleId: reaction.articleId });
    if (changed.length > 0) {
      const options = { singletonKey: articleId, startAfter: coalescingSeconds };
      await enqueue(tx, "touch_reactions", { articleId }, options);
    }
    const counts = await countPublishedReactions(articleId, tx);
    if (!counts) throw notFound();
    return counts;
  });
}

async function demandPublished(tx: Transaction, articleId: string): Promise<void> {
  if (!isShortId(articleId)) throw notFound();
  const [row] = await tx
    .select({ id: article.id })
    .from(article)
    .where(and(eq(article.id, articleId), isPublished));
  if (!row) throw notFound();
}

const lockOf = (articleId: string) => sql`hashtextextended(${`reactions ${articleId}`}, 0)`;

/**
 * Makes caches forget a story's counts. A click that finds this job still waiting adds none of its own, but holds the
 * lock in common until it has committed; the job takes the lock for itself, so it comes after every such click. No
 * history: nothing changes.
 */
export async function touchReactions(actor: Actor, input: { articleId: string }): Promise<void> {
  authorize(actor, "reaction:publish");
  await withTransaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockOf(input.articleId)})`);
    await recordTouched(tx, [tag.reactions(input.articleId)]);
  });
}
