import { type Column, type SQL, sql } from "drizzle-orm";
import { db } from "./client";
import { article } from "./schema";

/**
 * The time by the database's clock, which all nodes share, as precise as what is kept. It is read when its query runs,
 * so after the locks that were waited for.
 */
export const clock = sql<Date>`date_trunc('milliseconds', clock_timestamp())`.mapWith(article.createdAt);

/** A clause: a moment lies less than so many seconds back. */
export function isWithin(seconds: number, moment: Column): SQL<boolean> {
  return sql<boolean>`coalesce(${moment} > clock_timestamp() - make_interval(secs => ${seconds}), false)`;
}

/** What the clock says now. */
export async function databaseTime(): Promise<Date> {
  const [row] = await db.select({ now: clock }).from(sql`(select 1) as one`);
  if (!row) throw new Error("the database told no time");
  return row.now;
}
