import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { listEntry, topic, topicName } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import type { EditionKey } from "@/newsroom/edition/rules";
import { publishedColumns, withNames } from "@/newsroom/name/queries";
import { compareNames, inOrderOfNames, type ManagedName, type PublishedName } from "@/newsroom/name/rules";
import type { IndexedTopic } from "./rules";

/** Topics of an edition by name; without deactivated ones. */
export async function listPublishedTopics(edition: EditionKey): Promise<PublishedName[]> {
  const rows = await db
    .select(publishedColumns(topicName))
    .from(topic)
    .innerJoin(topicName, and(eq(topicName.subjectId, topic.id), eq(topicName.edition, edition)))
    .where(eq(topic.isActive, true));
  return rows.toSorted((a, b) => compareNames(a.name, b.name));
}

const mostIndexed = 2_000;
/** Newest stories of a topic that tell its section. */
const tellingSection = 9;

/**
 * The topics of an edition that readers have stories of, those with the most first, at most 2,000; `recent` counts what was
 * first published within the last 30 days.
 */
export function listPublishedTopicIndex(edition: EditionKey): Promise<IndexedTopic[]> {
  const count = sql<number>`count(*)::int`;
  return db
    .select({
      id: topicName.subjectId,
      name: topicName.name,
      slug: topicName.slug,
      count,
      sectionId: sql<string | null>`(
        select mode() within group (order by shown.section_id)
        from (
          select article_id from list_entry newest
          where newest.list_id = ${topicName.subjectId} and newest.edition = ${topicName.edition}
          order by first_published_at desc, article_id desc limit ${tellingSection}
        ) as held
        join article on article.id = held.article_id
        join revision shown on shown.id = article.published_revision_id
      )`,
      recent: sql<number>`(count(*) filter (where ${listEntry.firstPublishedAt} > now() - interval '30 days'))::int`,
    })
    .from(listEntry)
    .innerJoin(
      topicName,
      and(eq(topicName.subjectId, listEntry.listId), eq(topicName.edition, listEntry.edition)),
    )
    .where(eq(listEntry.edition, edition))
    .groupBy(topicName.subjectId, topicName.edition, topicName.name, topicName.slug)
    .orderBy(sql`${count} desc`, topicName.name)
    .limit(mostIndexed);
}

/** Every topic by its name nearest to `edition`, deactivated ones last; without those that went into another. */
export async function listTopics(actor: Actor, edition: EditionKey): Promise<ManagedName[]> {
  authorize(actor, "topic:create");
  const rows = await db
    .select({ id: topic.id, isActive: topic.isActive })
    .from(topic)
    .where(isNull(topic.mergedInto));
  return inOrderOfNames(await withNames(db, "topic", rows), edition);
}
