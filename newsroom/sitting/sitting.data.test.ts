import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { byline, session, sitting } from "@/db/schema";
import { bodyOf, makeArticle, makeByline, makePerson } from "@/e2e/support/rows";
import type { Person } from "@/newsroom/access";
import { submitArticle } from "@/newsroom/article/commands";
import { getArticle } from "@/newsroom/article/queries";
import { placeTopic, restoreRevision, saveRevision, saveWorkingCopy } from "@/newsroom/article/writing";
import { ignoreFinding } from "@/newsroom/house-style/commands";
import { getHouseStyle } from "@/newsroom/house-style/queries";
import { moveToTrash } from "@/newsroom/trash/commands";
import { closeSession } from "@/newsroom/user/session";
import { noteSitting } from "./commands";
import type { SittingNoted } from "./input";
import { listStoriesNow } from "./queries";

/** A draft with its author and an editor, each at a window. */
async function aStory() {
  const made = await makeArticle("draft");
  const editor = await makePerson("editor", "سعاد الخطيب");
  const at = (person: Person, said: Omit<SittingNoted, "articleId" | "tab"> & { tab?: string } = {}) =>
    noteSitting(person, { articleId: made.id, tab: "w1", ...said });
  const save = (person: Person, basedOn: number, text: string, tab: string | undefined = "w1") =>
    saveWorkingCopy(person, {
      articleId: made.id,
      basedOn,
      content: { ...made.content, body: bodyOf(text) },
      ...(tab !== "" && { tab }),
    });
  /** Lets time pass for a person's windows. */
  const later = (person: Person, seconds: number) => {
    const back = sql`make_interval(secs => ${seconds})`;
    return db
      .update(sitting)
      .set({
        seenAt: sql`${sitting.seenAt} - ${back}`,
        activeAt: sql`${sitting.activeAt} - ${back}`,
        writtenAt: sql`${sitting.writtenAt} - ${back}`,
      })
      .where(and(eq(sitting.articleId, made.id), eq(sitting.userId, person.id)));
  };
  return { ...made, editor, at, save, later };
}

test("the first writer holds the text, and a second is told who and changes nothing", async () => {
  const { id, author, editor, at, save } = await aStory();
  await at(author);
  expect(await at(editor)).toMatchObject({ holder: null, others: [{ isActive: true, hasUnsaved: false }] });
  expect((await at(editor, { isWriting: true, hasUnsaved: true })).holder).toMatchObject({ isOwn: true });
  const seen = await at(author, { isWriting: true, hasUnsaved: true });
  expect(seen.holder).toEqual({ name: "سعاد الخطيب", isOwn: false, tab: null, isThisSession: false });
  expect(seen.others).toEqual([{ name: "سعاد الخطيب", isActive: true, hasUnsaved: true }]);
  expect(await save(author, 1, "كلماتي")).toEqual({
    kind: "held",
    by: { name: "سعاد الخطيب", isOwn: false },
  });
  expect(await save(editor, 1, "كلماتها")).toMatchObject({ kind: "saved", version: 2 });
  expect((await at(author)).others[0]).toMatchObject({ hasUnsaved: false });
  // What is there already may be said again.
  expect(await save(author, 1, "كلماتها")).toMatchObject({ kind: "saved", version: 2 });
  expect((await getArticle(author, id)).version).toBe(2);
});

test("a save takes the text for its window while that stands, and a program's for none", async () => {
  const { author, editor, at, save } = await aStory();
  await save(author, 1, "أ", "");
  await save(author, 2, "ب");
  expect((await at(editor)).holder).toBeNull();
  await at(author);
  await save(author, 3, "ج");
  expect((await at(editor)).holder).toMatchObject({ isOwn: false });
  expect(await save(editor, 4, "د", "")).toMatchObject({ kind: "held" });
});

test("whatever changes the words asks whose they are: restoring, placing a topic, the trash", async () => {
  const { id, author, editor, at } = await aStory();
  await saveRevision(author, { articleId: id, version: 1 });
  await at(editor, { isWriting: true });
  const refused = { code: "conflict", messageKey: "textHeld", values: { name: "سعاد الخطيب" } };
  await expect(restoreRevision(author, { articleId: id, version: 1, number: 1 })).rejects.toMatchObject(
    refused,
  );
  await expect(moveToTrash(author, "article", { id })).rejects.toMatchObject(refused);
  expect(
    await db.transaction((tx) => placeTopic(tx, author, id, "00000000-0000-4000-8000-000000000000")),
  ).toBe(false);
  await expect(restoreRevision(editor, { articleId: id, version: 1, number: 1 })).resolves.toBeDefined();
});

test("one asks: the holder hears of it, keeps the text or gives it", async () => {
  const { author, editor, at } = await aStory();
  await at(editor, { isWriting: true });
  expect(await at(author, { wish: "ask" })).toMatchObject({ hasAsked: true, holder: { isOwn: false } });
  expect((await at(editor)).askers).toHaveLength(1);
  await at(editor, { wish: "keep" });
  expect(await at(author)).toMatchObject({ hasAsked: false, holder: { isOwn: false } });
  await at(author, { wish: "ask" });
  // Nobody but the holder gives it.
  await at(author, { wish: "give" });
  expect((await at(author)).holder).toMatchObject({ isOwn: false });
  expect(await at(editor, { wish: "give" })).toMatchObject({ holder: { isOwn: false }, askers: [] });
  expect(await at(author)).toMatchObject({ hasAsked: false, holder: { isOwn: true, tab: "w1" } });
});

test("one takes over: the other's words wait, and meet the newer ones when she takes it back", async () => {
  const { author, editor, at, save } = await aStory();
  await at(editor, { isWriting: true });
  await save(editor, 1, "نصّها");
  await at(author, { wish: "take" });
  expect((await at(editor)).holder).toMatchObject({ isOwn: false });
  await save(author, 2, "نصّي");
  expect(await save(editor, 2, "نصّها وزيادة")).toMatchObject({ kind: "held", by: { isOwn: false } });
  await at(editor, { wish: "take" });
  expect(await save(editor, 2, "نصّها وزيادة")).toMatchObject({ kind: "conflict", version: 3 });
});

test("after five minutes without a word the text is nobody's, though its window is still there", async () => {
  const { author, editor, at, save, later } = await aStory();
  await at(editor, { isWriting: true });
  await later(editor, 290);
  // Away, and yet the writer: she may write where there is no line.
  expect(await at(author)).toMatchObject({ holder: { isOwn: false }, others: [{ isActive: false }] });
  await later(editor, 20);
  await at(editor);
  expect(await at(author)).toMatchObject({ holder: null, others: [{ isActive: false }] });
  expect(await save(author, 1, "كلماتي")).toMatchObject({ kind: "saved" });
  expect((await at(editor)).holder).toMatchObject({ isOwn: false });
});

test("who leaves leaves the text, and a window that is not heard of again is gone", async () => {
  const { author, editor, at, later } = await aStory();
  await at(editor, { isWriting: true });
  await at(editor, { wish: "leave" });
  expect(await at(author)).toMatchObject({ holder: null, others: [] });
  await at(editor);
  await later(editor, 80);
  expect((await at(author)).others).toEqual([]);
});

test("two windows of one person are one writer: the second is told that it is the second", async () => {
  const { author, editor, at, save } = await aStory();
  await at(author, { isWriting: true });
  const second = await at(author, { tab: "w2", isWriting: true });
  expect(second).toMatchObject({ holder: { isOwn: true, tab: "w1" }, others: [] });
  expect(await save(author, 1, "هنا", "w2")).toEqual({
    kind: "held",
    by: expect.objectContaining({ isOwn: true }),
  });
  expect((await at(editor)).others).toHaveLength(1);
  await at(author, { tab: "w2", wish: "take" });
  expect(await save(author, 1, "هنا", "w2")).toMatchObject({ kind: "saved" });
  expect(await save(author, 2, "هناك", "w1")).toMatchObject({ kind: "held" });
});

test("a session that ends takes its windows with it, and a browser knows its own", async () => {
  const { id, author, editor } = await aStory();
  const [opened] = await db.insert(session).values({ userId: author.id }).returning({ id: session.id });
  const sessionId = opened?.id ?? "";
  const here = { articleId: id, tab: "w1", isWriting: true };
  expect((await noteSitting(author, here, sessionId)).holder).toMatchObject({ isThisSession: true });
  const [seen] = await listStoriesNow(editor, [id], { sessionId });
  expect(seen?.holder).toMatchObject({ isOwn: false, isThisSession: false });
  await closeSession(sessionId);
  expect(await listStoriesNow(editor, [id])).toMatchObject([{ holder: null, others: [] }]);
  // Its last word was on its way.
  await expect(noteSitting(author, here, sessionId)).resolves.toBeDefined();
});

test("only who may see a story hears of it, and only who may write in it gets its text", async () => {
  const { id, author, editor, at } = await aStory();
  const stranger = await makePerson("journalist");
  await expect(at(stranger)).rejects.toMatchObject({ code: "not_found" });
  await at(author);
  expect(await listStoriesNow(stranger, [id])).toEqual([]);
  await submitArticle(author, { articleId: id, version: 1 });
  await expect(at(author, { isWriting: true })).rejects.toMatchObject({ code: "forbidden" });
  await expect(at(author, { wish: "take" })).rejects.toMatchObject({ code: "forbidden" });
  expect((await at(author)).id).toBe(id);
  expect((await at(editor, { wish: "take" })).holder).toMatchObject({ isOwn: true });
});

test("who comes to a story by a pen-name is not named by being there", async () => {
  const hidden = await makePerson("journalist", "اسم محميّ");
  const penName = await makeByline(hidden.id);
  await db.update(byline).set({ isPenName: true }).where(eq(byline.id, penName));
  const { id, author } = await makeArticle("draft", { content: { bylineIds: [penName] } });
  const note = (person: Person) => noteSitting(person, { articleId: id, tab: "w", isWriting: true });
  await note(hidden);
  const nobody = { holder: { name: null, isOwn: false }, others: [{ name: null }] };
  for (const viewer of [author, await makePerson("editor")])
    expect(await listStoriesNow(viewer, [id])).toMatchObject([nobody]);
  expect(
    await saveWorkingCopy(author, {
      articleId: id,
      basedOn: 1,
      content: (await getArticle(author, id)).content,
    }),
  ).toMatchObject({ kind: "saved" });
  await expect(moveToTrash(author, "article", { id })).rejects.toMatchObject({
    messageKey: "textHeldBySomebody",
  });
  const administrator = await makePerson("administrator");
  const [known] = await listStoriesNow(administrator, [id]);
  expect(known?.holder?.name).toBe("اسم محميّ");
  // Nor by what she has saved, or left as it is.
  const { content } = await getArticle(hidden, id);
  await saveWorkingCopy(hidden, {
    articleId: id,
    basedOn: 1,
    content: { ...content, body: bodyOf("نص") },
    tab: "w",
  });
  await ignoreFinding(hidden, { articleId: id, check: "digits", words: "نص نص", reason: "اقتباس" });
  await noteSitting(hidden, { articleId: id, tab: "w", wish: "leave" });
  expect((await getArticle(author, id)).savedByName).toBeNull();
  expect((await getArticle(administrator, id)).savedByName).toBe("اسم محميّ");
  expect((await getHouseStyle(author, id)).ignored).toMatchObject([{ byName: null }]);
  expect(await saveWorkingCopy(author, { articleId: id, basedOn: 1, content })).toMatchObject({
    kind: "conflict",
    savedByName: null,
  });
});

test("a commit that concerns a story is told to who watches, and that a window is still there is not", async () => {
  const { sqlClient } = await import("@/db/client");
  const heard: string[] = [];
  const { id, author, at, save } = await aStory();
  const line = await sqlClient.listen("live", (payload) => heard.push(payload));
  const told = async () => {
    await expect.poll(() => heard.filter((each) => each === id)).not.toEqual([]);
    heard.length = 0;
  };
  await at(author);
  await told();
  await at(author);
  await at(author, { isWriting: true });
  await told();
  await save(author, 1, "كلمات");
  await told();
  await line.unlisten();
});

test("of one person a story knows a dozen windows, and the one that writes among them", async () => {
  const { id, author, at } = await aStory();
  await at(author, { tab: "writes", isWriting: true });
  for (let number = 0; number < 20; number += 1) await at(author, { tab: `w${number}` });
  const tabs = (await db.select().from(sitting).where(eq(sitting.articleId, id))).map(({ tab }) => tab);
  expect(tabs.length).toBeLessThanOrEqual(13);
  expect(tabs).toEqual(expect.arrayContaining(["writes", "w19"]));
});

test("who submits lets the text go, in whatever window she wrote", async () => {
  const { id, author, editor, at } = await aStory();
  await at(author, { tab: "other", isWriting: true });
  expect((await at(editor)).holder).not.toBeNull();
  const { version } = await getArticle(author, id);
  await submitArticle(author, { articleId: id, version });
  expect((await at(editor)).holder).toBeNull();
});
