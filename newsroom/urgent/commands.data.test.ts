import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { article, history, outletEdition, touched, urgentLine } from "@/db/schema";
import { editionRows } from "@/e2e/support/editions";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import { killArticle, withdrawArticle } from "@/newsroom/article/commands";
import { closeJobs } from "@/platform/jobs";
import { changeUrgent, endUrgent, expireUrgent, setUrgent } from "./commands";
import { getPublishedUrgent, listUrgent } from "./queries";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

/** An edition of a test's own: there is one urgent line in each. */
async function makeEdition(): Promise<string> {
  const edition = `ar-${randomUUID().slice(0, 8)}`;
  await db
    .insert(outletEdition)
    .values({ ...editionRows.arEg, edition, name: edition, position: 9, isInUse: false });
  return edition;
}

const later = (date: Date | undefined, minutes: number) =>
  new Date((date?.getTime() ?? 0) + minutes * 60_000);
const keyOf = (failing: Promise<unknown>) =>
  failing.then(
    () => "done",
    (error: { messageKey?: string }) => error.messageKey ?? String(error),
  );

test("an edition has one urgent line, also when two set one at once", async () => {
  const [editor, edition] = [await makePerson("editor"), await makeEdition()];
  const set = (text: string) => keyOf(setUrgent(editor, { edition, text, minutes: 30 }));
  const answers = await Promise.all([set("أول"), set("ثانٍ")]);
  expect(answers.toSorted()).toEqual(["done", "urgent.running"]);
  expect(await set("ثالث")).toBe("urgent.running");
  expect(await keyOf(setUrgent(await makePerson("journalist"), { edition, text: "أ", minutes: 5 }))).toBe(
    "forbidden",
  );
});

test("it leads to its story while readers have that, and is changed and ended", async () => {
  const story = await makeArticle("published");
  const edition = "ar";
  await db.delete(urgentLine).where(eq(urgentLine.edition, edition));
  const { id } = await setUrgent(story.editor, { edition, text: "خبر", articleId: story.id, minutes: 60 });
  expect((await getPublishedUrgent(edition))?.story?.id).toBe(story.id);
  await withdrawArticle(story.editor, { articleId: story.id, reason: "خطأ" });
  // What shows the line hangs on its story also while readers do not have that: a kill takes both.
  const shown = { text: "خبر", story: null, about: story.id };
  expect(await getPublishedUrgent(edition)).toMatchObject(shown);
  await changeUrgent(story.editor, { id, text: "خبر آخر", minutes: 10 });
  const changed = await getPublishedUrgent(edition);
  expect(changed).toMatchObject({ text: "خبر آخر", story: null });
  expect(changed?.left).toBeLessThanOrEqual(10 * 60_000);
  await endUrgent(story.editor, { id });
  expect(await getPublishedUrgent(edition)).toBeNull();
  expect(await keyOf(endUrgent(story.editor, { id }))).toBe("urgent.over");
  const foreign = { edition: await makeEdition(), text: "خبر", articleId: story.id, minutes: 5 };
  expect(await keyOf(setUrgent(story.editor, foreign))).toBe("urgent.noStory");
});

test("it goes with a story that is killed, also one that was withdrawn before", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  const edition = await makeEdition();
  await db.update(article).set({ edition }).where(eq(article.id, articleId));
  await setUrgent(editor, { edition, text: "خبر", articleId, minutes: 60 });
  await withdrawArticle(editor, { articleId, reason: "خطأ" });
  await killArticle(editor, { articleId, reason: "خبر كاذب" });
  expect(await getPublishedUrgent(edition)).toBeNull();
  const isGone = sql`${`article:${articleId}`} = any(${touched.vanishing})`;
  // Once by the withdrawal, once by the kill.
  expect(await db.$count(touched, isGone)).toBe(2);
});

test("it is over at its end, whoever notes that and when, and noting it touches every page once", async () => {
  const [editor, edition] = [await makePerson("editor"), await makeEdition()];
  const { id } = await setUrgent(editor, { edition, text: "خبر", minutes: 30 });
  const { endsAt } = (await listUrgent(editor)).find((line) => line.id === id) ?? {};
  const before = later(endsAt, -1 / 600);
  expect((await getPublishedUrgent(edition, before))?.left).toBe(100);
  expect(await getPublishedUrgent(edition, endsAt)).toBeNull();
  const expire = (at?: Date) => expireUrgent(jobNamed("end_urgent"), { urgentId: id }, at);
  await expire();
  await expire(before);
  expect(await getPublishedUrgent(edition)).not.toBeNull();
  for (const _ of [1, 2]) await expire(endsAt);
  expect(await getPublishedUrgent(edition)).toBeNull();
  const isExpired = and(eq(history.subjectId, id), eq(history.verb, "urgent:expire"));
  expect(await db.$count(history, isExpired)).toBe(1);
  const isGone = sql`${`urgent:${edition}`} = any(${touched.vanishing})`;
  expect(await db.$count(touched, isGone)).toBe(1);
});

test("an end that was put off is not noted at the first time", async () => {
  const [editor, edition] = [await makePerson("editor"), await makeEdition()];
  const { id } = await setUrgent(editor, { edition, text: "خبر", minutes: 30 });
  const first = (await getPublishedUrgent(edition))?.endsAt;
  await changeUrgent(editor, { id, text: "خبر", minutes: 90 });
  await expireUrgent(jobNamed("end_urgent"), { urgentId: id }, first);
  expect(await getPublishedUrgent(edition, first)).not.toBeNull();
});

test("a line whose time has come stands in nobody's way, noted or not", async () => {
  const [editor, edition] = [await makePerson("editor"), await makeEdition()];
  const { id } = await setUrgent(editor, { edition, text: "قديم", minutes: 30 });
  const past = sql`now() - interval '1 minute'`;
  await db.update(urgentLine).set({ endsAt: past }).where(eq(urgentLine.id, id));
  expect(await keyOf(changeUrgent(editor, { id, text: "جديد", minutes: 30 }))).toBe("urgent.over");
  await setUrgent(editor, { edition, text: "جديد", minutes: 30 });
  expect((await getPublishedUrgent(edition))?.text).toBe("جديد");
});
