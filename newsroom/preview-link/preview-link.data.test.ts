import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { byline, history, previewLink, previewOpening, user } from "@/db/schema";
import { makePicture } from "@/e2e/support/picture-rows";
import { makeArticle, makeByline, makePerson } from "@/e2e/support/rows";
import type { Person } from "@/newsroom/access";
import { withdrawArticle } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { newSignedId } from "@/newsroom/signed-id";
import { moveToTrash, restoreFromTrash } from "@/newsroom/trash/commands";
import { makePreviewLink, openPreview, revokePreviewLink } from "./commands";
import { getRenditionOfLink, listPreviewLinks } from "./queries";
import { previewLimits } from "./rules";

async function give(actor: Person, articleId: string, label = "المحامي", takesNotes = false) {
  const { link } = await makePreviewLink(actor, { articleId, label, days: 1, takesNotes });
  return new URL(link).pathname.split("/")[2] ?? "";
}

test("a link opens a story's words as they are, each opening is written down by its time, and the token nowhere", async () => {
  const { id, author, content } = await makeArticle("draft");
  const token = await give(author, id);
  expect((await openPreview(token))?.article).toMatchObject({ headline: content.headline, revision: null });
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, headline: "آخر" } });
  expect((await openPreview(token))?.article.headline).toBe("آخر");
  const [link] = await listPreviewLinks(author, id);
  expect(link).toMatchObject({ label: "المحامي", isOpen: true, openedCount: 2, revokedAt: null });
  expect(link?.openings).toHaveLength(2);
  const kept = [
    await db.select().from(previewLink).where(eq(previewLink.articleId, id)),
    await db.select().from(history).where(eq(history.subjectId, id)),
    link,
  ];
  expect(JSON.stringify(kept)).not.toContain(token.split(".")[0]);
});

test("what was not given, what is over and what was taken back open nothing, all alike", async () => {
  const { id, author, editor } = await makeArticle("draft");
  const taken = await give(author, id);
  const over = await give(author, id, "صاحب المقابلة");
  const [, link] = await listPreviewLinks(author, id);
  await revokePreviewLink(editor, { id: link?.id ?? "" });
  await db
    .update(previewLink)
    .set({ endsAt: sql`now() - interval '1 second'` })
    .where(eq(previewLink.label, "صاحب المقابلة"));
  const unknown = newSignedId("preview");
  for (const token of [
    taken,
    over,
    unknown,
    newSignedId("reader"),
    "",
    "x",
    `${taken}x`,
    taken.toLowerCase(),
  ])
    expect(await openPreview(token)).toBeNull();
  expect((await listPreviewLinks(author, id)).map(({ isOpen }) => isOpen)).toEqual([false, false]);
});

test("a link ends with its story, and with the way of who made it to the story", async () => {
  const published = await makeArticle("published");
  const withdrawn = await give(published.author, published.id);
  expect(await openPreview(withdrawn)).not.toBeNull();
  await withdrawArticle(published.editor, { articleId: published.id, reason: "خطأ" });
  expect(await openPreview(withdrawn)).toBeNull();
  await expect(give(published.editor, published.id)).rejects.toMatchObject({
    messageKey: "preview.withdrawn",
  });

  const draft = await makeArticle("draft");
  const trashed = await give(draft.author, draft.id);
  const { id } = await moveToTrash(draft.author, "article", { id: draft.id });
  expect(await openPreview(trashed)).toBeNull();
  await restoreFromTrash(draft.author, { id });
  expect(await openPreview(trashed)).toBeNull();

  const left = await makeArticle("draft");
  const colleague = await makePerson("editor");
  const hers = await give(colleague, left.id);
  await db.update(user).set({ role: "journalist" }).where(eq(user.id, colleague.id));
  expect(await openPreview(hers)).toBeNull();
  const own = await give(left.author, left.id);
  await db.update(user).set({ isActive: false }).where(eq(user.id, left.author.id));
  expect(await openPreview(own)).toBeNull();
});

test("whoever may not see a story gives no link to it, sees none and takes none back", async () => {
  const { id, author } = await makeArticle("draft");
  await give(author, id);
  const [link] = await listPreviewLinks(author, id);
  const stranger = await makePerson("journalist");
  const refused = { code: "not_found" };
  await expect(give(stranger, id)).rejects.toMatchObject(refused);
  await expect(listPreviewLinks(stranger, id)).rejects.toMatchObject(refused);
  await expect(revokePreviewLink(stranger, { id: link?.id ?? "" })).rejects.toMatchObject(refused);
});

test("a link brings the pictures of its story and of no other", async () => {
  const author = await makePerson("journalist");
  const [own, other] = [await makePicture(author), await makePicture(author)];
  const words = { caption: "نهر", credit: "سما", alternative: "نهر", isDecorative: false };
  const { id } = await makeArticle("draft", {
    author,
    content: { leadPicture: { pictureId: own, ...words } },
  });
  const token = await give(author, id);
  const name = { width: 800, format: "webp" } as const;
  expect(await getRenditionOfLink(token, own, name)).not.toBeNull();
  expect(await getRenditionOfLink(token, other, name)).toBeNull();
  const [link] = await listPreviewLinks(author, id);
  await revokePreviewLink(author, { id: link?.id ?? "" });
  expect(await getRenditionOfLink(token, own, name)).toBeNull();
});

test("a pen-name stays one, also in who gave a link", async () => {
  const hidden = await makePerson("journalist", "اسمي الحقيقي");
  const penName = await makeByline(hidden.id);
  await db.update(byline).set({ isPenName: true }).where(eq(byline.id, penName));
  const { id, editor } = await makeArticle("draft", { content: { bylineIds: [penName] } });
  const token = await give(hidden, id);
  const said = JSON.stringify([await listPreviewLinks(editor, id), await openPreview(token)]);
  expect(said).not.toContain("اسمي الحقيقي");
});

test("of a link so many openings are kept, and of a story so many links hold", async () => {
  const { id, author } = await makeArticle("draft");
  const token = await give(author, id);
  const [link] = await listPreviewLinks(author, id);
  const linkId = link?.id ?? "";
  const old = new Date("2026-01-01T00:00:00Z");
  await db
    .insert(previewOpening)
    .values(Array.from({ length: previewLimits.openings + 5 }, () => ({ linkId, openedAt: old })));
  await openPreview(token);
  expect(await db.$count(previewOpening, eq(previewOpening.linkId, linkId))).toBe(previewLimits.openings);
  for (let more = 1; more < previewLimits.open; more += 1) await give(author, id);
  await expect(give(author, id)).rejects.toMatchObject({ messageKey: "preview.tooMany" });
});
