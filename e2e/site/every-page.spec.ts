import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { commentAnswerPath } from "@/components/comment/paths";
import { editionKeys, editions } from "@/e2e/support/editions";
import {
  correctionsPath,
  figuresPath,
  listPath,
  litePath,
  policyPath,
  standingPagePath,
  topicsPath,
} from "@/newsroom/address/rules";
import { withdrawArticle } from "@/newsroom/article/commands";
import { correctArticle } from "@/newsroom/correction/commands";
import { correctionKinds } from "@/newsroom/correction/rules";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { searchPath } from "@/newsroom/search/rules";
import { beyondScreen } from "../support/beyond-screen";
import { test } from "../support/journey";
import { faultsIn } from "../support/markup";
import { makePicture } from "../support/picture-rows";
import { makeArticle, makePerson, makeTopic } from "../support/rows";

/** One address of every type of page, with the status it answers. */
async function everyPage(edition: (typeof editionKeys)[number]): Promise<[string, number][]> {
  const editor = await makePerson("editor");
  const picture = {
    pictureId: await makePicture(editor),
    caption: "نهر",
    credit: "سما",
    alternative: "نهر",
    isDecorative: false,
  };
  const content = { topicIds: [await makeTopic()], leadPicture: picture };
  const story = await makeArticle("published", { edition, editor, content });
  const wrong = { articleId: story.id, wrong: "خمسة أشخاص", right: "ستة أشخاص" };
  for (const kind of correctionKinds) await correctArticle(editor, { ...wrong, kind });
  const gone = await makeArticle("published", { edition, editor });
  await withdrawArticle(editor, { articleId: gone.id, reason: "خطأ" });
  const answer = await getPublishedArticle(edition, story.id);
  if (answer?.kind !== "published") throw new Error("not published");
  const { section, topics, bylines } = answer.article;
  return [
    [editions[edition].front, 200],
    [`/${edition}/a/${story.id}`, 200],
    [`/${edition}/answer/comment/${story.id}`, 200],
    [`/${edition}/answer/reaction/${story.id}`, 200],
    [listPath(edition, "section", section?.slug ?? ""), 200],
    [listPath(edition, "topic", topics[0]?.slug ?? ""), 200],
    [topicsPath(edition), 200],
    [correctionsPath(edition), 200],
    [listPath(edition, "byline", bylines[0]?.slug ?? ""), 200],
    [standingPagePath(edition, "about"), 200],
    [policyPath(edition), 200],
    [policyPath(edition, 1), 200],
    [figuresPath(edition), 200],
    [searchPath(edition), 200],
    [searchPath(edition, { q: story.content.headline }), 200],
    [searchPath(edition, { q: "zzzzzz", days: 7 }), 200],
    [commentAnswerPath({ edition, id: story.id }), 200],
    [`/${edition}/a/${gone.id}`, 410],
    [`/${edition}/nothing-here`, 404],
  ];
}

for (const edition of editionKeys) {
  // Editions differ by their words and sides, not by their colours.
  for (const colorScheme of edition === editionKeys[0]
    ? (["light", "dark"] as const)
    : (["light"] as const)) {
    test(`every page type is valid, accessible and asks nobody else: ${edition}, ${colorScheme}`, async ({
      browser,
    }) => {
      // A dozen pages, each gone over by axe.
      test.slow();
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      const foreign: string[] = [];
      const said: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(process.env.SITE_URL ?? "")) foreign.push(request.url());
      });
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      for (const [path, status] of await everyPage(edition)) {
        said.length = 0;
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(status);
        if (colorScheme === "light") expect(await faultsIn((await answer?.text()) ?? ""), path).toEqual([]);
        await expect(page.locator("html")).toHaveAttribute("dir", editions[edition].direction);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        // In the dark a page differs from itself by its colours alone.
        const axe = new AxeBuilder({ page });
        const { violations } = await (colorScheme === "dark"
          ? axe.withRules("color-contrast")
          : axe
        ).analyze();
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
          path,
        ).toEqual([]);
        // The browser itself speaks of an address that answers 404 or 410.
        expect(
          said.filter((text) => status === 200 || !text.includes(String(status))),
          path,
        ).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(overflow, path).toBe(false);
      }
      expect(foreign).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    });
  }
}

for (const edition of editionKeys)
  test(`every page has a lite form, with no script, font, file of style or picture: ${edition}`, async ({
    page,
    request,
    baseURL,
  }) => {
    test.slow();
    const asked: string[] = [];
    const said: string[] = [];
    page.on("request", (each) => {
      const { origin, pathname } = new URL(each.url());
      // The browser's own wish, once a site.
      if (!/^\/(?:favicon|icon)\b/.test(pathname)) asked.push(`${each.resourceType()} ${origin}`);
    });
    page.on("console", (message) => said.push(message.text()));
    for (const [full, status] of await everyPage(edition)) {
      const path = litePath(edition, full);
      asked.length = said.length = 0;
      expect((await page.goto(path))?.status(), path).toBe(status);
      expect(new Set(asked), path).toEqual(new Set([`document ${baseURL}`]));
      expect(
        said.filter((text) => status === 200 || !text.includes(String(status))),
        path,
      ).toEqual([]);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page.locator("script, img, picture, [data-full], [rel=stylesheet]")).toHaveCount(0);
      // It is of the same elements as the full page, which both editions are judged by.
      const { violations } =
        edition === editionKeys[0] ? await new AxeBuilder({ page }).analyze() : { violations: [] };
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
        path,
      ).toEqual([]);
      expect(await beyondScreen(page), path).toBe("");
      // It leads on within lite pages, but for files and the ways to its full form.
      const ways = await page
        .locator('a[href^="/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      const out = ways.filter(
        (href) => !/^\/(?:[\w-]+\/lite(?:[/?#]|$)|media\/|[\w-]+\/rss\.xml|.*\/rss\.xml)/.test(href),
      );
      expect(new Set(out).size, `${path}: ${out}`).toBe(1);
      const canonical = await page
        .locator('link[rel="canonical"]')
        .evaluateAll(([link]) => link?.getAttribute("href"));
      if (canonical) expect(new URL(canonical).pathname).not.toContain("/lite");
      // The full page leads here.
      const html = await (await request.get(out[0] ?? "")).text();
      if (status === 200 && !full.includes("/answer/")) expect(html).toContain("/lite");
    }
  });

test("letters twice as large stay inside a phone's screen", async ({ browser }) => {
  // The style that enlarges them is the test's own, which the pages' policy would refuse.
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, bypassCSP: true });
  const page = await context.newPage();
  for (const edition of editionKeys)
    for (const [path] of await everyPage(edition)) {
      await page.goto(path);
      await page.addStyleTag({ content: "html { font-size: 200% !important }" });
      expect(await beyondScreen(page), path).toBe("");
    }
  await context.close();
});
