import { and, eq, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { article, reaction } from "@/db/schema";
import { isPublished } from "@/newsroom/published-article/visibility";
import { isShortId } from "@/newsroom/short-id";
import type { ReactionAnswer, ReactionCounts } from "./rules";

/** How a story's readers answered. */
export async function countReactions(articleId: string, executor: Executor = db): Promise<ReactionCounts> {
  const [row] = await executor
    .select({
      liked: sql<number>`(count(*) filter (where ${reaction.isLiked}))::int`,
      disliked: sql<number>`(count(*) filter (where not ${reaction.isLiked}))::int`,
    })
    .from(reaction)
    .where(eq(reaction.articleId, articleId));
  return row ?? { liked: 0, disliked: 0 };
}

/** The same for strangers: null for a story that readers do not have. */
export async function countPublishedReactions(articleId: string): Promise<ReactionCounts | null> {
  if (!isShortId(articleId)) return null;
  const [row] = await db
    .select({ id: article.id })
    .from(article)
    .where(and(eq(article.id, articleId), isPublished));
  return row ? countReactions(articleId) : null;
}

/** What this reader answered about a story; null for nothing. */
export async function getOwnReaction(readerHash: string, articleId: string): Promise<ReactionAnswer | null> {
  const [row] = await db
    .select({ isLiked: reaction.isLiked })
    .from(reaction)
    .where(and(eq(reaction.articleId, articleId), eq(reaction.readerHash, readerHash)));
  return row ? (row.isLiked ? "yes" : "no") : null;
}
