import { and, eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, commentDraft } from "@/db/schema";
import { isPublished } from "@/newsroom/published-article/visibility";
import { sourceHashOf, type Visitor } from "@/newsroom/reader/identity";
import { isShortId } from "@/newsroom/short-id";
import { takePoint } from "@/platform/limits";
import type { CommentRefusal, TypedComment } from "./rules";

// So that nobody fills the table; beyond it the browser's way back still has the words.
const draftLimit = { name: "comment-draft", points: 30, seconds: 600 };
const minutesKept = 15;

/** Keeps what a reader typed for the page that answers her; one draft a reader and story. Clears what has expired. */
export async function keepCommentDraft(
  visitor: Visitor,
  articleId: string,
  draft: { typed: TypedComment; refusal: CommentRefusal },
): Promise<void> {
  if (!isShortId(articleId)) return;
  if ((await takePoint(draftLimit, sourceHashOf(visitor.address, new Date()))) !== null) return;
  const { typed } = draft;
  const expiresAt = sql`now() + make_interval(mins => ${minutesKept})`;
  await db.transaction(async (tx) => {
    await tx.delete(commentDraft).where(lt(commentDraft.expiresAt, sql`now()`));
    const [story] = await tx
      .select({ id: article.id })
      .from(article)
      .where(and(eq(article.id, articleId), isPublished))
      .for("share");
    if (!story) return;
    await tx
      .insert(commentDraft)
      .values({ readerHash: visitor.readerHash, articleId, typed, refusal: draft.refusal, expiresAt })
      .onConflictDoUpdate({
        target: [commentDraft.readerHash, commentDraft.articleId],
        set: { typed, refusal: draft.refusal, expiresAt },
      });
  });
}
