import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { article, byline, look, revision } from "@/db/schema";
import { bodyOf, makeArticle, makeByline, makePerson } from "@/e2e/support/rows";
import type { Person } from "@/newsroom/access";
import { publishArticle, submitArticle } from "@/newsroom/article/commands";
import { getArticle, getRevision, listArticleHistory, listRevisions } from "@/newsroom/article/queries";
import { saveRevision, saveWorkingCopy } from "@/newsroom/article/writing";
import { moveToTrash, restoreFromTrash } from "@/newsroom/trash/commands";
import { nameRevision, noteLook } from "./commands";
import { getLastLook } from "./queries";

const paragraphs = Array.from(
  { length: 40 },
  (_, at) => `الفقرة ${at} عن الماء والأهوار وأهلها وما بقي منها.`,
);

/** A draft with a revision that was asked for, and two that were cut by themselves after it. */
async function aLongDraft() {
  const body = (texts: string[]) => ({
    version: 1 as const,
    doc: { type: "doc" as const, content: texts.flatMap((text) => bodyOf(text).doc.content) },
  });
  const made = await makeArticle("draft", { content: { body: body(paragraphs) } });
  const { id, author, content } = made;
  await saveRevision(author, { articleId: id, version: 1 });
  const texts = [...paragraphs];
  for (const [version, at] of [3, 4, 5].entries()) {
    texts[at] = `زِيد في الفقرة ${at}.`;
    const input = { articleId: id, basedOn: version + 1, content: { ...content, body: body(texts) } };
    await saveWorkingCopy(author, { ...input, keepOther: true });
  }
  return { ...made, body, texts };
}

const storedOf = (articleId: string) =>
  db
    .select({
      number: revision.number,
      isWhole: sql<boolean>`${revision.content} is not null`,
      size: sql<number>`length(coalesce(${revision.content}, ${revision.difference})::text)`,
    })
    .from(revision)
    .where(eq(revision.articleId, articleId))
    .orderBy(revision.number);

test("a save that nobody asked for is kept as what it changed, and read as the words it was", async () => {
  const { id, author } = await aLongDraft();
  const [first, ...saves] = await storedOf(id);
  expect(saves.map(({ isWhole }) => isWhole)).toEqual([false, false]);
  for (const { size } of saves) expect(size).toBeLessThan((first?.size ?? 0) / 10);
  const { content } = await getRevision(author, id, 3);
  expect(content.body.doc.content[3]).toEqual(bodyOf("زِيد في الفقرة 3.").doc.content[0]);
  expect(content.body.doc.content[4]).toEqual(bodyOf("زِيد في الفقرة 4.").doc.content[0]);
  expect(content.body.doc.content).toHaveLength(paragraphs.length);
});

test("what readers get is kept whole, and the database takes nothing else for them", async () => {
  const { id, author, editor } = await aLongDraft();
  const [, , save] = await listRevisions(author, id);
  const isPublished = { publishedRevisionId: save?.id ?? "" };
  await expect(db.update(article).set(isPublished).where(eq(article.id, id))).rejects.toThrow();
  await submitArticle(author, { articleId: id, version: 4 });
  const saves = await listRevisions(author, id);
  const old = saves.find(({ reason }) => reason === "automatic");
  const { content } = await getRevision(author, id, old?.number ?? 0);
  await publishArticle(editor, { articleId: id, revisionId: old?.id });
  expect((await storedOf(id)).find(({ number }) => number === old?.number)?.isWhole).toBe(true);
  expect((await getRevision(author, id, old?.number ?? 0)).content).toEqual(content);
});

test("words never change, whole or not", async () => {
  const { id } = await aLongDraft();
  const others = { content: { headline: "أخرى" }, baseId: null, difference: null };
  await expect(
    db
      .update(revision)
      .set({ ...others, number: 99 })
      .where(eq(revision.articleId, id)),
  ).rejects.toThrow();
  await expect(db.update(revision).set({ content: {} }).where(eq(revision.articleId, id))).rejects.toThrow();
});

test("a draft comes back from the trash with every save and every name", async () => {
  const { id, author } = await aLongDraft();
  await nameRevision(author, { articleId: id, number: 2, name: "قبل حذف الشهادات" });
  const before = await Promise.all([1, 2, 3].map((number) => getRevision(author, id, number)));
  await restoreFromTrash(author, await moveToTrash(author, "article", { id }));
  expect(await Promise.all([1, 2, 3].map((number) => getRevision(author, id, number)))).toEqual(before);
  expect((await listRevisions(author, id)).map(({ name }) => name)).toEqual([null, "قبل حذف الشهادات", null]);
});

test("a revision is called by a name, by another, and by none", async () => {
  const { id, author } = await aLongDraft();
  const named = async (name: string) => {
    await nameRevision(author, { articleId: id, number: 1, name });
    return (await listRevisions(author, id, 1))[0]?.name;
  };
  expect([await named("أولى"), await named("الأولى"), await named("")]).toEqual(["أولى", "الأولى", null]);
  const stranger = await makePerson("journalist");
  await expect(nameRevision(stranger, { articleId: id, number: 1, name: "أ" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(nameRevision(author, { articleId: id, number: 99, name: "أ" })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("what was seen on the visit before is the revision nearest to it, of no later words", async () => {
  const { id, author, editor } = await aLongDraft();
  expect(await getLastLook(editor, id)).toBeNull();
  await noteLook(editor, { articleId: id, version: 2 });
  // A visit that goes on has not seen less.
  expect(await getLastLook(editor, id)).toBeNull();
  const longAgo = sql`now() - interval '31 minutes'`;
  await db.update(look).set({ at: longAgo }).where(eq(look.articleId, id));
  expect(await getLastLook(editor, id)).toMatchObject({ number: 2 });
  const { version } = await getArticle(author, id);
  await noteLook(editor, { articleId: id, version: version + 50 });
  expect(await getLastLook(editor, id)).toMatchObject({ number: 2 });
  await db.update(look).set({ at: longAgo }).where(eq(look.articleId, id));
  expect(await getLastLook(editor, id)).toMatchObject({ number: 3 });
  expect(await getLastLook(author, id)).toBeNull();
});

test("who writes by a pen-name is named neither by revisions nor by the history, but to who keeps the pen-names", async () => {
  const hidden = await makePerson("journalist", "نوال السرّية");
  const penName = await makeByline(hidden.id);
  await db.update(byline).set({ isPenName: true }).where(eq(byline.id, penName));
  const { id, author, content } = await makeArticle("draft", { content: { bylineIds: [penName] } });
  const words = { ...content, body: bodyOf("كلماتها.") };
  await saveWorkingCopy(hidden, { articleId: id, basedOn: 1, content: words });
  await saveRevision(hidden, { articleId: id, version: 2 });
  const names = async (person: Person) => [
    (await listRevisions(person, id))[0]?.createdByName ?? null,
    (await listArticleHistory(person, id))[0]?.actorName ?? null,
  ];
  expect(await names(author)).toEqual([null, null]);
  expect(await names(hidden)).toEqual(["نوال السرّية", "نوال السرّية"]);
  const administrator = await makePerson("administrator");
  expect(await names(administrator)).toEqual(["نوال السرّية", "نوال السرّية"]);
  expect((await listRevisions(author, id))[0]?.createdBy).not.toBeNull();
});
