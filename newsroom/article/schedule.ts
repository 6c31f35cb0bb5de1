import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction, withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { schedule } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { slugOf } from "@/newsroom/content/words";
import { Correction } from "@/newsroom/correction/rules";
import { writeCorrection } from "@/newsroom/correction/writing";
import { listFlagProblemsUnscoped } from "@/newsroom/flag/standing";
import { tellOfLateStory } from "@/newsroom/promise/alarm";
import { isAlarming } from "@/newsroom/promise/rules";
import { enqueue } from "@/platform/jobs";
import { keepEnd, promiseEnd } from "./ending";
import { loadArticleUnscoped } from "./queries";
import type { LoadedArticle } from "./rules";
import { takeStep } from "./take-step";

type Kept = typeof schedule.$inferSelect;
/** What is promised of a revision, and how readers are to be told of it. */
type Times = Omit<Kept, "approvedBy" | "correction" | "promisedAt" | "lateToldAt" | "wentLiveAt"> & {
  correction: Correction | null;
};

/** Writes down when a revision goes live, and orders the job that keeps it. */
export async function setTimes(tx: Transaction, actor: Actor, times: Times): Promise<void> {
  const made = { wentLiveAt: null, promisedAt: clock, lateToldAt: null };
  const values = { ...times, ...made, approvedBy: actorId(actor) };
  await tx.insert(schedule).values(values).onConflictDoUpdate({ target: schedule.revisionId, set: values });
  const { revisionId, goLiveAt } = times;
  await enqueue(tx, "keep_time", { revisionId }, { startAfter: goLiveAt });
}

/**
 * What was promised of a story and has not come is not to come; its jobs will find nothing to do. Answers whether
 * there was such a promise. The story's row must be locked.
 */
export async function dropPromises(tx: Transaction, articleId: string): Promise<boolean> {
  const isPromised = and(eq(schedule.articleId, articleId), isNull(schedule.wentLiveAt));
  return (await tx.delete(schedule).where(isPromised).returning({ id: schedule.revisionId })).length > 0;
}

/** Gives readers what was promised, and tells them of it as was promised. */
async function goLive(tx: Transaction, actor: Actor, times: Kept, loaded: LoadedArticle): Promise<void> {
  const { articleId, revisionId, isSilent, approvedBy: by } = times;
  const { now } = loaded;
  const step = { articleId, revisionId, isSilent, promisedBy: by, loaded };
  const isAlarm = isAlarming({ promisedAt: times.promisedAt, dueAt: times.goLiveAt, keptAt: now }, now);
  const story = await takeStep(actor, "goLive", step, async (_, { words }) => {
    if (isAlarm) await tellOfLateStory(tx, actor, loaded, times, "late");
    await tx.update(schedule).set({ wentLiveAt: now }).where(eq(schedule.revisionId, revisionId));
    return { publishedRevisionId: revisionId, slug: slugOf(words.content, articleId) };
  });
  if (times.correction === null) return;
  await writeCorrection(tx, actor, story, { by, words: Correction.parse(times.correction) });
}

/**
 * The job behind `keep_time`: a revision goes live when its time has come by the database's clock, and the story gets the
 * end that was promised with it. Doing it twice, too early, or after the promise was taken back changes nothing.
 */
export async function keepTime(actor: Actor, { revisionId }: { revisionId: string }): Promise<void> {
  const isIt = eq(schedule.revisionId, revisionId);
  const [asked] = await db.select({ articleId: schedule.articleId }).from(schedule).where(isIt);
  if (!asked) return;
  const { articleId } = asked;
  await withTransaction(async (tx) => {
    // The story's row first, as every step takes it: of two that want both, one waits and none is stuck.
    const loaded = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:keepTime", loaded.subject);
    const [times] = await tx.select().from(schedule).where(isIt);
    if (!times || times.wentLiveAt !== null || times.goLiveAt > loaded.now) return;
    // What a flag stops waits as it is: clearing it orders this job anew.
    if ((await listFlagProblemsUnscoped(tx, articleId)).length > 0) return;
    await goLive(tx, actor, times, loaded);
    const { endsAt, endsAs, approvedBy: setBy } = times;
    if (endsAt) await promiseEnd(tx, { articleId, endsAt, endsAs, setBy });
  });
  // Ends that were promised with a revision in former days have no job but this.
  await keepEnd(actor, { articleId });
}
