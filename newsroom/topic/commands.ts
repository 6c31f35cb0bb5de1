import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { topic } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { tag } from "@/newsroom/touched";
import { insertTopic, writeTopicNames } from "./names";
import { loadTopicsUnscoped } from "./queries";
import type { ManagedTopic, TopicChosen, TopicToCreate, TopicToRename } from "./rules";

async function lockTopic(tx: Transaction, id: string): Promise<ManagedTopic> {
  await tx.select({ id: topic.id }).from(topic).where(eq(topic.id, id)).for("update");
  const [locked] = await loadTopicsUnscoped(tx, [id]);
  if (!locked) throw notFound();
  return locked;
}

/** A topic is the label of cards anywhere, so each of these changes touches the whole site. */
const touchedBy = (id: string) => [tag.site, tag.topic(id)];

/** Adds a topic. Throws `conflict` for a slug that is taken. */
export async function createTopic(actor: Actor, input: TopicToCreate): Promise<{ id: string }> {
  return withTransaction(async (tx) => {
    authorize(actor, "topic:manage");
    const id = await insertTopic(tx, input.names);
    await record(tx, actor, { verb: "topic:create", id, after: input.names, tags: touchedBy(id) });
    return { id };
  });
}

/** Changes names, descriptions and slugs. Throws `not_found`, `conflict` for a taken slug, `invalid` for a lost name. */
export async function renameTopic(actor: Actor, input: TopicToRename): Promise<void> {
  await withTransaction(async (tx) => {
    const { id, names } = await lockTopic(tx, input.id);
    authorize(actor, "topic:manage");
    await writeTopicNames(tx, id, input.names, names);
    await record(tx, actor, {
      verb: "topic:rename",
      id,
      before: names,
      after: input.names,
      tags: touchedBy(id),
    });
  });
}

type Turn = "deactivate" | "reactivate";

async function setActive(actor: Actor, turn: Turn, { id }: TopicChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const locked = await lockTopic(tx, id);
    authorize(actor, "topic:manage");
    const isActive = turn === "reactivate";
    if (locked.isActive === isActive) return;
    await tx.update(topic).set({ isActive }).where(eq(topic.id, id));
    await record(tx, actor, { verb: `topic:${turn}`, id, tags: touchedBy(id) });
  });
}

/** Takes a topic out of the choices; its stories and its address stay. Throws `not_found`. */
export const deactivateTopic = (actor: Actor, input: TopicChosen) => setActive(actor, "deactivate", input);

/** Offers a topic again. Throws `not_found`. */
export const reactivateTopic = (actor: Actor, input: TopicChosen) => setActive(actor, "reactivate", input);
