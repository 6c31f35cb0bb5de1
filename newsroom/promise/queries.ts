import { and, asc, eq, getTableColumns, gte, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { clock, databaseTime } from "@/db/clock";
import { article, front, frontLaunch, schedule, sectionName, storyEnd, topicName } from "@/db/schema";
import { type Actor, authorize, can } from "@/newsroom/access";
import { longestCountdown } from "@/newsroom/article/countdown";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { nextDay } from "@/newsroom/date/rules";
import { newsroomZone } from "@/newsroom/edition/rules";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { alarmAfter, type OpenPromise, type Punctuality } from "./rules";

/** What a job is given to keep a promise. */
export type ToKeep = { revisionId: string } | { articleId: string } | { launchId: string };

/** Promises that are kept in one go; what is more comes with the next job. */
const mostAtOnce = 500;

/** Every promise whose time has come, of stories, their ends and fronts, the earliest first. */
export async function listDueUnscoped(): Promise<ToKeep[]> {
  const stories = await db
    .select({ revisionId: schedule.revisionId, at: schedule.goLiveAt })
    .from(schedule)
    .where(and(isNull(schedule.wentLiveAt), lte(schedule.goLiveAt, clock)))
    .orderBy(asc(schedule.goLiveAt), asc(schedule.promisedAt))
    .limit(mostAtOnce);
  const ends = await db
    .select({ articleId: storyEnd.articleId, at: storyEnd.endsAt })
    .from(storyEnd)
    .where(and(isNull(storyEnd.endedAt), lte(storyEnd.endsAt, clock)))
    .orderBy(asc(storyEnd.endsAt))
    .limit(mostAtOnce);
  const fronts = await db
    .select({ launchId: frontLaunch.id, at: frontLaunch.at })
    .from(frontLaunch)
    .where(and(isNull(frontLaunch.launchedAt), lte(frontLaunch.at, clock)))
    .orderBy(asc(frontLaunch.at))
    .limit(mostAtOnce);
  // Of one moment the stories first: a front may show them.
  return [...stories, ...ends, ...fronts].sort((a, b) => a.at.getTime() - b.at.getTime());
}

type Moment = typeof schedule.goLiveAt | typeof storyEnd.endsAt | typeof frontLaunch.at;
const isOver = (moment: Moment): SQL => lt(moment, sql`${clock} - make_interval(secs => ${alarmAfter})`);
export const isStoryOverdue = and(isNull(schedule.wentLiveAt), isOver(schedule.goLiveAt));
export const isEndOverdue = and(isNull(storyEnd.endedAt), isOver(storyEnd.endsAt));
export const isFrontOverdue = and(isNull(frontLaunch.launchedAt), isOver(frontLaunch.at));

/** Name of the section or topic of a front, in its own edition; null for the edition's own. */
export const frontName = sql<string | null>`coalesce(
  (select ${sectionName.name} from ${sectionName}
    where ${sectionName.subjectId} = ${front.sectionId} and ${sectionName.edition} = ${front.edition}),
  (select ${topicName.name} from ${topicName}
    where ${topicName.subjectId} = ${front.topicId} and ${topicName.edition} = ${front.edition}))`;

type Clauses = Record<"ofStory" | "ofEnd" | "ofFront", SQL | undefined>;

/** Promises that clauses choose, the earliest first, as far as `actor` may see what they are about. */
async function listPromises(actor: Actor, clauses: Clauses, limit: number): Promise<OpenPromise[]> {
  const { id, headline } = article;
  const [stories, ends, fronts] = await Promise.all([
    db
      .select({ id, headline, dueAt: schedule.goLiveAt })
      .from(schedule)
      .innerJoin(article, eq(article.id, schedule.articleId))
      .where(and(isNull(schedule.wentLiveAt), clauses.ofStory, articlesVisibleTo(actor)))
      .orderBy(asc(schedule.goLiveAt))
      .limit(limit),
    db
      .select({ id, headline, dueAt: storyEnd.endsAt })
      .from(storyEnd)
      .innerJoin(article, eq(article.id, storyEnd.articleId))
      .where(and(isNull(storyEnd.endedAt), clauses.ofEnd, articlesVisibleTo(actor)))
      .orderBy(asc(storyEnd.endsAt))
      .limit(limit),
    can(actor, "front:compose")
      ? db
          .select({ id: front.id, name: frontName, dueAt: frontLaunch.at })
          .from(frontLaunch)
          .innerJoin(front, eq(front.id, frontLaunch.frontId))
          .where(and(isNull(frontLaunch.launchedAt), clauses.ofFront))
          .orderBy(asc(frontLaunch.at))
          .limit(limit)
      : [],
  ]);
  return [
    ...stories.map((each) => ({ kind: "story" as const, ...each })),
    ...ends.map((each) => ({ kind: "end" as const, ...each })),
    ...fronts.map((each) => ({ kind: "front" as const, ...each })),
  ]
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .slice(0, limit);
}

/**
 * Promises that should have been kept over a minute ago, the oldest first: looked up, so that it needs nobody who works
 * in the background.
 */
export async function listOverdue(actor: Actor, limit = 5): Promise<OpenPromise[]> {
  return listPromises(
    actor,
    { ofStory: isStoryOverdue, ofEnd: isEndOverdue, ofFront: isFrontOverdue },
    limit,
  );
}

/** Promises that are to be kept before the newsroom's day is over, the next one first. */
export async function listComing(actor: Actor, limit: number): Promise<OpenPromise[]> {
  const zone = newsroomZone((await loadOutletUnscoped(db))?.editions ?? []);
  const now = await databaseTime();
  const isComing = (moment: Moment) => and(gte(moment, now), lt(moment, nextDay(now, zone)));
  const [ofStory, ofEnd, ofFront] = [schedule.goLiveAt, storyEnd.endsAt, frontLaunch.at].map(isComing);
  return listPromises(actor, { ofStory, ofEnd, ofFront }, limit);
}

/**
 * How the promises of this month, in the newsroom's zone, were kept: those for which somebody set an hour, and those
 * that are overdue now.
 */
export async function getPunctuality(actor: Actor): Promise<Punctuality> {
  authorize(actor, "article:listEverything");
  const zone = newsroomZone((await loadOutletUnscoped(db))?.editions ?? []);
  const since = sql`date_trunc('month', clock_timestamp() at time zone ${zone}) at time zone ${zone}`;
  const isAhead = (promisedAt: SQL, dueAt: SQL) =>
    sql`${dueAt} > ${promisedAt} + make_interval(secs => ${longestCountdown})`;
  const late = sql`greatest(extract(epoch from kept - due), 0)::float8`;
  const { goLiveAt, wentLiveAt, promisedAt } = getTableColumns(schedule);
  const [row] = await db.execute<Punctuality>(sql`
    with promise (due, kept) as (
      select ${goLiveAt}, ${wentLiveAt} from ${schedule}
      where ${wentLiveAt} >= ${since} and ${isAhead(sql`${promisedAt}`, sql`${goLiveAt}`)}
      union all
      select ${frontLaunch.at}, ${frontLaunch.launchedAt} from ${frontLaunch}
      where ${frontLaunch.launchedAt} >= ${since} and ${isAhead(sql`${frontLaunch.promisedAt}`, sql`${frontLaunch.at}`)}
      union all
      select ${storyEnd.endsAt}, ${storyEnd.endedAt} from ${storyEnd}
      where ${storyEnd.endedAt} >= ${since} and ${isAhead(sql`${storyEnd.promisedAt}`, sql`${storyEnd.endsAt}`)}
      union all
      select ${storyEnd.endsAt}, null from ${storyEnd} where ${isEndOverdue}
      union all
      select ${goLiveAt}, null from ${schedule} where ${isStoryOverdue}
      union all
      select ${frontLaunch.at}, null from ${frontLaunch} where ${isFrontOverdue}
    )
    select count(kept)::int as kept,
      (count(*) filter (where kept is null or ${late} > ${alarmAfter}))::int as late,
      percentile_cont(0.5) within group (order by ${late}) filter (where kept is not null) as median,
      max(${late}) filter (where kept is not null) as worst
    from promise`);
  return row ?? { kept: 0, late: 0, median: null, worst: null };
}
