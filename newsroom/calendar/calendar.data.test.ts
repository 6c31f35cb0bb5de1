import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { user } from "@/db/schema";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import type { Actor } from "@/newsroom/access";
import { publishArticle } from "@/newsroom/article/commands";
import { movePromiseToDay } from "@/newsroom/article/moving-promise";
import { setEmbargo } from "@/newsroom/embargo/commands";
import { adjustPlan, changePlan } from "@/newsroom/plan/commands";
import { planStory } from "@/newsroom/plan/planning";
import { getPlan } from "@/newsroom/plan/queries";
import { PlanToAdjust, PlanToChange, StoryToPlan } from "@/newsroom/plan/rules";
import { endAllSessions } from "@/newsroom/user/account";
import { endCalendarLink, makeCalendarLink } from "./commands";
import { getCalendarOfLink, hasOwnCalendarLink } from "./link";
import { listCalendar } from "./queries";

afterAll(closeDatabase);

const span = { from: "2097-05-01", to: "2097-05-07", timeZone: "UTC" };
const told = async (actor: Actor, personId: string, on = span) => {
  const found = await listCalendar(actor, { scope: "everything", personId }, on);
  return found.map(({ kind, day, time, title, isMovable }) => ({ kind, day, time, title, isMovable }));
};

test("a calendar shows intentions, promises and texts that are due, to who may see the stories", async () => {
  const [editor, writer, other] = [
    await makePerson("editor"),
    await makePerson("journalist"),
    await makePerson("journalist"),
  ];
  const words = { edition: "ar", slugLine: "سد الموصل", assigneeIds: [writer.id] };
  const times = { plannedOn: "2097-05-02", plannedTime: "14:30", dueAt: "2097-05-01T09:00" };
  const { id } = await planStory(editor, StoryToPlan.parse({ ...words, ...times }));
  const { id: promised, content } = await makeArticle("in_review", { author: writer });
  const at = new Date("2097-05-03T10:00:00Z");
  await publishArticle(editor, { articleId: promised, version: 1, at });
  await changePlan(
    editor,
    PlanToChange.parse({ articleId: promised, slugLine: "x", plannedOn: "2097-06-01" }),
  );
  expect(await told(editor, writer.id)).toEqual([
    { kind: "scheduled", day: "2097-05-03", time: "10:00", title: content.headline, isMovable: true },
    { kind: "planned", day: "2097-05-02", time: "14:30", title: "سد الموصل", isMovable: true },
    // By whatever clock the newsroom of this test has.
    { kind: "due", day: "2097-05-01", time: expect.any(String), title: "سد الموصل", isMovable: false },
  ]);
  expect((await told(writer, writer.id)).map(({ kind, isMovable }) => [kind, isMovable])).toEqual([
    ["scheduled", false],
    ["planned", false],
    ["due", false],
  ]);
  expect(await told(other, writer.id)).toEqual([]);

  const moved = await adjustPlan(editor, PlanToAdjust.parse({ articleId: id, plannedOn: "2097-05-04" }));
  expect(moved.title).toBe("سد الموصل");
  expect((await getPlan(editor, id)).plan).toMatchObject({ plannedOn: "2097-05-04", plannedTime: "14:30" });
  const toMove = PlanToAdjust.parse({ articleId: id, plannedOn: "2097-05-05" });
  await expect(adjustPlan(writer, toMove)).rejects.toMatchObject({ code: "forbidden" });
});

test("a promise stands for what was planned, and moves to another day at its hour", async () => {
  const [editor, writer] = [await makePerson("editor"), await makePerson("journalist")];
  const { id, content } = await makeArticle("in_review", { author: writer });
  await changePlan(editor, PlanToChange.parse({ articleId: id, slugLine: "x", plannedOn: "2097-05-02" }));
  const at = new Date("2097-05-03T10:00:00Z");
  await publishArticle(editor, { articleId: id, version: 1, at });
  const shown = async () => (await told(editor, writer.id)).map(({ kind, day, time }) => [kind, day, time]);
  expect(await shown()).toEqual([["scheduled", "2097-05-03", "10:00"]]);
  const moved = await movePromiseToDay(editor, { articleId: id, day: "2097-05-05" });
  expect(moved).toEqual({ title: content.headline, goLiveAt: new Date("2097-05-05T10:00:00Z") });
  expect(await shown()).toEqual([["scheduled", "2097-05-05", "10:00"]]);
  await expect(movePromiseToDay(editor, { articleId: id, day: "2020-01-01" })).rejects.toMatchObject({
    messageKey: "timePast",
  });
  await expect(movePromiseToDay(writer, { articleId: id, day: "2097-05-06" })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("in passing one changes what is given, and nothing else of a plan", async () => {
  const [editor, writer] = [await makePerson("editor"), await makePerson("journalist")];
  const words = { edition: "ar", slugLine: "سد", brief: "نسأل المهندسين", placeWanted: "lead" };
  const times = { plannedOn: "2097-05-02", plannedTime: "14:30" };
  const { id } = await planStory(editor, StoryToPlan.parse({ ...words, ...times }));
  await adjustPlan(
    editor,
    PlanToAdjust.parse({ articleId: id, plannedOn: "", plannedTime: "15:00", assigneeIds: ["", writer.id] }),
  );
  const { plan, assignees } = await getPlan(editor, id);
  expect(plan).toMatchObject({ brief: "نسأل المهندسين", placeWanted: "lead" });
  expect(plan).toMatchObject({ plannedOn: null, plannedTime: null });
  expect(assignees.map((each) => each.id)).toEqual([writer.id]);
});

test("a link opens what its maker may see, by slug lines alone, until it is ended or her account is", async () => {
  const [editor, writer] = [await makePerson("editor"), await makePerson("journalist")];
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const [own, foreign] = [`سد ${crypto.randomUUID()}`, `سر ${crypto.randomUUID()}`];
  const planned = { edition: "ar", plannedOn: day };
  await planStory(editor, StoryToPlan.parse({ ...planned, slugLine: own, assigneeIds: [writer.id] }));
  await planStory(editor, StoryToPlan.parse({ ...planned, slugLine: foreign }));
  const { id, content } = await makeArticle("draft", { author: writer });
  const dueAt = `${day}T12:00`;
  await changePlan(editor, PlanToChange.parse({ articleId: id, slugLine: "جسر", dueAt }));
  const tokenOf = async () => (await makeCalendarLink(writer)).link.split("/").at(-1) ?? "";
  const read = async (token: string) => (await getCalendarOfLink(token))?.replaceAll("\r\n ", "");
  const first = await tokenOf();
  const text = await read(first);
  expect(text).toContain(own);
  expect(text).toContain("جسر");
  expect(text).not.toContain(foreign);
  expect(text).not.toContain(content.headline);
  await setEmbargo(editor, { articleId: id, until: "2100-01-01T10:00", note: "وكالة" });
  expect(await read(first)).not.toContain("جسر");
  const days = { from: day, to: day, timeZone: "UTC" };
  const marked = await listCalendar(editor, { scope: "everything", personId: writer.id }, days);
  expect(marked.find(({ articleId }) => articleId === id)?.embargoUntil).toEqual(expect.any(Date));
  // Whoever ends all of her sessions ends what a device of hers may go on asking for.
  await endAllSessions(writer);
  expect(await read(first)).toBeUndefined();
  expect(await hasOwnCalendarLink(writer)).toBe(false);
  const second = await tokenOf();
  expect(await read(first)).toBeUndefined();
  expect(await read(second)).toContain(own);
  await db.update(user).set({ isActive: false }).where(eq(user.id, writer.id));
  expect(await read(second)).toBeUndefined();
  await db.update(user).set({ isActive: true }).where(eq(user.id, writer.id));
  await endCalendarLink(writer);
  expect(await read(second)).toBeUndefined();
  expect(await hasOwnCalendarLink(writer)).toBe(false);
});
