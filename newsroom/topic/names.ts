import type { Transaction } from "@/db/client";
import { topic, topicName } from "@/db/schema";
import { NewsroomError } from "@/newsroom/errors";
import type { DescribedNames } from "@/newsroom/name/rules";
import { writeNames } from "@/newsroom/slug/former";
import type { ManagedTopic } from "./rules";

/** Writes a topic's names. Throws as `writeNames`. */
export function writeTopicNames(
  tx: Transaction,
  id: string,
  names: DescribedNames,
  before: ManagedTopic["names"],
): Promise<void> {
  return writeNames(tx, { kind: "topic", id }, names, before, (edition, entry) =>
    tx
      .insert(topicName)
      .values({ topicId: id, edition, ...entry })
      .onConflictDoUpdate({ target: [topicName.topicId, topicName.edition], set: entry }),
  );
}

/** Adds a topic and returns its id. */
export async function insertTopic(tx: Transaction, names: DescribedNames): Promise<string> {
  const [row] = await tx.insert(topic).values({}).returning({ id: topic.id });
  if (!row) throw new NewsroomError("unavailable", "unavailable");
  await writeTopicNames(tx, row.id, names, {});
  return row.id;
}
