import { and, eq, exists, inArray, isNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Transaction, withTransaction } from "@/db/client";
import {
  follow,
  formerSlug,
  front,
  frontDraft,
  frontLaunch,
  listEntry,
  redirect,
  revisionTopic,
  topic,
  topicName,
} from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { type ByEdition, entriesOf } from "@/newsroom/edition/rules";
import { notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { withNames } from "@/newsroom/name/queries";
import type { DescribedName } from "@/newsroom/name/rules";
import { moveListInSearch } from "@/newsroom/search/moved-list";
import { keepFormerSlug } from "@/newsroom/slug/former";
import { touchedByName } from "@/newsroom/touched";
import type { MergeFound, TopicToMerge } from "./rules";

type Merge = { id: string; into: string };
type Names = ByEdition<DescribedName>;

const other = alias(front, "other");
/** The front of the topic that stands, where it has one in the edition of this one. */
const frontOfOther = ({ into }: Merge) =>
  db
    .select({ one: sql`1` })
    .from(other)
    .where(and(eq(other.topicId, into), eq(other.edition, front.edition)));

/** What would move if one topic went into another. Throws `forbidden`. */
export async function getMerge(actor: Actor, merge: Merge): Promise<MergeFound> {
  authorize(actor, "topic:manage");
  const { id } = merge;
  const isOwn = eq(front.topicId, id);
  const filled = db
    .select({ one: sql`1` })
    .from(frontDraft)
    .where(
      and(
        eq(frontDraft.frontId, front.id),
        eq(frontDraft.version, front.version),
        sql`${frontDraft.content} @> ${JSON.stringify({ containers: [{ fill: { by: "topic", id } }] })}::jsonb`,
      ),
    );
  const [stories, followers, fronts, frontsMoved, frontsLeft, addresses] = await Promise.all([
    db.$count(listEntry, eq(listEntry.listId, id)),
    db.$count(follow, eq(follow.topicId, id)),
    db.$count(front, exists(filled)),
    db.$count(front, and(isOwn, notExists(frontOfOther(merge)))),
    db.$count(front, and(isOwn, exists(frontOfOther(merge)))),
    db.$count(topicName, eq(topicName.subjectId, id)),
  ]);
  return { stories, followers, fronts, frontsMoved, frontsLeft, addresses };
}

/**
 * One topic goes into another, for good: its stories, followers and fronts are that one's, and its addresses lead there.
 * What is kept of words and fronts still names it, and is read under the other (`standing.ts`). Throws `not_found`,
 * `forbidden`, and `invalid` for a topic that is to go into itself.
 */
export async function mergeTopics(actor: Actor, merge: TopicToMerge): Promise<void> {
  const { id, into } = merge;
  await withTransaction(async (tx) => {
    // In one order: of two merges of the same topics one waits, and none is stuck.
    const rows = await tx
      .select({ id: topic.id })
      .from(topic)
      .where(and(inArray(topic.id, [id, into]), isNull(topic.mergedInto)))
      .orderBy(topic.id)
      .for("update");
    if (!rows.some((row) => row.id === id)) throw notFound();
    authorize(actor, "topic:manage");
    if (id === into) throw wrongField("into", "topicIntoItself");
    if (rows.length < 2) throw notFound();
    const [from] = await withNames(tx, "topic", [{ id }], id);
    const [to] = await withNames(tx, "topic", [{ id: into }], into);
    const [names = {}, before = {}] = [from?.names, to?.names];
    await moveNames(tx, merge, names, before);
    await moveStories(tx, merge);
    await moveFollows(tx, merge);
    await moveFronts(tx, merge);
    await tx.update(topic).set({ mergedInto: into }).where(eq(topic.mergedInto, id));
    await tx.update(topic).set({ mergedInto: into, isActive: false }).where(eq(topic.id, id));
    const tags = [...touchedByName("topic", id), ...touchedByName("topic", into)];
    await record(tx, actor, { verb: "topic:merge", id, before: names, after: { mergedInto: into }, tags });
    const after = { ...names, ...before };
    if (Object.keys(after).length > Object.keys(before).length)
      await record(tx, actor, { verb: "topic:rename", id: into, before, after, tags: [] });
  });
}

/** A name in an edition where the other has none becomes its own; elsewhere the address leads to the other's. */
async function moveNames(tx: Transaction, { id, into }: Merge, names: Names, before: Names): Promise<void> {
  const isOf = (edition: string) => and(eq(topicName.subjectId, id), eq(topicName.edition, edition));
  await tx
    .update(formerSlug)
    .set({ subjectId: into })
    .where(and(eq(formerSlug.kind, "topic"), eq(formerSlug.subjectId, id)));
  for (const [edition, { slug }] of entriesOf(names)) {
    const standing = before[edition];
    if (standing) {
      await tx.delete(topicName).where(isOf(edition));
      await keepFormerSlug(tx, { kind: "topic", id: into, edition }, slug, standing.slug);
    } else await tx.update(topicName).set({ subjectId: into }).where(isOf(edition));
  }
  await tx
    .update(redirect)
    .set({ listId: into })
    .where(and(eq(redirect.listKind, "topic"), eq(redirect.listId, id)));
}

/** What lists show and searches find. Who publishes meanwhile waits, and then finds the topic that stands. */
async function moveStories(tx: Transaction, { id, into }: Merge): Promise<void> {
  await tx.execute(sql`lock table ${listEntry} in share row exclusive mode`);
  // The first topic of a story stands above its headline: it stays the first.
  await tx.execute(sql`
    insert into revision_topic (revision_id, topic_id, position)
    select revision_id, ${into}::uuid, position from revision_topic where topic_id = ${id}::uuid
    on conflict (revision_id, topic_id)
    do update set position = least(revision_topic.position, excluded.position)`);
  await tx.delete(revisionTopic).where(eq(revisionTopic.topicId, id));
  await tx.execute(sql`
    insert into list_entry (list_id, edition, first_published_at, article_id, changed_at)
    select ${into}::uuid, edition, first_published_at, article_id, changed_at
    from list_entry where list_id = ${id}::uuid
    on conflict do nothing`);
  await tx.delete(listEntry).where(eq(listEntry.listId, id));
  await moveListInSearch(tx, id, into);
}

/** Who followed both follows the one that stands once. */
async function moveFollows(tx: Transaction, { id, into }: Merge): Promise<void> {
  const also = alias(follow, "also");
  const isDouble = exists(
    tx
      .select({ one: sql`1` })
      .from(also)
      .where(and(eq(also.userId, follow.userId), eq(also.topicId, into))),
  );
  await tx.delete(follow).where(and(eq(follow.topicId, id), isDouble));
  await tx.update(follow).set({ topicId: into }).where(eq(follow.topicId, id));
}

/** Where the other has a front in the edition, this one's stays with its topic, where nobody sees it, and nothing launches it. */
async function moveFronts(tx: Transaction, merge: Merge): Promise<void> {
  const isOwn = eq(front.topicId, merge.id);
  await tx
    .update(front)
    .set({ topicId: merge.into })
    .where(and(isOwn, notExists(frontOfOther(merge))));
  const left = tx.select({ id: front.id }).from(front).where(isOwn);
  await tx.delete(frontLaunch).where(and(inArray(frontLaunch.frontId, left), isNull(frontLaunch.launchedAt)));
}
