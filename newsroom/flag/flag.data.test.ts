import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { outboxMail, schedule, user } from "@/db/schema";
import { makeArticle, makeByline, makePerson } from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import {
  publishArticle,
  republishArticle,
  submitArticle,
  withdrawArticle,
} from "@/newsroom/article/commands";
import { createArticle } from "@/newsroom/article/creating";
import { duplicateArticle } from "@/newsroom/article/duplicating";
import { listArticles } from "@/newsroom/article/list";
import { getArticle } from "@/newsroom/article/queries";
import { keepTime } from "@/newsroom/article/schedule";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { amendCorrection, correctArticle, takeBackCorrection } from "@/newsroom/correction/commands";
import { listNotifications } from "@/newsroom/notification/queries";
import { moveToTrash, restoreFromTrash } from "@/newsroom/trash/commands";
import { clearFlag, raiseFlag } from "./commands";
import { listFlags } from "./queries";

afterAll(closeDatabase);

const tomorrow = () => new Date(Date.now() + 86_400_000);
const flagged = {
  code: "invalid",
  messageKey: "flagged",
  problems: [{ field: "flag.legal", messageKey: "flag.legal" }],
};

test("a flag stops publishing and scheduling, not submitting, and is seen where the story is", async () => {
  const { id: articleId, author, editor } = await makeArticle("draft");
  await raiseFlag(author, { articleId, kind: "legal", reason: "اسم قاصر" });
  await submitArticle(author, { articleId, version: 1 });
  await expect(publishArticle(editor, { articleId, version: 1 })).rejects.toMatchObject(flagged);
  const promise = publishArticle(editor, { articleId, version: 1, at: tomorrow() });
  await expect(promise).rejects.toMatchObject(flagged);
  expect((await listArticles(author, { scope: "mine" })).rows).toMatchObject([{ flags: ["legal"] }]);
  expect(await listFlags(editor, articleId)).toMatchObject([{ kind: "legal", reason: "اسم قاصر" }]);
  await expect(clearFlag(author, { articleId, kind: "legal" })).rejects.toMatchObject({ code: "forbidden" });
  await clearFlag(editor, { articleId, kind: "legal" });
  await expect(clearFlag(editor, { articleId, kind: "legal" })).rejects.toMatchObject({ code: "conflict" });
  await publishArticle(editor, { articleId, version: 1 });
  await withdrawArticle(editor, { articleId, reason: "خطأ" });
  await raiseFlag(editor, { articleId, kind: "legal", reason: "دعوى" });
  await expect(republishArticle(editor, { articleId })).rejects.toMatchObject(flagged);
});

test("who signs a story does not say that it is safe, unless she administers the newsroom", async () => {
  const [editor, administrator] = [await makePerson("editor"), await makePerson("administrator")];
  const bylineIds = [await makeByline(editor.id), await makeByline(administrator.id)];
  const { id: articleId } = await makeArticle("draft", { content: { bylineIds } });
  await raiseFlag(editor, { articleId, kind: "legal", reason: "دعوى" });
  await raiseFlag(editor, { articleId, kind: "picture", reason: "وجه طفل" });
  await expect(clearFlag(editor, { articleId, kind: "legal" })).rejects.toMatchObject({ code: "forbidden" });
  await clearFlag(editor, { articleId, kind: "picture" });
  await clearFlag(administrator, { articleId, kind: "legal" });
  expect(await listFlags(editor, articleId)).toEqual([]);
});

test("taking one's name off a story makes nobody a stranger to it; one who never wrote in it is none of its writers", async () => {
  const [editor, planner] = [await makePerson("editor"), await makePerson("editor")];
  const bylineIds = [await makeByline(editor.id)];
  const { id: articleId, content } = await makeArticle("draft", { author: editor, content: { bylineIds } });
  await raiseFlag(planner, { articleId, kind: "legal", reason: "دعوى" });
  const clear = (person: typeof editor, id = articleId) =>
    clearFlag(person, { articleId: id, kind: "legal" });
  await saveWorkingCopy(editor, { articleId, basedOn: 1, content: { ...content, bylineIds: [] } });
  await expect(clear(editor)).rejects.toMatchObject({ code: "forbidden" });
  // Nor in a copy or a translation that a colleague makes.
  const copy = await duplicateArticle(planner, { articleId, version: 2 });
  const translation = await createArticle(planner, { edition: "en", translationOf: articleId });
  for (const { id } of [copy, translation])
    await expect(clear(editor, id)).rejects.toMatchObject({ code: "forbidden" });
  await restoreFromTrash(editor, await moveToTrash(editor, "article", { id: articleId }));
  await expect(clear(editor)).rejects.toMatchObject({ code: "forbidden" });
  await clear(planner);
  // A name that a colleague put there and took away, of who wrote nothing.
  const { id: others, author, content: words } = await makeArticle("draft");
  await raiseFlag(author, { articleId: others, kind: "legal", reason: "دعوى" });
  const signed = { ...words, bylineIds: [...words.bylineIds, ...bylineIds] };
  await saveWorkingCopy(author, { articleId: others, basedOn: 1, content: signed });
  await saveWorkingCopy(author, { articleId: others, basedOn: 2, content: words });
  await clear(editor, others);
});

test("a reason is whose it is: others add theirs, and all go with the flag, but none that was not seen", async () => {
  const { id: articleId, author, editor } = await makeArticle("draft");
  const kind = "legal" as const;
  await raiseFlag(editor, { articleId, kind, reason: "اسم قاصر" });
  const [seen] = await listFlags(editor, articleId);
  await raiseFlag(author, { articleId, kind, reason: "لا بأس" });
  await raiseFlag(author, { articleId, kind, reason: "لا بأس به" });
  expect((await listFlags(editor, articleId)).map(({ reason }) => reason)).toEqual(["اسم قاصر", "لا بأس به"]);
  expect((await listArticles(author, { scope: "mine" })).rows).toMatchObject([{ flags: ["legal"] }]);
  await expect(clearFlag(editor, { articleId, kind, seenAt: seen?.raisedAt })).rejects.toMatchObject({
    code: "conflict",
    messageKey: "flag.another",
  });
  const newest = (await listFlags(editor, articleId)).at(-1)?.raisedAt;
  await clearFlag(editor, { articleId, kind, seenAt: newest });
  expect(await listFlags(editor, articleId)).toEqual([]);
});

test("what was promised waits while a flag stands, and is kept once it is cleared", async () => {
  const { id: articleId, author, editor } = await makeArticle("in_review");
  await publishArticle(editor, { articleId, version: 1, at: tomorrow() });
  await raiseFlag(author, { articleId, kind: "picture", reason: "صورة غير موثوقة" });
  const isIts = eq(schedule.articleId, articleId);
  await db.update(schedule).set({ goLiveAt: sql`now() - interval '5 seconds'` }).where(isIts);
  const [{ revisionId } = { revisionId: "" }] = await db.select().from(schedule).where(isIts);
  const keep = () => keepTime(jobNamed("keep_time"), { revisionId });
  await keep();
  expect((await getArticle(editor, articleId)).state.publicState).toBe("never");
  await clearFlag(editor, { articleId, kind: "picture" });
  await keep();
  expect((await getArticle(editor, articleId)).state.publicState).toBe("published");
});

test("what is wrong with a story is said in the newsroom alone", async () => {
  const { id: articleId, author, editor } = await makeArticle("draft");
  await raiseFlag(author, { articleId, kind: "legal", reason: "اسم قاصر في الفقرة الثانية" });
  expect((await listNotifications(editor)).at(0)).toMatchObject({
    verb: "flagRaised",
    reason: "اسم قاصر في الفقرة الثانية",
  });
  const [{ email } = { email: "" }] = await db.select().from(user).where(eq(user.id, editor.id));
  const [mail] = await db.select().from(outboxMail).where(eq(outboxMail.recipient, email));
  expect(mail?.text).not.toContain("قاصر");
});

test("a copy and a translation have the flags of what they are made of", async () => {
  const { id: articleId, author, editor } = await makeArticle("draft");
  await raiseFlag(author, { articleId, kind: "legal", reason: "اسم قاصر" });
  const copy = await duplicateArticle(editor, { articleId, version: 1 });
  const translation = await createArticle(editor, { edition: "en", translationOf: articleId });
  for (const { id } of [copy, translation])
    expect(await listFlags(editor, id)).toMatchObject([{ kind: "legal", reason: "اسم قاصر" }]);
});

test("what is said about a story in a correction waits while a flag stands, but one is taken back", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  const words = { kind: "correction", wrong: "خمسة", right: "ستة" } as const;
  const { id } = await correctArticle(editor, { articleId, ...words });
  await raiseFlag(editor, { articleId, kind: "legal", reason: "دعوى" });
  await expect(correctArticle(editor, { articleId, ...words })).rejects.toMatchObject(flagged);
  await expect(amendCorrection(editor, { id, ...words, right: "سبعة" })).rejects.toMatchObject(flagged);
  await takeBackCorrection(editor, { id, reason: "دعوى" });
});
