import { and, desc, eq, gte, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, read, sectionName } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import type { Edition } from "@/newsroom/edition/rules";
import { inADay, lineHours, mostListed, type ReadFigures } from "./rules";

const count = (rows: SQL) => sql<number>`coalesce(sum(${read.count}) filter (where ${rows}), 0)::int`;

/** The beginning of a day of an edition's, and of the one before; days are as long as their clock makes them. */
function daysOf({ timeZone }: Edition) {
  const today = sql`date_trunc('day', now(), ${timeZone})`;
  return { today, yesterday: sql`date_trunc('day', ${today} - interval '1 hour', ${timeZone})` };
}

/** How an edition is read today, beside the day before: by hour, section, story and place. */
export async function getReadFigures(actor: Actor, edition: Edition): Promise<ReadFigures> {
  authorize(actor, "read:see");
  const { today, yesterday } = daysOf(edition);
  const compared = { today: count(gte(read.hour, today)), yesterday: count(sql`${read.hour} < ${today}`) };
  const isRecent = and(eq(read.edition, edition.key), gte(read.hour, yesterday));
  const hour = sql<number>`extract(hour from ${read.hour} at time zone ${edition.timeZone})::int`;
  const name = and(eq(sectionName.subjectId, read.sectionId), eq(sectionName.edition, read.edition));
  const most = [desc(compared.today), desc(compared.yesterday)];
  const [hours, [clock], sections, stories, referrers] = await Promise.all([
    db
      .select({ hour, ...compared })
      .from(read)
      .where(isRecent)
      .groupBy(sql`1`),
    db
      .select({
        now: sql<number>`(extract(epoch from (now() at time zone ${edition.timeZone})::time) / 3600)::float`,
      })
      .from(sql`(select 1) as one`),
    db
      .select({ id: read.sectionId, name: sectionName.name, ...compared })
      .from(read)
      .leftJoin(sectionName, name)
      .where(isRecent)
      .groupBy(read.sectionId, sectionName.name)
      .orderBy(...most),
    db
      .select({ id: article.id, headline: article.headline, ...compared })
      .from(read)
      .innerJoin(article, eq(article.id, read.articleId))
      .where(isRecent)
      .groupBy(article.id)
      .orderBy(...most, article.id)
      .limit(mostListed),
    db
      .select({ referrer: read.referrer, ...compared })
      .from(read)
      .where(isRecent)
      .groupBy(read.referrer)
      .orderBy(...most, read.referrer)
      .limit(mostListed),
  ]);
  return { ...inADay(hours, clock?.now ?? 0), sections, stories, referrers };
}

/** Reads of stories in each of the last `lineHours`, the oldest first; only of those that the actor may see and that were read. */
export async function listReadLines(actor: Actor, ids: string[]): Promise<Map<string, number[]>> {
  if (ids.length === 0) return new Map();
  const age = sql<number>`(extract(epoch from date_trunc('hour', now()) - ${read.hour}) / 3600)::int`;
  const rows = await db
    .select({ id: read.articleId, age, count: sql<number>`sum(${read.count})::int` })
    .from(read)
    .innerJoin(article, eq(article.id, read.articleId))
    .where(
      and(
        inArray(read.articleId, ids),
        sql`${read.hour} > now() - make_interval(hours => ${lineHours})`,
        articlesVisibleTo(actor),
      ),
    )
    .groupBy(read.articleId, sql`2`);
  const lines = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    [...lines].map(([id, found]) => [
      id,
      Array.from(
        { length: lineHours },
        (_, at) => found.find((each) => each.age === lineHours - 1 - at)?.count ?? 0,
      ),
    ]),
  );
}

/**
 * How often each story was read within the last hour: what this hour has counted, and of the one before the share that
 * is no older than an hour. Only of stories that the actor may see and that were read.
 */
export async function countReadsOfLastHour(actor: Actor, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const left = sql`1 - extract(epoch from now() - date_trunc('hour', now())) / 3600`;
  const isNow = sql`${read.hour} = date_trunc('hour', now())`;
  const rows = await db
    .select({
      id: read.articleId,
      count: sql<number>`round(sum(${read.count} * case when ${isNow} then 1 else ${left} end))::int`,
    })
    .from(read)
    .innerJoin(article, eq(article.id, read.articleId))
    .where(
      and(
        inArray(read.articleId, ids),
        gte(read.hour, sql`date_trunc('hour', now()) - interval '1 hour'`),
        articlesVisibleTo(actor),
      ),
    )
    .groupBy(read.articleId);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
