import { expect, test } from "vitest";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { getArticle, listArticleHistory } from "@/newsroom/article/queries";
import { setCommissionedLength } from "./commands";

test("editors say how long a story is to be, its writer does not; either is told of it by the history", async () => {
  const { id, author } = await makeArticle("draft");
  const editor = await makePerson("editor");
  const asked = async () => (await getArticle(author, id)).row.commissionedWords;
  expect(await asked()).toBeNull();
  await setCommissionedLength(editor, { articleId: id, words: 600 });
  await setCommissionedLength(editor, { articleId: id, words: 600 });
  expect(await asked()).toBe(600);
  const lines = (await listArticleHistory(author, id)).filter(({ verb }) => verb === "article:setLength");
  expect(lines).toHaveLength(1);
  await expect(setCommissionedLength(author, { articleId: id, words: 1 })).rejects.toThrow();
  await setCommissionedLength(editor, { articleId: id, words: 0 });
  expect(await asked()).toBeNull();
});
