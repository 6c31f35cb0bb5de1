import { expect, type Page } from "@playwright/test";
import { texts } from "@/messages/texts";
import { getArticle } from "@/newsroom/article/queries";
import { test } from "../support/journey";
import { plainPicture } from "../support/picture-files";
import { anAdministrator, bodyOf, makeArticle, makePerson } from "../support/rows";
import { enterAs } from "../support/sign-in";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const t = texts("ar", "editor");
const pictures = texts("ar", "pictures");
const words = (page: Page) => page.getByRole("textbox", { name: t("fields.body"), exact: true });

test("a story is written under thumbs, and its picture arrives though the line dropped", async ({
  page,
  context,
}) => {
  const author = await makePerson("journalist");
  const { id } = await makeArticle("draft", { author, content: { body: bodyOf("السطر الأول.") } });
  await enterAs(context, author);
  await page.goto(`/desk/stories/${id}/edit`);
  const tools = page.getByRole("toolbar", { name: t("tools.label") });
  const bar = await tools.boundingBox();
  expect(bar && { ...bar, height: bar.height < 64 }).toEqual({
    x: 0,
    y: 844 - (bar?.height ?? 0),
    width: 390,
    height: true,
  });
  // Nothing is wider than the phone.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await words(page).tap();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await tools.getByRole("button", { name: t("tools.bold") }).tap();
  await page.keyboard.insertText("عاجل من الميدان");
  await expect(words(page).locator("strong")).toHaveText("عاجل من الميدان");

  await context.setOffline(true);
  await tools.getByRole("button", { name: t("tools.picture"), exact: true }).tap();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: pictures("upload.camera") }).tap();
  await (await chooser).setFiles({
    name: "ميدان.jpg",
    mimeType: "image/jpeg",
    buffer: await plainPicture("jpeg"),
  });
  await expect(page.getByText(pictures("upload.dropped"))).toBeVisible();
  await context.setOffline(false);
  const figure = words(page).locator("figure img");
  await expect(figure).toBeVisible();
  await expect(page.getByRole("textbox", { name: t("picture.caption") })).toBeFocused();
  await expect
    .poll(async () => JSON.stringify((await getArticle(await anAdministrator(), id)).content.body))
    .toMatch(/عاجل من الميدان.*pictureId/);
});
