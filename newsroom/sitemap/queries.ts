import { and, between, desc, eq, max, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, listEntry } from "@/db/schema";
import { type ListKind, listKinds } from "@/newsroom/address/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { nameTables } from "@/newsroom/name/tables";
import { isPublished } from "@/newsroom/published-article/visibility";
import { storiesPerPart } from "./rules";

export type ListAddress = { kind: ListKind; slug: string; changedAt: Date };

/** Sections, topics and bylines of an edition that hold a published story, the last changed first. */
export async function listPublishedListAddresses(edition: EditionKey): Promise<ListAddress[]> {
  const ofKind = async (kind: ListKind) => {
    const names = nameTables[kind];
    // One look for each list rather than all entries of all lists.
    const newest = db
      .select({ changedAt: listEntry.changedAt })
      .from(listEntry)
      .where(and(eq(listEntry.listId, names.subjectId), eq(listEntry.edition, edition)))
      .orderBy(desc(listEntry.changedAt))
      .limit(1)
      .as("newest");
    const rows = await db
      .select({ slug: names.slug, changedAt: newest.changedAt })
      .from(names)
      .innerJoinLateral(newest, sql`true`)
      .where(eq(names.edition, edition))
      .orderBy(desc(newest.changedAt));
    return rows.map((row) => ({ kind, ...row }));
  };
  return (await Promise.all(listKinds.map(ofKind))).flat();
}

/** Numbers of the parts of an edition's sitemap that hold a story, from 1. */
export async function listPublishedSitemapParts(edition: EditionKey): Promise<number[]> {
  const inEdition = and(isPublished, eq(article.edition, edition));
  const [row] = await db
    .select({ last: max(article.number) })
    .from(article)
    .where(inEdition);
  const parts = await db.execute<{ part: number }>(sql`
    select part from generate_series(1, ${Math.ceil((row?.last ?? 0) / storiesPerPart)}::int) as part
    where exists (select 1 from ${article} where ${inEdition} and ${article.number}
      between (part - 1) * ${storiesPerPart}::int + 1 and part * ${storiesPerPart}::int)`);
  return parts.map(({ part }) => part);
}

/** Addresses and dates of an edition's published stories from one part of the sitemap to another, from 1. */
export async function listPublishedAddresses(edition: EditionKey, first: number, last: number) {
  const inParts = between(article.number, (first - 1) * storiesPerPart + 1, last * storiesPerPart);
  const rows = await db
    .select({
      id: article.id,
      slug: article.slug,
      firstPublishedAt: article.firstPublishedAt,
      revisedAt: article.revisedAt,
    })
    .from(article)
    .where(and(isPublished, eq(article.edition, edition), inParts))
    .orderBy(article.number);
  return rows.flatMap(({ slug, firstPublishedAt, ...rest }) =>
    slug !== null && firstPublishedAt !== null ? [{ slug, firstPublishedAt, ...rest }] : [],
  );
}
