import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { byline, note, outboxMail, user } from "@/db/schema";
import { makeArticle, makeByline, makePerson } from "@/e2e/support/rows";
import type { Person } from "@/newsroom/access";
import { submitArticle } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { listNotifications } from "@/newsroom/notification/queries";
import { noteSitting } from "@/newsroom/sitting/commands";
import { listStoriesNow } from "@/newsroom/sitting/queries";
import { moveToTrash, restoreFromTrash } from "@/newsroom/trash/commands";
import { answerNote, settleNote, takeBackNote, writeNote } from "./commands";
import { placeAt } from "./place";
import { getStoryNotes } from "./queries";
import { authorsMentioned, noteLimits } from "./rules";

async function aStory(standing: "draft" | "in_review" = "draft") {
  const made = await makeArticle(standing);
  const articleId = made.id;
  /** Answers the note's id. */
  const write = async (actor: Person, text: string, given: { mentioned?: string[]; id?: string } = {}) => {
    const { id = randomUUID(), mentioned = [] } = given;
    const place = placeAt("body", "فقرة أولى.", 0, 4);
    await writeNote(actor, { id, articleId, text, place, mentioned });
    return id;
  };
  const answer = (actor: Person, threadId: string, text: string, mentioned: string[] = []) =>
    answerNote(actor, { id: randomUUID(), articleId, threadId, text, mentioned });
  const heard = async (person: Person) =>
    (await listNotifications(person))
      .filter((each) => each.headline === made.content.headline)
      .map(({ verb, actorName, reason }) => [verb, actorName, reason]);
  return { ...made, articleId, write, answer, heard };
}

test("whoever may see a story may speak about it, whoever writes it now, and nobody else sees or says anything", async () => {
  const { articleId, author, editor, write } = await aStory();
  await noteSitting(author, { articleId, tab: "w1", isWriting: true });
  await write(editor, "من قال هذا؟");
  const inReview = await aStory("in_review");
  // Its words stand still for the author; what is said about them does not.
  await inReview.write(inReview.author, "الرقم من الوزارة.");
  const stranger = await makePerson("journalist");
  const refused = { code: "not_found" };
  await expect(write(stranger, "مرحبًا")).rejects.toMatchObject(refused);
  await expect(getStoryNotes(stranger, articleId)).rejects.toMatchObject(refused);
  const { threads } = await getStoryNotes(author, articleId);
  expect(threads).toMatchObject([
    {
      text: "من قال هذا؟",
      isOwn: false,
      place: { field: "body", words: "فقرة", after: "أولى." },
      answers: [],
    },
  ]);
});

test("a note that is sent twice is one, and nobody's name for a note is taken by another", async () => {
  const { articleId, author, editor, write } = await aStory();
  const id = await write(editor, "مرة");
  await write(editor, "مرة", { id });
  expect((await getStoryNotes(author, articleId)).threads).toHaveLength(1);
  await expect(write(author, "غيري", { id })).rejects.toMatchObject({ code: "conflict" });
  const other = await aStory();
  await expect(other.write(editor, "هناك", { id })).rejects.toMatchObject({ code: "conflict" });
  await expect(other.answer(editor, id, "هناك")).rejects.toMatchObject({ code: "not_found" });
});

test("a note whose answer was lost says what was sent last under its name, and whoever is meant now hears of it", async () => {
  const { articleId, author, editor, write, heard } = await aStory();
  const now = async () => (await listStoriesNow(author, [articleId]))[0]?.notes.stamp;
  const id = await write(editor, "من قال هذا؟");
  const stamp = await now();
  await write(editor, "من قال هذا، ومتى؟", { id, mentioned: [author.id] });
  expect((await getStoryNotes(author, articleId)).threads).toMatchObject([{ id, text: "من قال هذا، ومتى؟" }]);
  expect(await now()).not.toBe(stamp);
  expect(await heard(author)).toMatchObject([["noteMention", expect.anything(), "من قال هذا، ومتى؟"]]);
  const answerId = randomUUID();
  const answer = { id: answerId, articleId, threadId: id, mentioned: [] };
  await answerNote(author, { ...answer, text: "الوزير." });
  await answerNote(author, { ...answer, text: "الوزير، أمس." });
  expect((await getStoryNotes(author, articleId)).threads[0]?.answers).toMatchObject([
    { id: answerId, text: "الوزير، أمس." },
  ]);
  // A thread's name is no answer's.
  const asAnswer = { id, articleId, threadId: id, text: "رد", mentioned: [] };
  await expect(answerNote(editor, asAnswer)).rejects.toMatchObject({ code: "conflict" });
});

test("the last note and the last answer that fit are there also when they are sent again", async () => {
  const { articleId, author, editor, write, answer } = await aStory();
  const row = {
    articleId,
    createdBy: editor.id,
    text: "ملاحظة",
    createdAt: new Date("2026-01-01T00:00:00Z"),
  };
  await db.insert(note).values(Array.from({ length: noteLimits.threads - 1 }, () => row));
  const id = await write(editor, "الأخيرة");
  await expect(write(editor, "الأخيرة", { id })).resolves.toBe(id);
  await expect(write(editor, "فوق الحد")).rejects.toMatchObject({ messageKey: "notes.tooMany" });
  const answers = Array.from({ length: noteLimits.answers - 1 }, () => ({ ...row, threadId: id }));
  await db.insert(note).values(answers);
  const last = { id: randomUUID(), articleId, threadId: id, text: "آخر رد", mentioned: [] };
  await answerNote(author, last);
  await expect(answerNote(author, last)).resolves.toBeUndefined();
  await expect(answer(author, id, "فوق الحد")).rejects.toMatchObject({ messageKey: "notes.tooManyAnswers" });
});

test("a thread is settled, opened again, and open again by an answer; its stamp tells of each", async () => {
  const { articleId, author, editor, write, answer } = await aStory();
  const now = async () => (await listStoriesNow(author, [articleId]))[0]?.notes;
  const stamps = [(await now())?.stamp];
  const threadId = await write(editor, "من قال هذا؟");
  expect((await now())?.open).toBe(1);
  stamps.push((await now())?.stamp);
  await settleNote(author, { articleId, threadId, isResolved: true });
  expect((await now())?.open).toBe(0);
  stamps.push((await now())?.stamp);
  await answer(editor, threadId, "لم يُذكر بعد.");
  expect(await now()).toMatchObject({ open: 1 });
  stamps.push((await now())?.stamp);
  expect(new Set(stamps).size).toBe(stamps.length);
  const [thread] = (await getStoryNotes(author, articleId)).threads;
  expect(thread).toMatchObject({ resolvedAt: null, answers: [{ text: "لم يُذكر بعد." }] });
});

test("who is mentioned hears of it, and who spoke before hears of an answer, as far as each may see the story", async () => {
  const { articleId, author, editor, write, answer, heard } = await aStory();
  const colleague = await makePerson("editor", "سعاد الخطيب");
  const stranger = await makePerson("journalist");
  await db.update(user).set({ name: "حيدر الجبوري" }).where(eq(user.id, editor.id));
  const threadId = await write(editor, "@سعاد الخطيب ما رأيك؟", {
    mentioned: [colleague.id, authorsMentioned],
  });
  const told = ["noteMention", "حيدر الجبوري", "@سعاد الخطيب ما رأيك؟"];
  expect(await heard(colleague)).toEqual([told]);
  expect(await heard(author)).toEqual([told]);
  expect(await heard(editor)).toEqual([]);
  await expect(write(editor, "@غريب", { mentioned: [stranger.id] })).rejects.toMatchObject({
    messageKey: "notes.mentionUnknown",
  });
  await answer(colleague, threadId, "جيد.");
  expect(await heard(editor)).toEqual([["noteAnswer", "سعاد الخطيب", "جيد."]]);
  // Who is no editor any longer learns nothing more.
  await db.update(user).set({ role: "journalist" }).where(eq(user.id, colleague.id));
  await answer(author, threadId, "شكرًا.");
  expect(await heard(editor)).toHaveLength(2);
  const mails = await db.select().from(outboxMail).innerJoin(user, eq(user.email, outboxMail.recipient));
  expect(mails.filter((each) => each.user.id === colleague.id)).toHaveLength(1);
  expect((await getStoryNotes(editor, articleId)).people.map(({ id }) => id)).toContain(author.id);
});

test("who comes to a story by a pen-name is named by no note, no list of names and no notice", async () => {
  const hidden = await makePerson("journalist", "اسمي الحقيقي");
  const penName = await makeByline(hidden.id);
  await db.update(byline).set({ isPenName: true }).where(eq(byline.id, penName));
  const {
    id: articleId,
    editor,
    content,
  } = await makeArticle("draft", { content: { bylineIds: [penName] } });
  const threadId = randomUUID();
  await writeNote(editor, {
    id: threadId,
    articleId,
    text: "@كتّاب المقال؟",
    place: null,
    mentioned: [authorsMentioned],
  });
  expect(await listNotifications(hidden)).toMatchObject([{ verb: "noteMention" }]);
  await answerNote(hidden, { id: randomUUID(), articleId, threadId, text: "أجبت.", mentioned: [] });
  await settleNote(hidden, { articleId, threadId, isResolved: true });
  const seen = await getStoryNotes(editor, articleId);
  const notices = (await listNotifications(editor)).filter((each) => each.headline === content.headline);
  const { email } =
    (await db.select({ email: user.email }).from(user).where(eq(user.id, editor.id)))[0] ?? {};
  const mails = await db
    .select()
    .from(outboxMail)
    .where(eq(outboxMail.recipient, email ?? ""));
  expect(notices).toMatchObject([{ verb: "noteAnswer", actorName: null }]);
  expect(mails).toHaveLength(1);
  expect(JSON.stringify([seen, notices, mails])).not.toContain("اسمي الحقيقي");
  const administrator = await makePerson("administrator");
  expect((await getStoryNotes(administrator, articleId)).threads[0]).toMatchObject({
    resolvedByName: "اسمي الحقيقي",
  });
});

test("notes go into the trash with their story and come back with it", async () => {
  const { articleId, author, editor, write, answer } = await aStory();
  const threadId = await write(editor, "من قال هذا؟");
  await answer(author, threadId, "المتحدث.");
  const { threads } = await getStoryNotes(author, articleId);
  const { id } = await moveToTrash(author, "article", { id: articleId });
  await restoreFromTrash(author, { id });
  expect((await getStoryNotes(author, articleId)).threads).toEqual(threads);
});

test("a note is the story's: saves and steps leave it where it is", async () => {
  const { articleId, author, editor, content, write } = await aStory();
  await write(editor, "من قال هذا؟");
  await saveWorkingCopy(author, { articleId, basedOn: 1, content: { ...content, headline: "آخر" } });
  await submitArticle(author, { articleId, version: 2 });
  expect((await getStoryNotes(author, articleId)).threads).toHaveLength(1);
});

test("what one said oneself is taken back, until another has answered it, and nobody takes another's words", async () => {
  const { articleId, author, editor, write, answer } = await aStory();
  const id = await write(editor, "خطأ مني");
  await answer(editor, id, "وهذا أيضًا");
  await expect(takeBackNote(author, { articleId, noteId: id })).rejects.toMatchObject({ code: "forbidden" });
  await takeBackNote(editor, { articleId, noteId: id });
  await takeBackNote(editor, { articleId, noteId: id });
  expect((await getStoryNotes(author, articleId)).threads).toEqual([]);

  const answered = await write(editor, "من قال هذا؟");
  await answer(author, answered, "المدير.");
  const refused = { code: "conflict", messageKey: "notes.answered" };
  await expect(takeBackNote(editor, { articleId, noteId: answered })).rejects.toMatchObject(refused);
  const said = (await getStoryNotes(author, articleId)).threads[0]?.answers[0]?.id ?? "";
  await takeBackNote(author, { articleId, noteId: said });
  await takeBackNote(editor, { articleId, noteId: answered });
  expect(await db.$count(note, eq(note.articleId, articleId))).toBe(0);
  const other = await aStory();
  const elsewhere = await other.write(other.editor, "غيرها");
  await takeBackNote(other.editor, { articleId, noteId: elsewhere });
  expect((await getStoryNotes(other.editor, other.articleId)).threads).toHaveLength(1);
});

test("one person says so much in a minute and no more", async () => {
  const { articleId, author, editor, write } = await aStory();
  for (let said = 0; said < noteLimits.aMinute; said += 1) await write(editor, `ملاحظة ${said}`);
  await expect(write(editor, "وأخرى")).rejects.toMatchObject({ code: "rate_limited" });
  await db
    .update(note)
    .set({ createdAt: sql`now() - interval '61 seconds'` })
    .where(eq(note.articleId, articleId));
  await write(editor, "وأخرى");
  await write(author, "وغيره يكتب");
});
