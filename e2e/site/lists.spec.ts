import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { publishArticle } from "@/newsroom/article/commands";
import { createTopic, renameTopic } from "@/newsroom/topic/commands";
import { makeArticle, makePerson } from "../support/rows";

const named = (name: string) => ({
  ar: { name, slug: "", description: "" },
  en: { name: `T ${name}`, slug: "", description: "" },
});

test("a topic's page shows a story at once, by pages, in a feed, at its newest address", async ({
  page,
  request,
}) => {
  const administrator = await makePerson("administrator");
  const word = randomUUID().slice(0, 8);
  const { id: topicId } = await createTopic(administrator, { names: named(word) });
  const content = { topicIds: [topicId] };
  for (const _ of Array.from({ length: 20 })) await makeArticle("published", { content });
  const last = await makeArticle("in_review", { content });
  const list = `/ar/topic/${word}`;
  await page.goto(list);
  await expect(page.getByText("20 مقالًا")).toBeVisible();
  expect((await request.get(`${list}/page/2`)).status()).toBe(404);

  await publishArticle(last.editor, { articleId: last.id, version: 1 });
  await expect
    .poll(async () => (await request.get(list)).text(), { intervals: [50] })
    .toContain(last.content.headline);
  await page.goto(list);
  await page.getByRole("link", { name: "الأقدم" }).click();
  await expect(page.getByText("الصفحة 2 من 2")).toBeVisible();
  const first = await request.get(`${list}/page/1`, { maxRedirects: 0 });
  expect([first.status(), first.headers().location]).toEqual([308, list]);

  const feed = await request.get(`${list}/rss.xml`);
  expect(feed.headers()["content-type"]).toBe("application/rss+xml; charset=utf-8");
  expect(await feed.text()).toContain(`<title>${last.content.headline}</title>`);

  await renameTopic(administrator, { id: topicId, names: named(`${word}-جديد`) });
  await expect
    .poll(async () => (await request.get(list, { maxRedirects: 0 })).headers().location)
    .toBe(encodeURI(`${list}-جديد`));
});

test("programmes find what they look for", async ({ request }) => {
  const { id, content } = await makeArticle("published");
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("/sitemap.xml");
  await expect.poll(async () => (await request.get("/sitemap.xml")).text()).toContain(`/ar/a/${id}/`);
  await expect.poll(async () => (await request.get("/ar/rss.xml")).text()).toContain(content.headline);
  expect((await request.get("/ar/topic/nothing-here/rss.xml")).status()).toBe(404);
});
