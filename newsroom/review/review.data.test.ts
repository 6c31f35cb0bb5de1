import { eq, type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, type Transaction, withTransaction } from "@/db/client";
import { approval, article, history, notification, revision, schedule, workingCopy } from "@/db/schema";
import { anAdministrator, makeArticle, makePerson, makeSection } from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import {
  publishArticle,
  publishSoon,
  recallArticle,
  requestChanges,
  submitArticle,
  takeBackArticle,
} from "@/newsroom/article/commands";
import { listArticles } from "@/newsroom/article/list";
import { getArticle } from "@/newsroom/article/queries";
import { listWaiting } from "@/newsroom/article/queue";
import { keepTime } from "@/newsroom/article/schedule";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { actOnStories } from "@/newsroom/bulk/acting";
import { moveToTrash, restoreFromTrash } from "@/newsroom/trash/commands";
import { nextStageName } from "./clauses";
import { approveArticle } from "./commands";
import { getReview, getReviewSettings } from "./queries";
import { nextStage } from "./rules";
import { addStage, removeStage, setSecondEyes } from "./settings";
import { loadReviewUnscoped } from "./standing";

const administrator = await anAdministrator();
const refusal = (code: string, messageKey?: string) =>
  expect.objectContaining({ code, ...(messageKey && { messageKey }) });

/** A section with stages of these names, and the people of the second. */
async function staged(names: string[], personIds: string[] = []) {
  const sectionId = await makeSection();
  const ids: string[] = [];
  for (const [index, name] of names.entries())
    ids.push(
      (await addStage(administrator, { sectionId, name, personIds: index === 1 ? personIds : [] })).id,
    );
  return { sectionId, ids };
}

/** Where a story stands by each door that says so; all must say the same. */
async function standing(id: string, sectionId: string) {
  const editor = await makePerson("editor");
  const review = await getReview(editor, id);
  const [queued] = (await listWaiting(editor, { sectionId })).rows;
  const [listed] = (await listArticles(editor, { scope: "everything", sectionId })).rows;
  const { isApproved } = await getArticle(editor, id);
  expect(listed?.isApproved).toBe(isApproved);
  if (queued) expect(queued).toMatchObject({ isApproved, stage: nextStage(review)?.name ?? null });
  return { next: nextStage(review)?.name, isApproved };
}

test("a story passes its stages one after the other, and is published after the last", async () => {
  const lawyer = await makePerson("editor");
  const { sectionId, ids } = await staged(["التدقيق", "المراجعة القانونية"], [lawyer.id]);
  const [first = "", second = ""] = ids;
  const { id: articleId, author, editor } = await makeArticle("in_review", { content: { sectionId } });
  const words = { articleId, version: 1 };
  expect(await standing(articleId, sectionId)).toEqual({ next: "التدقيق", isApproved: false });
  await expect(publishArticle(editor, words)).rejects.toEqual(refusal("invalid", "unreviewed"));
  const at = new Date(Date.now() + 3_600_000);
  await expect(publishArticle(editor, { ...words, at })).rejects.toEqual(refusal("invalid", "unreviewed"));
  await expect(approveArticle(author, { ...words, stageId: first })).rejects.toEqual(refusal("forbidden"));
  await expect(approveArticle(editor, { ...words, version: 2, stageId: first })).rejects.toEqual(
    refusal("conflict"),
  );
  await approveArticle(editor, { ...words, stageId: first });
  const told = await db.select().from(notification).where(eq(notification.articleId, articleId));
  expect(told).toContainEqual(
    expect.objectContaining({ userId: lawyer.id, verb: "stageWaits", reason: "المراجعة القانونية" }),
  );
  expect(await standing(articleId, sectionId)).toEqual({ next: "المراجعة القانونية", isApproved: false });
  await expect(approveArticle(editor, { ...words, stageId: second })).rejects.toEqual(
    refusal("forbidden", "review.notNamed"),
  );
  await approveArticle(lawyer, { ...words, stageId: second });
  expect(await standing(articleId, sectionId)).toEqual({ next: undefined, isApproved: true });
  const lines = await db.select().from(history).where(eq(history.subjectId, articleId));
  const approvals = lines.filter(({ verb }) => verb === "article:approve").map(({ reason }) => reason);
  expect(approvals).toEqual(["التدقيق", "المراجعة القانونية"]);
  await publishArticle(editor, words);
  expect((await getArticle(editor, articleId)).state.publicState).toBe("published");
});

test("an approval is of words: another letter takes it away, the same words bring it along", async () => {
  const { sectionId, ids } = await staged(["التدقيق"]);
  const [stageId = ""] = ids;
  const story = await makeArticle("in_review", { content: { sectionId } });
  const { id: articleId, author, editor, content } = story;
  await approveArticle(editor, { articleId, version: 1, stageId });
  const approved = { next: undefined, isApproved: true };
  const open = { next: "التدقيق", isApproved: false };
  await saveWorkingCopy(editor, { articleId, basedOn: 1, content: { ...content, dateline: "بغداد" } });
  expect(await standing(articleId, sectionId)).toEqual(open);
  await expect(publishArticle(editor, { articleId, version: 2 })).rejects.toEqual(refusal("invalid"));
  await saveWorkingCopy(editor, { articleId, basedOn: 2, content });
  expect(await standing(articleId, sectionId)).toEqual(approved);
  await recallArticle(author, { articleId });
  expect((await getArticle(editor, articleId)).isApproved).toBe(false);
  await submitArticle(author, { articleId, version: 3 });
  expect(await standing(articleId, sectionId)).toEqual(approved);
  // Whoever asks for changes takes back what had passed, also for words that come again as they were.
  await requestChanges(editor, { articleId, version: 3, reason: "عنوان آخر" });
  await submitArticle(author, { articleId, version: 3 });
  expect(await standing(articleId, sectionId)).toEqual(open);
  await approveArticle(editor, { articleId, version: 3, stageId });
  expect(await standing(articleId, sectionId)).toEqual(approved);
  await requestChanges(editor, { articleId, version: 3, reason: "عنوان آخر" });
  await saveWorkingCopy(author, { articleId, basedOn: 3, content: { ...content, headline: "عنوان آخر" } });
  await submitArticle(author, { articleId, version: 4 });
  expect(await standing(articleId, sectionId)).toEqual(open);
});

test("words that only have the digest of approved ones are not approved", async () => {
  const { sectionId, ids } = await staged(["التدقيق"]);
  const [stageId = ""] = ids;
  const { id: articleId } = await makeArticle("in_review", { content: { sectionId } });
  const inThisTest = async (tx: Transaction) => {
    await tx.execute(sql`alter table revision alter column digest drop expression`);
    const approve = async (number: number, content: SQL) => {
      const [cut] = await tx.execute<{ id: string }>(sql`
        insert into revision (article_id, number, working_version, reason, content, digest)
        select ${articleId}, ${number}, 1, 'approved', ${content}, digest from working_copy
        where article_id = ${articleId} returning id`);
      const given = { revisionId: cut?.id ?? "", stageId, approvedAt: new Date() };
      await tx.insert(approval).values(given);
    };
    const next = async () => {
      const [row] = await tx
        .select({ stage: nextStageName })
        .from(article)
        .innerJoin(workingCopy, eq(workingCopy.articleId, article.id))
        .where(eq(article.id, articleId));
      const review = await loadReviewUnscoped(tx, articleId, { sectionId, revisionId: null });
      expect(nextStage(review)?.name ?? null).toBe(row?.stage);
      return row?.stage;
    };
    await approve(98, sql`content || '{"dateline":"في مكان آخر"}'::jsonb`);
    expect(await next()).toBe("التدقيق");
    await approve(99, sql`content`);
    expect(await next()).toBeNull();
    tx.rollback();
  };
  await expect(withTransaction(inThisTest)).rejects.toThrow("Rollback");
});

test("a revision that was approved is published whatever was typed since, and no other one", async () => {
  const { sectionId, ids } = await staged(["التدقيق"]);
  const [stageId = ""] = ids;
  const { id: articleId, editor, content } = await makeArticle("in_review", { content: { sectionId } });
  await approveArticle(editor, { articleId, version: 1, stageId });
  const next = { ...content, headline: "عنوان لم يقرأه أحد" };
  await saveWorkingCopy(editor, { articleId, basedOn: 1, content: next });
  const [kept] = await db
    .select({ id: revision.id })
    .from(revision)
    .innerJoin(approval, eq(approval.revisionId, revision.id))
    .where(eq(revision.articleId, articleId));
  await publishArticle(editor, { articleId, revisionId: kept?.id ?? "" });
  expect((await getArticle(editor, articleId)).hasUnpublishedChanges).toBe(true);
});

test("where second eyes are needed, another than who wrote last publishes", async () => {
  const sectionId = await makeSection();
  await setSecondEyes(administrator, { id: sectionId, needsSecondEyes: true });
  const author = await makePerson("editor");
  const own = await makeArticle("in_review", { author, content: { sectionId } });
  const words = { articleId: own.id, version: 1 };
  const refused = refusal("invalid", "unreviewed");
  await expect(publishArticle(author, words)).rejects.toEqual(refused);
  const content = { ...own.content, dateline: "البصرة" };
  await saveWorkingCopy(own.editor, { articleId: own.id, basedOn: 1, content });
  await expect(publishArticle(own.editor, { ...words, version: 2 })).rejects.toEqual(refused);
  await publishArticle(author, { ...words, version: 2 });
  await setSecondEyes(administrator, { id: sectionId, needsSecondEyes: false });
  const alone = await makeArticle("in_review", { author, content: { sectionId } });
  await publishArticle(author, { articleId: alone.id, version: 1 });
});

test("an editor publishes her own correction of a live story in one step, nobody else's, and not where another is needed", async () => {
  const sectionId = await makeSection();
  const { id: articleId, editor, content } = await makeArticle("published", { content: { sectionId } });
  const send = (version: number) => publishSoon(editor, { articleId, version, told: "silent" }, "update");
  await saveWorkingCopy(editor, { articleId, basedOn: 1, content: { ...content, headline: "عنوان مصحّح" } });
  // Whoever files it anew writes nothing of it, neither in her own name nor in another's.
  const filed = { verb: "section" as const, stories: [{ articleId, version: 2 }], sectionId };
  const elsewhere = await makeSection();
  await actOnStories(await makePerson("editor"), { ...filed, sectionId: elsewhere });
  await actOnStories(await makePerson("editor"), filed);
  await setSecondEyes(administrator, { id: sectionId, needsSecondEyes: true });
  await expect(send(4)).rejects.toEqual(refusal("invalid", "unreviewed"));
  await setSecondEyes(administrator, { id: sectionId, needsSecondEyes: false });
  const { id: stageId } = await addStage(administrator, { sectionId, name: "التدقيق", personIds: [] });
  await expect(send(4)).rejects.toEqual(refusal("invalid", "unreviewed"));
  await removeStage(administrator, { id: stageId });
  const before = await db.$count(notification, eq(notification.articleId, articleId));
  await send(4);
  expect((await getArticle(editor, articleId)).promise).not.toBeNull();
  expect(await db.$count(notification, eq(notification.articleId, articleId))).toBe(before);
  await takeBackArticle(editor, { articleId });
  expect((await getArticle(editor, articleId)).state.workState).toBe("in_review");
});

test("words that another left unsent are nobody's own by a comma or another section", async () => {
  const { id: articleId, author, editor, content } = await makeArticle("published");
  const other = { ...content, dateline: "البصرة" };
  await saveWorkingCopy(author, { articleId, basedOn: 1, content: other });
  const send = (version: number) => publishSoon(editor, { articleId, version, told: "silent" }, "update");
  await expect(send(2)).rejects.toEqual(refusal("invalid", "review.notOwn"));
  const stories = [{ articleId, version: 2 }];
  await actOnStories(editor, { verb: "section", stories, sectionId: await makeSection() });
  await expect(send(3)).rejects.toEqual(refusal("invalid", "review.notOwn"));
  const words = (await getArticle(editor, articleId)).content;
  await saveWorkingCopy(editor, { articleId, basedOn: 3, content: { ...words, headline: "عنوان مصحّح" } });
  await expect(send(4)).rejects.toEqual(refusal("invalid", "review.notOwn"));
  await submitArticle(author, { articleId, version: 4 });
  await publishArticle(editor, { articleId, version: 4 });
  const next = { ...words, headline: "عنوان مصحّح مرة أخرى" };
  await saveWorkingCopy(editor, { articleId, basedOn: 4, content: next });
  await send(5);
});

test("second eyes are another's than who wrote last, whoever filed it since", async () => {
  const sectionId = await makeSection();
  await setSecondEyes(administrator, { id: sectionId, needsSecondEyes: true });
  const author = await makePerson("editor");
  const { id: articleId, editor } = await makeArticle("in_review", { author });
  const stories = [{ articleId, version: 1 }];
  await actOnStories(editor, { verb: "section", stories, sectionId });
  await expect(publishArticle(author, { articleId, version: 2 })).rejects.toEqual(
    refusal("invalid", "unreviewed"),
  );
  await publishArticle(editor, { articleId, version: 2 });
});

test("the history of what the clock gave says who promised it and who had let it pass", async () => {
  const { sectionId, ids } = await staged(["التدقيق"]);
  const { id: articleId, editor } = await makeArticle("in_review", { content: { sectionId } });
  const reader = await makePerson("editor");
  await approveArticle(reader, { articleId, version: 1, stageId: ids[0] ?? "" });
  await publishArticle(editor, { articleId, version: 1, at: new Date(Date.now() + 3_600_000) });
  const isIts = eq(schedule.articleId, articleId);
  await db.update(schedule).set({ goLiveAt: sql`clock_timestamp()` }).where(isIts);
  const [{ revisionId } = { revisionId: "" }] = await db.select().from(schedule).where(isIts);
  await keepTime(jobNamed("keep_time"), { revisionId });
  const lines = await db.select().from(history).where(eq(history.subjectId, articleId));
  const after = (verb: string) => lines.find((line) => line.verb === verb)?.after;
  expect(after("article:schedule")).toMatchObject({ approvedBy: [reader.id] });
  expect(after("article:goLive")).toMatchObject({ approvedBy: [reader.id], promisedBy: editor.id });
});

test("stages are an administrator's, few, named once, and of people who publish", async () => {
  const { sectionId, ids } = await staged(["أ", "ب"]);
  const add = { sectionId, name: "ج", personIds: [] };
  const [editor, journalist] = [await makePerson("editor"), await makePerson("journalist")];
  await expect(addStage(editor, add)).rejects.toEqual(refusal("forbidden"));
  await expect(addStage(administrator, { ...add, name: "أ" })).rejects.toEqual(refusal("conflict"));
  const withJournalist = { ...add, personIds: [journalist.id] };
  await expect(addStage(administrator, withJournalist)).rejects.toEqual(refusal("invalid"));
  await removeStage(administrator, { id: ids[0] ?? "" });
  await addStage(administrator, add);
  const { stages } = await getReviewSettings(administrator, sectionId);
  expect(stages.map(({ name }) => name)).toEqual(["ب", "ج"]);
  for (const name of ["د", "ه", "و"]) await addStage(administrator, { ...add, name });
  await expect(addStage(administrator, { ...add, name: "ز" })).rejects.toEqual(refusal("invalid"));
});

test("what comes back from the trash is read again", async () => {
  const { sectionId, ids } = await staged(["التدقيق"]);
  const { id: articleId, editor } = await makeArticle("in_review", { content: { sectionId } });
  await approveArticle(editor, { articleId, version: 1, stageId: ids[0] ?? "" });
  await restoreFromTrash(editor, await moveToTrash(editor, "article", { id: articleId }));
  expect(await standing(articleId, sectionId)).toEqual({ next: "التدقيق", isApproved: false });
});
