import { and, eq, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { article, reaction } from "@/db/schema";
import { isPublished } from "@/newsroom/published-article/visibility";
import { isShortId } from "@/newsroom/short-id";
import type { ReactionAnswer, ReactionCounts } from "./rules";

/** How a story's readers answered; null for a story that readers do not have. */
export async function countPublishedReactions(
  articleId: string,
  executor: Executor = db,
): Promise<ReactionCounts | null> {
  if (!isShortId(articleId)) return null;
  const [row] = await executor
    .select({
      liked: sql<number>`(count(*) filter (where ${reaction.isLiked}))::int`,
      disliked: sql<number>`(count(*) filter (where not ${reaction.isLiked}))::int`,
    })
    .from(article)
    .leftJoin(reaction, eq(reaction.articleId, article.id))
    .where(and(eq(article.id, articleId), isPublished))
    .groupBy(article.id);
  return row ?? null;
}

/** What this reader answered about a story; null for nothing. */
export async function getOwnReaction(readerHash: string, articleId: string): Promise<ReactionAnswer | null> {
  const [row] = await db
    .select({ isLiked: reaction.isLiked })
    .from(reaction)
    .where(and(eq(reaction.articleId, articleId), eq(reaction.readerHash, readerHash)));
  return row ? (row.isLiked ? "yes" : "no") : null;
}
