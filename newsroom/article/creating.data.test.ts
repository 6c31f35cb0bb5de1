import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { article } from "@/db/schema";
import { makePerson } from "@/e2e/support/rows";
import { emptyContent } from "@/newsroom/content/words";
import { createArticle } from "./creating";
import { getArticle } from "./queries";
import { saveWorkingCopy } from "./writing";

const begunAs = "0b7e4f6a-51c2-4e0e-9a55-0a7f6a0d2c11";

test("a story begun twice under one name is one story, and keeps what was written in it meanwhile", async () => {
  const author = await makePerson("journalist");
  const { id } = await createArticle(author, { edition: "ar", begunAs });
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...emptyContent, headline: "كُتب" } });
  expect(await createArticle(author, { edition: "ar", begunAs })).toEqual({ id });
  expect((await getArticle(author, id)).content.headline).toBe("كُتب");
  const made = await db.select({ id: article.id }).from(article).where(eq(article.createdBy, author.id));
  expect(made).toEqual([{ id }]);
});

test("so it is when both are asked for at once", async () => {
  const author = await makePerson("journalist");
  const asked = Array.from({ length: 4 }, () => createArticle(author, { edition: "ar", begunAs }));
  expect(new Set((await Promise.all(asked)).map(({ id }) => id)).size).toBe(1);
});

test("another person's name begins a story of her own", async () => {
  const [one, other] = [await makePerson("journalist"), await makePerson("journalist")];
  const { id } = await createArticle(one, { edition: "ar", begunAs });
  expect((await createArticle(other, { edition: "ar", begunAs })).id).not.toBe(id);
});
