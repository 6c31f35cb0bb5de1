import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { plan } from "@/db/schema";
import { makePerson } from "@/e2e/support/rows";
import { jobNamed, type Person } from "@/newsroom/access";
import { listNotifications } from "@/newsroom/notification/queries";
import { adjustPlan } from "./commands";
import { tellOfLateTexts } from "./due";
import { planStory } from "./planning";
import { PlanToAdjust, StoryToPlan } from "./rules";

afterAll(closeDatabase);

const watcher = jobNamed("watch_promises");
const heard = async (person: Person) =>
  (await listNotifications(person)).filter(({ verb }) => verb === "textLate").length;

async function makePlanned() {
  const [editor, writer] = [await makePerson("editor"), await makePerson("journalist")];
  const words = { edition: "ar", slugLine: "سد الموصل", assigneeIds: [writer.id] };
  const times = { dueAt: "2097-05-01T09:00" };
  const { id } = await planStory(editor, StoryToPlan.parse({ ...words, ...times }));
  return { id, editor, writer };
}

const makeDue = (id: string, hoursAgo: number) =>
  db
    .update(plan)
    .set({ dueAt: sql`clock_timestamp() - make_interval(hours => ${hoursAgo})` })
    .where(eq(plan.articleId, id));

test("that a text is not there in time is told once, whoever looks, and again of another time", async () => {
  const { id, editor, writer } = await makePlanned();
  await tellOfLateTexts(watcher);
  expect(await heard(writer)).toBe(0);
  await makeDue(id, 1);
  await Promise.all([tellOfLateTexts(watcher), tellOfLateTexts(watcher)]);
  await tellOfLateTexts(watcher);
  expect(await heard(writer)).toBe(1);
  expect(await heard(editor)).toBe(1);
  await adjustPlan(editor, PlanToAdjust.parse({ articleId: id, dueAt: "2097-05-02T09:00" }));
  await makeDue(id, 1);
  await tellOfLateTexts(watcher);
  expect(await heard(writer)).toBe(2);
});

test("of a text that was handed in, or is late for days, nobody is told", async () => {
  const [given, old] = [await makePlanned(), await makePlanned()];
  await makeDue(old.id, 48);
  await makeDue(given.id, 1);
  await db.execute(sql`update article set work_state = 'in_review' where id = ${given.id}`);
  await tellOfLateTexts(watcher);
  expect([await heard(given.writer), await heard(old.writer)]).toEqual([0, 0]);
});

test("nobody but the watcher tells", async () => {
  await expect(tellOfLateTexts(await makePerson("administrator"))).rejects.toMatchObject({
    code: "forbidden",
  });
});
