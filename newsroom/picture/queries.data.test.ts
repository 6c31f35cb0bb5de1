import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { folded } from "@/db/folded";
import { byline, picture } from "@/db/schema";
import { makePicture } from "@/e2e/support/picture-rows";
import { makeArticle, makeByline, makePerson } from "@/e2e/support/rows";
import type { Person } from "@/newsroom/access";
import {
  publishArticle,
  republishArticle,
  submitArticle,
  withdrawArticle,
} from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { foldArabic } from "@/newsroom/language/folding";
import { closeJobs } from "@/platform/jobs";
import { getPicture, getPublishedRendition, getRendition, listPictures } from "./queries";
import { listPictureUses } from "./uses";

let journalist: Person;

beforeAll(async () => {
  journalist = await makePerson("journalist");
});

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

const placed = (pictureId: string): PlacedPicture => ({
  pictureId,
  caption: "تعليق",
  credit: "مصوّر",
  alternative: "بديل",
  isDecorative: false,
});
const small = { width: 320, format: "avif" } as const;
const isPublic = async (id: string) => (await getPublishedRendition(id, small)) !== null;

test("strangers may have a picture exactly while a published story shows it", async () => {
  const [shown, replacement] = [await makePicture(journalist), await makePicture(journalist)];
  expect(await isPublic(shown)).toBe(false);
  const draft = await makeArticle("in_review", {
    author: journalist,
    content: { leadPicture: placed(shown) },
  });
  const { id: articleId, editor, content } = draft;
  expect(await isPublic(shown)).toBe(false);
  await publishArticle(editor, { articleId, version: 1 });
  expect(await isPublic(shown)).toBe(true);
  expect(await getPublishedRendition(shown, { ...small, width: 321 })).toBeNull();
  expect(await getPublishedRendition("0123456789", small)).toBeNull();

  await saveWorkingCopy(editor, {
    articleId,
    basedOn: 1,
    content: { ...content, leadPicture: placed(replacement) },
  });
  expect(await isPublic(replacement)).toBe(false);
  await submitArticle(editor, { articleId, version: 2 });
  await publishArticle(editor, { articleId, version: 2 });
  expect([await isPublic(shown), await isPublic(replacement)]).toEqual([false, true]);

  await withdrawArticle(editor, { articleId, reason: "خطأ في النقل" });
  expect(await isPublic(replacement)).toBe(false);
  await republishArticle(editor, { articleId });
  expect(await isPublic(replacement)).toBe(true);
  expect(await getRendition(journalist, shown, small)).not.toBeNull();
  await expect(getRendition({ ...journalist, isActive: false }, shown, small)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("a portrait is public while somebody signs a published story with it", async () => {
  const portrait = await makePicture(journalist);
  const bylineId = await makeByline();
  await db.update(byline).set({ pictureId: portrait }).where(eq(byline.id, bylineId));
  expect(await isPublic(portrait)).toBe(false);
  const { id: articleId, editor } = await makeArticle("published", { content: { bylineIds: [bylineId] } });
  // An edge cache keeps it under the byline's tag too: a withdrawal touches who signed, not their portraits.
  expect(await getPublishedRendition(portrait, small)).toMatchObject({ portraitOf: [bylineId] });
  await withdrawArticle(editor, { articleId, reason: "سُحب" });
  expect(await isPublic(portrait)).toBe(false);
});

test("where a picture is used: one's own stories by name, others only counted", async () => {
  const id = await makePicture(journalist);
  const own = await makeArticle("draft", { author: journalist, content: { leadPicture: placed(id) } });
  await makeArticle("draft", { content: { leadPicture: placed(id) } });
  const editor = await makePerson("editor");
  const uses = await listPictureUses(journalist, id);
  expect(uses.stories.map((story) => story.id)).toEqual([own.id]);
  expect(uses.hiddenCount).toBe(1);
  expect(await listPictureUses(editor, id)).toMatchObject({ hiddenCount: 0 });
});

test("who brought a picture is told to herself and to administrators, to no other colleague", async () => {
  const name = `مصوّرة ${randomUUID()}`;
  const uploader = await makePerson("journalist", name);
  const id = await makePicture(uploader);
  const fileName = `portrait ${id}.jpg`;
  await db.update(picture).set({ fileName }).where(eq(picture.id, id));
  const seenAs = async (actor: Person) => {
    const { pictures } = await listPictures(actor, { search: id });
    return [await getPicture(actor, id), ...pictures];
  };
  for (const role of ["journalist", "editor"] as const) {
    const colleague = await seenAs(await makePerson(role));
    expect(colleague.map((each) => each.uploader)).toEqual([null, null]);
    for (const trace of [uploader.id, name]) expect(JSON.stringify(colleague)).not.toContain(trace);
  }
  const shown = { name };
  for (const actor of [uploader, await makePerson("administrator")])
    expect((await seenAs(actor)).map((each) => each.uploader)).toEqual([shown, shown]);

  await db.update(picture).set({ uploadedBy: null }).where(eq(picture.id, id));
  expect((await getPicture(await makePerson("administrator"), id)).uploader).toEqual({ name: null });
  expect((await getPicture(uploader, id)).uploader).toBeNull();
});

test.each([
  "الأعظميّة",
  "مُسْتَشْفَى",
  "شيء ئۀە کتاب ٢٠٢٦ ۱۴۰۵",
  "ﻻ أحد",
  "Ünïcode ÉTÉ",
  "كلـــمة\u200e",
  "50%_\\",
])("SQL folds %s as the rules do", async (text) => {
  const [row] = await db.execute<{ found: string }>(sql`select ${folded(sql`${text}::text`)} as found`);
  expect(row?.found).toBe(foldArabic(text));
});
