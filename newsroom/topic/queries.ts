import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { topic, topicName } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import type { EditionKey } from "@/newsroom/edition/rules";
import { publishedColumns, withNames } from "@/newsroom/name/queries";
import { compareNames, inOrderOfNames, type ManagedName, type PublishedName } from "@/newsroom/name/rules";

/** Topics of an edition by name; without deactivated ones. */
export async function listPublishedTopics(edition: EditionKey): Promise<PublishedName[]> {
  const rows = await db
    .select(publishedColumns(topicName))
    .from(topic)
    .innerJoin(topicName, and(eq(topicName.subjectId, topic.id), eq(topicName.edition, edition)))
    .where(eq(topic.isActive, true));
  return rows.toSorted((a, b) => compareNames(a.name, b.name));
}

/** Every topic by its name nearest to `edition`, deactivated ones last. */
export async function listTopics(actor: Actor, edition: EditionKey): Promise<ManagedName[]> {
  authorize(actor, "topic:create");
  const rows = await db.select({ id: topic.id, isActive: topic.isActive }).from(topic);
  return inOrderOfNames(await withNames(db, "topic", rows), edition);
}
