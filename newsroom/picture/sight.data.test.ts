import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { history, touched } from "@/db/schema";
import { makePicture } from "@/e2e/support/picture-rows";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { listPublishedCards } from "@/newsroom/published-article/cards";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { getPublishedShareCard } from "@/newsroom/share-card/queries";
import { shareImage } from "@/newsroom/structured-data/share-image";
import { closeJobs } from "@/platform/jobs";
import { describePicture } from "./commands";
import { getPicture } from "./queries";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

test("a harsh sight stays on its story's page, and goes from cards, share cards and what programs are told", async () => {
  const words = { caption: "شرح", credit: "سما", alternative: "بديل", isDecorative: false };
  const editor = await makePerson("editor");
  const pictureId = await makePicture(editor);
  const story = await makeArticle("published", { content: { leadPicture: { pictureId, ...words } } });
  const seen = async () => {
    const answer = await getPublishedArticle("ar", story.id);
    const lead = answer?.kind === "published" ? answer.article.leadPicture : null;
    const [card] = await listPublishedCards("ar", [story.id]);
    return {
      isCovered: lead?.isGraphic,
      page: lead?.id,
      card: card?.picture?.id ?? null,
      shareCard: (await getPublishedShareCard(story.id))?.card.picture?.id ?? null,
      programs: lead && shareImage(lead, "https://example.org") !== null,
    };
  };
  const everywhere = { page: pictureId, card: pictureId, shareCard: pictureId, programs: true };
  expect(await seen()).toEqual({ ...everywhere, isCovered: false });

  await describePicture(editor, { id: pictureId, ...words, isGraphic: true });
  expect(await seen()).toEqual({
    isCovered: true,
    page: pictureId,
    card: null,
    shareCard: null,
    programs: false,
  });
  const rows = await db.select({ vanishing: touched.vanishing }).from(touched);
  expect(rows.some(({ vanishing }) => vanishing?.includes(`article:${story.id}`))).toBe(true);

  // Who says nothing of it changes nothing of it.
  await describePicture(editor, { id: pictureId, ...words, caption: "شرح آخر" });
  expect((await getPicture(editor, pictureId)).isGraphic).toBe(true);
  // To uncover it is for editors, also for a form that was opened before it was covered.
  const journalist = await makePerson("journalist");
  await expect(
    describePicture(journalist, { id: pictureId, ...words, isGraphic: false }),
  ).rejects.toMatchObject({ code: "forbidden", problems: [{ field: "isGraphic" }] });
  // An editor's form that was opened before uncovers nothing either; one that was opened since does.
  await describePicture(editor, { id: pictureId, ...words, isGraphic: false, seenGraphic: false });
  expect((await getPicture(editor, pictureId)).isGraphic).toBe(true);
  await describePicture(editor, { id: pictureId, ...words, isGraphic: false, seenGraphic: true });
  expect(await seen()).toEqual({ ...everywhere, isCovered: false });
  // And one from before it was uncovered covers nothing anew.
  await describePicture(editor, { id: pictureId, ...words, isGraphic: true, seenGraphic: true });
  expect((await getPicture(editor, pictureId)).isGraphic).toBe(false);
  expect(await db.$count(history, eq(history.subjectId, pictureId))).toBeGreaterThan(4);
});

test("the part that somebody chose goes with a picture to its story, its cards and its share card, and stays when nothing is said", async () => {
  const words = { caption: "شرح", credit: "سما", alternative: "بديل", isDecorative: false };
  const editor = await makePerson("editor");
  const pictureId = await makePicture(editor);
  const { id } = await makeArticle("published", { content: { leadPicture: { pictureId, ...words } } });
  const before = await getPublishedShareCard(id);
  expect(before?.card.picture).not.toHaveProperty("focus");
  await describePicture(editor, { id: pictureId, ...words, focus: "northeast" });
  await describePicture(editor, { id: pictureId, ...words, caption: "شرح آخر" });
  const [card] = await listPublishedCards("ar", [id]);
  const after = await getPublishedShareCard(id);
  expect(card?.picture?.focus).toBe("northeast");
  expect(after?.card.picture?.focus).toBe("northeast");
  // Another card, at another address.
  expect(after?.fingerprint).not.toBe(before?.fingerprint);
  await describePicture(editor, { id: pictureId, ...words, focus: null });
  expect((await getPublishedShareCard(id))?.fingerprint).toBe(before?.fingerprint);
});
