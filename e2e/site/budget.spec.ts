import { randomUUID } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { read, sectionName } from "@/db/schema";
import { editionKeys } from "@/e2e/support/editions";
import { texts } from "@/messages/texts";
import { listPath, litePath } from "@/newsroom/address/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { createFront, saveFront } from "@/newsroom/front/commands";
import { launchFront } from "@/newsroom/front/launching";
import type { Layout } from "@/newsroom/front/rules";
import { test } from "../support/journey";
import { longStory, placedPicture } from "../support/long-story";
import { makePicture } from "../support/picture-rows";
import { makeArticle, makePerson, makeSection } from "../support/rows";

const kilobyte = 1024;

/** A published story of 700 words with three pictures `width` pixels wide. Answers its path. */
async function makeLongStory(edition: EditionKey, width: number, sectionId?: string): Promise<string> {
  const editor = await makePerson("editor");
  const make = () => makePicture(editor, width, Math.round((width * 2) / 3));
  const content = await longStory(edition, 700, [await make(), await make(), await make()]);
  const { id } = await makeArticle("published", {
    edition,
    editor,
    content: { ...content, ...(sectionId && { sectionId }) },
  });
  return `/${edition}/a/${id}`;
}

/** How a front sets its cards, and how many of them: each story of a filled section once. */
const layouts: [Layout, number][] = [
  ["lead", 6],
  ["feature", 5],
  ["row", 4],
  ["list", 4],
  ["text", 4],
];

/** A section whose stories have pictures, are read, and stand on a front of its own. Answers its id and path. */
async function makeFilledSection(edition: EditionKey) {
  const [editor, sectionId] = [await makePerson("editor"), await makeSection()];
  const picture = placedPicture(await makePicture(editor, 1200, 800));
  const standfirst = "يخرج الصيّادون قبل الفجر ويعودون بأقل من نصف ما كانوا يحملون قبل عشر سنوات.";
  const count = layouts.reduce((sum, [, cards]) => sum + cards, 0);
  const hour = sql`date_trunc('hour', now())`;
  for (let number = 1; number <= count; number += 1) {
    const headline = `${number} صيّادًا يعدّون ما بقي من السمك في نهر ${randomUUID()}`;
    const content = { sectionId, headline, standfirst, leadPicture: picture };
    const { id } = await makeArticle("published", { edition, editor, author: editor, content });
    await db.insert(read).values({ articleId: id, edition, sectionId, referrer: "", count: number, hour });
  }
  const { id: frontId } = await createFront(editor, { edition, sectionId });
  const containers = layouts.map(([layout, limit]) => ({
    ...{ id: randomUUID(), title: layout, layout, limit, cards: [] },
    fill: { by: "section" as const, id: sectionId },
  }));
  const { version } = await saveFront(editor, { frontId, version: 1, content: { containers } });
  await launchFront(editor, { frontId, version });
  const [named] = await db
    .select({ slug: sectionName.slug })
    .from(sectionName)
    .where(and(eq(sectionName.subjectId, sectionId), eq(sectionName.edition, edition)));
  return { sectionId, path: encodeURI(listPath(edition, "section", named?.slug ?? "")), count };
}

/** Bytes of a page compressed, as if navigation held a few sections: here it holds those of every journey. */
async function weigh(request: APIRequestContext, path: string) {
  const html = await (await request.get(path)).text();
  const [navigation = ""] = /<nav[\s\S]*?<\/nav>/.exec(html) ?? [];
  const few = navigation.split("<li>").slice(0, 7).join("<li>");
  const whole = html.replace(navigation, few);
  const [style = ""] = /<style[\s\S]*?<\/style>/.exec(html) ?? [];
  const [all = 0, markup = 0] = [whole, whole.replace(style, "")].map(
    (text) => brotliCompressSync(text).length,
  );
  return { all, markup, style: all - markup };
}

type Part = "script" | "stylesheet" | "font";

/** Opens a page; answers where everything came from, and the addresses of its parts by type. */
async function load(page: Page, path: string) {
  const origins = new Set<string>();
  const parts: Record<Part, Set<string>> = { script: new Set(), stylesheet: new Set(), font: new Set() };
  page.on("request", (request) => {
    origins.add(new URL(request.url()).origin);
    const type = request.resourceType();
    if (type in parts) parts[type as Part].add(request.url());
  });
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  page.removeAllListeners("request");
  return { origins, parts };
}

/** Bytes of files as they come over the line. */
async function bytesOf(request: APIRequestContext, addresses: Set<string>): Promise<number> {
  expect(addresses.size).toBeGreaterThan(0);
  let sum = 0;
  for (const address of addresses) {
    const answer = await request.get(address, { headers: { "accept-encoding": "br" } });
    sum += Number(answer.headers()["content-length"]);
  }
  return sum;
}

for (const edition of editionKeys)
  test(`a story and the front weigh little and come from one place (${edition})`, async ({
    page,
    request,
    baseURL,
  }) => {
    const filled = await makeFilledSection(edition);
    const story = await makeLongStory(edition, 1200, filled.sectionId);
    for (const [path, budget] of [
      [story, 15],
      [filled.path, 20],
    ] as const) {
      const { markup, style } = await weigh(request, path);
      expect(markup).toBeLessThanOrEqual(budget * kilobyte);
      expect(style).toBeLessThanOrEqual(6 * kilobyte);
      expect(style).toBeGreaterThan(0);
    }
    // With its style: what a line brings at once, before anybody answers.
    expect((await weigh(request, litePath(edition, story))).all).toBeLessThanOrEqual(14.6 * kilobyte);
    await page.goto(story);
    await expect(page.getByRole("region", { name: texts(edition, "site")("mostRead") })).toBeVisible();
    await page.goto(filled.path);
    expect(await page.locator("main article").count()).toBeGreaterThanOrEqual(filled.count);
    for (const path of [story, filled.path, `/${edition}`]) {
      const { origins, parts } = await load(page, path);
      expect(origins).toEqual(new Set([baseURL]));
      expect(await bytesOf(request, parts.script)).toBeLessThanOrEqual(8 * kilobyte);
      expect(parts.stylesheet.size).toBe(0);
      expect(await bytesOf(request, parts.font)).toBeLessThanOrEqual(125 * kilobyte);
      await expect(page.locator('link[rel="preload"][as="font"]')).toHaveCount(2);
    }
  });

test("a page names its script by what is in it, and one of another build finds it for a while", async ({
  request,
}) => {
  const html = await (await request.get("/")).text();
  const [[, path = ""] = [], ...others] = html.matchAll(/<script[^>]* src="([^"]+)"/g);
  expect(others).toHaveLength(0);
  const ofThisBuild = await request.get(path);
  expect(ofThisBuild.headers()["cache-control"]).toContain("immutable");
  const ofAnother = await request.get(path.replace(/-\w+/, "-0123456789"));
  expect(ofAnother.headers()["cache-control"]).toBe("public, max-age=600");
  expect(await ofAnother.text()).toBe(await ofThisBuild.text());
});

test("whether fonts come in time or not, no line of a first visit mixes two faces", async ({ browser }) => {
  const story = await makeLongStory("ar", 900);
  for (const areFontsLate of [false, true]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    if (areFontsLate) await page.route("**/fonts/**", (route) => route.abort());
    await page.goto(story);
    const inspector = await context.newCDPSession(page);
    await inspector.send("DOM.enable");
    await inspector.send("CSS.enable");
    const { root } = await inspector.send("DOM.getDocument");
    for (const selector of ["h1", ".story-body p", "time"]) {
      const { nodeId } = await inspector.send("DOM.querySelector", { nodeId: root.nodeId, selector });
      const { fonts } = await inspector.send("CSS.getPlatformFontsForNode", { nodeId });
      const isOurs = fonts.map((font) => font.isCustomFont);
      expect(new Set(isOurs).size, `${selector}: ${JSON.stringify(fonts)}`).toBe(1);
      if (selector !== "h1") continue;
      for (const { postScriptName } of fonts) expect(postScriptName).toMatch(/bold/i);
    }
    await context.close();
  }
});

/** Adds up the shifts that no input explains, from the first moment of the page on. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const state = { shift: 0 };
    Object.assign(window, { layoutShift: state });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        };
        if (!hadRecentInput) state.shift += value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          // Entries are delivered after the frame they belong to.
          requestAnimationFrame(() =>
            setTimeout(() =>
              resolve((window as unknown as { layoutShift: { shift: number } }).layoutShift.shift),
            ),
          );
        }),
    );
}

for (const width of [360, 1280])
  test(`nothing moves when fonts and pictures come late, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const shift = await watchShifts(page);
    for (const path of [await makeLongStory("ar", 900), "/ar", "/en"]) {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(/\/(?:media|fonts)\//, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(path, { waitUntil: "domcontentloaded" });
      await expect(page.locator("main")).toBeVisible();
      release();
      await page.evaluate(() => document.fonts.ready);
      for (const picture of (await page.locator("main img").all()).slice(0, 6)) {
        await picture.evaluate((image) => image.scrollIntoView({ behavior: "instant" }));
        await expect
          .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
          .toBe(true);
      }
      expect(await shift()).toBeLessThan(0.01);
      await page.unrouteAll();
    }
  });
