import { and, between, count, desc, eq, exists, gt, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { article, listEntry, revision } from "@/db/schema";
import { type ListKind, listKinds } from "@/newsroom/address/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { nameTables } from "@/newsroom/name/tables";
import { isPublished } from "@/newsroom/published-article/visibility";
import { listsPerPart, newsLimits, storiesPerPart } from "./rules";

export type ListAddress = { kind: ListKind; slug: string; changedAt: Date };

/** Sections, topics and bylines of an edition that hold a published story, in one part of the sitemap, from 1. */
export async function listPublishedListAddresses(edition: EditionKey, part: number): Promise<ListAddress[]> {
  const ofKind = (kind: ListKind) => {
    const names = nameTables[kind];
    // One look for each list rather than all entries of all lists.
    const newest = db
      .select({ changedAt: listEntry.changedAt })
      .from(listEntry)
      .where(and(eq(listEntry.listId, names.subjectId), eq(listEntry.edition, edition)))
      .orderBy(desc(listEntry.changedAt))
      .limit(1)
      .as("newest");
    return db
      .select({
        kind: sql<ListKind>`${kind}`.as("kind"),
        slug: names.slug,
        changedAt: newest.changedAt,
      })
      .from(names)
      .innerJoinLateral(newest, sql`true`)
      .where(eq(names.edition, edition));
  };
  return unionAll(ofKind("section"), ofKind("topic"), ofKind("byline"))
    .orderBy(sql`kind, slug`)
    .limit(listsPerPart)
    .offset((part - 1) * listsPerPart);
}

/** Of how many parts an edition's sitemap of lists is; at least one, for what is neither story nor list. */
export async function countPublishedListParts(edition: EditionKey): Promise<number> {
  const counts = await Promise.all(
    listKinds.map(async (kind) => {
      const names = nameTables[kind];
      const held = db
        .select({ one: sql`1` })
        .from(listEntry)
        .where(and(eq(listEntry.listId, names.subjectId), eq(listEntry.edition, edition)));
      const [row] = await db
        .select({ lists: count() })
        .from(names)
        .where(and(eq(names.edition, edition), exists(held)));
      return row?.lists ?? 0;
    }),
  );
  const lists = counts.reduce((sum, each) => sum + each, 0);
  return Math.max(1, Math.ceil(lists / listsPerPart));
}

/** What readers were last told as a change of a story. */
const changedAt = sql`coalesce(${article.revisedAt}, ${article.firstPublishedAt})`;

/** The parts of an edition's sitemap that hold a story, from 1, and when one of them last changed. */
export async function listPublishedSitemapParts(
  edition: EditionKey,
): Promise<{ part: number; changedAt: Date }[]> {
  const part = sql<number>`(${article.number} - 1) / ${sql.raw(String(storiesPerPart))} + 1`;
  return db
    .select({
      part: part.mapWith(Number),
      changedAt: sql`max(${changedAt})`.mapWith(article.firstPublishedAt),
    })
    .from(article)
    .where(and(isPublished, eq(article.edition, edition)))
    .groupBy(part)
    .orderBy(part);
}

/** The pictures that a revision shows, its first one first. */
const pictureIds = sql<string[]>`jsonb_path_query_array(${revision.content}, '$.leadPicture.pictureId')
  || jsonb_path_query_array(${revision.content}, '$.body.doc.content[*].** ? (@.type == "picture").attrs.pictureId')`;

/** Addresses, dates and pictures of an edition's published stories in one part of the sitemap, from 1. */
export async function listPublishedAddresses(
  edition: EditionKey,
  part: number,
): Promise<{ id: string; slug: string; changedAt: Date; pictureIds: string[] }[]> {
  const inPart = between(article.number, (part - 1) * storiesPerPart + 1, part * storiesPerPart);
  const rows = await db
    .select({
      id: article.id,
      slug: article.slug,
      changedAt: sql`${changedAt}`.mapWith(article.firstPublishedAt),
      pictureIds,
    })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(and(isPublished, eq(article.edition, edition), inPart))
    .orderBy(article.number);
  return rows.flatMap(({ slug, ...rest }) => (slug === null ? [] : [{ slug, ...rest }]));
}

/** A story as a sitemap of news names it. */
export type NewsToList = { id: string; slug: string; headline: string; firstPublishedAt: Date };

/**
 * What an edition published in the last hours, newest first, as many as search engines take. What was paid for is no
 * news to them. `left` is in how many milliseconds the oldest of them is too old.
 */
export async function listPublishedNews(edition: EditionKey): Promise<(NewsToList & { left: number })[]> {
  const since = sql`(now() - make_interval(hours => ${newsLimits.hours}))`;
  const rows = await db
    .select({
      id: article.id,
      slug: article.slug,
      headline: sql<string>`${revision.content}->>'headline'`,
      firstPublishedAt: article.firstPublishedAt,
      left: sql<number>`extract(epoch from ${article.firstPublishedAt} - ${since}) * 1000`.mapWith(Number),
    })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(
      and(
        isPublished,
        eq(article.edition, edition),
        gt(article.firstPublishedAt, since),
        sql`coalesce(${revision.content}->>'genre', '') <> 'sponsored'`,
      ),
    )
    .orderBy(desc(article.firstPublishedAt), desc(article.id))
    .limit(newsLimits.stories);
  return rows.flatMap(({ slug, firstPublishedAt, ...rest }) =>
    slug === null || firstPublishedAt === null ? [] : [{ slug, firstPublishedAt, ...rest }],
  );
}
