import { brotliCompressSync } from "node:zlib";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { type EditionKey, editionKeys } from "@/newsroom/edition/rules";
import { longStory } from "../support/long-story";
import { makePicture } from "../support/picture-rows";
import { makeArticle, makePerson } from "../support/rows";

const kilobyte = 1024;

/** A published story of 700 words with three pictures. Answers its path. */
async function makeLongStory(edition: EditionKey): Promise<string> {
  const editor = await makePerson("editor");
  const content = await longStory(edition, 700, [
    await makePicture(editor, 2000, 1333),
    await makePicture(editor, 1200, 800),
    await makePicture(editor, 1200, 800),
  ]);
  const { id } = await makeArticle("published", { edition, editor, content });
  return `/${edition}/a/${id}`;
}

/** Bytes of a page compressed, as if navigation held a few sections: here it holds those of every journey. */
async function weighHtml(request: APIRequestContext, path: string): Promise<number> {
  const html = await (await request.get(path)).text();
  const [navigation = ""] = /<nav[\s\S]*?<\/nav>/.exec(html) ?? [];
  const few = navigation.split("<li>").slice(0, 7).join("<li>");
  return brotliCompressSync(html.replace(navigation, few)).length;
}

type Loaded = { bytes: Record<string, number>; origins: string[]; fonts: string[] };

/** Opens a page and adds up what came over the line for it, by type. */
async function load(page: Page, path: string): Promise<Loaded> {
  const loaded: Loaded = { bytes: {}, origins: [], fonts: [] };
  const weighing: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    const type = request.resourceType();
    loaded.origins.push(new URL(request.url()).origin);
    if (type === "font") loaded.fonts.push(request.url());
    const add = ({ responseBodySize }: { responseBodySize: number }) => {
      loaded.bytes[type] = (loaded.bytes[type] ?? 0) + responseBodySize;
    };
    weighing.push(request.sizes().then(add));
  });
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle");
  await Promise.all(weighing);
  return loaded;
}

for (const edition of editionKeys)
  test(`a story and the front weigh little and come from one place (${edition})`, async ({
    page,
    request,
    baseURL,
  }) => {
    const story = await makeLongStory(edition);
    expect(await weighHtml(request, story)).toBeLessThanOrEqual(15 * kilobyte);
    for (const path of [story, `/${edition}`]) {
      const { bytes, origins, fonts } = await load(page, path);
      expect(new Set(origins)).toEqual(new Set([baseURL]));
      expect(bytes.script).toBeGreaterThan(0);
      expect(bytes.script).toBeLessThanOrEqual(8 * kilobyte);
      expect(bytes.stylesheet).toBeGreaterThan(0);
      expect(bytes.stylesheet).toBeLessThanOrEqual(20 * kilobyte);
      expect(fonts.length).toBeGreaterThan(0);
      expect(bytes.font).toBeLessThanOrEqual(125 * kilobyte);
      await expect(page.locator('link[rel="preload"][as="font"]')).toHaveCount(2);
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
    for (const path of [await makeLongStory("ar"), "/ar", "/en"]) {
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
      for (const picture of await page.locator("main img").all()) {
        await picture.scrollIntoViewIfNeeded();
        await expect
          .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
          .toBe(true);
      }
      expect(await shift()).toBeLessThan(0.01);
      await page.unrouteAll();
    }
  });
