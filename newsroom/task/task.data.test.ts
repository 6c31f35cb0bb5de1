import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { article, task } from "@/db/schema";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { can } from "@/newsroom/access";
import { listArticles } from "@/newsroom/article/list";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { listNotifications } from "@/newsroom/notification/queries";
import { planStory } from "@/newsroom/plan/planning";
import { StoryToPlan } from "@/newsroom/plan/rules";
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

  await settleTask(photographer, { id: given.id, isDone: true });
  await settleTask(photographer, { id: given.id, isDone: true });
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

test("one's own list begins with what is late: tasks, and stories that one is asked to write", async () => {
  const [editor, writer] = [await makePerson("editor"), await makePerson("journalist")];
  const planned = { edition: "ar", slugLine: "سد الموصل", assigneeIds: [writer.id] };
  const { id: late } = await planStory(editor, StoryToPlan.parse({ ...planned, dueAt: "2020-01-01T12:00" }));
  const { id: open } = await planStory(editor, StoryToPlan.parse(planned));
  const given = await giveTask(editor, toGive(open, { assigneeId: writer.id, dueAt: "2098-01-01T12:00" }));
  expect(await listOwnWork(writer)).toMatchObject([
    { articleId: late, kind: "story", isLate: true, title: "سد الموصل" },
    { id: given.id, kind: "photo", isLate: false },
    { articleId: open, kind: "story", dueAt: null, isLate: false },
  ]);
  await db
    .update(task)
    .set({ dueAt: new Date(0) })
    .where(eq(task.id, given.id));
  expect((await listTasks(writer, open))[0]?.isLate).toBe(true);
});
