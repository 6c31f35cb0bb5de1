import { expect, type Page } from "@playwright/test";
import decodeQR from "qr/decode.js";
import { test } from "../support/journey";
import { longStory } from "../support/long-story";
import { makePicture } from "../support/picture-rows";
import { makeArticle, makePerson } from "../support/rows";

// Enough pixels for a code of 18 mm.
test.use({ deviceScaleFactor: 4 });

/** A story of so many words with three pictures, opened. Answers its id. */
async function openStory(page: Page, words: number): Promise<string> {
  const editor = await makePerson("editor");
  const make = () => makePicture(editor, 900, 600);
  const content = await longStory("ar", words, [await make(), await make(), await make()]);
  const { id } = await makeArticle("published", { editor, content });
  await page.goto(`/ar/a/${id}`);
  return id;
}

/** As a browser does before it prints: its pictures are there, however little of the page was seen. */
async function beginToPrint(page: Page): Promise<void> {
  const pictures = page.locator("figure img");
  await expect(pictures).toHaveCount(3);
  // Whoever prints before the page's script listens prints again: the script comes in turns of its own.
  for (const picture of await pictures.all())
    await expect
      .poll(() =>
        picture.evaluate((image: HTMLImageElement) => {
          dispatchEvent(new Event("beforeprint"));
          return image.naturalWidth;
        }),
      )
      .toBeGreaterThan(0);
}

async function sheetsOf(page: Page): Promise<number> {
  const bytes = await page.pdf({ format: "A4" });
  return bytes.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
}

// The code and the address stand at the foot of a sheet that holds words, so that no sheet is for them alone.
for (const { words, sheets } of [
  { words: 250, sheets: 2 },
  { words: 700, sheets: 2 },
  { words: 900, sheets: 3 },
])
  test(`a story of ${words} words and three pictures takes at most ${sheets} sheets`, async ({ page }) => {
    await openStory(page, words);
    await beginToPrint(page);
    expect(await sheetsOf(page)).toBeLessThanOrEqual(sheets);
  });

test("on paper pictures keep to their column, and the short address stands there in letters and as a code", async ({
  page,
  request,
  baseURL,
}) => {
  const id = await openStory(page, 700);
  await beginToPrint(page);
  const code = page.locator(".sheet-foot svg");
  await expect(code).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 680, height: 1000 });
  await expect(code).toBeVisible();
  const address = `${baseURL}/ar/a/${id}`;
  await expect(page.locator(".sheet-foot")).toContainText(address.replace("http://", ""));
  const { origin } = new URL(baseURL ?? "");
  const shown = decodeQR(await pixelsOf(page, code));
  expect(shown).toBe(`${origin}/ar/a/${id}`);
  const answer = await request.get(shown, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  const measure = await page
    .locator(".story-body > p")
    .first()
    .evaluate((each) => each.clientWidth);
  for (const picture of await page.locator("figure img").all())
    expect((await picture.boundingBox())?.width).toBeLessThanOrEqual(measure + 1);
});

/** A part of the page as a camera sees it. */
async function pixelsOf(page: Page, part: ReturnType<Page["locator"]>) {
  const picture = (await part.screenshot()).toString("base64");
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: "image/png" }),
    );
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const image = context?.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, height: bitmap.height, data: [...(image?.data ?? [])] };
  }, picture);
  return { width, height, data: Uint8ClampedArray.from(data) };
}
