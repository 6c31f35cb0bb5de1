import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { bylineName, shareCard, touched } from "@/db/schema";
import { metadataTraces, pictureWithPlace } from "@/e2e/support/picture-files";
import { inPieces, makePicture } from "@/e2e/support/picture-rows";
import { type MadeArticle, makeArticle, makeByline, makePerson } from "@/e2e/support/rows";
import { jobNamed, type Person } from "@/newsroom/access";
import {
  publishArticle,
  republishArticle,
  submitArticle,
  withdrawArticle,
} from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import type { ArticleContent } from "@/newsroom/content/rules";
import { renderPicture, uploadPicture } from "@/newsroom/picture/commands";
import { readFile } from "@/newsroom/picture/files";
import { setPictureRights } from "@/newsroom/picture/keeping-rights";
import { tag } from "@/newsroom/touched";
import { closeJobs } from "@/platform/jobs";
import { handlers } from "@/worker/handlers";
import { renderShareCard } from "./commands";
import { getPublishedCardFile, getPublishedDrawing, getPublishedShareCard } from "./queries";
import { shareCardSize } from "./rules";

let journalist: Person;
const job = jobNamed("draw_share_card");
const placed = (pictureId: string) => ({
  pictureId,
  ...{ caption: "تعليق", credit: "مصوّر", alternative: "بديل", isDecorative: false },
});

beforeAll(async () => {
  journalist = await makePerson("journalist");
});
afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

/** The fingerprint of a card that was drawn of what readers have now. */
async function draw(articleId: string): Promise<string> {
  await renderShareCard(job, { articleId });
  const drawn = await getPublishedDrawing(articleId);
  if (!drawn) throw new Error("no card");
  return drawn.fingerprint;
}
async function fileOf(articleId: string, fingerprint: string) {
  const key = await getPublishedCardFile(articleId, fingerprint);
  return key && readFile(key);
}
async function update({ id: articleId, editor, content }: MadeArticle, changed: Partial<ArticleContent>) {
  await saveWorkingCopy(editor, { articleId, basedOn: 1, content: { ...content, ...changed } });
  await submitArticle(editor, { articleId, version: 2 });
  await publishArticle(editor, { articleId, version: 2 });
}
const jobsAbout = (name: string, text: string) =>
  db.execute<{ keys: string[] }>(
    sql`select data->'keys' as keys from jobs.job where name = ${name} and data::text like ${`%${text}%`}`,
  );
/** How often a story's page was told of a card. */
const tellings = (articleId: string) =>
  db.$count(touched, sql`${touched.tags} @> array[${tag.shareCard(articleId)}]`);

test("publishing orders a card; drawing it twice draws it once, and its page is told", async () => {
  const story = await makeArticle("published", {
    content: { leadPicture: placed(await makePicture(journalist)) },
  });
  expect(await jobsAbout("draw_share_card", story.id)).toHaveLength(1);
  expect(await getPublishedDrawing(story.id)).toBeNull();
  await Promise.all([draw(story.id), draw(story.id)]);
  const [before] = await db.select().from(shareCard).where(eq(shareCard.articleId, story.id));
  const fingerprint = await draw(story.id);
  expect(await db.select().from(shareCard).where(eq(shareCard.articleId, story.id))).toEqual([before]);
  expect(await tellings(story.id)).toBe(1);
  const bytes = await fileOf(story.id, fingerprint);
  expect(await sharp(bytes ?? Buffer.alloc(0)).metadata()).toMatchObject({
    format: "jpeg",
    ...shareCardSize,
  });
  expect(await getPublishedCardFile(story.id, "0".repeat(24))).toBeNull();
});

test("nothing of a draft is drawn, and only by its job", async () => {
  const draft = await makeArticle("in_review");
  await renderShareCard(job, { articleId: draft.id });
  expect(await getPublishedDrawing(draft.id)).toBeNull();
  for (const actor of [draft.editor, jobNamed("make_renditions")])
    await expect(renderShareCard(actor, { articleId: draft.id })).rejects.toMatchObject({
      code: "forbidden",
    });
});

test("other words take the card from readers with their commit, and bring another whose forerunner's file goes", async () => {
  const story = await makeArticle("published");
  const former = await draw(story.id);
  const { fileKey = "" } = (await getPublishedDrawing(story.id)) ?? {};
  await update(story, { headline: "عنوان آخر لا يقول ما قاله الأول" });
  // Nothing was drawn yet.
  expect(await fileOf(story.id, former)).toBeNull();
  const now = await draw(story.id);
  expect(now).not.toBe(former);
  expect(await fileOf(story.id, former)).toBeNull();
  expect(await fileOf(story.id, now)).not.toBeNull();
  const [dropping] = await jobsAbout("drop_files", fileKey);
  await handlers.drop_files({ keys: dropping?.keys ?? [] });
  expect(await readFile(fileKey)).toBeNull();
});

test("a withdrawal takes the card and its file; the same words that come back have another file", async () => {
  const story = await makeArticle("published");
  const fingerprint = await draw(story.id);
  const { fileKey = "" } = (await getPublishedDrawing(story.id)) ?? {};
  await withdrawArticle(story.editor, { articleId: story.id, reason: "خطر على أهل من ورد اسمه" });
  expect(await fileOf(story.id, fingerprint)).toBeNull();
  await renderShareCard(job, { articleId: story.id });
  expect(await db.$count(shareCard, eq(shareCard.articleId, story.id))).toBe(0);
  await republishArticle(story.editor, { articleId: story.id });
  expect(await draw(story.id)).toBe(fingerprint);
  const [dropping] = await jobsAbout("drop_files", fileKey);
  await handlers.drop_files({ keys: dropping?.keys ?? [] });
  expect(await readFile(fileKey)).toBeNull();
  expect(await fileOf(story.id, fingerprint)).not.toBeNull();
});

test("a story that is withdrawn while its card is drawn gets none", async () => {
  const story = await makeArticle("published");
  const drawing = renderShareCard(job, { articleId: story.id });
  await withdrawArticle(story.editor, { articleId: story.id, reason: "خطأ" });
  await drawing;
  expect(await getPublishedDrawing(story.id)).toBeNull();
  expect(await db.$count(shareCard, eq(shareCard.articleId, story.id))).toBe(0);
});

test("a name that somebody no longer signs with goes from the card at once", async () => {
  const bylineId = await makeByline();
  const story = await makeArticle("published", { content: { genre: "opinion", bylineIds: [bylineId] } });
  const fingerprint = await draw(story.id);
  const signed = await getPublishedShareCard(story.id);
  expect(signed?.card.signers).toHaveLength(1);
  await db
    .update(bylineName)
    .set({ name: `قلم ${bylineId}` })
    .where(eq(bylineName.subjectId, bylineId));
  expect(await fileOf(story.id, fingerprint)).toBeNull();
  expect(await draw(story.id)).not.toBe(fingerprint);
});

test("nothing of a picture's file reaches the card but what is seen", async () => {
  const file = await pictureWithPlace();
  const { id } = await uploadPicture(journalist, { file: inPieces(file), fileName: "place.jpg" });
  const rights = { basis: "own", origin: "photograph", restrictions: "", rightsEndOn: null } as const;
  await setPictureRights(journalist, { id, ...rights });
  await renderPicture(jobNamed("make_renditions"), id);
  const story = await makeArticle("published", { content: { leadPicture: placed(id) } });
  const bytes = Buffer.from((await fileOf(story.id, await draw(story.id))) ?? []);
  expect(bytes.length).toBeGreaterThan(10_000);
  for (const trace of metadataTraces) expect(bytes.includes(trace)).toBe(false);
});
