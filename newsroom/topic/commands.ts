import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { topic } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { withNames } from "@/newsroom/name/queries";
import type { NamedToCreate, NamedToRename } from "@/newsroom/name/rules";
import { turning, writeNames } from "@/newsroom/name/writing";
import { touchedByName } from "@/newsroom/touched";

/** Writes a topic and that it was made. Its callers have asked whether the actor may. */
export async function insertTopic(
  tx: Transaction,
  actor: Actor,
  names: NamedToCreate["names"],
): Promise<{ id: string }> {
  const id = randomUUID();
  await tx.insert(topic).values({ id });
  await writeNames(tx, { kind: "topic", id }, names);
  await record(tx, actor, { verb: "topic:create", id, after: names, tags: touchedByName("topic", id) });
  return { id };
}

/** Adds a topic. Throws `conflict` for a slug that is taken. */
export async function createTopic(actor: Actor, { names }: NamedToCreate): Promise<{ id: string }> {
  return withTransaction(async (tx) => {
    authorize(actor, "topic:manage");
    return insertTopic(tx, actor, names);
  });
}

/** Changes names, descriptions and slugs. Throws `not_found`, `conflict` for a taken slug, `invalid` for a lost name. */
export async function renameTopic(actor: Actor, { id, names }: NamedToRename): Promise<void> {
  await withTransaction(async (tx) => {
    const rows = await tx
      .select({ id: topic.id })
      .from(topic)
      .where(and(eq(topic.id, id), isNull(topic.mergedInto)))
      .for("update");
    const [locked] = await withNames(tx, "topic", rows, id);
    if (!locked) throw notFound();
    authorize(actor, "topic:manage");
    await writeNames(tx, { kind: "topic", id }, names, locked.names);
    await record(tx, actor, {
      verb: "topic:rename",
      id,
      before: locked.names,
      after: names,
      tags: touchedByName("topic", id),
    });
  });
}

/** Takes a topic out of the choices; its stories and its address stay. Throws `not_found`. */
export const deactivateTopic = turning("topic", "deactivate");

/** Offers a topic again. Throws `not_found`. */
export const reactivateTopic = turning("topic", "reactivate");
