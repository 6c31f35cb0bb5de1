import { and, eq, isNull, lt } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { article, schedule } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import type { StoryChosen } from "@/newsroom/article/rules";
import { NewsroomError, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { momentOf } from "@/newsroom/outlet/local-time";
import { type Embargo, type EmbargoToSet, embargoOf } from "./rules";

const told = ({ embargoUntil, embargoNote }: Embargo) =>
  embargoUntil && { until: embargoUntil.toISOString(), note: embargoNote ?? "" };

/** A story, its row locked, and the embargo that it is under. Who sets one needs another right than who changes it. */
async function open(tx: Transaction, actor: Actor, articleId: string) {
  const { row, subject, now } = await loadArticleUnscoped(tx, articleId, "lock");
  const before = told(embargoOf(row, now));
  authorize(actor, before ? "article:liftEmbargo" : "article:setEmbargo", subject);
  if (row.publicState === "killed") throw new NewsroomError("conflict", "killed");
  return { before, now };
}

/**
 * Puts a story under embargo, or changes until when and whose it is. Throws `invalid` for a time that is past, `conflict`
 * where the words are promised to readers before that minute.
 */
export async function setEmbargo(
  actor: Actor,
  { articleId, until: local, note }: EmbargoToSet,
): Promise<void> {
  await withTransaction(async (tx) => {
    const { before, now } = await open(tx, actor, articleId);
    const embargoUntil = await momentOf(tx, local);
    if (!(embargoUntil > now)) throw wrongField("until", "timePast");
    const isTooEarly = and(
      eq(schedule.articleId, articleId),
      isNull(schedule.wentLiveAt),
      lt(schedule.goLiveAt, embargoUntil),
    );
    if ((await tx.$count(schedule, isTooEarly)) > 0)
      throw wrongField("until", "embargo.promised", "conflict");
    const set = { embargoUntil, embargoNote: note };
    await tx.update(article).set(set).where(eq(article.id, articleId));
    const after = { until: embargoUntil.toISOString(), note };
    await record(tx, actor, { verb: "article:setEmbargo", id: articleId, before, after, tags: [] });
  });
}

/** Ends an embargo before its minute. Throws `conflict` where there is none. */
export async function liftEmbargo(actor: Actor, { articleId }: StoryChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const { before } = await open(tx, actor, articleId);
    if (!before) throw new NewsroomError("conflict", "stateChanged");
    const none = { embargoUntil: null, embargoNote: null };
    await tx.update(article).set(none).where(eq(article.id, articleId));
    await record(tx, actor, { verb: "article:liftEmbargo", id: articleId, before, tags: [] });
  });
}
