import { and, eq, isNull } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { flag, schedule } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { listHearersUnscoped, loadArticleUnscoped } from "@/newsroom/article/queries";
import type { LoadedArticle } from "@/newsroom/article/rules";
import { NewsroomError } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { notify } from "@/newsroom/notification/notify";
import { enqueue } from "@/platform/jobs";
import type { FlagToClear, FlagToRaise } from "./rules";

/**
 * Says why readers may not get a story yet: until it is cleared nobody publishes it, and what was promised waits. A reason
 * is whose it is: given again by the same person it says what is newer, another's stands beside it. Editors and those on
 * the story hear of it. Throws `not_found`, `forbidden`.
 */
export async function raiseFlag(actor: Actor, { articleId, kind, reason }: FlagToRaise): Promise<void> {
  await withTransaction(async (tx) => {
    const story = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:raiseFlag", story.subject);
    const raised = { reason, raisedBy: actorId(actor), raisedAt: clock };
    await tx
      .insert(flag)
      .values({ articleId, kind, ...raised })
      .onConflictDoUpdate({ target: [flag.articleId, flag.kind, flag.raisedBy], set: raised });
    await record(tx, actor, { verb: "article:raiseFlag", id: articleId, after: { kind }, reason, tags: [] });
    await tell(tx, actor, story, "flagRaised", reason);
  });
}

/**
 * Takes a flag away, with all reasons for it; a promise whose time has passed meanwhile is kept at once. Throws `conflict`
 * where none stands, or where a reason is newer than those that were seen.
 */
export async function clearFlag(actor: Actor, { articleId, kind, seenAt }: FlagToClear): Promise<void> {
  await withTransaction(async (tx) => {
    const story = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, kind === "legal" ? "article:clearLegalFlag" : "article:clearPictureFlag", story.subject);
    const gone = await tx
      .delete(flag)
      .where(and(eq(flag.articleId, articleId), eq(flag.kind, kind)))
      .returning({ raisedAt: flag.raisedAt });
    if (gone.length === 0) throw new NewsroomError("conflict", "flag.gone");
    if (seenAt && gone.some(({ raisedAt }) => raisedAt > seenAt))
      throw new NewsroomError("conflict", "flag.another");
    await record(tx, actor, { verb: "article:clearFlag", id: articleId, before: { kind }, tags: [] });
    await tell(tx, actor, story, "flagCleared", null);
    const [promised] = await tx
      .select({ revisionId: schedule.revisionId, startAfter: schedule.goLiveAt })
      .from(schedule)
      .where(and(eq(schedule.articleId, articleId), isNull(schedule.wentLiveAt)));
    if (!promised) return;
    const { revisionId, startAfter } = promised;
    await enqueue(tx, "keep_time", { revisionId }, { startAfter });
  });
}

async function tell(
  tx: Transaction,
  actor: Actor,
  { row, subject, content }: LoadedArticle,
  verb: "flagRaised" | "flagCleared",
  reason: string | null,
): Promise<void> {
  const [authors, editors] = [
    await listHearersUnscoped(tx, "authors", subject),
    await listHearersUnscoped(tx, "editors", subject),
  ];
  const recipients = [...authors, ...editors];
  await notify(tx, { articleId: row.id, headline: content.headline, verb, actor, reason, recipients });
}
