import { and, eq, gt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { commentDraft } from "@/db/schema";
import { CommentRefusal, TypedComment } from "./rules";

/** What this reader typed about a story when it was last refused, and why; null after a quarter of an hour. */
export async function getCommentDraft(
  readerHash: string,
  articleId: string,
): Promise<{ typed: TypedComment; refusal: CommentRefusal } | null> {
  const [row] = await db
    .select({ typed: commentDraft.typed, refusal: commentDraft.refusal })
    .from(commentDraft)
    .where(
      and(
        eq(commentDraft.readerHash, readerHash),
        eq(commentDraft.articleId, articleId),
        gt(commentDraft.expiresAt, sql`now()`),
      ),
    );
  return row ? { typed: TypedComment.parse(row.typed), refusal: CommentRefusal.parse(row.refusal) } : null;
}
