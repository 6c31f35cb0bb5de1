import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { violatedConstraint } from "@/db/constraint";
import { environment } from "@/db/env";
import { byline, picture, revision } from "@/db/schema";
import { makePicture } from "@/e2e/support/picture-rows";
import { makeArticle, makeByline, makePerson } from "@/e2e/support/rows";
import type { Person } from "@/newsroom/access";
import { publishArticle } from "@/newsroom/article/commands";
import { listSignersUnscoped } from "@/newsroom/byline/queries";
import { listHistoryUnscoped } from "@/newsroom/history";
import { makePreviewLink } from "@/newsroom/preview-link/commands";
import { getRenditionOfLink } from "@/newsroom/preview-link/queries";
import { listPublishedCards } from "@/newsroom/published-article/cards";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { getPublishedShareCard } from "@/newsroom/share-card/queries";
import { moveToTrash } from "@/newsroom/trash/commands";
import { closeJobs } from "@/platform/jobs";
import { describePicture } from "./commands";
import { setPictureRights } from "./keeping-rights";
import { getPicture, getPublishedRendition, listPictures } from "./queries";
import { replacePicture, takeBackReplacement } from "./replacing";
import { listPictureUses } from "./uses";

let editor: Person;
beforeAll(async () => {
  editor = await makePerson("editor");
});
afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

const atPlace = { caption: "شرح المكان", credit: "الأولى", alternative: "بديل أول", isDecorative: false };
const ofOther = { caption: "شرح المكتبة", credit: "الثانية", alternative: "بديل ثانٍ", isDecorative: false };
async function makeFit(): Promise<string> {
  const id = await makePicture(editor);
  await describePicture(editor, { id, ...ofOther });
  return id;
}
const file = { width: 320, format: "avif" } as const;
const isPublic = async (id: string) => (await getPublishedRendition(id, file)) !== null;

async function seenIn(articleId: string) {
  const answer = await getPublishedArticle("ar", articleId);
  const article = answer?.kind === "published" ? answer.article : null;
  const [card] = await listPublishedCards("ar", [articleId]);
  return {
    page: article?.leadPicture?.id,
    body: Object.values(article?.pictures ?? {}).map(({ id }) => id),
    card: card?.picture?.id,
    shareCard: (await getPublishedShareCard(articleId))?.card.picture?.id,
    words: article?.leadPicture && {
      caption: article.leadPicture.caption,
      credit: article.leadPicture.credit,
      alternative: article.leadPicture.alternative,
    },
  };
}

test("another picture stands wherever one was placed, credited to whose it is, and no word is written anew", async () => {
  const [old, other] = [await makePicture(editor), await makeFit()];
  const story = await makeArticle("published", {
    content: {
      leadPicture: { pictureId: old, ...atPlace },
      body: {
        version: 1,
        doc: {
          type: "doc",
          content: [
            { type: "paragraph", content: [{ type: "text", text: "متن." }] },
            { type: "picture", attrs: { pictureId: old, ...atPlace } },
          ],
        },
      },
    },
  });
  const bylineId = await makeByline();
  await db.update(byline).set({ pictureId: old }).where(eq(byline.id, bylineId));
  const revisions = () => db.select().from(revision).where(eq(revision.articleId, story.id));
  const before = await revisions();
  const everywhere = (id: string) => ({ page: id, body: [id], card: id, shareCard: id });
  expect(await seenIn(story.id)).toMatchObject(everywhere(old));

  await replacePicture(editor, { id: old, by: other });
  expect(await seenIn(story.id)).toEqual({
    ...everywhere(other),
    words: { caption: "شرح المكان", credit: "الثانية", alternative: "بديل ثانٍ" },
  });
  expect((await listSignersUnscoped("ar", [bylineId]))[0]?.picture?.id).toBe(other);
  expect([await isPublic(old), await isPublic(other)]).toEqual([false, true]);
  expect(await revisions()).toEqual(before);
  expect((await getPicture(editor, old)).replacement?.id).toBe(other);
  expect((await listPictureUses(editor, other)).stories).toMatchObject([{ id: story.id }]);
  expect((await listPictures(editor, { use: "unused" })).pictures.some(({ id }) => id === other)).toBe(false);
  await expect(moveToTrash(editor, "picture", { id: other })).rejects.toMatchObject({
    messageKey: "inTrash.replacement",
  });

  await takeBackReplacement(editor, { id: old });
  expect(await seenIn(story.id)).toMatchObject({ ...everywhere(old), words: { credit: "الأولى" } });
  expect([await isPublic(old), await isPublic(other)]).toEqual([true, false]);
  const told = (await listHistoryUnscoped("picture", old)).slice(0, 2);
  expect(told.map(({ verb, actorId, event }) => [verb, actorId, event?.after])).toEqual([
    ["picture:takeBackReplacement", editor.id, { replacedBy: null }],
    ["picture:replace", editor.id, { replacedBy: other }],
  ]);
});

test("a preview link gives what stands in the place, and not what stood there", async () => {
  const [old, other] = [await makePicture(editor), await makeFit()];
  const { id: articleId, author } = await makeArticle("draft", {
    content: { leadPicture: { pictureId: old, ...atPlace } },
  });
  const { link } = await makePreviewLink(author, { articleId, label: "قارئ", days: 1, takesNotes: false });
  const token = link.split("/").at(-1) ?? "";
  await replacePicture(editor, { id: old, by: other });
  expect(await getRenditionOfLink(token, old, file)).toBeNull();
  expect(await getRenditionOfLink(token, other, file)).not.toBeNull();
});

test("who is replaced by one that is replaced gets the last one, and no circle closes", async () => {
  const [first, second, third] = [await makeFit(), await makeFit(), await makeFit()];
  await replacePicture(editor, { id: first, by: second });
  await replacePicture(editor, { id: second, by: third });
  const by = async (id: string) => (await getPicture(editor, id)).replacement?.id;
  expect([await by(first), await by(second)]).toEqual([third, third]);
  const [fourth] = [await makeFit()];
  await replacePicture(editor, { id: fourth, by: first });
  expect(await by(fourth)).toBe(third);
  for (const id of [first, second, third])
    await expect(replacePicture(editor, { id: third, by: id })).rejects.toMatchObject({
      problems: [{ field: "by", messageKey: "replacedByItself" }],
    });
  const chain = db
    .update(picture)
    .set({ replacedBy: first })
    .where(eq(picture.id, await makeFit()));
  const problem = await chain.then(
    () => null,
    (error: unknown) => violatedConstraint(error),
  );
  expect(problem).toBe("picture_replaced_in_one_step");
});

test("of two replacements at once that would make a chain, none does", async () => {
  const ids = [await makeFit(), await makeFit(), await makeFit()];
  const [one = "", two = "", three = ""] = ids;
  await Promise.allSettled([
    replacePicture(editor, { id: one, by: two }),
    replacePicture(editor, { id: two, by: three }),
    replacePicture(editor, { id: three, by: one }),
  ]);
  const rows = await db.select({ id: picture.id, by: picture.replacedBy }).from(picture);
  const pointing = new Map(rows.flatMap(({ id, by }) => (by === null ? [] : [[id, by]])));
  for (const id of ids) expect(pointing.has(pointing.get(id) ?? "")).toBe(false);
});

test("only an editor replaces, and only by what readers may have", async () => {
  const old = await makeFit();
  const refused = async (by: string) => {
    const given = await replacePicture(editor, { id: old, by }).then(
      () => null,
      (error: { messageKey?: string }) => error.messageKey,
    );
    return given;
  };
  const journalist = await makePerson("journalist");
  const fit = await makeFit();
  await expect(replacePicture(journalist, { id: old, by: fit })).rejects.toMatchObject({ code: "forbidden" });
  await expect(takeBackReplacement(journalist, { id: old })).rejects.toMatchObject({ code: "forbidden" });
  expect(await refused(await makePicture(editor))).toBe("creditMissing");
  const without = await makeFit();
  const said = { origin: null, restrictions: "", rightsEndOn: null } as const;
  await setPictureRights(editor, { id: without, basis: null, ...said });
  expect(await refused(without)).toBe("basisMissing");
  const ended = await makeFit();
  await setPictureRights(editor, { id: ended, basis: "agency", ...said, rightsEndOn: "2020-01-01" });
  expect(await refused(ended)).toBe("rightsEnded");
  await expect(takeBackReplacement(editor, { id: old })).rejects.toMatchObject({ code: "conflict" });
});

test("a story asks for the rights of what stands in its place", async () => {
  const [old, other] = [await makeFit(), await makeFit()];
  const { id: articleId } = await makeArticle("in_review", {
    content: { leadPicture: { pictureId: old, ...atPlace } },
  });
  await setPictureRights(editor, { id: old, basis: null, origin: null, restrictions: "", rightsEndOn: null });
  await expect(publishArticle(editor, { articleId, version: 1 })).rejects.toMatchObject({
    problems: [{ field: "leadPicture", messageKey: "basisMissing" }],
  });
  await replacePicture(editor, { id: old, by: other });
  await publishArticle(editor, { articleId, version: 1 });
  expect((await seenIn(articleId)).page).toBe(other);
});

test("what the library says of one that stands in for another is an editor's, and stays fit for readers", async () => {
  const [old, other] = [await makePicture(editor), await makeFit()];
  const journalist = await makePerson("journalist");
  const rights = { basis: "own", origin: "photograph", restrictions: "", rightsEndOn: null } as const;
  await describePicture(journalist, { id: other, ...ofOther, credit: "قبل" });
  await describePicture(editor, { id: other, ...ofOther });
  await replacePicture(editor, { id: old, by: other });
  const forEditors = { code: "forbidden", messageKey: "standInForEditors" };
  await expect(describePicture(journalist, { id: other, ...ofOther, credit: "بعد" })).rejects.toMatchObject(
    forEditors,
  );
  await expect(
    setPictureRights(journalist, { id: other, ...rights, restrictions: "لا" }),
  ).rejects.toMatchObject(forEditors);
  // What changes nothing of it is everybody's.
  await describePicture(journalist, { id: other, ...ofOther, isGraphic: true });
  await setPictureRights(journalist, { id: other, ...rights });
  for (const [words, field] of [
    [{ credit: "" }, "credit"],
    [{ alternative: " " }, "alternative"],
    [{ caption: `المزيد: ${environment().SITE_URL}/desk/stories` }, "caption"],
  ] as const)
    await expect(describePicture(editor, { id: other, ...ofOther, ...words })).rejects.toMatchObject({
      problems: [expect.objectContaining({ field })],
    });
  await expect(setPictureRights(editor, { id: other, ...rights, basis: null })).rejects.toMatchObject({
    problems: [expect.objectContaining({ field: "basis", messageKey: "basisMissing" })],
  });
  await describePicture(editor, { id: other, ...ofOther, credit: "بعد" });
});
