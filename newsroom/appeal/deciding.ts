import { eq, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { comment, commentAppeal } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { decide } from "@/newsroom/comment/deciding";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import type { AppealToDecide } from "./input";

/**
 * Answers an appeal: the rejection stays, or the comment goes to readers at once. Never by who rejected it. Throws
 * `forbidden`, `not_found`, `conflict` when it was answered, or the comment is no longer what the appeal is about.
 */
export async function decideAppeal(
  actor: Actor,
  { appealId, outcome, answer }: AppealToDecide,
): Promise<void> {
  await withTransaction(async (tx) => {
    const [row] = await tx.select().from(commentAppeal).where(eq(commentAppeal.id, appealId)).for("update");
    authorize(actor, "comment:moderate");
    if (!row) throw notFound();
    if (row.outcome !== null) throw new NewsroomError("conflict", "appeal.alreadyAnswered");
    const [about] = await tx
      .select({ decidedBy: comment.decidedBy, version: comment.version, state: comment.state })
      .from(comment)
      .where(eq(comment.id, row.commentId))
      .for("update");
    if (!about || about.version !== row.version) throw new NewsroomError("conflict", "comment.wordsChanged");
    const self = actorId(actor);
    // Also of who took the decision again meanwhile.
    const isRejected = about.state === "rejected";
    if (self === null || row.decidedFirstBy === self || (isRejected && about.decidedBy === self))
      throw new NewsroomError("forbidden", "appeal.needsAnother");
    // Somebody has taken the rejection back meanwhile: nobody is told that it stays.
    if (!isRejected && outcome === "upheld") throw new NewsroomError("conflict", "comment.notRejected");
    await tx
      .update(commentAppeal)
      .set({ outcome, answer, decidedBy: self, decidedAt: sql`now()` })
      .where(eq(commentAppeal.id, appealId));
    if (outcome === "overturned" && about.state !== "approved")
      await decide(tx, actor, isRejected ? "overturn" : "approve", {
        commentId: row.commentId,
        version: row.version,
      });
    await record(tx, actor, {
      verb: "appeal:decide",
      id: appealId,
      after: { commentId: row.commentId, outcome },
      tags: [],
    });
  });
}
