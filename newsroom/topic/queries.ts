import { and, eq, inArray } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { topic, topicName } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { editionOrder } from "@/newsroom/edition/order";
import { byEdition, type EditionKey, nearest } from "@/newsroom/edition/rules";
import { compareNames } from "@/newsroom/name/rules";
import type { ManagedTopic, PublishedTopic } from "./rules";

const published = {
  id: topicName.topicId,
  name: topicName.name,
  slug: topicName.slug,
  description: topicName.description,
};

/** Topics of an edition by name; without deactivated ones. */
export async function listPublishedTopics(edition: EditionKey): Promise<PublishedTopic[]> {
  const rows = await db
    .select(published)
    .from(topic)
    .innerJoin(topicName, and(eq(topicName.topicId, topic.id), eq(topicName.edition, edition)))
    .where(eq(topic.isActive, true));
  return rows.toSorted((a, b) => compareNames(a.name, b.name));
}

/** The topic that has a slug today. A deactivated one still answers, since its stories stand there. */
export async function getPublishedTopicBySlug(
  edition: EditionKey,
  slug: string,
): Promise<PublishedTopic | null> {
  const [row] = await db
    .select(published)
    .from(topicName)
    .where(and(eq(topicName.edition, edition), eq(topicName.slug, slug)));
  return row ?? null;
}

/** Every topic by its name nearest to `edition`, deactivated ones last. */
export async function listTopics(actor: Actor, edition: EditionKey): Promise<ManagedTopic[]> {
  authorize(actor, "topic:manage");
  const nameOf = (each: ManagedTopic) => nearest(each.names, edition)?.name ?? "";
  const topics = await loadTopicsUnscoped(db);
  return topics.toSorted(
    (a, b) => Number(b.isActive) - Number(a.isActive) || compareNames(nameOf(a), nameOf(b)),
  );
}

/** Topics as the desk manages them; all, or those of `ids`. */
export async function loadTopicsUnscoped(executor: Executor, ids?: string[]): Promise<ManagedTopic[]> {
  const rows = await executor
    .select({ id: topic.id, isActive: topic.isActive })
    .from(topic)
    .where(ids ? inArray(topic.id, ids) : undefined);
  const names = await executor
    .select()
    .from(topicName)
    .where(ids ? inArray(topicName.topicId, ids) : undefined)
    .orderBy(editionOrder(topicName.edition));
  return rows.map((row) => ({ ...row, names: byEdition(names.filter((name) => name.topicId === row.id)) }));
}
