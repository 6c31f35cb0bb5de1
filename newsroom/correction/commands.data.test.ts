import { and, eq, inArray, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { article, correction, history, notification, schedule, touched } from "@/db/schema";
import { makeArticle, makeContent, makePerson } from "@/e2e/support/rows";
import { jobNamed, type Person } from "@/newsroom/access";
import {
  publishArticle,
  publishSoon,
  republishArticle,
  submitArticle,
  takeBackArticle,
  withdrawArticle,
} from "@/newsroom/article/commands";
import { createArticle } from "@/newsroom/article/creating";
import { keepTime } from "@/newsroom/article/schedule";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { publishOnFront } from "@/newsroom/front/placing";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { closeJobs } from "@/platform/jobs";
import { amendCorrection, correctArticle, takeBackCorrection } from "./commands";
import { listCorrections } from "./queries";
import { correctionsPerPage } from "./rules";
import { getPublishedCorrections } from "./shown";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

const words = { kind: "correction", wrong: "خمسة قتلى", right: "ستة قتلى" } as const;
const told = { told: "correction", wrong: words.wrong, right: words.right } as const;

async function shown(id: string) {
  const answer = await getPublishedArticle("ar", id);
  return answer?.kind === "published" ? answer.article : null;
}
const kindsShown = async (id: string) => (await shown(id))?.corrections.map(({ kind }) => kind);
const isListed = async (articleId: string) =>
  (await getPublishedCorrections("ar", 1))?.corrections.some(({ story }) => story.id === articleId);
const keyOf = (failing: Promise<unknown>) =>
  failing.then(
    () => "done",
    (error: { code?: string; messageKey?: string }) => error.messageKey ?? String(error),
  );

/** A published story with another version in review. */
async function makeChanged() {
  const { id, content, editor, author } = await makeArticle("published");
  const changed = { ...content, headline: `${content.headline} ثانية` };
  await saveWorkingCopy(editor, { articleId: id, basedOn: 1, content: changed });
  await submitArticle(editor, { articleId: id, version: 2 });
  return { id, editor, author, headline: changed.headline };
}

async function passTime(articleId: string): Promise<void> {
  const [promise] = await db
    .update(schedule)
    .set({ goLiveAt: sql`${schedule.goLiveAt} - interval '1 hour'` })
    .where(eq(schedule.articleId, articleId))
    .returning();
  if (promise) await keepTime(jobNamed("keep_time"), promise);
}

test("who may publish may correct what readers have, and nobody else, and nothing else", async () => {
  const { id: articleId, author, editor } = await makeArticle("published");
  const correct = (actor: Person, id = articleId) =>
    keyOf(correctArticle(actor, { articleId: id, ...words }));
  expect(await correct(author)).toBe("forbidden");
  expect(await correct(await makePerson("journalist"))).toBe("notFound");
  const draft = await makeArticle("draft");
  expect(await correct(draft.editor, draft.id)).toBe("correction.notPublished");
  expect(await db.$count(correction, inArray(correction.articleId, [articleId, draft.id]))).toBe(0);
  expect(await correct(editor)).toBe("done");
  const [made] = await listCorrections(editor, articleId);
  const amended = { id: made?.id ?? "", ...words };
  expect(await keyOf(amendCorrection(author, amended))).toBe("forbidden");
  expect(await keyOf(takeBackCorrection(author, { id: amended.id, reason: "خطأ" }))).toBe("forbidden");
  expect(await keyOf(listCorrections(await makePerson("journalist"), articleId))).toBe("notFound");
});

test("a correction is the story's last change, in its edition, and empties what shows it", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  expect((await shown(articleId))?.revisedAt).toBeNull();
  await correctArticle(editor, { articleId, ...words });
  const story = await shown(articleId);
  expect(story?.corrections).toMatchObject([{ ...words, amendedAt: null }]);
  expect(story?.revisedAt).toEqual(story?.corrections[0]?.createdAt);
  expect(await isListed(articleId)).toBe(true);
  const strays = sql`select 1 from ${correction} join ${article} on ${article.id} = ${correction.articleId}
    where ${article.edition} <> ${correction.edition}`;
  expect(await db.execute(strays)).toHaveLength(0);
  const isGone = sql`${[`article:${articleId}`, "addresses:ar", "corrections:ar"].join(",")} = array_to_string(${touched.vanishing}, ',')`;
  expect(await db.$count(touched, isGone)).toBe(1);
});

test("it comes with the words that are published, and a refusal leaves neither", async () => {
  const { id: articleId, editor, headline } = await makeChanged();
  expect(await keyOf(publishArticle(editor, { articleId, version: 1, ...told }))).toBe("versionChanged");
  expect(await kindsShown(articleId)).toEqual([]);
  await publishArticle(editor, { articleId, version: 2, ...told });
  expect(await shown(articleId)).toMatchObject({ headline, corrections: [words] });
});

test("with a promise it waits: taken back nobody hears of it, kept it is told once", async () => {
  const { id: articleId, editor, headline } = await makeChanged();
  const nowhere = "00000000-0000-4000-8000-000000000000";
  const place = { frontId: nowhere, container: nowhere };
  const wanted = { articleId, version: 2, when: "soon", rank: 1, place, ...told } as const;
  expect(await keyOf(publishOnFront(editor, wanted))).toBe("notFound");
  expect(await db.$count(schedule, eq(schedule.articleId, articleId))).toBe(0);
  await publishSoon(editor, { articleId, version: 2, ...told });
  expect(await kindsShown(articleId)).toEqual([]);
  await takeBackArticle(editor, { articleId });
  await passTime(articleId);
  expect(await db.$count(correction, eq(correction.articleId, articleId))).toBe(0);
  await publishSoon(editor, { articleId, version: 2, ...told });
  for (const _ of [1, 2]) await passTime(articleId);
  expect(await shown(articleId)).toMatchObject({ headline, corrections: [words] });
  const [row] = await db.select().from(correction).where(eq(correction.articleId, articleId));
  expect(row?.createdBy).toBe(editor.id);
});

test("a silent change moves no date, and is said in the history alone; a promise of one likewise", async () => {
  for (const publish of [publishArticle, publishSoon]) {
    const { id: articleId, editor, headline } = await makeChanged();
    await publish(editor, { articleId, version: 2, told: "silent", right: "لا يُحفظ" });
    await passTime(articleId);
    expect(await shown(articleId)).toMatchObject({ headline, revisedAt: null, corrections: [] });
    const isSilent = sql`${history.after}->>'isSilent' = 'true'`;
    expect(await db.$count(history, and(eq(history.subjectId, articleId), isSilent))).toBeGreaterThan(0);
  }
});

test("an update moves the date, with a text of its own or without", async () => {
  const { id: articleId, editor } = await makeChanged();
  await publishArticle(editor, { articleId, version: 2, told: "update", wrong: "", right: "" });
  expect(await shown(articleId)).toMatchObject({ revisedAt: expect.any(Date), corrections: [] });
  const other = await makeChanged();
  const said = { told: "update", right: "رد الوزارة" } as const;
  await publishArticle(other.editor, { articleId: other.id, version: 2, ...said });
  expect(await shown(other.id)).toMatchObject({ corrections: [{ kind: "update", right: "رد الوزارة" }] });
});

test("what nobody had cannot be corrected by its first publication", async () => {
  const { id: articleId, editor } = await makeArticle("in_review");
  expect(await keyOf(publishArticle(editor, { articleId, version: 1, ...told }))).toBe(
    "correction.notPublished",
  );
  expect(await shown(articleId)).toBeNull();
});

test("one is amended and taken back, and the history knows each wording", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  const { id } = await correctArticle(editor, { articleId, ...words });
  await amendCorrection(editor, { id, ...words, right: "سبعة قتلى" });
  const amended = await shown(articleId);
  expect(amended?.corrections).toMatchObject([{ right: "سبعة قتلى", amendedAt: amended?.revisedAt }]);
  await takeBackCorrection(editor, { id, reason: "كان الأول صحيحًا" });
  expect(await kindsShown(articleId)).toEqual([]);
  expect(await isListed(articleId)).toBe(false);
  expect(await listCorrections(editor, articleId)).toMatchObject([
    { id, takenBack: { reason: "كان الأول صحيحًا" } },
  ]);
  expect(await keyOf(amendCorrection(editor, { id, ...words }))).toBe("correction.takenBack");
  expect(await keyOf(takeBackCorrection(editor, { id, reason: "خطأ" }))).toBe("correction.takenBack");
  const entries = await db
    .select({ verb: history.verb, before: history.before, after: history.after })
    .from(history)
    .where(and(eq(history.subjectId, articleId), sql`${history.verb} ilike '%correct%'`))
    .orderBy(history.id);
  expect(entries).toMatchObject([
    { verb: "article:correct", after: { right: words.right } },
    { verb: "article:amendCorrection", before: { right: words.right }, after: { right: "سبعة قتلى" } },
    { verb: "article:takeBackCorrection", before: { right: "سبعة قتلى" }, after: null },
  ]);
});

test("a story that is withdrawn takes its corrections along, and brings them back", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  await correctArticle(editor, { articleId, ...words });
  await withdrawArticle(editor, { articleId, reason: "خطأ" });
  expect(await isListed(articleId)).toBe(false);
  expect(await keyOf(correctArticle(editor, { articleId, ...words }))).toBe("correction.notPublished");
  const rowsOf = () => db.$count(touched, sql`${"corrections:ar"} = any(${touched.tags})`);
  const before = await rowsOf();
  await republishArticle(editor, { articleId });
  expect(await rowsOf()).toBeGreaterThan(before);
  expect(await isListed(articleId)).toBe(true);
});

test("the list is in pages, newest first", async () => {
  const { id: articleId } = await makeArticle("published");
  const rows = Array.from({ length: correctionsPerPage + 1 }, (_, number) => ({
    ...{ articleId, edition: "ar", ...words },
    createdAt: new Date(Date.UTC(2099, 0, number + 1)),
  }));
  await db.insert(correction).values(rows);
  const [first, second] = [await getPublishedCorrections("ar", 1), await getPublishedCorrections("ar", 2)];
  expect(first).toMatchObject({ hasMore: true });
  expect(first?.corrections.map(({ createdAt }) => createdAt.getUTCDate())).toEqual(
    Array.from({ length: correctionsPerPage }, (_, number) => correctionsPerPage + 1 - number),
  );
  expect(second?.corrections[0]?.createdAt.getUTCDate()).toBe(1);
  expect(await getPublishedCorrections("ar", 9999)).toBeNull();
  await db.delete(correction).where(eq(correction.articleId, articleId));
});

test("those who answer for the story in another edition hear of it, and its authors do", async () => {
  const { id: articleId, author, editor } = await makeArticle("published");
  const [translator, publisher] = [await makePerson("editor"), await makePerson("editor")];
  const content = await makeContent();
  const sibling = await createArticle(translator, { edition: "en", translationOf: articleId, content });
  await submitArticle(translator, { articleId: sibling.id, version: 1 });
  await publishArticle(publisher, { articleId: sibling.id, version: 1 });
  const { id } = await correctArticle(editor, { articleId, ...words });
  await takeBackCorrection(editor, { id, reason: "خطأ" });
  const newsOf = async (person: Person) =>
    (await db.select().from(notification).where(eq(notification.userId, person.id))).flatMap((row) =>
      /correct|sibling/i.test(row.verb) ? [`${row.verb} ${row.articleId} ${row.reason}`] : [],
    );
  const heard = ["siblingCorrected", "siblingTakenBack"].map(
    (verb) => `${verb} ${sibling.id} ${words.right}`,
  );
  expect((await newsOf(translator)).sort()).toEqual(heard);
  expect((await newsOf(publisher)).sort()).toEqual(heard);
  expect(await newsOf(author)).toEqual([`corrected ${articleId} ${words.right}`]);
  expect(await newsOf(editor)).toEqual([]);
});
