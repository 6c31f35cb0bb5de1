import { and, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, listEntry, read } from "@/db/schema";
import type { EditionKey } from "@/newsroom/edition/rules";
import { listPublishedCards } from "@/newsroom/published-article/cards";
import type { Card } from "@/newsroom/published-article/rules";
import { isOnFronts } from "@/newsroom/published-article/visibility";
import { mostReadHours } from "./rules";

const total = sql<number>`sum(${read.count})::int`;
const withinHours = (hours: number) => gt(read.hour, sql`now() - make_interval(hours => ${hours})`);

/**
 * The stories of an edition that were read most within `mostReadHours`, most read first: of a section, topic or byline
 * (`listId`), or of all. Only what readers have now and what may stand on fronts, and what that list holds now.
 */
export async function listMostReadPublished(
  edition: EditionKey,
  listId: string | null,
  limit: number,
): Promise<Card[]> {
  return listPublishedCards(edition, await listMostReadPublishedIds(edition, listId, limit));
}

/** The same as ids. */
export async function listMostReadPublishedIds(
  edition: EditionKey,
  listId: string | null,
  limit: number,
): Promise<string[]> {
  const isListed = listId === null ? undefined : isInList(listId);
  const rows = await db
    .select({ id: read.articleId })
    .from(read)
    .innerJoin(article, eq(article.id, read.articleId))
    .where(and(eq(read.edition, edition), withinHours(mostReadHours), isOnFronts, isListed))
    .groupBy(read.articleId)
    .orderBy(desc(total), desc(sql`max(${article.firstPublishedAt})`), desc(read.articleId))
    .limit(limit);
  return rows.map(({ id }) => id);
}

const isInList = (listId: string): SQL =>
  sql`exists (select 1 from ${listEntry} where ${listEntry.listId} = ${listId} and ${listEntry.edition} = ${read.edition} and ${listEntry.articleId} = ${read.articleId})`;
