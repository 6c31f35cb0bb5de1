import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { history, note } from "@/db/schema";
import { makePicture } from "@/e2e/support/picture-rows";
import { makeArticle, makePerson, makeTopic } from "@/e2e/support/rows";
import { writeNote } from "@/newsroom/note/commands";
import { killArticle, publishArticle } from "./commands";
import { duplicateArticle } from "./duplicating";
import { getArticle } from "./queries";

const refusal = (code: string) => expect.objectContaining({ code });

test("a copy has the words and what they name, and nothing else of the story", async () => {
  const author = await makePerson("journalist");
  const words = { caption: "شرح", credit: "سما", alternative: "وصف", isDecorative: false };
  const leadPicture = { pictureId: await makePicture(author), ...words };
  const given = { leadPicture, topicIds: [await makeTopic()], slug: "عنوان-آخر" };
  const { id: articleId, editor, content } = await makeArticle("in_review", { author, content: given });
  await writeNote(editor, { id: randomUUID(), articleId, text: "ملاحظة", place: null, mentioned: [] });
  const at = new Date(Date.now() + 3_600_000);
  await publishArticle(editor, { articleId, version: 1, at });
  const other = await makePerson("editor");
  const { id } = await duplicateArticle(other, { articleId, version: 1 });
  const copy = await getArticle(other, id);
  expect(copy.content).toEqual({ ...content, slug: null });
  expect(copy).toMatchObject({
    row: { createdBy: other.id, edition: "ar", slug: null },
    state: { publicState: "never", workState: "draft" },
    promise: null,
  });
  const original = await getArticle(other, articleId);
  expect(copy.row.translationGroupId).not.toBe(original.row.translationGroupId);
  expect(original.promise).not.toBeNull();
  expect(await db.$count(note, eq(note.articleId, id))).toBe(0);
  const lines = await db.select().from(history).where(eq(history.subjectId, id));
  expect(lines.find(({ verb }) => verb === "article:duplicate")?.after).toEqual({ articleId });
});

test("nobody copies what she may not read or has not seen, and a killed story's words live on in another one", async () => {
  const { id: articleId, author, editor } = await makeArticle("published");
  const stranger = await makePerson("journalist");
  const copying = { articleId, version: 1 };
  await expect(duplicateArticle(stranger, copying)).rejects.toEqual(refusal("not_found"));
  await expect(duplicateArticle(author, { articleId, version: 2 })).rejects.toEqual(refusal("conflict"));
  await killArticle(editor, { articleId, reason: "خطأ" });
  const { id } = await duplicateArticle(editor, copying);
  expect((await getArticle(editor, id)).state.publicState).toBe("never");
});
