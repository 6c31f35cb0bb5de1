import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { article, bylineName, task } from "@/db/schema";
import { makePicture } from "@/e2e/support/picture-rows";
import { bodyOf, makeArticle, makeByline, makePerson, makeSection } from "@/e2e/support/rows";
import { requestChanges } from "./commands";
import { getNextWaiting, listWaiting } from "./queue";
import { saveWorkingCopy } from "./writing";

test("what waits says who signs it in order, how long it is and what it shows, whoever saved it last", async () => {
  const sectionId = await makeSection();
  const bylineIds = [await makeByline(null, "ياء"), await makeByline(null, "ألف")];
  const author = await makePerson("journalist");
  const words = { caption: "شرح", credit: "سما", alternative: "وصف", isDecorative: false };
  const leadPicture = { pictureId: await makePicture(author), ...words };
  const body = bodyOf("كلمة ثانية ثالثة.", "ورابعة.");
  const { id, editor, content } = await makeArticle("in_review", {
    author,
    content: { sectionId, bylineIds, leadPicture, body },
  });
  await saveWorkingCopy(editor, {
    articleId: id,
    basedOn: 1,
    content: { ...content, standfirst: "حرّرها غيره" },
  });
  const unsigned = await makeArticle("in_review", { author, content: { sectionId } });
  await saveWorkingCopy(editor, {
    articleId: unsigned.id,
    basedOn: 1,
    content: { ...unsigned.content, bylineIds: [] },
  });
  const { rows } = await listWaiting(editor, { sectionId });
  const [signed, bare] = rows;
  const [first] = await db
    .select()
    .from(bylineName)
    .where(eq(bylineName.subjectId, bylineIds[0] ?? ""));
  expect(rows.map((row) => row.id)).toEqual([id, unsigned.id]);
  expect(signed).toMatchObject({ words: 4, pictures: 1, publicState: "never" });
  expect(signed?.writers).toHaveLength(2);
  expect(signed?.writers[0]).toBe(first?.name);
  expect(bare?.writers).toHaveLength(1);
  expect(bare?.writers[0]).toMatch(/^شخص/);
});

test("after a decision the next one waits, in the queue's order and round again", async () => {
  const [a, b] = [await makeArticle("in_review"), await makeArticle("in_review")];
  // Before all that other tests have made.
  const since = (id: string, at: string) =>
    db
      .update(article)
      .set({ workStateAt: sql`${at}::timestamptz` })
      .where(eq(article.id, id));
  await since(a.id, "2001-01-01");
  await since(b.id, "2001-01-02");
  const at = (day: string) => new Date(`2001-01-0${day}T00:00:00Z`);
  expect(await getNextWaiting(a.editor, { id: a.id, workStateAt: at("1") })).toEqual({ id: b.id });
  expect(await getNextWaiting(a.editor, { id: "none", workStateAt: new Date("2990-01-01") })).toEqual({
    id: a.id,
  });
  await requestChanges(a.editor, { articleId: a.id, version: 1, reason: "سبب" });
  expect(await getNextWaiting(a.editor, { id: a.id, workStateAt: new Date("2990-01-01") })).toEqual({
    id: b.id,
  });
  await expect(getNextWaiting(a.author, { id: a.id, workStateAt: at("1") })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("a queue tells who was asked to read, the most urgent first, and forgets what is done", async () => {
  const sectionId = await makeSection();
  const { id: articleId, editor } = await makeArticle("in_review", { content: { sectionId } });
  const asked = async () => (await listWaiting(editor, { sectionId })).rows[0]?.asked;
  expect(await asked()).toBeNull();
  const [first, second] = [new Date("2030-01-01T10:00:00Z"), new Date("2030-01-02T10:00:00Z")];
  const reader = await makePerson("editor", "سعاد الخطيب");
  await db.insert(task).values([
    { articleId, kind: "photo", dueAt: new Date("2029-01-01T10:00:00Z") },
    { articleId, kind: "edit", dueAt: second },
    { articleId, kind: "check", dueAt: first, assigneeId: reader.id },
  ]);
  expect(await asked()).toEqual({ name: "سعاد الخطيب", dueAt: first });
  await db
    .update(task)
    .set({ doneAt: first })
    .where(and(eq(task.articleId, articleId), eq(task.kind, "check")));
  expect(await asked()).toEqual({ name: null, dueAt: second });
});
