import { and, asc, eq, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { clock } from "@/db/clock";
import { article, front, frontLaunch, schedule, sectionName, topicName } from "@/db/schema";
import { type Actor, can } from "@/newsroom/access";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { alarmAfter, type OverduePromise } from "./rules";

/** What a job is given to keep a promise. */
export type ToKeep = { revisionId: string } | { launchId: string };

/** Promises that are kept in one go; what is more comes with the next job. */
const mostAtOnce = 500;

/** Every promise whose time has come, stories' and fronts', the earliest first. */
export async function listDueUnscoped(): Promise<ToKeep[]> {
  const stories = await db
    .select({ revisionId: schedule.revisionId, at: schedule.goLiveAt })
    .from(schedule)
    .where(and(isNull(schedule.wentLiveAt), lte(schedule.goLiveAt, clock)))
    .orderBy(asc(schedule.goLiveAt), asc(schedule.promisedAt))
    .limit(mostAtOnce);
  const fronts = await db
    .select({ launchId: frontLaunch.id, at: frontLaunch.at })
    .from(frontLaunch)
    .where(and(isNull(frontLaunch.launchedAt), lte(frontLaunch.at, clock)))
    .orderBy(asc(frontLaunch.at))
    .limit(mostAtOnce);
  // Of one moment the stories first: a front may show them.
  return [...stories, ...fronts].sort((a, b) => a.at.getTime() - b.at.getTime());
}

const isOver = (moment: typeof schedule.goLiveAt | typeof frontLaunch.at): SQL =>
  lt(moment, sql`${clock} - make_interval(secs => ${alarmAfter})`);
export const isStoryOverdue = and(isNull(schedule.wentLiveAt), isOver(schedule.goLiveAt));
export const isFrontOverdue = and(isNull(frontLaunch.launchedAt), isOver(frontLaunch.at));

/** Name of the section or topic of a front, in its own edition; null for the edition's own. */
export const frontName = sql<string | null>`coalesce(
  (select ${sectionName.name} from ${sectionName}
    where ${sectionName.subjectId} = ${front.sectionId} and ${sectionName.edition} = ${front.edition}),
  (select ${topicName.name} from ${topicName}
    where ${topicName.subjectId} = ${front.topicId} and ${topicName.edition} = ${front.edition}))`;

/**
 * Promises that should have been kept over a minute ago, the oldest first, as far as `actor` may see what they are
 * about: looked up, so that it needs nobody who works in the background.
 */
export async function listOverdue(actor: Actor, limit = 5): Promise<OverduePromise[]> {
  const stories = await db
    .select({ id: article.id, headline: article.headline, dueAt: schedule.goLiveAt })
    .from(schedule)
    .innerJoin(article, eq(article.id, schedule.articleId))
    .where(and(isStoryOverdue, articlesVisibleTo(actor)))
    .orderBy(asc(schedule.goLiveAt))
    .limit(limit);
  const fronts = can(actor, "front:compose")
    ? await db
        .select({ id: front.id, name: frontName, dueAt: frontLaunch.at })
        .from(frontLaunch)
        .innerJoin(front, eq(front.id, frontLaunch.frontId))
        .where(isFrontOverdue)
        .orderBy(asc(frontLaunch.at))
        .limit(limit)
    : [];
  return [
    ...stories.map((each) => ({ kind: "story" as const, ...each })),
    ...fronts.map((each) => ({ kind: "front" as const, ...each })),
  ]
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .slice(0, limit);
}
