import { and, eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import {
  article,
  front,
  frontLaunch,
  frontRevision,
  history,
  outboxMail,
  schedule,
  trash,
  user,
} from "@/db/schema";
import { makePicture } from "@/e2e/support/picture-rows";
import { makeArticle, makePerson, makeSection } from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import {
  publishArticle,
  publishSoon,
  republishArticle,
  requestChanges,
  submitArticle,
  takeBackArticle,
  withdrawArticle,
} from "@/newsroom/article/commands";
import { createArticle } from "@/newsroom/article/creating";
import { duplicateArticle } from "@/newsroom/article/duplicating";
import { listArticles } from "@/newsroom/article/list";
import { getArticle } from "@/newsroom/article/queries";
import { keepTime } from "@/newsroom/article/schedule";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { correctArticle } from "@/newsroom/correction/commands";
import { changeFront, createFront } from "@/newsroom/front/commands";
import { keepFrontTime, launchFront } from "@/newsroom/front/launching";
import { getFrontDraft } from "@/newsroom/front/queries";
import { listNotifications } from "@/newsroom/notification/queries";
import { describePicture } from "@/newsroom/picture/commands";
import { getPicture, getRendition, listPictures, listPicturesOf } from "@/newsroom/picture/queries";
import { makePreviewLink, openPreview } from "@/newsroom/preview-link/commands";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { keepTemplate } from "@/newsroom/template/commands";
import { moveToTrash, restoreFromTrash } from "@/newsroom/trash/commands";
import { setUrgent } from "@/newsroom/urgent/commands";
import { closeJobs } from "@/platform/jobs";
import { liftEmbargo, setEmbargo } from "./commands";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

const far = { until: "2100-01-01T10:00", note: "وكالة الفضاء" };
const holds = { code: "conflict", messageKey: "embargo.holds" };
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const kindOf = async (id: string) => (await getPublishedArticle("ar", id))?.kind ?? null;

/** The minute of an embargo has come. */
const passEmbargo = (id: string) =>
  db
    .update(article)
    .set({ embargoUntil: sql`clock_timestamp() - interval '1 second'` })
    .where(eq(article.id, id));

/** An embargo of so many minutes from now, to the second. */
async function embargoFor(id: string, minutes: number) {
  const embargoUntil = inMinutes(minutes);
  await db.update(article).set({ embargoUntil, embargoNote: "مصدر" }).where(eq(article.id, id));
  return embargoUntil;
}

test("whoever is on a story puts it under embargo; only editors change or lift it, and all of it is written down", async () => {
  const { id: articleId, author, editor } = await makeArticle("draft");
  await expect(setEmbargo(await makePerson("journalist"), { articleId, ...far })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(setEmbargo(author, { articleId, ...far, until: "2001-01-01T10:00" })).rejects.toMatchObject({
    messageKey: "timePast",
  });
  await setEmbargo(author, { articleId, ...far });
  await expect(setEmbargo(author, { articleId, ...far })).rejects.toMatchObject({ code: "forbidden" });
  await expect(liftEmbargo(author, { articleId })).rejects.toMatchObject({ code: "forbidden" });
  await setEmbargo(editor, { articleId, ...far, note: "الوزارة" });
  expect((await getArticle(author, articleId)).embargo).toMatchObject({ note: "الوزارة" });
  const [row] = (await listArticles(author, { scope: "mine" })).rows;
  expect(row?.embargoUntil?.getTime()).toBeGreaterThan(Date.now());
  await liftEmbargo(editor, { articleId });
  await expect(liftEmbargo(editor, { articleId })).rejects.toMatchObject({ code: "conflict" });
  expect((await getArticle(author, articleId)).embargo).toBeNull();
  const verbs = await db.select({ verb: history.verb }).from(history).where(eq(history.subjectId, articleId));
  expect(verbs.map(({ verb }) => verb).filter((verb) => verb.endsWith("Embargo"))).toEqual([
    ...["article:setEmbargo", "article:setEmbargo", "article:liftEmbargo"],
  ]);
});

test("nothing goes to readers before the minute; what is promised for the minute does, at it", async () => {
  const { id: articleId, editor } = await makeArticle("in_review");
  const until = await embargoFor(articleId, 60);
  await expect(publishArticle(editor, { articleId, version: 1 })).rejects.toMatchObject(holds);
  await expect(publishSoon(editor, { articleId, version: 1 })).rejects.toMatchObject(holds);
  const early = { articleId, version: 1, at: inMinutes(59) };
  await expect(publishArticle(editor, early)).rejects.toMatchObject(holds);
  await publishArticle(editor, { articleId, version: 1, at: until });
  const [promise] = await db.select().from(schedule).where(eq(schedule.articleId, articleId));
  await expect(setEmbargo(editor, { articleId, ...far })).rejects.toMatchObject({
    messageKey: "embargo.promised",
  });
  // Whoever would write past every rule is stopped by the database.
  const isIt = eq(article.id, articleId);
  const states = { publicState: "published", slug: "x", firstPublishedAt: sql`now()` } as const;
  await expect(
    db
      .update(article)
      .set({ ...states, publishedRevisionId: promise?.revisionId ?? "" })
      .where(isIt),
  ).rejects.toThrow();
  await passEmbargo(articleId);
  await db
    .update(schedule)
    .set({ goLiveAt: sql`clock_timestamp()` })
    .where(eq(schedule.articleId, articleId));
  await keepTime(jobNamed("keep_time"), { revisionId: promise?.revisionId ?? "" });
  expect(await kindOf(articleId)).toBe("published");
});

test("an update under embargo leaves readers what they have, and nothing beside it tells of it", async () => {
  const { id: articleId, editor, author, content } = await makeArticle("published");
  await saveWorkingCopy(author, { articleId, basedOn: 1, content: { ...content, headline: "خبر الغد" } });
  await setEmbargo(author, { articleId, ...far });
  await submitArticle(author, { articleId, version: 2 });
  await expect(publishArticle(editor, { articleId, version: 2 })).rejects.toMatchObject(holds);
  const correction = { articleId, kind: "correction", wrong: "خمسة", right: "ستة" } as const;
  await expect(correctArticle(editor, correction)).rejects.toMatchObject(holds);
  await expect(
    setUrgent(editor, { edition: "ar", text: "عاجل", articleId, minutes: 1 }),
  ).rejects.toMatchObject({ code: "conflict" });
  await expect(
    keepTemplate(editor, { articleId, version: 2, name: `قالب ${articleId}` }),
  ).rejects.toMatchObject(holds);
  expect(await kindOf(articleId)).toBe("published");
  await withdrawArticle(editor, { articleId, reason: "خطأ" });
  await expect(republishArticle(editor, { articleId })).rejects.toMatchObject(holds);
  await passEmbargo(articleId);
  await republishArticle(editor, { articleId });
  expect(await kindOf(articleId)).toBe("published");
});

test("a card of a front says nothing of its own of a story under embargo, at once or before the minute", async () => {
  const { id: storyId, editor } = await makeArticle("published");
  const { id: frontId } = await createFront(editor, { edition: "ar", sectionId: await makeSection() });
  const { content } = await getFrontDraft(editor, frontId);
  const container = content.containers[0]?.id ?? "";
  const card = { kind: "addCard", container, storyId, at: 0 } as const;
  const added = await changeFront(editor, { frontId, version: 1, change: card });
  const until = await embargoFor(storyId, 60);
  await launchFront(editor, { frontId, version: added.version });
  const bare = { kicker: undefined, picture: undefined, size: undefined, mark: undefined };
  const words = { kind: "setCard", container, storyId, headline: "خبر الغد", ...bare } as const;
  const { version } = await changeFront(editor, { frontId, version: added.version, change: words });
  const refused = { code: "conflict", messageKey: "embargo.onFront" };
  await expect(launchFront(editor, { frontId, version })).rejects.toMatchObject(refused);
  await expect(launchFront(editor, { frontId, version, at: inMinutes(30) })).rejects.toMatchObject(refused);
  await launchFront(editor, { frontId, version, at: until });
});

test("a preview link opens nothing while the embargo holds, and opens again after it", async () => {
  const { id: articleId, author } = await makeArticle("draft");
  const wanted = { articleId, label: "محامٍ", days: 1, takesNotes: false } as const;
  const { link } = await makePreviewLink(author, wanted);
  const token = link.split("/").at(-1) ?? "";
  expect(await openPreview(token)).not.toBeNull();
  await setEmbargo(author, { articleId, ...far });
  expect(await openPreview(token)).toBeNull();
  await expect(makePreviewLink(author, wanted)).rejects.toMatchObject(holds);
  await passEmbargo(articleId);
  expect(await openPreview(token)).not.toBeNull();
});

test("letters name no story under embargo and quote nothing; the bell does, to who may read it", async () => {
  const { id: articleId, author, editor, content } = await makeArticle("draft");
  await setEmbargo(author, { articleId, ...far });
  await submitArticle(author, { articleId, version: 1 });
  await requestChanges(editor, { articleId, version: 1, reason: "احذف اسم العالِمة" });
  for (const person of [author, editor]) {
    const isHers = and(eq(outboxMail.recipient, user.email), eq(user.id, person.id));
    const mails = await db
      .select({ subject: outboxMail.subject, text: outboxMail.text })
      .from(outboxMail)
      .innerJoin(user, isHers)
      .where(sql`${outboxMail.text} like ${`%${articleId}%`}`);
    expect(mails.length).toBeGreaterThan(0);
    for (const mail of mails) {
      expect(JSON.stringify(mail)).toContain("مقال تحت الحظر");
      expect(JSON.stringify(mail)).not.toContain(content.headline);
      expect(JSON.stringify(mail)).not.toContain("العالِمة");
    }
  }
});

test("a picture of a story under embargo alone is not there for who may not read the story", async () => {
  const author = await makePerson("journalist");
  const [editor, stranger] = [await makePerson("editor"), await makePerson("journalist")];
  // Brought by a colleague, who is no longer on the story.
  const pictureId = await makePicture(await makePerson("journalist"));
  const words = { caption: "نهر", credit: "سما", alternative: "نهر", isDecorative: false };
  const content = { leadPicture: { pictureId, ...words } };
  const { id: articleId } = await makeArticle("draft", { author, editor, content });
  const rendition = { width: 800, format: "webp" } as const;
  const seen = async (person: typeof author) => ({
    page: await getPicture(person, pictureId).then(
      () => true,
      () => false,
    ),
    file: (await getRendition(person, pictureId, rendition)) !== null,
    list: (await listPictures(person, {})).pictures.some(({ id }) => id === pictureId),
    named: (await listPicturesOf(person, [pictureId])).length > 0,
  });
  const all = { page: true, file: true, list: true, named: true };
  const none = { page: false, file: false, list: false, named: false };
  expect(await seen(stranger)).toEqual(all);
  await setEmbargo(author, { articleId, ...far });
  expect(await seen(stranger)).toEqual(none);
  await expect(
    describePicture(stranger, { id: pictureId, ...words, isGraphic: false }),
  ).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await seen(author)).toEqual(all);
  expect(await seen(editor)).toEqual(all);
  await passEmbargo(articleId);
  expect(await seen(stranger)).toEqual(all);
});

test("who tells the same again, in another edition or in a copy, has the embargo too", async () => {
  const { id: articleId, author } = await makeArticle("draft");
  await setEmbargo(author, { articleId, ...far });
  const sibling = await createArticle(author, { edition: "en", translationOf: articleId });
  const copy = await duplicateArticle(author, { articleId, version: 1 });
  for (const { id } of [sibling, copy])
    expect((await getArticle(author, id)).embargo).toMatchObject({ note: far.note });
});

test("an embargo reaches what was made of the story before, changes and ends with it, and its people hear of it", async () => {
  const { id: articleId, author, editor } = await makeArticle("draft");
  const [translator, copier] = [await makePerson("editor"), await makePerson("editor")];
  const sibling = await createArticle(translator, { edition: "en", translationOf: articleId });
  const copy = await duplicateArticle(copier, { articleId: sibling.id, version: 1 });
  const trashed = await duplicateArticle(editor, { articleId, version: 1 });
  const inTrash = await moveToTrash(editor, "article", { id: trashed.id });
  const kin = [sibling.id, copy.id];
  const embargoes = () => Promise.all(kin.map(async (id) => (await getArticle(editor, id)).embargo));
  expect(await setEmbargo(author, { articleId, ...far })).toEqual({ live: 0 });
  expect(await embargoes()).toMatchObject([{ note: far.note }, { note: far.note }]);
  for (const [person, id] of [[translator, sibling.id] as const, [copier, copy.id] as const])
    expect(await listNotifications(person)).toContainEqual(
      expect.objectContaining({ verb: "embargoSet", subject: id }),
    );
  // One that is under an embargo of its own keeps it.
  await liftEmbargo(editor, { articleId: copy.id });
  expect(await embargoes()).toEqual([null, null]);
  await setEmbargo(copier, { articleId: copy.id, until: "2101-01-01T10:00", note: "جهة أخرى" });
  await liftEmbargo(editor, { articleId });
  await setEmbargo(editor, { articleId, ...far });
  expect(await embargoes()).toMatchObject([{ note: far.note }, { note: far.note }]);
  await setEmbargo(editor, { articleId: sibling.id, ...far, note: "الوزارة" });
  expect(await embargoes()).toMatchObject([{ note: "الوزارة" }, { note: "الوزارة" }]);
  await restoreFromTrash(editor, inTrash);
  expect((await getArticle(editor, trashed.id)).embargo).toMatchObject({ note: "الوزارة" });
});

test("what readers have of the news stays theirs and is counted; what is promised to them earlier stands in the way", async () => {
  const { id: articleId, author, editor } = await makeArticle("draft");
  const live = await duplicateArticle(editor, { articleId, version: 1 });
  await submitArticle(editor, { articleId: live.id, version: 1 });
  await publishArticle(editor, { articleId: live.id, version: 1 });
  const promised = await duplicateArticle(editor, { articleId, version: 1 });
  await submitArticle(editor, { articleId: promised.id, version: 1 });
  await publishArticle(editor, { articleId: promised.id, version: 1, at: inMinutes(60) });
  await expect(setEmbargo(author, { articleId, ...far })).rejects.toMatchObject({
    messageKey: "embargo.kinPromised",
  });
  expect((await getArticle(editor, articleId)).embargo).toBeNull();
  await takeBackArticle(editor, { articleId: promised.id });
  expect(await setEmbargo(author, { articleId, ...far })).toEqual({ live: 1 });
  expect((await getArticle(editor, live.id)).embargo).toBeNull();
  expect(await kindOf(live.id)).toBe("published");
});

test("pictures that a story under embargo showed once, and those of one in the trash, are hidden with it", async () => {
  const author = await makePerson("journalist");
  const stranger = await makePerson("journalist");
  const colleague = await makePerson("journalist");
  const [former, present] = [await makePicture(colleague), await makePicture(colleague)];
  const words = { caption: "نهر", credit: "سما", alternative: "نهر", isDecorative: false };
  const content = { leadPicture: { pictureId: former, ...words } };
  const { id: articleId, content: whole } = await makeArticle("draft", { author, content });
  const next = { ...whole, leadPicture: { pictureId: present, ...words } };
  await saveWorkingCopy(author, { articleId, basedOn: 1, content: next });
  await setEmbargo(author, { articleId, ...far });
  const rendition = { width: 800, format: "webp" } as const;
  const seen = (person: typeof author) =>
    Promise.all(
      [former, present].map(async (id) => [
        (await getRendition(person, id, rendition)) !== null,
        (await listPicturesOf(person, [id])).length > 0,
      ]),
    );
  const [none, all] = [
    Array.from({ length: 2 }, () => [false, false]),
    Array.from({ length: 2 }, () => [true, true]),
  ];
  expect(await seen(stranger)).toEqual(none);
  expect(await seen(author)).toEqual(all);
  const { id } = await moveToTrash(author, "article", { id: articleId });
  expect(await seen(stranger)).toEqual(none);
  expect(await seen(author)).toEqual(all);
  await db.update(trash).set({ embargoUntil: sql`clock_timestamp()` }).where(eq(trash.id, id));
  expect(await seen(stranger)).toEqual(all);
});

test("a launch that was promised before an embargo goes without what was chosen for that story's card", async () => {
  const { id: storyId, editor } = await makeArticle("published");
  const { id: free } = await makeArticle("published");
  const { id: frontId } = await createFront(editor, { edition: "ar", sectionId: await makeSection() });
  const { content } = await getFrontDraft(editor, frontId);
  const container = content.containers[0]?.id ?? "";
  let version = 1;
  for (const id of [storyId, free]) {
    const card = { kind: "addCard", container, storyId: id, at: 0 } as const;
    version = (await changeFront(editor, { frontId, version, change: card })).version;
    const bare = { kicker: undefined, picture: undefined, size: undefined, mark: undefined };
    const words = { kind: "setCard", container, storyId: id, headline: "خبر الغد", ...bare } as const;
    version = (await changeFront(editor, { frontId, version, change: words })).version;
  }
  await launchFront(editor, { frontId, version, at: inMinutes(30) });
  await setEmbargo(editor, { articleId: storyId, ...far });
  const isIts = eq(frontLaunch.frontId, frontId);
  await db.update(frontLaunch).set({ at: sql`clock_timestamp()` }).where(isIts);
  const [launch] = await db.select().from(frontLaunch).where(isIts);
  await keepFrontTime(jobNamed("keep_front"), { launchId: launch?.id ?? "" });
  const [live] = await db
    .select({ content: frontRevision.content })
    .from(front)
    .innerJoin(frontRevision, eq(frontRevision.id, front.liveRevisionId))
    .where(eq(front.id, frontId));
  expect(JSON.stringify(live?.content)).not.toContain(storyId);
  expect(JSON.stringify(live?.content)).toContain(free);
  const lines = await db.select().from(history).where(eq(history.subjectId, frontId));
  expect(lines.find(({ verb }) => verb === "front:goLive")?.after).toEqual({
    revision: 2,
    withheld: [storyId],
  });
});
