import { eq, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { comment } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { touchedByComment } from "./deciding";
import type { CommentToSetApart } from "./rules";

/** Chooses a comment as worth reading, or no more. Throws `not_found`, `forbidden`, `conflict` for what readers do not see. */
export async function featureComment(actor: Actor, input: CommentToSetApart): Promise<void> {
  await setApart(actor, input, "featuredAt", input.isOn ? "comment:feature" : "comment:unfeature");
}

/** Puts a comment above the others of its story, or back among them. Throws as `featureComment`. */
export async function pinComment(actor: Actor, input: CommentToSetApart): Promise<void> {
  await setApart(actor, input, "pinnedAt", input.isOn ? "comment:pin" : "comment:unpin");
}

async function setApart(
  actor: Actor,
  { commentId, version, isOn }: CommentToSetApart,
  column: "featuredAt" | "pinnedAt",
  verb: "comment:feature" | "comment:unfeature" | "comment:pin" | "comment:unpin",
): Promise<void> {
  await withTransaction(async (tx) => {
    const [found] = await tx
      .select({
        articleId: comment.articleId,
        page: comment.page,
        state: comment.state,
        version: comment.version,
        at: comment[column],
      })
      .from(comment)
      .where(eq(comment.id, commentId))
      .for("update");
    authorize(actor, "comment:moderate");
    if (!found) throw notFound();
    if (found.state !== "approved") throw new NewsroomError("conflict", "comment.notShown");
    if (version !== undefined && found.version !== version)
      throw new NewsroomError("conflict", "comment.wordsChanged");
    if ((found.at !== null) === isOn) return;
    await tx
      .update(comment)
      .set({ [column]: isOn ? sql`now()` : null })
      .where(eq(comment.id, commentId));
    await record(tx, actor, { verb, id: commentId, tags: touchedByComment(found.articleId, found.page) });
  });
}
