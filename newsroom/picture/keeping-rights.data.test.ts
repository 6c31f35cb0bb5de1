import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { history, notification, schedule, touched } from "@/db/schema";
import { makePicture } from "@/e2e/support/picture-rows";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { jobNamed, type Person } from "@/newsroom/access";
import { publishArticle, submitArticle } from "@/newsroom/article/commands";
import { keepTime } from "@/newsroom/article/schedule";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { isoInZone } from "@/newsroom/date/rules";
import { openNotification } from "@/newsroom/notification/commands";
import { countUnread, listNotifications } from "@/newsroom/notification/queries";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { moveToTrash, restoreFromTrash } from "@/newsroom/trash/commands";
import { closeJobs } from "@/platform/jobs";
import { keepPictureRights, setPictureRights } from "./keeping-rights";
import { getPicture, getPublishedRendition } from "./queries";
import { dayBefore } from "./rights";

let uploader: Person;
let editor: Person;

beforeAll(async () => {
  [uploader, editor] = [await makePerson("journalist"), await makePerson("editor")];
});

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

const job = jobNamed("keep_picture_rights");
const own = { basis: "own", origin: "photograph", restrictions: "", rightsEndOn: null } as const;
const placed = (pictureId: string): PlacedPicture => ({
  pictureId,
  ...{ caption: "تعليق", credit: "مصوّر", alternative: "بديل", isDecorative: false },
});
/** A day so many days from today. */
const inDays = async (days: number) => dayBefore(isoInZone(await databaseTime(), "UTC").slice(0, 10), -days);
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);
const leadOf = async (edition: string, id: string) => {
  const answer = await getPublishedArticle(edition, id);
  return answer?.kind === "published" ? answer.article.leadPicture : undefined;
};
const isPublic = async (id: string) =>
  (await getPublishedRendition(id, { width: 320, format: "avif" })) !== null;
const verbsOf = async (id: string) =>
  (await db.select({ verb: history.verb }).from(history).where(eq(history.subjectId, id))).map(
    ({ verb }) => verb,
  );
const toldOf = async (person: Person, pictureId: string) =>
  (
    await db
      .select({ verb: notification.verb })
      .from(notification)
      .where(and(eq(notification.userId, person.id), eq(notification.pictureId, pictureId)))
  ).map(({ verb }) => verb);

/** A published story with a picture. */
async function publishedWith(pictureId: string) {
  const story = await makeArticle("in_review", {
    author: uploader,
    content: { leadPicture: placed(pictureId) },
  });
  await publishArticle(editor, { articleId: story.id, version: 1 });
  return { edition: "ar", id: story.id };
}

test("a week before its day the newsroom is told once, on it readers lose the picture once", async () => {
  const id = await makePicture(uploader);
  const story = await publishedWith(id);
  const day = await inDays(30);
  await setPictureRights(uploader, { id, ...own, rightsEndOn: day });

  await keepPictureRights(job, { pictureId: id }, noonOf(dayBefore(day, 9)));
  expect(await toldOf(uploader, id)).toEqual([]);
  for (let time = 0; time < 2; time += 1)
    await keepPictureRights(job, { pictureId: id }, noonOf(dayBefore(day, 6)));
  expect(await toldOf(uploader, id)).toEqual(["rightsEnding"]);
  expect(await toldOf(editor, id)).toEqual(["rightsEnding"]);
  expect(await isPublic(id)).toBe(true);
  expect((await leadOf(story.edition, story.id))?.id).toBe(id);

  for (let time = 0; time < 2; time += 1) await keepPictureRights(job, { pictureId: id }, noonOf(day));
  expect(await isPublic(id)).toBe(false);
  expect(await leadOf(story.edition, story.id)).toBeNull();
  expect(await toldOf(editor, id)).toEqual(["rightsEnding", "rightsEnded"]);
  expect((await verbsOf(id)).filter((verb) => verb === "picture:endRights")).toHaveLength(1);
  const rows = await db.select({ vanishing: touched.vanishing }).from(touched);
  expect(
    rows.some(
      ({ vanishing }) => vanishing?.includes(`file:${id}`) && vanishing.includes(`article:${story.id}`),
    ),
  ).toBe(true);
});

test("a right that is renewed gives readers the picture back; both are for editors", async () => {
  const id = await makePicture(uploader);
  const story = await publishedWith(id);
  const [today, later] = [await inDays(0), await inDays(90)];
  const refusal = { code: "forbidden", problems: [{ field: "rightsEndOn" }] };
  await expect(setPictureRights(uploader, { id, ...own, rightsEndOn: today })).rejects.toMatchObject(refusal);
  await setPictureRights(editor, { id, ...own, rightsEndOn: await inDays(-1) });
  expect(await leadOf(story.edition, story.id)).toBeNull();
  await expect(setPictureRights(uploader, { id, ...own, rightsEndOn: later })).rejects.toMatchObject(refusal);
  // What does not move the day is anybody's.
  await setPictureRights(uploader, { id, ...own, rightsEndOn: await inDays(-1), restrictions: "لا للأرشيف" });
  expect((await getPicture(uploader, id)).rightsEndedAt).not.toBeNull();
  await setPictureRights(editor, { id, ...own, rightsEndOn: later });
  expect((await leadOf(story.edition, story.id))?.id).toBe(id);
  expect(await isPublic(id)).toBe(true);
});

test("a form that was opened before the day was moved gives nothing back, and moves nothing", async () => {
  const id = await makePicture(uploader);
  const story = await publishedWith(id);
  const over = await inDays(-1);
  await setPictureRights(editor, { id, ...own, rightsEndOn: over });
  await setPictureRights(editor, { id, ...own, origin: "illustration", seenEndOn: null });
  expect(await getPicture(editor, id)).toMatchObject({ origin: "illustration", rightsEndOn: over });
  expect(await leadOf(story.edition, story.id)).toBeNull();
  const later = await inDays(40);
  await expect(
    setPictureRights(editor, { id, ...own, rightsEndOn: later, seenEndOn: null }),
  ).rejects.toMatchObject({ code: "conflict", problems: [{ field: "rightsEndOn" }] });
});

test("a story is refused while nobody said by what right it shows a picture, or when that right has ended", async () => {
  const id = await makePicture(uploader);
  await setPictureRights(uploader, { id, ...own, basis: null });
  const story = await makeArticle("draft", { author: uploader, content: { leadPicture: placed(id) } });
  const submit = () => submitArticle(uploader, { articleId: story.id, version: 1 });
  const publish = () => publishArticle(editor, { articleId: story.id, version: 1 });
  const problem = (messageKey: string) => ({ problems: [{ field: "leadPicture", messageKey }] });
  await expect(submit()).rejects.toMatchObject(problem("basisMissing"));
  await setPictureRights(uploader, { id, ...own, basis: "agency" });
  await submit();
  await setPictureRights(editor, { id, ...own, rightsEndOn: await inDays(-3) });
  await expect(publish()).rejects.toMatchObject(problem("rightsEnded"));
  await setPictureRights(editor, { id, ...own });
  await publish();
  expect((await leadOf("ar", story.id))?.id).toBe(id);
});

test("what was promised before its right ended goes live, without the picture", async () => {
  const id = await makePicture(uploader);
  const story = await makeArticle("in_review", { author: uploader, content: { leadPicture: placed(id) } });
  const soon = new Date((await databaseTime()).getTime() + 1500);
  await publishArticle(editor, { articleId: story.id, version: 1, at: soon });
  await setPictureRights(editor, { id, ...own, rightsEndOn: await inDays(0) });
  const [promise] = await db.select().from(schedule).where(eq(schedule.articleId, story.id));
  await db
    .update(schedule)
    .set({ goLiveAt: await databaseTime() })
    .where(eq(schedule.articleId, story.id));
  await keepTime(jobNamed("keep_time"), { revisionId: promise?.revisionId ?? "" });
  expect(await leadOf("ar", story.id)).toBeNull();
});

test("what the bell tells of a picture opens it, and comes back from the trash with it", async () => {
  const id = await makePicture(uploader);
  const day = await inDays(3);
  await setPictureRights(uploader, { id, ...own, rightsEndOn: day });
  await keepPictureRights(job, { pictureId: id });
  const kept = await moveToTrash(editor, "picture", { id });
  await restoreFromTrash(editor, kept);
  const [told] = await listNotifications(uploader);
  expect(told).toMatchObject({ verb: "rightsEnding", headline: "made.jpg" });
  const before = await countUnread(uploader);
  expect(await openNotification(uploader, { id: told?.id ?? "" })).toEqual({ pictureId: id });
  expect(await countUnread(uploader)).toBe(before - 1);
});
