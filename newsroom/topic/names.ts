import type { Transaction } from "@/db/client";
import { topic, topicName } from "@/db/schema";
import { NewsroomError } from "@/newsroom/errors";
import { keepFormerSlug, refuseTakenSlug } from "@/newsroom/slug/former";
import { slugsFor } from "@/newsroom/slug/rules";
import type { ManagedTopic, TopicNames } from "./rules";

/** Writes a topic's names; an address that changes keeps redirecting. Throws `conflict` for a slug that is taken. */
export async function writeTopicNames(
  tx: Transaction,
  id: string,
  names: TopicNames,
  before: ManagedTopic["names"],
): Promise<void> {
  for (const [edition, entry] of slugsFor(names, before, `topic-${id.slice(0, 8)}`)) {
    await tx
      .insert(topicName)
      .values({ topicId: id, edition, ...entry })
      .onConflictDoUpdate({ target: [topicName.topicId, topicName.edition], set: entry })
      .catch(refuseTakenSlug("topic_slug_unique", edition));
    await keepFormerSlug(tx, { kind: "topic", id, edition }, before[edition]?.slug, entry.slug);
  }
}

/** Adds a topic and returns its id. */
export async function insertTopic(tx: Transaction, names: TopicNames): Promise<string> {
  const [row] = await tx.insert(topic).values({}).returning({ id: topic.id });
  if (!row) throw new NewsroomError("unavailable", "unavailable");
  await writeTopicNames(tx, row.id, names, {});
  return row.id;
}
