import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { notification, outboxMail, user } from "@/db/schema";
import { makeArticle, makeByline, makePerson } from "@/e2e/support/rows";
import { requestChanges } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { markRead, openNotification } from "./commands";
import { notify } from "./notify";
import { countUnread, listNotifications } from "./queries";

const emailOf = async (id: string) =>
  (await db.select({ email: user.email }).from(user).where(eq(user.id, id)))[0]?.email ?? "";

const mailsTo = async (id: string) =>
  db
    .select()
    .from(outboxMail)
    .where(eq(outboxMail.recipient, await emailOf(id)));

test("each active person hears once, in her language; the actor and closed accounts do not", async () => {
  const actor = await makePerson("editor", "حيدر الجبوري");
  const arabic = await makePerson("editor");
  const english = await makePerson("journalist");
  const { id: articleId } = await makeArticle("draft", { author: english });
  const closed = await makePerson("journalist");
  await db.update(user).set({ language: "en" }).where(eq(user.id, english.id));
  await db.update(user).set({ isActive: false }).where(eq(user.id, closed.id));
  const recipients = [arabic, english, closed, actor, arabic].map(({ id }) => id);
  const step = { articleId, headline: "الماء يعود", verb: "requestChanges", reason: "أضف مصدرًا" } as const;
  await db.transaction((tx) => notify(tx, { ...step, actor, recipients }));
  expect(await mailsTo(arabic.id)).toMatchObject([
    { subject: "تعديلات مطلوبة على «\u2068الماء يعود\u2069»" },
  ]);
  expect((await mailsTo(english.id))[0]?.text).toContain("أضف مصدرًا");
  expect((await mailsTo(english.id))[0]?.subject).toBe("Changes requested on “\u2068الماء يعود\u2069”");
  expect(await mailsTo(closed.id)).toEqual([]);
  expect(await mailsTo(actor.id)).toEqual([]);
  expect(await countUnread(arabic)).toBe(1);
  expect(await countUnread(actor)).toBe(0);
});

test("an update is called one", async () => {
  const author = await makePerson("journalist");
  const { id: articleId, editor } = await makeArticle("draft", { author });
  const step = { articleId, headline: "الماء يعود", verb: "publish", reason: null, actor: editor } as const;
  await db.transaction((tx) => notify(tx, { ...step, isUpdate: true, recipients: [author.id] }));
  expect(await mailsTo(author.id)).toMatchObject([{ subject: "نُشر تحديث المقال: «\u2068الماء يعود\u2069»" }]);
});

test("a step that is rolled back tells nobody", async () => {
  const { id: articleId, editor } = await makeArticle("draft");
  const person = await makePerson("journalist");
  const failing = db.transaction(async (tx) => {
    const step = { articleId, headline: "", verb: "publish", reason: null } as const;
    await notify(tx, { ...step, actor: editor, recipients: [person.id] });
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");
  expect(await countUnread(person)).toBe(0);
  expect(await mailsTo(person.id)).toEqual([]);
});

test("who is no longer on a story, or no longer an editor, learns nothing more of it", async () => {
  const author = await makePerson("journalist");
  const bylineIds = [await makeByline(author.id)];
  const { id: articleId, content, editor } = await makeArticle("in_review", { content: { bylineIds } });
  await requestChanges(editor, { articleId, version: 1, reason: "أضف مصدرًا" });
  expect(await listNotifications(author)).toMatchObject([
    { headline: content.headline, reason: "أضف مصدرًا" },
  ]);
  const words = { ...content, headline: "سر", bylineIds: [] };
  await saveWorkingCopy(editor, { articleId, basedOn: 1, content: words });
  expect(await listNotifications(author)).toEqual([]);
  expect(await countUnread(author)).toBe(0);
  const gone = { articleId, headline: "سر", verb: "publish", reason: null, actor: editor } as const;
  const lettersBefore = await mailsTo(author.id);
  await db.transaction((tx) => notify(tx, { ...gone, recipients: [author.id] }));
  expect(await mailsTo(author.id)).toEqual(lettersBefore);
  const demoted = { ...(await makePerson("editor")), role: "journalist" } as const;
  const step = { articleId, headline: "", verb: "submit", reason: null, actor: editor } as const;
  await db.transaction((tx) => notify(tx, { ...step, recipients: [demoted.id] }));
  expect(await listNotifications(demoted)).toEqual([]);
});

test("what came after the list was drawn stays unread, and nobody marks another's", async () => {
  const { id: articleId, editor } = await makeArticle("draft");
  const person = await makePerson("editor");
  const step = { articleId, headline: "", verb: "publish", reason: null, actor: editor } as const;
  await db.transaction((tx) => notify(tx, { ...step, recipients: [person.id] }));
  const [seen] = await listNotifications(person);
  await db
    .insert(notification)
    .values({ userId: person.id, articleId, verb: "withdraw", createdAt: new Date(Date.now() + 1000) });
  await markRead(editor, { until: new Date(Date.now() + 5000) });
  expect(await countUnread(person)).toBe(2);
  await markRead(person, { until: seen?.createdAt ?? new Date() });
  expect(await countUnread(person)).toBe(1);
});

test("a notification that is opened is read, with the older ones on its story; another's cannot be opened", async () => {
  const [first, second] = [await makeArticle("draft"), await makeArticle("draft")];
  const person = await makePerson("editor");
  const step = { headline: "", verb: "submit", reason: null, actor: first.editor } as const;
  for (const { id: articleId } of [first, first, second])
    await db.transaction((tx) => notify(tx, { ...step, articleId, recipients: [person.id] }));
  const own = await listNotifications(person);
  // Newest first: of the two on the first story the later one stands after the one on the second.
  const newest = own[1];
  if (!newest) throw new Error("nothing came");
  await expect(openNotification(first.editor, { id: newest.id })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(openNotification(person, { id: "nonsense" })).rejects.toMatchObject({ code: "not_found" });
  expect(await openNotification(person, { id: newest.id })).toEqual({ articleId: first.id });
  expect(await countUnread(person)).toBe(1);
});
