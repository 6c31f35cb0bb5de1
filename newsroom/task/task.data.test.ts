import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { article, task } from "@/db/schema";
import { makeArticle, makePerson, makeSection } from "@/e2e/support/rows";
import { can } from "@/newsroom/access";
import { requestChanges } from "@/newsroom/article/commands";
import { listArticles } from "@/newsroom/article/list";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { listWaiting } from "@/newsroom/article/queue";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { listCalendar } from "@/newsroom/calendar/queries";
import { listNotifications } from "@/newsroom/notification/queries";
import { changePlan } from "@/newsroom/plan/commands";
import { planStory } from "@/newsroom/plan/planning";
import { PlanToChange, StoryToPlan } from "@/newsroom/plan/rules";
import { giveTask, handOverTask, removeTask, settleTask } from "./commands";
import { countOwnWork, listOwnWork, listTasks } from "./queries";
import { TaskToGive } from "./rules";

afterAll(closeDatabase);

const toGive = (articleId: string, said: object = {}) =>
  TaskToGive.parse({ articleId, kind: "photo", reason: "جسر في الصباح", ...said });

test("who is given a task is on the story, hears of it, and whoever asked hears that it is done", async () => {
  const { id, author } = await makeArticle("draft");
  const photographer = await makePerson("journalist");
  const given = await giveTask(author, toGive(id, { assigneeId: photographer.id }));
  expect(await listNotifications(photographer)).toMatchObject([
    { verb: "taskGiven", reason: "جسر في الصباح" },
  ]);
  const { subject } = await loadArticleUnscoped(db, id);
  const isSeen = and(eq(article.id, id), articlesVisibleTo(photographer));
  expect(can(photographer, "article:edit", subject)).toBe(true);
  expect(await db.$count(article, isSeen)).toBe(1);
  expect((await listArticles(photographer, { scope: "mine" })).rows.map((row) => row.id)).toEqual([id]);

  expect(await settleTask(photographer, { id: given.id, isDone: true })).toEqual({ hasLeft: true });
  expect(await settleTask(photographer, { id: given.id, isDone: true })).toEqual({ hasLeft: false });
  await expect(listTasks(photographer, id)).rejects.toMatchObject({ code: "not_found" });
  expect(await db.$count(article, isSeen)).toBe(0);
  expect((await listNotifications(author)).map(({ verb }) => verb)).toEqual(["taskDone"]);
  expect(await countOwnWork(photographer)).toBe(0);
  await settleTask(author, { id: given.id, isDone: false });
  expect(await countOwnWork(photographer)).toBe(1);
});

test("a task that is handed over or taken away takes its story along", async () => {
  const { id, author } = await makeArticle("draft");
  const [first, second] = [await makePerson("journalist"), await makePerson("journalist")];
  const given = await giveTask(author, toGive(id, { assigneeId: first.id }));
  await handOverTask(author, { id: given.id, assigneeId: second.id });
  await expect(listTasks(first, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(settleTask(first, { id: given.id, isDone: true })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await listTasks(second, id)).toMatchObject([{ assignee: { id: second.id }, doneAt: null }]);
  await removeTask(author, { id: given.id });
  await expect(listTasks(second, id)).rejects.toMatchObject({ code: "not_found" });
});

test("who is taken off a story does not stay on it by tasks of her own making", async () => {
  const [editor, writer] = [await makePerson("editor"), await makePerson("journalist")];
  const planned = { edition: "ar", slugLine: "سد", assigneeIds: [writer.id] };
  const { id } = await planStory(editor, StoryToPlan.parse(planned));
  await giveTask(writer, toGive(id, { assigneeId: writer.id }));
  // One that an editor left open to whoever takes it, and one that she gave and took back to herself.
  const open = await giveTask(editor, toGive(id));
  await handOverTask(writer, { id: open.id, assigneeId: writer.id });
  const helper = await makePerson("journalist");
  const round = await giveTask(writer, toGive(id, { assigneeId: helper.id }));
  await handOverTask(writer, { id: round.id, assigneeId: writer.id });
  await changePlan(editor, PlanToChange.parse({ articleId: id, slugLine: "سد", assigneeIds: [] }));
  await expect(listTasks(writer, id)).rejects.toMatchObject({ code: "not_found" });
  const isSeen = and(eq(article.id, id), articlesVisibleTo(writer));
  expect(await db.$count(article, isSeen)).toBe(0);
  expect((await listArticles(writer, { scope: "mine" })).rows).toEqual([]);
});

test("who only helps gives no tasks, and nobody settles or removes what is between two others", async () => {
  const { id, author, editor } = await makeArticle("draft");
  const [helper, stranger] = [await makePerson("journalist"), await makePerson("journalist")];
  const given = await giveTask(editor, toGive(id, { assigneeId: helper.id }));
  await expect(giveTask(helper, toGive(id, { assigneeId: stranger.id }))).rejects.toMatchObject({
    code: "forbidden",
  });
  const forbidden = { code: "forbidden" };
  await expect(settleTask(author, { id: given.id, isDone: true })).rejects.toMatchObject(forbidden);
  await expect(removeTask(author, { id: given.id })).rejects.toMatchObject(forbidden);
  const toStranger = { id: given.id, assigneeId: stranger.id };
  for (const person of [author, helper])
    await expect(handOverTask(person, toStranger)).rejects.toMatchObject(forbidden);
  expect((await listTasks(author, id))[0]?.may).toEqual({
    ...{ settle: false, handOver: false, take: false, remove: false },
  });
  // Who has it gives it back.
  await handOverTask(helper, { id: given.id, assigneeId: null });
  await expect(listTasks(helper, id)).rejects.toMatchObject({ code: "not_found" });
  expect((await listTasks(author, id))[0]?.may).toMatchObject({ take: true, settle: false });
  await removeTask(editor, { id: given.id });
});

test("a review is asked of who may publish", async () => {
  const { id, editor, author } = await makeArticle("in_review");
  const review = (assigneeId: string) => giveTask(editor, toGive(id, { kind: "review", assigneeId }));
  await expect(review(author.id)).rejects.toMatchObject({ code: "invalid" });
  await review((await makePerson("editor")).id);
});

test("a story whose review somebody was asked for waits for her, until her time is over or somebody decided", async () => {
  const sectionId = await makeSection();
  const [reader, other] = [await makePerson("editor"), await makePerson("editor")];
  const { id } = await makeArticle("in_review", { content: { sectionId } });
  const dueAt = "2097-05-01T12:00";
  const given = await giveTask(other, toGive(id, { kind: "review", assigneeId: reader.id, dueAt }));
  const waits = async (person: typeof reader) =>
    (await listArticles(person, { scope: "waiting", sectionId })).rows.map((row) => row.id);
  expect([await waits(reader), await waits(other)]).toEqual([[id], []]);
  expect(await countOwnWork(reader)).toBe(1);
  expect(await listNotifications(reader)).toContainEqual(
    expect.objectContaining({ verb: "reviewGiven", subject: id }),
  );
  // Whoever looks for it finds it, and who has it.
  const [row] = (await listWaiting(other, { sectionId })).rows;
  expect(row).toMatchObject({
    id,
    asked: { dueAt: expect.any(Date) },
    reviewer: { dueAt: expect.any(Date) },
  });
  const span = { from: "2097-05-01", to: "2097-05-01", timeZone: "Asia/Baghdad" } as const;
  const entries = await listCalendar(other, { scope: "everything", sectionId }, span);
  expect(entries).toMatchObject([{ kind: "review", articleId: id, isLate: false }]);
  const isGiven = eq(task.id, given.id);
  await db
    .update(task)
    .set({ dueAt: new Date(0) })
    .where(isGiven);
  expect(await waits(other)).toEqual([id]);
  expect(await listOwnWork(reader)).toMatchObject([{ kind: "review", isPastDue: true }]);
  await requestChanges(other, { articleId: id, version: 1, reason: "عنوان آخر" });
  expect(await countOwnWork(reader)).toBe(0);
  expect((await listTasks(other, id))[0]?.doneAt).toEqual(expect.any(Date));
});

test("one's own list begins with what is late: tasks, and stories that one is asked to write", async () => {
  const [editor, writer] = [await makePerson("editor"), await makePerson("journalist")];
  const planned = { edition: "ar", slugLine: "سد الموصل", assigneeIds: [writer.id] };
  const { id: late } = await planStory(editor, StoryToPlan.parse({ ...planned, dueAt: "2020-01-01T12:00" }));
  const { id: open } = await planStory(editor, StoryToPlan.parse(planned));
  const given = await giveTask(editor, toGive(open, { assigneeId: writer.id, dueAt: "2098-01-01T12:00" }));
  expect(await listOwnWork(writer)).toMatchObject([
    { articleId: late, kind: "story", isPastDue: true, title: "سد الموصل" },
    { id: given.id, kind: "photo", isPastDue: false },
    { articleId: open, kind: "story", dueAt: null, isPastDue: false },
  ]);
  await db
    .update(task)
    .set({ dueAt: new Date(0) })
    .where(eq(task.id, given.id));
  expect((await listTasks(writer, open))[0]?.isPastDue).toBe(true);
});
