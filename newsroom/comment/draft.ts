import { and, eq, gt, lt, sql } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { article, commentDraft } from "@/db/schema";
import type { Reader } from "@/newsroom/access";
import { isPublished } from "@/newsroom/published-article/visibility";
import { sourceHashOf } from "@/newsroom/reader/identity";
import { isShortId } from "@/newsroom/short-id";
import { takePoint } from "@/platform/limits";
import { CommentRefusal, draftLimit, draftMinutes, TypedComment } from "./rules";

/**
 * Keeps what a reader typed for the page that answers her; one draft a reader and story. Answers whether it could: not
 * for a story that is gone, nor for a source that had much kept lately. No history: it is hers.
 */
export async function keepCommentDraft(
  reader: Reader,
  articleId: string,
  draft: { typed: TypedComment; refusal: CommentRefusal },
): Promise<boolean> {
  if (!isShortId(articleId)) return false;
  if ((await takePoint(draftLimit, await sourceHashOf(reader.address))) !== null) return false;
  const { typed } = draft;
  const expiresAt = sql`now() + make_interval(mins => ${draftMinutes})`;
  return withTransaction(async (tx) => {
    await tx.delete(commentDraft).where(lt(commentDraft.expiresAt, sql`now()`));
    const [story] = await tx
      .select({ id: article.id })
      .from(article)
      .where(and(eq(article.id, articleId), isPublished))
      .for("share");
    if (!story) return false;
    await tx
      .insert(commentDraft)
      .values({ readerHash: reader.id, articleId, typed, refusal: draft.refusal, expiresAt })
      .onConflictDoUpdate({
        target: [commentDraft.readerHash, commentDraft.articleId],
        set: { typed, refusal: draft.refusal, expiresAt },
      });
    return true;
  });
}

/** What this reader typed about a story when it was last refused, and why; null after a quarter of an hour. */
export async function getOwnCommentDraft(
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
