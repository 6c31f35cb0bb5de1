import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { outboxMail, user } from "@/db/schema";
import { makeArticle, makeByline, makePerson } from "@/e2e/support/rows";
import { listArticles } from "@/newsroom/article/list";
import { getArticle, listArticleHistory } from "@/newsroom/article/queries";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { listNotifications } from "@/newsroom/notification/queries";
import { moveToTrash, restoreFromTrash } from "@/newsroom/trash/commands";
import { changePlan } from "./commands";
import { planStory } from "./planning";
import { getPlan } from "./queries";
import { PlanToChange, StoryToPlan } from "./rules";

afterAll(closeDatabase);

/** What forms send. */
const toPlan = (said: object) => StoryToPlan.parse({ ...planned, ...said });
const toChange = (articleId: string, said: object) => PlanToChange.parse({ ...planned, articleId, ...said });
const planned = { edition: "ar", slugLine: "سد الموصل", plannedOn: "2026-12-01", plannedTime: "14:30" };

test("an editor plans a story, and who is asked for it hears of it, reads it and writes it", async () => {
  const [editor, writer, other] = [
    await makePerson("editor"),
    await makePerson("journalist"),
    await makePerson("journalist"),
  ];
  const { id } = await planStory(editor, toPlan({ assigneeIds: [writer.id], words: "600" }));
  const { plan, assignees } = await getPlan(writer, id);
  expect(plan).toMatchObject({ slugLine: "سد الموصل", plannedOn: "2026-12-01", plannedTime: "14:30" });
  expect(assignees.map((each) => each.id)).toEqual([writer.id]);
  expect(await listNotifications(writer)).toMatchObject([{ verb: "assigned", headline: "سد الموصل" }]);
  const story = await getArticle(writer, id);
  expect(story).toMatchObject({ isPlanned: true, row: { commissionedWords: 600 } });
  expect(story.content.bylineIds).toEqual([]);
  await expect(getPlan(other, id)).rejects.toMatchObject({ code: "not_found" });
  const { rows } = await listArticles(writer, { scope: "mine" });
  expect(rows).toMatchObject([{ id, headline: "سد الموصل", isPlanned: true }]);

  const content = { ...story.content, headline: "السد ينتظر المطر" };
  await saveWorkingCopy(writer, { articleId: id, basedOn: 1, content });
  const [written] = (await listArticles(writer, { scope: "mine" })).rows;
  expect(written).toMatchObject({ headline: "السد ينتظر المطر", isPlanned: false });
});

test("who is asked no more is told so, and sees the story no more", async () => {
  const [editor, first, second] = [
    await makePerson("editor"),
    await makePerson("journalist"),
    await makePerson("journalist"),
  ];
  const { id } = await planStory(editor, toPlan({ assigneeIds: [first.id] }));
  await changePlan(editor, toChange(id, { assigneeIds: [second.id] }));
  await expect(getArticle(first, id)).rejects.toMatchObject({ code: "not_found" });
  expect(await listNotifications(first)).toEqual([]);
  const [{ email } = { email: "" }] = await db.select().from(user).where(eq(user.id, first.id));
  const mails = await db.select().from(outboxMail).where(eq(outboxMail.recipient, email));
  expect(mails.at(-1)?.subject).toContain("لم تعد مكلّفًا");
  // Said without who is asked, they stay.
  await changePlan(editor, toChange(id, { brief: "نسأل المهندسين" }));
  expect((await getPlan(editor, id)).assignees.map((each) => each.id)).toEqual([second.id]);
});

test("a journalist plans a story of her own, signs it, and asks nobody else", async () => {
  const [journalist, other] = [await makePerson("journalist"), await makePerson("journalist")];
  const own = await makeByline(journalist.id);
  const { id } = await planStory(journalist, toPlan({}));
  expect((await getArticle(journalist, id)).content.bylineIds).toEqual([own]);
  expect((await getPlan(journalist, id)).assignees.map((each) => each.id)).toEqual([journalist.id]);
  const asking = toChange(id, { assigneeIds: [journalist.id, other.id] });
  await expect(changePlan(journalist, asking)).rejects.toMatchObject({ code: "forbidden" });
  // Begun by herself it is hers to plan; signed or asked for alone it is its editors'.
  const asked = await makeArticle("draft", { content: { bylineIds: [own] } });
  await expect(changePlan(journalist, toChange(asked.id, {}))).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("a closed account is not asked, and the same plan again leaves no line in the history", async () => {
  const [editor, gone] = [await makePerson("editor"), await makePerson("journalist")];
  await db.update(user).set({ isActive: false }).where(eq(user.id, gone.id));
  await expect(planStory(editor, toPlan({ assigneeIds: [gone.id] }))).rejects.toMatchObject({
    problems: [{ field: "assigneeIds", messageKey: "plan.assigneeUnknown" }],
  });
  const { id } = await planStory(editor, toPlan({ dueAt: "2026-11-30T12:00" }));
  await changePlan(editor, toChange(id, { dueAt: "2026-11-30T12:00" }));
  const lines = (await listArticleHistory(editor, id)).filter(({ verb }) => verb === "article:plan");
  expect(lines).toHaveLength(1);
  expect(lines[0]?.event).not.toBeNull();
});

test("a plan goes into the trash with its story and comes back with it", async () => {
  const [editor, writer] = [await makePerson("editor"), await makePerson("journalist")];
  const { id } = await planStory(editor, toPlan({ assigneeIds: [writer.id] }));
  const before = await getPlan(editor, id);
  const kept = await moveToTrash(editor, "article", { id });
  await restoreFromTrash(editor, kept);
  expect(await getPlan(editor, id)).toEqual(before);
});
