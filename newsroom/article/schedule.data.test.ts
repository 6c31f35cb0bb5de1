import { and, eq, ne, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { history, notification, revision, schedule, touched } from "@/db/schema";
import { bodyOf, makeArticle, makePerson } from "@/e2e/support/rows";
import { type Actor, jobNamed } from "@/newsroom/access";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { closeJobs } from "@/platform/jobs";
import {
  publishArticle,
  publishSoon,
  republishArticle,
  submitArticle,
  takeBackArticle,
  withdrawArticle,
} from "./commands";
import { isAwaited } from "./countdown";
import { movePromise } from "./moving-promise";
import { getArticle, listOwnPromises, loadArticleUnscoped } from "./queries";
import { secondsToTakeBack } from "./rules";
import { keepTime } from "./schedule";
import { saveWorkingCopy } from "./writing";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

const clock = jobNamed("keep_time");
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

const timesOf = (id: string) => db.select().from(schedule).where(eq(schedule.articleId, id));

/** The story's only promise. */
async function promiseOf(id: string) {
  const [promise, ...others] = (await timesOf(id)).filter(({ wentLiveAt }) => wentLiveAt === null);
  if (!promise || others.length > 0) throw new Error("not one promise");
  return promise;
}

/** Lets the time of what is kept come. */
async function passTime(revisionId: string): Promise<void> {
  const earlier = (column: typeof schedule.goLiveAt | typeof schedule.endsAt) =>
    sql`${column} - interval '2 hours'`;
  await db
    .update(schedule)
    .set({ goLiveAt: earlier(schedule.goLiveAt), endsAt: earlier(schedule.endsAt) })
    .where(eq(schedule.revisionId, revisionId));
}

const headlineOf = async (id: string) => {
  const answer = await getPublishedArticle("ar", id);
  return answer?.kind === "published" ? answer.article.headline : (answer?.kind ?? null);
};

const entriesOf = (id: string, verb: string) =>
  db.$count(history, and(eq(history.subjectId, id), eq(history.verb, verb)));

test("what is promised gets another hour in one step, and comes once, then", async () => {
  const { id, editor, author } = await makeArticle("in_review");
  await publishArticle(editor, { articleId: id, version: 1, at: inMinutes(60) });
  const { revisionId, approvedBy } = await promiseOf(id);
  const refused = async (at: string, actor: Actor = editor) =>
    movePromise(actor, { articleId: id, at }).catch(
      ({ messageKey, problems }) => problems[0]?.messageKey ?? messageKey,
    );
  expect(await refused("2001-01-01T10:00")).toBe("timePast");
  expect(await refused("2100-01-01T10:00", author)).toBe("forbidden");
  const other = await makePerson("editor");
  await movePromise(other, { articleId: id, at: "2100-01-01T10:00" });
  const moved = await promiseOf(id);
  expect(moved).toMatchObject({ revisionId, approvedBy, goLiveAt: new Date("2100-01-01T07:00:00Z") });
  // The job of the former hour finds nothing to do.
  await keepTime(clock, { revisionId });
  expect(await headlineOf(id)).toBeNull();
  expect(await entriesOf(id, "article:movePromise")).toBe(1);
  // The same hour again is no change.
  await movePromise(other, { articleId: id, at: "2100-01-01T10:00" });
  expect(await entriesOf(id, "article:movePromise")).toBe(1);
  await db
    .update(schedule)
    .set({ goLiveAt: inMinutes(-1) })
    .where(eq(schedule.revisionId, revisionId));
  await keepTime(clock, { revisionId });
  expect(await headlineOf(id)).not.toBeNull();
  expect(await refused("2100-01-01T11:00")).toBe("nothingPromised");
});

test("what goes live is the revision that was approved, whatever was typed since", async () => {
  const { id, editor, author, content } = await makeArticle("in_review");
  await publishArticle(editor, { articleId: id, version: 1, at: inMinutes(60) });
  expect(await headlineOf(id)).toBeNull();
  expect((await getArticle(editor, id)).state).toMatchObject({ publicState: "never", workState: "draft" });
  const typed = { ...content, headline: "كلمات لاحقة", body: bodyOf("لاحق.") };
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: typed });
  const { revisionId } = await promiseOf(id);
  await keepTime(clock, { revisionId });
  expect(await headlineOf(id)).toBeNull();
  await passTime(revisionId);
  await keepTime(clock, { revisionId });
  expect(await headlineOf(id)).toBe(content.headline);
  expect((await loadArticleUnscoped(db, id)).content.headline).toBe(typed.headline);
  const tags = (await db.select({ tags: touched.tags }).from(touched)).flatMap((row) => row.tags);
  expect(tags).toContain(`article:${id}`);
});

test("the job done twice, and at once, publishes and tells once", async () => {
  const { id, editor, author } = await makeArticle("in_review");
  await publishArticle(editor, { articleId: id, version: 1, at: inMinutes(60) });
  const { revisionId } = await promiseOf(id);
  await passTime(revisionId);
  await Promise.all([1, 2, 3].map(() => keepTime(clock, { revisionId })));
  await keepTime(clock, { revisionId });
  expect(await entriesOf(id, "article:goLive")).toBe(1);
  const told = await db.select().from(notification).where(eq(notification.articleId, id));
  expect(told.filter(({ userId }) => userId === author.id).map(({ verb }) => verb)).toEqual(["publish"]);
  const [entry] = await db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, id), eq(history.verb, "article:goLive")));
  expect(entry).toMatchObject({ actorId: null, actorName: "job:keep_time", after: { revisionId } });
});

test("a withdrawal takes the promise back: no clock brings the story to readers again", async () => {
  const { id, editor, author, content } = await makeArticle("published");
  const next = { ...content, headline: "تحديث" };
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: next });
  await submitArticle(author, { articleId: id, version: 2 });
  await publishArticle(editor, { articleId: id, version: 2, at: inMinutes(60) });
  const { revisionId } = await promiseOf(id);
  await passTime(revisionId);
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  await keepTime(clock, { revisionId });
  expect(await headlineOf(id)).toBe("withdrawn");
  await republishArticle(editor, { articleId: id });
  await keepTime(clock, { revisionId });
  expect(await headlineOf(id)).toBe(content.headline);
});

test("a promise made after a withdrawal is kept", async () => {
  const { id, editor, author } = await makeArticle("published");
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  await submitArticle(author, { articleId: id, version: 1 });
  await publishArticle(editor, { articleId: id, version: 1, at: inMinutes(60) });
  expect(await headlineOf(id)).toBe("withdrawn");
  const { revisionId } = await promiseOf(id);
  await passTime(revisionId);
  await keepTime(clock, { revisionId });
  expect((await getArticle(editor, id)).state).toMatchObject({ publicState: "published", withdrawnAt: null });
});

test("a second promise takes the place of the first", async () => {
  const { id, editor, author, content } = await makeArticle("in_review");
  await publishArticle(editor, { articleId: id, version: 1, at: inMinutes(60) });
  const first = (await promiseOf(id)).revisionId;
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, headline: "الثانية" } });
  await submitArticle(author, { articleId: id, version: 2 });
  await publishArticle(editor, { articleId: id, version: 2, at: inMinutes(90) });
  const second = (await promiseOf(id)).revisionId;
  await passTime(second);
  await keepTime(clock, { revisionId: first });
  expect(await headlineOf(id)).toBeNull();
  await keepTime(clock, { revisionId: second });
  expect(await headlineOf(id)).toBe("الثانية");
});

test("a revision may be named instead of the working copy's version; another story's is not there", async () => {
  const { id, editor, content } = await makeArticle("in_review");
  const other = await makeArticle("in_review");
  const revisionOf = async (articleId: string) =>
    (await db.select().from(revision).where(eq(revision.articleId, articleId)))[0]?.id ?? "";
  const foreign = publishArticle(editor, { articleId: id, revisionId: await revisionOf(other.id) });
  await expect(foreign).rejects.toMatchObject({ code: "not_found" });
  await saveWorkingCopy(editor, { articleId: id, basedOn: 1, content: { ...content, headline: "لاحق" } });
  await publishArticle(editor, { articleId: id, revisionId: await revisionOf(id) });
  expect(await headlineOf(id)).toBe(content.headline);
});

test("what the button publishes is taken back before any reader has it, and waits for review again", async () => {
  const { id, editor } = await makeArticle("in_review");
  await publishSoon(editor, { articleId: id, version: 1 });
  const { revisionId, goLiveAt } = await promiseOf(id);
  const { promise, state, now } = {
    ...(await getArticle(editor, id)),
    ...(await loadArticleUnscoped(db, id)),
  };
  expect(state).toMatchObject({ publicState: "never", workState: "draft" });
  expect(promise?.goLiveAt).toEqual(goLiveAt);
  expect(goLiveAt.getTime() - now.getTime()).toBeGreaterThan((secondsToTakeBack - 5) * 1000);
  expect(promise?.seconds).toBeLessThanOrEqual(secondsToTakeBack);
  await takeBackArticle(editor, { articleId: id });
  await keepTime(clock, { revisionId });
  expect(await headlineOf(id)).toBeNull();
  const after = await getArticle(editor, id);
  expect(after.state).toMatchObject({ publicState: "never", workState: "in_review", firstPublishedAt: null });
  expect(after.promise).toBeNull();
  expect(await entriesOf(id, "article:takeBack")).toBe(1);
});

test("left alone it goes live by the clock, and then there is nothing to take back", async () => {
  const { id, editor, author, content } = await makeArticle("in_review");
  await publishSoon(editor, { articleId: id, version: 1 });
  const { revisionId } = await promiseOf(id);
  await expect(takeBackArticle(author, { articleId: id })).rejects.toMatchObject({ code: "forbidden" });
  await passTime(revisionId);
  await keepTime(clock, { revisionId });
  expect(await headlineOf(id)).toBe(content.headline);
  await expect(takeBackArticle(editor, { articleId: id })).rejects.toMatchObject({ code: "conflict" });
  expect(await headlineOf(id)).toBe(content.headline);
  expect((await getArticle(editor, id)).state.workState).toBe("draft");
});

test("taken back, an update leaves readers what they had, and may be published again at once", async () => {
  const { id, editor, author, content } = await makeArticle("published");
  const words = { ...content, headline: "تحديث" };
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: words });
  await submitArticle(author, { articleId: id, version: 2 });
  await publishSoon(editor, { articleId: id, version: 2 });
  const first = await promiseOf(id);
  await takeBackArticle(editor, { articleId: id });
  expect(await headlineOf(id)).toBe(content.headline);
  await publishSoon(editor, { articleId: id, version: 2 });
  // The job of the first promise comes while the second one still may be taken back.
  await keepTime(clock, { revisionId: first.revisionId });
  expect(await headlineOf(id)).toBe(content.headline);
  await passTime((await promiseOf(id)).revisionId);
  await keepTime(clock, { revisionId: first.revisionId });
  expect(await headlineOf(id)).toBe("تحديث");
});

test("who approved does not hear of her own publication when it comes", async () => {
  const editor = await makePerson("editor");
  const { id } = await makeArticle("in_review", { author: editor, editor });
  await publishSoon(editor, { articleId: id, version: 1 });
  const { revisionId } = await promiseOf(id);
  await passTime(revisionId);
  await keepTime(clock, { revisionId });
  // Of other tests' stories she may hear, as an editor.
  const own = and(
    eq(notification.userId, editor.id),
    eq(notification.articleId, id),
    // That it came two hours late she hears.
    ne(notification.verb, "late"),
  );
  expect(await db.$count(notification, own)).toBe(0);
});

test("nobody keeps time by hand, and an unknown revision is nobody's", async () => {
  const { id, editor } = await makeArticle("in_review");
  await publishArticle(editor, { articleId: id, version: 1, at: inMinutes(60) });
  const { revisionId } = await promiseOf(id);
  await passTime(revisionId);
  await expect(keepTime(editor, { revisionId })).rejects.toMatchObject({ code: "forbidden" });
  await keepTime(clock, { revisionId: "6f1d3b0a-6a57-4f25-9f0c-6a1f1f9a2b11" });
  expect(await headlineOf(id)).toBeNull();
});

test("who published sees what goes to readers within a minute, wherever she goes on, and nobody else does", async () => {
  const { id, editor, content } = await makeArticle("in_review");
  const { id: far } = await makeArticle("in_review");
  await publishSoon(editor, { articleId: id, version: 1 });
  await publishArticle(editor, { articleId: far, version: 1, at: inMinutes(60) });
  const [own, ...others] = await listOwnPromises(editor);
  expect(others).toEqual([]);
  expect(own).toMatchObject({ articleId: id, headline: content.headline });
  expect(own?.seconds).toBeGreaterThan(0);
  expect(own?.seconds).toBeLessThanOrEqual(secondsToTakeBack);
  expect(await listOwnPromises(await makePerson("editor"))).toEqual([]);
  const setTo = (seconds: number) =>
    db
      .update(schedule)
      .set({ goLiveAt: sql`now() + make_interval(secs => ${seconds})` })
      .where(eq(schedule.articleId, id));
  for (const [seconds, isListed] of [
    [55, true],
    [65, false],
    [-550, true],
    [-650, false],
    [5, true],
  ] as const) {
    await setTo(seconds);
    expect((await listOwnPromises(editor)).length === 1 && isAwaited(seconds)).toBe(isListed);
  }
  await takeBackArticle(editor, { articleId: id });
  expect(await listOwnPromises(editor)).toEqual([]);
});
