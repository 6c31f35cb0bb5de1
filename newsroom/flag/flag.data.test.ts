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
import { amendCorrection, correctArticle, takeBackCorrection } from "@/newsroom/correction/commands";
import { listNotifications } from "@/newsroom/notification/queries";
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
