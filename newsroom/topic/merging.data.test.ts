import { and, eq, isNull } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { follow, formerSlug, front, revisionTopic, topic, topicName } from "@/db/schema";
import { editions } from "@/e2e/support/editions";
import { anAdministrator, makeArticle, makePerson, makeTopic } from "@/e2e/support/rows";
import { listPublishedSlugs } from "@/newsroom/address/queries";
import { publishArticle, submitArticle } from "@/newsroom/article/commands";
import { getArticle } from "@/newsroom/article/queries";
import { createFront, saveFront } from "@/newsroom/front/commands";
import { launchFront } from "@/newsroom/front/launching";
import { getPublishedContainers, listFronts } from "@/newsroom/front/queries";
import { followNews } from "@/newsroom/notification/following";
import { listPublishedCards } from "@/newsroom/published-article/cards";
import { getPublishedArticle, listPublishedIds } from "@/newsroom/published-article/queries";
import { searchPublished } from "@/newsroom/search/queries";
import { moveToTrash } from "@/newsroom/trash/commands";
import { reactivateTopic, renameTopic } from "./commands";
import { getMerge, mergeTopics } from "./merging";
import { listTopics } from "./queries";

afterAll(closeDatabase);

const nameOf = async (id: string) => {
  const [row] = await db
    .select()
    .from(topicName)
    .where(and(eq(topicName.subjectId, id), eq(topicName.edition, "ar")));
  if (!row) throw new Error("a topic without a name");
  return row;
};
const two = async () => ({ id: await makeTopic(), into: await makeTopic() });
const listed = (id: string) => listPublishedIds("ar", id, { limit: 100 });

test("stories of both are listed once under the one that stands, whose page the old address leads to", async () => {
  const merge = await two();
  const administrator = await anAdministrator();
  const [former, standing] = [await nameOf(merge.id), await nameOf(merge.into)];
  const both = await makeArticle("published", { content: { topicIds: [merge.id, merge.into] } });
  const one = await makeArticle("published", { content: { topicIds: [merge.id] } });
  expect(await getMerge(administrator, merge)).toMatchObject({ stories: 2, addresses: 2, followers: 0 });
  await mergeTopics(administrator, merge);
  expect((await listed(merge.into)).toSorted()).toEqual([both.id, one.id].toSorted());
  expect(await listed(merge.id)).toEqual([]);
  const slugs = await listPublishedSlugs();
  expect(slugs.find(({ slug, edition }) => slug === former.slug && edition === "ar")).toMatchObject({
    id: merge.into,
    current: standing.slug,
  });
  for (const { id } of [both, one]) {
    const answer = await getPublishedArticle("ar", id);
    expect(answer?.kind === "published" && answer.article.topics.map((each) => each.id)).toEqual([
      merge.into,
    ]);
  }
  // The first topic of a story stays the label of its card.
  const cards = await listPublishedCards("ar", [both.id, one.id]);
  expect(cards.map(({ label }) => label?.id)).toEqual([merge.into, merge.into]);
});

test("a draft that names it is written and published under the other, and a chain of merges has one step", async () => {
  const merge = await two();
  const administrator = await anAdministrator();
  const { id, editor, author } = await makeArticle("draft", { content: { topicIds: [merge.id] } });
  await mergeTopics(administrator, merge);
  const last = await makeTopic();
  await mergeTopics(administrator, { id: merge.into, into: last });
  expect((await getArticle(author, id)).content.topicIds).toEqual([last]);
  await submitArticle(author, { articleId: id, version: 1, reason: null });
  await publishArticle(editor, { articleId: id, version: 1 });
  expect(await listed(last)).toEqual([id]);
  const [row] = await db.select().from(topic).where(eq(topic.id, merge.id));
  expect(row).toMatchObject({ mergedInto: last, isActive: false });
  expect(await db.$count(revisionTopic, eq(revisionTopic.topicId, merge.id))).toBe(0);
  await expect(
    db.update(topic).set({ mergedInto: merge.into, isActive: false }).where(eq(topic.id, last)),
  ).rejects.toThrow();
});

test("who followed both follows once, and who followed one hears of the other", async () => {
  const merge = await two();
  const [both, one] = [await makePerson("editor"), await makePerson("editor")];
  for (const topicId of [merge.id, merge.into]) await followNews(both, { topicId });
  await followNews(one, { topicId: merge.id });
  await mergeTopics(await anAdministrator(), merge);
  const followers = await db.select().from(follow).where(eq(follow.topicId, merge.into));
  expect(followers.map(({ userId }) => userId).toSorted()).toEqual([both.id, one.id].toSorted());
  expect(await db.$count(follow, eq(follow.topicId, merge.id))).toBe(0);
  await expect(followNews(one, { topicId: merge.id })).rejects.toMatchObject({ code: "not_found" });
});

describe("fronts", () => {
  const editor = () => makePerson("editor");

  test("its own front is the other's where that one has none, and else nobody sees it", async () => {
    const [alone, twice] = [await two(), await two()];
    const person = await editor();
    const moved = await createFront(person, { edition: "ar", topicId: alone.id });
    const left = await createFront(person, { edition: "ar", topicId: twice.id });
    const stays = await createFront(person, { edition: "ar", topicId: twice.into });
    const administrator = await anAdministrator();
    expect(await getMerge(administrator, twice)).toMatchObject({ frontsMoved: 0, frontsLeft: 1 });
    await mergeTopics(administrator, alone);
    await mergeTopics(administrator, twice);
    const shown = (await listFronts(person)).filter(({ topicId }) =>
      [...Object.values(alone), ...Object.values(twice)].includes(topicId ?? ""),
    );
    expect(shown.map(({ id, topicId }) => [id, topicId])).toEqual([
      [moved.id, alone.into],
      [stays.id, twice.into],
    ]);
    const [row] = await db.select().from(front).where(eq(front.id, left.id));
    expect(row?.topicId).toBe(twice.id);
  });

  test("a container that it fills is filled by the other, with its name", async () => {
    const merge = await two();
    const person = await editor();
    const holder = await makeTopic();
    const { id } = await makeArticle("published", { content: { topicIds: [merge.id] } });
    const { id: frontId } = await createFront(person, { edition: "ar", topicId: holder });
    const container = { id: crypto.randomUUID(), layout: "list" as const, title: "", limit: 4, cards: [] };
    const containers = [{ ...container, fill: { by: "topic" as const, id: merge.id } }];
    const { version } = await saveFront(person, { frontId, version: 1, content: { containers } });
    await launchFront(person, { frontId, version });
    await mergeTopics(await anAdministrator(), merge);
    const shown = await getPublishedContainers({ edition: "ar", topicId: holder });
    expect(shown?.containers.map(({ list, cards }) => [list?.id, cards.map((card) => card.id)])).toEqual([
      [merge.into, [id]],
    ]);
  });
});

test("a search narrowed to either finds what was under both", async () => {
  const merge = await two();
  const { slug: former } = await nameOf(merge.id);
  const { slug } = await nameOf(merge.into);
  const { id } = await makeArticle("published", { content: { topicIds: [merge.id] } });
  await mergeTopics(await anAdministrator(), merge);
  for (const asked of [slug, former]) {
    const { hits, chosen } = await searchPublished(editions.ar, { q: "عنوان", topic: asked });
    expect([chosen.topic?.id, hits.map((hit) => hit.card.id)]).toEqual([merge.into, [id]]);
  }
});

test("a name in an edition where the other has none becomes its own", async () => {
  const merge = await two();
  const inEnglish = eq(topicName.edition, "en");
  await db.delete(topicName).where(and(eq(topicName.subjectId, merge.into), inEnglish));
  await mergeTopics(await anAdministrator(), merge);
  const rows = await db.select().from(topicName).where(eq(topicName.subjectId, merge.into));
  expect(rows.map((row) => row.edition).toSorted()).toEqual(["ar", "en"]);
  expect(await db.$count(topicName, eq(topicName.subjectId, merge.id))).toBe(0);
  expect(
    await db.$count(formerSlug, and(eq(formerSlug.subjectId, merge.into), eq(formerSlug.edition, "en"))),
  ).toBe(0);
});

test("who merges manages topics; what went into another is a topic no more, and what stands for it stays", async () => {
  const merge = await two();
  const administrator = await anAdministrator();
  await expect(mergeTopics(await makePerson("editor"), merge)).rejects.toMatchObject({ code: "forbidden" });
  await expect(mergeTopics(administrator, { id: merge.id, into: merge.id })).rejects.toMatchObject({
    messageKey: "topicIntoItself",
  });
  const names = { ar: { name: "اسم", slug: "", description: "" } };
  await mergeTopics(administrator, merge);
  const gone = { code: "not_found" };
  await expect(mergeTopics(administrator, merge)).rejects.toMatchObject(gone);
  await expect(reactivateTopic(administrator, { id: merge.id })).rejects.toMatchObject(gone);
  await expect(renameTopic(administrator, { id: merge.id, names })).rejects.toMatchObject(gone);
  expect((await listTopics(administrator, "ar")).some(({ id }) => id === merge.id)).toBe(false);
  await expect(moveToTrash(administrator, "topic", { id: merge.into })).rejects.toMatchObject({
    messageKey: "inTrash.merged",
  });
  expect(await db.$count(topic, and(eq(topic.id, merge.into), isNull(topic.mergedInto)))).toBe(1);
});

test("of two merges into each other one is done, and none is stuck", async () => {
  const { id, into } = await two();
  const administrator = await anAdministrator();
  const done = await Promise.allSettled([
    mergeTopics(administrator, { id, into }),
    mergeTopics(administrator, { id: into, into: id }),
  ]);
  expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});
