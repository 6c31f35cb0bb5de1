import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  article,
  bylineName,
  revision,
  revisionByline,
  revisionTopic,
  sectionName,
  topicName,
} from "@/db/schema";
import type { ListKind } from "@/newsroom/address/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { isPublished } from "@/newsroom/published-article/visibility";

export type ListAddress = { kind: ListKind; slug: string; changedAt: Date };

/** When the newest change of a list's stories was. */
const changedAt = sql<Date>`max(coalesce(${article.revisedAt}, ${article.firstPublishedAt}))`.mapWith(
  article.firstPublishedAt,
);

/** Sections, topics and bylines of an edition that hold a published story, the last changed first. */
export async function listPublishedListAddresses(edition: EditionKey): Promise<ListAddress[]> {
  const ofEdition = (names: SQL | undefined) => and(isPublished, eq(article.edition, edition), names);
  const sections = db
    .select({ slug: sectionName.slug, changedAt })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .innerJoin(sectionName, eq(sectionName.sectionId, revision.sectionId))
    .where(ofEdition(eq(sectionName.edition, edition)))
    .groupBy(sectionName.slug)
    .orderBy(desc(changedAt));
  const topics = db
    .select({ slug: topicName.slug, changedAt })
    .from(article)
    .innerJoin(revisionTopic, eq(revisionTopic.revisionId, article.publishedRevisionId))
    .innerJoin(topicName, eq(topicName.topicId, revisionTopic.topicId))
    .where(ofEdition(eq(topicName.edition, edition)))
    .groupBy(topicName.slug)
    .orderBy(desc(changedAt));
  const bylines = db
    .select({ slug: bylineName.slug, changedAt })
    .from(article)
    .innerJoin(revisionByline, eq(revisionByline.revisionId, article.publishedRevisionId))
    .innerJoin(bylineName, eq(bylineName.bylineId, revisionByline.bylineId))
    .where(ofEdition(eq(bylineName.edition, edition)))
    .groupBy(bylineName.slug)
    .orderBy(desc(changedAt));
  const byKind = await Promise.all([sections, topics, bylines]);
  const kinds = ["section", "topic", "byline"] as const;
  return kinds.flatMap((kind, index) => (byKind[index] ?? []).map((row) => ({ kind, ...row })));
}
