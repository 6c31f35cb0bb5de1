import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { environment } from "@/db/env";
import { makePicture } from "@/e2e/support/picture-rows";
import { anAdministrator, makeArticle, makePerson, makeSection } from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import { listHistoryUnscoped } from "@/newsroom/history";
import { blurPicture } from "@/newsroom/picture/blurring";
import { describePicture, renderPicture } from "@/newsroom/picture/commands";
import { setPictureRights } from "@/newsroom/picture/keeping-rights";
import { getPublishedRendition } from "@/newsroom/picture/queries";
import { replacePicture } from "@/newsroom/picture/replacing";
import { listPublishedCards } from "@/newsroom/published-article/cards";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { getPublishedShareCard } from "@/newsroom/share-card/queries";
import { moveToTrash } from "@/newsroom/trash/commands";
import { closeJobs } from "@/platform/jobs";
import { getFallbackId, setFallback } from "./fallback";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

const words = { caption: "من المكتبة", credit: "الدار", alternative: "نهر", isDecorative: false };
const part = { shape: "ellipse", x: 0.1, y: 0.1, width: 0.2, height: 0.2 } as const;
const own = { basis: "own", origin: "photograph", restrictions: "" } as const;
const isPublic = async (id: string) =>
  (await getPublishedRendition(id, { width: 320, format: "avif" })) !== null;

test("on the day its right ends a lead picture gives way to its section's, everywhere, and comes back with its right", async () => {
  const [editor, boss, sectionId] = [
    await makePerson("editor"),
    await anAdministrator(),
    await makeSection(),
  ];
  const [lead, fallback, other] = [
    await makePicture(editor),
    await makePicture(editor),
    await makePicture(editor),
  ];
  for (const id of [fallback, other]) await describePicture(editor, { id, ...words });
  const placed = {
    pictureId: lead,
    caption: "مكانه",
    credit: "مصوّر",
    alternative: "بديل",
    isDecorative: false,
  };
  const { id: articleId } = await makeArticle("published", { content: { leadPicture: placed, sectionId } });
  const seen = async () => {
    const answer = await getPublishedArticle("ar", articleId);
    const [card] = await listPublishedCards("ar", [articleId]);
    const page = answer?.kind === "published" ? answer.article.leadPicture : null;
    const share = await getPublishedShareCard(articleId);
    return [page?.id, page?.caption, card?.picture?.id, share?.card.picture?.id];
  };
  const ofSection = (id: string) => [id, words.caption, id, id];
  const none = [undefined, undefined, undefined, undefined];
  const [ended, later] = [
    { ...own, rightsEndOn: "2020-01-01" },
    { ...own, rightsEndOn: null },
  ];

  await setPictureRights(editor, { id: lead, ...ended });
  expect(await seen()).toEqual(none);
  await setFallback(boss, { id: sectionId, pictureId: fallback });
  expect(await getFallbackId(boss, sectionId)).toBe(fallback);
  expect(await seen()).toEqual(ofSection(fallback));
  expect([await isPublic(lead), await isPublic(fallback)]).toEqual([false, true]);
  await expect(moveToTrash(editor, "picture", { id: fallback })).rejects.toMatchObject({
    messageKey: "inTrash.section",
  });
  // It may be replaced as any other, and its own right may end.
  await replacePicture(editor, { id: fallback, by: other });
  expect(await seen()).toEqual(ofSection(other));
  await blurPicture(editor, { id: other, parts: [part], version: 0 });
  await renderPicture(jobNamed("make_renditions"), other);
  const [card] = await listPublishedCards("ar", [articleId]);
  expect(card?.picture).toMatchObject({ id: other, isAltered: true });
  await setPictureRights(editor, { id: other, ...ended });
  expect(await seen()).toEqual(none);
  await setPictureRights(editor, { id: lead, ...later });
  expect(await seen()).toEqual([lead, "مكانه", lead, lead]);
  const [line] = await listHistoryUnscoped("section", sectionId);
  expect(line).toMatchObject({
    verb: "section:setFallback",
    actorId: boss.id,
    event: { before: { pictureId: null }, after: { pictureId: fallback } },
  });
});

test("a section's picture is chosen by an administrator, among those that readers may have", async () => {
  const [editor, boss, sectionId] = [
    await makePerson("editor"),
    await anAdministrator(),
    await makeSection(),
  ];
  const bare = await makePicture(editor);
  await expect(setFallback(editor, { id: sectionId, pictureId: null })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(setFallback(boss, { id: sectionId, pictureId: bare })).rejects.toMatchObject({
    problems: [{ field: "pictureId", messageKey: "creditMissing" }],
  });
  const caption = `المزيد: ${environment().SITE_URL}/desk/stories`;
  await describePicture(editor, { id: bare, ...words, caption });
  await expect(setFallback(boss, { id: sectionId, pictureId: bare })).rejects.toMatchObject({
    problems: [expect.objectContaining({ field: "caption", messageKey: "deskLink" })],
  });
  await describePicture(editor, { id: bare, ...words });
  await setFallback(boss, { id: sectionId, pictureId: bare });
  await setFallback(boss, { id: sectionId, pictureId: null });
  expect(await getFallbackId(boss, sectionId)).toBeNull();
  expect(await isPublic(bare)).toBe(false);
});
