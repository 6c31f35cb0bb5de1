import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction, withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { frontLaunch, schedule, storyEnd } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { listHearersUnscoped, loadArticleUnscoped } from "@/newsroom/article/queries";
import type { LoadedArticle } from "@/newsroom/article/rules";
import { newsroomZone } from "@/newsroom/edition/rules";
import { loadFrontUnscoped } from "@/newsroom/front/queries";
import { notifyOfFront } from "@/newsroom/notification/front-news";
import { notify } from "@/newsroom/notification/notify";
import type { TimeNews } from "@/newsroom/notification/rules";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { each } from "@/platform/each";
import { isEndOverdue, isFrontOverdue, isStoryOverdue } from "./queries";
import { dueInSigns } from "./rules";

type StoryPromise = Pick<typeof schedule.$inferSelect, "revisionId" | "goLiveAt" | "approvedBy">;
type FrontPromise = Pick<typeof frontLaunch.$inferSelect, "id" | "frontId" | "at" | "launchedBy">;

async function inSigns(tx: Transaction, dueAt: Date): Promise<string> {
  return dueInSigns(dueAt, newsroomZone((await loadOutletUnscoped(tx))?.editions ?? []));
}

type Alarmed = Pick<LoadedArticle, "row" | "content" | "subject">;
type Alarm = { verb: TimeNews; dueAt: Date; by: string | null };

/** Tells who ordered it, and the editors, of a time of a story that was not kept. Answers the letters. */
async function tellOfTime(
  tx: Transaction,
  actor: Actor,
  { row, content, subject }: Alarmed,
  { verb, dueAt, by }: Alarm,
): Promise<string[]> {
  const editors = await listHearersUnscoped(tx, "editors", subject);
  return notify(tx, {
    articleId: row.id,
    headline: content.headline,
    verb,
    reason: await inSigns(tx, dueAt),
    actor,
    recipients: by ? [by, ...editors] : editors,
  });
}

/**
 * Tells who approved a story, and the editors, that it comes late, or has not come yet: once, whoever finds it. The
 * story's row must be locked. Answers the letters.
 */
export async function tellOfLateStory(
  tx: Transaction,
  actor: Actor,
  story: Alarmed,
  promise: StoryPromise,
  verb: "late" | "overdue",
): Promise<string[]> {
  const isUntold = and(eq(schedule.revisionId, promise.revisionId), isNull(schedule.lateToldAt));
  const told = await tx.update(schedule).set({ lateToldAt: clock }).where(isUntold).returning();
  if (told.length === 0) return [];
  return tellOfTime(tx, actor, story, { verb, dueAt: promise.goLiveAt, by: promise.approvedBy });
}

/** The same of a promised end: readers had the story longer than was meant, or have it still. */
export async function tellOfLateEnd(
  tx: Transaction,
  actor: Actor,
  story: Alarmed,
  { endsAt, setBy }: Pick<typeof storyEnd.$inferSelect, "endsAt" | "setBy">,
  verb: "endLate" | "endOverdue",
): Promise<string[]> {
  const isUntold = and(eq(storyEnd.articleId, story.row.id), isNull(storyEnd.lateToldAt));
  const told = await tx.update(storyEnd).set({ lateToldAt: clock }).where(isUntold).returning();
  if (told.length === 0) return [];
  return tellOfTime(tx, actor, story, { verb, dueAt: endsAt, by: setBy });
}

/** The same of a promised launch; the front's row must be locked. */
export async function tellOfLateLaunch(
  tx: Transaction,
  { id, frontId, at, launchedBy }: FrontPromise,
  verb: "frontLate" | "frontOverdue",
): Promise<string[]> {
  const isUntold = and(eq(frontLaunch.id, id), isNull(frontLaunch.lateToldAt));
  const told = await tx.update(frontLaunch).set({ lateToldAt: clock }).where(isUntold).returning();
  if (told.length === 0) return [];
  return notifyOfFront(tx, { frontId, by: launchedBy, verb, reason: await inSigns(tx, at) });
}

/**
 * Tells of every promise whose minute is over and that nobody keeps: each once, from whichever process looks first.
 * Answers the letters, which whoever calls may have to send herself where nobody works in the background. No history:
 * nothing changes.
 */
export async function tellOfOverdue(actor: Actor): Promise<string[]> {
  authorize(actor, "promise:watch");
  const letters: string[] = [];
  const stories = await db
    .select()
    .from(schedule)
    .where(and(isStoryOverdue, isNull(schedule.lateToldAt)));
  const fronts = await db
    .select()
    .from(frontLaunch)
    .where(and(isFrontOverdue, isNull(frontLaunch.lateToldAt)));
  const ofStory = ({ revisionId, articleId }: (typeof stories)[number]) =>
    withTransaction(async (tx) => {
      const loaded = await loadArticleUnscoped(tx, articleId, "lock");
      const isIt = and(eq(schedule.revisionId, revisionId), isStoryOverdue);
      const [promise] = await tx.select().from(schedule).where(isIt);
      if (promise) letters.push(...(await tellOfLateStory(tx, actor, loaded, promise, "overdue")));
    });
  const ends = await db
    .select()
    .from(storyEnd)
    .where(and(isEndOverdue, isNull(storyEnd.lateToldAt)));
  const ofEnd = ({ articleId }: (typeof ends)[number]) =>
    withTransaction(async (tx) => {
      const loaded = await loadArticleUnscoped(tx, articleId, "lock");
      const isIt = and(eq(storyEnd.articleId, articleId), isEndOverdue);
      const [end] = await tx.select().from(storyEnd).where(isIt);
      if (end) letters.push(...(await tellOfLateEnd(tx, actor, loaded, end, "endOverdue")));
    });
  const ofFront = ({ id, frontId }: (typeof fronts)[number]) =>
    withTransaction(async (tx) => {
      await loadFrontUnscoped(tx, frontId, "lock");
      const [launch] = await tx
        .select()
        .from(frontLaunch)
        .where(and(eq(frontLaunch.id, id), isFrontOverdue));
      if (launch) letters.push(...(await tellOfLateLaunch(tx, launch, "frontOverdue")));
    });
  await each([
    ...stories.map((one) => () => ofStory(one)),
    ...ends.map((one) => () => ofEnd(one)),
    ...fronts.map((one) => () => ofFront(one)),
  ]);
  return letters;
}
