import { and, eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { history, notification, read, schedule, storyEnd } from "@/db/schema";
import { editions } from "@/e2e/support/editions";
import { makeArticle, makePerson, makeSection } from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import { createFront } from "@/newsroom/front/commands";
import { launchFront } from "@/newsroom/front/launching";
import { getPublishedContainers } from "@/newsroom/front/queries";
import {
  getPublishedArticle,
  getPublishedList,
  getPublishedNext,
  listPublishedIds,
} from "@/newsroom/published-article/queries";
import { listMostReadPublishedIds } from "@/newsroom/read/queries";
import { searchPublished } from "@/newsroom/search/queries";
import { closeJobs } from "@/platform/jobs";
import { publishArticle, republishArticle, submitArticle, withdrawArticle } from "./commands";
import { dropEnd, keepEnd, returnToFronts, setEnd } from "./ending";
import { getArticle } from "./queries";
import { keepTime } from "./schedule";
import { saveWorkingCopy } from "./writing";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

const clock = jobNamed("keep_time");
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const later = "2100-01-01T10:00";

const kindOf = async (id: string) => (await getPublishedArticle("ar", id))?.kind ?? null;
const entriesOf = (id: string, verb: string) =>
  db.$count(history, and(eq(history.subjectId, id), eq(history.verb, verb)));

/** The end of a story comes, and the job with it, more than once. */
async function letEnd(articleId: string): Promise<void> {
  await keepEnd(clock, { articleId });
  expect(await kindOf(articleId)).toBe("published");
  await db
    .update(storyEnd)
    .set({ endsAt: sql`clock_timestamp() - interval '2 seconds'` })
    .where(eq(storyEnd.articleId, articleId));
  await Promise.all([1, 2, 3].map(() => keepEnd(clock, { articleId })));
}

test("what was to end ends by itself, whichever words readers have then, once", async () => {
  const { id, editor, author, content } = await makeArticle("in_review");
  await publishArticle(editor, { articleId: id, version: 1, until: inMinutes(60) });
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, headline: "تحديث" } });
  await submitArticle(author, { articleId: id, version: 2 });
  await publishArticle(editor, { articleId: id, version: 2 });
  expect((await getArticle(editor, id)).end).toMatchObject({ as: "withdraw", endedAt: null });
  await letEnd(id);
  expect(await kindOf(id)).toBe("withdrawn");
  expect(await entriesOf(id, "article:end")).toBe(1);
});

test("the end that was promised with words begins when they go live", async () => {
  const { id, editor } = await makeArticle("in_review");
  await publishArticle(editor, {
    articleId: id,
    version: 1,
    at: inMinutes(30),
    until: inMinutes(60),
    endsAs: "leaveFronts",
  });
  expect((await getArticle(editor, id)).end).toBeNull();
  const [times] = await db.select().from(schedule).where(eq(schedule.articleId, id));
  await db.update(schedule).set({ goLiveAt: sql`clock_timestamp()` }).where(eq(schedule.articleId, id));
  await keepTime(clock, { revisionId: times?.revisionId ?? "" });
  expect((await getArticle(editor, id)).end).toMatchObject({ as: "leaveFronts", endedAt: null });
  await expect(
    publishArticle(editor, { articleId: id, version: 1, at: inMinutes(60), until: inMinutes(30) }),
  ).rejects.toMatchObject({ messageKey: "endsTooEarly" });
});

test("an end is set, changed and dropped while the story is live, by editors, and goes with a withdrawal", async () => {
  const { id, editor, author } = await makeArticle("published");
  const end = { articleId: id, at: later, as: "withdraw" } as const;
  await expect(setEnd(author, end)).rejects.toMatchObject({ code: "forbidden" });
  await expect(setEnd(await makePerson("journalist"), end)).rejects.toMatchObject({ code: "not_found" });
  await expect(setEnd(editor, { ...end, at: "2001-01-01T10:00" })).rejects.toMatchObject({
    messageKey: "timePast",
  });
  await expect(setEnd(editor, { ...end, at: "soon" })).rejects.toMatchObject({ messageKey: "timePast" });
  await expect(dropEnd(editor, { articleId: id })).rejects.toMatchObject({ code: "conflict" });
  await setEnd(editor, end);
  await setEnd(editor, { ...end, as: "leaveFronts" });
  expect((await getArticle(editor, id)).end).toMatchObject({ as: "leaveFronts" });
  await dropEnd(editor, { articleId: id });
  await keepEnd(clock, { articleId: id });
  expect(await kindOf(id)).toBe("published");
  await setEnd(editor, end);
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  await republishArticle(editor, { articleId: id });
  expect((await getArticle(editor, id)).end).toBeNull();
  const draft = await makeArticle("draft");
  await expect(setEnd(draft.editor, { ...end, articleId: draft.id })).rejects.toMatchObject({
    messageKey: "notLive",
  });
});

test("what left the fronts stays at its address, in its list and in search, and is brought by nothing", async () => {
  const sectionId = await makeSection();
  const content = { sectionId };
  const { id, editor, content: words } = await makeArticle("published", { content });
  const other = await makeArticle("published", { content, editor });
  const { id: frontId } = await createFront(editor, { edition: "ar", sectionId });
  await launchFront(editor, { frontId, version: 1 });
  await db.insert(read).values({
    articleId: id,
    edition: "ar",
    sectionId,
    referrer: "",
    hour: sql`date_trunc('hour', now())`,
    count: 900_000,
  });
  const subject = { edition: "ar", sectionId };
  const onFront = async () =>
    (await getPublishedContainers(subject))?.containers.flatMap(({ cards }) => cards.map((card) => card.id));
  const isShown = async () => ({
    front: (await onFront())?.includes(id),
    mostRead: (await listMostReadPublishedIds("ar", null, 5)).includes(id),
    newest: (await listPublishedIds("ar", sectionId, { limit: 5, isForFronts: true })).includes(id),
    next:
      (await getPublishedNext("ar", sectionId, { id: other.id, firstPublishedAt: new Date() }))?.id === id,
    list: (await getPublishedList("ar", sectionId, 1))?.cards.some((card) => card.id === id),
    search: (await searchPublished(editions.ar, { q: words.headline })).hits.some(
      ({ card }) => card.id === id,
    ),
  });
  const everywhere = { front: true, mostRead: true, newest: true, next: true, list: true, search: true };
  expect(await isShown()).toEqual(everywhere);
  await setEnd(editor, { articleId: id, at: later, as: "leaveFronts" });
  expect(await isShown()).toEqual(everywhere);
  await letEnd(id);
  const away = { front: false, mostRead: false, newest: false, next: false, list: true, search: true };
  expect(await isShown()).toEqual(away);
  expect(await kindOf(id)).toBe("published");
  expect(await entriesOf(id, "article:leaveFronts")).toBe(1);
  await returnToFronts(editor, { articleId: id });
  expect(await isShown()).toEqual(everywhere);
  await expect(returnToFronts(editor, { articleId: id })).rejects.toMatchObject({ code: "conflict" });
});

test("an end that comes late is told of once", async () => {
  const { id, editor } = await makeArticle("published");
  await setEnd(editor, { articleId: id, at: later, as: "withdraw" });
  await db
    .update(storyEnd)
    .set({ endsAt: sql`clock_timestamp() - interval '2 minutes'` })
    .where(eq(storyEnd.articleId, id));
  await Promise.all([1, 2].map(() => keepEnd(clock, { articleId: id })));
  const told = and(
    eq(notification.articleId, id),
    eq(notification.userId, editor.id),
    eq(notification.verb, "endLate"),
  );
  expect(await db.$count(notification, told)).toBe(1);
});
