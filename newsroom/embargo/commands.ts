import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { article } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import type { StoryChosen } from "@/newsroom/article/rules";
import { NewsroomError, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { momentOf } from "@/newsroom/outlet/local-time";
import { demandNotPromised, liftFromKin, lockKin, spreadEmbargo } from "./kin";
import { type EmbargoToSet, embargoOf, told } from "./rules";

/**
 * A story and what tells the same news, their rows locked, and the embargo that the story is under. Who sets one needs
 * another right than who changes it.
 */
async function open(tx: Transaction, actor: Actor, articleId: string) {
  const seen = await loadArticleUnscoped(tx, articleId);
  authorize(actor, "article:read", seen.subject);
  const kin = await lockKin(tx, articleId);
  const story = await loadArticleUnscoped(tx, articleId, "lock");
  const before = told(embargoOf(story.row, story.now));
  authorize(actor, before ? "article:liftEmbargo" : "article:setEmbargo", story.subject);
  if (story.row.publicState === "killed") throw new NewsroomError("conflict", "killed");
  return { story, kin, before };
}

/**
 * Puts a story under embargo, or changes until when and whose it is, with its translations and copies that readers have
 * not got; answers how many of them readers have already. Throws `invalid` for a time that is past, `conflict` where words
 * are promised to readers before that minute.
 */
export async function setEmbargo(
  actor: Actor,
  { articleId, until: local, note }: EmbargoToSet,
): Promise<{ live: number }> {
  return withTransaction(async (tx) => {
    const { story, kin, before } = await open(tx, actor, articleId);
    const embargoUntil = await momentOf(tx, local);
    if (!(embargoUntil > story.now)) throw wrongField("until", "timePast");
    await demandNotPromised(tx, [articleId], embargoUntil, "embargo.promised");
    const set = { embargoUntil, embargoNote: note };
    await tx.update(article).set(set).where(eq(article.id, articleId));
    const after = { until: embargoUntil.toISOString(), note };
    await record(tx, actor, { verb: "article:setEmbargo", id: articleId, before, after, tags: [] });
    return spreadEmbargo(tx, actor, story, kin, set);
  });
}

/** Ends an embargo before its minute, for all that is under this very one. Throws `conflict` where there is none. */
export async function liftEmbargo(actor: Actor, { articleId }: StoryChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const { story, kin, before } = await open(tx, actor, articleId);
    if (!before) throw new NewsroomError("conflict", "stateChanged");
    const none = { embargoUntil: null, embargoNote: null };
    await tx.update(article).set(none).where(eq(article.id, articleId));
    await record(tx, actor, { verb: "article:liftEmbargo", id: articleId, before, tags: [] });
    await liftFromKin(tx, actor, story, kin);
  });
}
