import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { editions } from "@/e2e/support/editions";
import { texts } from "@/messages/texts";
import { correctionsPath, listPath } from "@/newsroom/address/rules";
import { publishArticle, submitArticle, withdrawArticle } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { treatCrawlers } from "@/newsroom/crawler/commands";
import { newsDate } from "@/newsroom/date/rules";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { articlePath } from "@/newsroom/published-article/rules";
import { sitemapPath } from "@/newsroom/sitemap/rules";
import { createTopic, renameTopic } from "@/newsroom/topic/commands";
import { listTopics } from "@/newsroom/topic/queries";
import { drawnByNode } from "../support/drawn-by-node";
import { test } from "../support/journey";
import { ownFeed } from "../support/own-feed";
import { makePicture } from "../support/picture-rows";
import { makeArticle, makePerson, makeTopic } from "../support/rows";
import { sitemapPathOf } from "../support/sitemap-rows";

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

  for (const [file, type] of [
    ["rss.xml", "rss+xml"],
    ["atom.xml", "atom+xml"],
    ["feed.json", "feed+json"],
  ]) {
    const feed = await request.get(`${list}/${file}`);
    expect(feed.headers()["content-type"]).toBe(`application/${type}; charset=utf-8`);
    expect(await feed.text()).toContain(last.content.headline);
  }

  await renameTopic(administrator, { id: topicId, names: named(`${word}-جديد`) });
  await expect
    .poll(async () => (await request.get(list, { maxRedirects: 0 })).headers().location)
    .toBe(encodeURI(`${list}-جديد`));
});

/** What a strict parser makes of XML: the text of every element of a name. Throws for what is not well-formed. */
async function textsIn(page: Page, xml: string, name: string): Promise<string[]> {
  return page.evaluate(
    ([source, wanted]) => {
      const parsed = new DOMParser().parseFromString(source, "application/xml");
      const mistake = parsed.querySelector("parsererror")?.textContent;
      if (mistake) throw new Error(mistake);
      return [...parsed.getElementsByTagName(wanted)].map((element) => element.textContent ?? "");
    },
    [xml, name] as const,
  );
}

test("a feed carries whole stories, their pictures and credits, at absolute addresses", async ({
  page,
  request,
  baseURL,
}) => {
  const editor = await makePerson("editor");
  const picture = {
    pictureId: await makePicture(editor),
    caption: "نهر & ضفة ]]> <b>",
    credit: "سما الدبّاغ",
    alternative: "نهر",
    isDecorative: false,
  };
  const topicIds = [await makeTopic()];
  const { id, content } = await makeArticle("published", {
    editor,
    content: {
      topicIds,
      leadPicture: picture,
      body: parseBodyText(
        "فقرة فيها [رابط](https://example.org/a?b=1&c=2).\n\n>> قول بارز ]]> هنا\n\n![one]",
        () => picture,
      ),
    },
  });
  const feed = await ownFeed(id);
  const html = async () =>
    (await textsIn(page, await (await request.get(feed)).text(), "content:encoded"))[0];
  await expect.poll(html).toContain("قول بارز ]]&gt; هنا");
  const story = (await html()) ?? "";
  const answer = await getPublishedArticle("ar", id);
  if (answer?.kind !== "published") throw new Error("not published");
  expect(drawnByNode({ article: answer.article, edition: editions.ar, siteUrl: baseURL ?? "" })).toBe(story);
  expect(story).toContain('<a href="https://example.org/a?b=1&amp;c=2">رابط</a>');
  const credit = texts(editions.ar, "site")("credit.rights", { owner: picture.credit });
  const credited = `نهر &amp; ضفة ]]&gt; &lt;b&gt; <small>${credit}</small>`;
  expect(story.split(credited)).toHaveLength(3);
  const addresses = [...story.matchAll(/(?:src|srcSet|srcset)="([^"]*)"/g)].flatMap(([, list = ""]) =>
    list.split(", "),
  );
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses)
    expect(address).toMatch(new RegExp(`^${baseURL}/media/${picture.pictureId}/`));
  expect(story).not.toContain("/desk/");

  // Words that were corrected are corrected here too, under the same name.
  const mended = { ...content, body: parseBodyText("فقرة مصحّحة.") };
  await saveWorkingCopy(editor, { articleId: id, basedOn: 1, content: mended });
  await submitArticle(editor, { articleId: id, version: 2 });
  await publishArticle(editor, { articleId: id, version: 2 });
  await expect.poll(html).toContain("فقرة مصحّحة.");
  const xml = await (await request.get(feed)).text();
  expect(xml).not.toContain("قول بارز");
  expect(await textsIn(page, xml, "guid")).toEqual([`${baseURL}/ar/a/${id}`]);
  expect(await textsIn(page, xml, "atom:updated")).toHaveLength(1);
  const inAtom = await (await request.get(feed.replace("rss.xml", "atom.xml"))).text();
  expect(await textsIn(page, inAtom, "content")).toEqual([await html()]);
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  await expect.poll(html).toBeUndefined();
});

test("the sitemap names stories, the lists that hold one, and standing pages", async ({
  page,
  request,
  baseURL,
}) => {
  const topicIds = [await makeTopic()];
  const { id } = await makeArticle("published", { content: { topicIds } });
  const answer = await getPublishedArticle("ar", id);
  if (answer?.kind !== "published") throw new Error("not published");
  const { section, topics, bylines } = answer.article;
  const empty = await makeTopic();
  const locations = async (path: string) => textsIn(page, await (await request.get(path)).text(), "loc");
  const files = [sitemapPath("ar", { kind: "lists", part: 1 }), await sitemapPathOf(id)];
  const addresses = async () => (await Promise.all(files.map(locations))).flat();
  const wanted = [
    listPath("ar", "section", section?.slug ?? ""),
    listPath("ar", "topic", topics[0]?.slug ?? ""),
    listPath("ar", "byline", bylines[0]?.slug ?? ""),
    "/ar/about",
    correctionsPath("ar"),
    articlePath(answer.article),
  ].map((path) => `${baseURL}${encodeURI(path)}`);
  await expect.poll(addresses).toEqual(expect.arrayContaining(wanted));
  const index = await locations("/sitemap.xml");
  for (const path of [...files, sitemapPath("ar", { kind: "news" })]) expect(index).toContain(baseURL + path);
  const all = await addresses();
  expect(new Set(all).size).toBe(all.length);
  const [{ slug = "" } = {}] = (await listTopics(await makePerson("administrator"), "ar"))
    .filter((each) => each.id === empty)
    .map((each) => each.names.ar ?? {});
  expect(slug).not.toBe("");
  expect(all).not.toContain(`${baseURL}${encodeURI(listPath("ar", "topic", slug))}`);
});

test("a card tells its age under a week, unless the reader's clock is wrong", async ({ page, request }) => {
  const topicIds = [await makeTopic()];
  const { id } = await makeArticle("published", { content: { topicIds } });
  const answer = await getPublishedArticle("ar", id);
  if (answer?.kind !== "published") throw new Error("not published");
  const list = listPath("ar", "topic", answer.article.topics[0]?.slug ?? "");
  const published = answer.article.firstPublishedAt.getTime();
  const date = newsDate(answer.article.firstPublishedAt, editions.ar);
  await expect.poll(async () => (await request.get(list)).status()).toBe(200);
  const hour = 3_600_000;
  for (const [age, words] of [
    [3 * hour, "قبل 3 ساعات"],
    [2 * 60_000, "قبل دقيقتين"],
    [10_000, "الآن"],
    [25 * hour, /^(?:أمس|أول من أمس)$/],
    [8 * 24 * hour, date],
    [-hour, date],
  ] as const) {
    await page.clock.setFixedTime(published + age);
    await page.goto(list);
    await expect(page.getByRole("main").getByRole("article").getByRole("time")).toHaveText(words);
  }
  await page.clock.setFixedTime(published + 3 * hour);
  await page.goto(list);
  const time = page.getByRole("main").getByRole("article").getByRole("time");
  await expect(time).toHaveText("قبل 3 ساعات");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(time).toHaveText(date);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(time).toHaveText("قبل 3 ساعات");
});

test("a name answers as soon as it is there, also where a guess was refused before", async ({ request }) => {
  const administrator = await makePerson("administrator");
  const word = randomUUID().slice(0, 8);
  const list = `/ar/topic/${word}`;
  for (const path of [list, `${list}/rss.xml`, `${list}/page/2`, `${list}/x`])
    expect((await request.get(path)).status(), path).toBe(404);
  await createTopic(administrator, { names: named(word) });
  await expect.poll(async () => (await request.get(list)).status()).toBe(200);
});

test("programmes find what they look for", async ({ request }) => {
  const { id, content } = await makeArticle("published", { content: { topicIds: [await makeTopic()] } });
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("/sitemap.xml");
  expect(robots).not.toContain("GPTBot");
  const administrator = await makePerson("administrator");
  for (const refusesAi of [true, false]) {
    await treatCrawlers(administrator, { refusesAi });
    await expect
      .poll(async () => (await (await request.get("/robots.txt")).text()).includes("GPTBot"))
      .toBe(refusesAi);
  }
  const news = async () => (await request.get(sitemapPath("ar", { kind: "news" }))).text();
  await expect.poll(news).toContain(`<news:title>${content.headline}</news:title>`);
  await expect
    .poll(async () => (await request.get(await sitemapPathOf(id))).text())
    .toContain(`/ar/a/${id}/`);
  await expect.poll(async () => (await request.get(await ownFeed(id))).text()).toContain(content.headline);
  expect((await request.get("/ar/topic/nothing-here/rss.xml")).status()).toBe(404);
});
