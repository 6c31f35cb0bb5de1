import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { article } from "@/db/schema";
import { makePicture } from "@/e2e/support/picture-rows";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { sitemapPartOf } from "@/e2e/support/sitemap-rows";
import { withdrawArticle } from "@/newsroom/article/commands";
import type { Block } from "@/newsroom/body/rules";
import { correctArticle } from "@/newsroom/correction/commands";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { closeJobs } from "@/platform/jobs";
import { listPublishedAddresses, listPublishedNews, listPublishedSitemapParts } from "./queries";
import { newsLimits } from "./rules";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

const entryOf = async (id: string) =>
  (await listPublishedAddresses("ar", await sitemapPartOf(id))).find((each) => each.id === id);
const isNews = async (id: string) => (await listPublishedNews("ar")).some((each) => each.id === id);

const words = { caption: "نهر", credit: "سما", alternative: "نهر", isDecorative: false };

test("a story stands in its part alone, with its pictures, until it is withdrawn", async () => {
  const editor = await makePerson("editor");
  const [lead, inText] = [await makePicture(editor), await makePicture(editor)];
  const text: Block = { type: "paragraph", content: [{ type: "text", text: "ماء" }] };
  const picture: Block = { type: "picture", attrs: { pictureId: inText, ...words } };
  const { id } = await makeArticle("published", {
    editor,
    content: {
      leadPicture: { pictureId: lead, ...words },
      body: { version: 1, doc: { type: "doc", content: [text, picture] } },
    },
  });
  expect((await entryOf(id))?.pictureIds).toEqual([lead, inText]);
  const part = await sitemapPartOf(id);
  expect((await listPublishedAddresses("ar", part + 1)).map((each) => each.id)).not.toContain(id);
  expect((await listPublishedAddresses("en", part)).map((each) => each.id)).not.toContain(id);
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  expect(await entryOf(id)).toBeUndefined();
  expect(await isNews(id)).toBe(false);
});

test("its date, and that of its part, is that of its last correction", async () => {
  const { id, editor } = await makeArticle("published");
  const first = (await entryOf(id))?.changedAt;
  await correctArticle(editor, { articleId: id, kind: "correction", wrong: "خمسة", right: "ستة" });
  const answer = await getPublishedArticle("ar", id);
  const corrected = answer?.kind === "published" ? answer.article.revisedAt : null;
  const changedAt = (await entryOf(id))?.changedAt;
  expect(changedAt).toEqual(corrected);
  expect(Number(changedAt)).toBeGreaterThan(Number(first));
  const own = await sitemapPartOf(id);
  const part = (await listPublishedSitemapParts("ar")).find((each) => each.part === own);
  expect(Number(part?.changedAt)).toBeGreaterThanOrEqual(Number(changedAt));
});

test("news is what came in the last two days, and nothing that was paid for", async () => {
  const { id, content, editor } = await makeArticle("published");
  const paid = await makeArticle("published", { editor, content: { genre: "sponsored" } });
  const old = await makeArticle("published", { editor });
  await db
    .update(article)
    .set({ firstPublishedAt: sql`now() - make_interval(hours => ${newsLimits.hours + 1})` })
    .where(eq(article.id, old.id));
  const news = await listPublishedNews("ar");
  const found = news.find((each) => each.id === id);
  expect(found?.headline).toBe(content.headline);
  const hour = 3_600_000;
  expect(Math.round((found?.left ?? 0) / hour)).toBe(newsLimits.hours);
  expect([await isNews(paid.id), await isNews(old.id)]).toEqual([false, false]);
});
