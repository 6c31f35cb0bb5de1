import { expect, type Page } from "@playwright/test";
import { texts } from "@/messages/texts";
import { test } from "../support/journey";
import { makeArticle } from "../support/rows";

const t = texts("ar", "site");
const look = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor, fontSize, colorScheme } = getComputedStyle(document.documentElement);
    return { isDark: backgroundColor === "rgb(23, 22, 20)", fontSize, colorScheme };
  });

test("light or dark and the size of the text are kept on the device, and stand before a page is painted", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/ar");
  expect(await look(page)).toEqual({ isDark: true, fontSize: "16px", colorScheme: "light dark" });
  await page.getByLabel(t("look.theme")).selectOption(t("look.themes.light"));
  await page.getByLabel(t("look.size")).selectOption(t("look.sizes.larger"));
  expect(await look(page)).toEqual({ isDark: false, fontSize: "20px", colorScheme: "light" });
  const shownColor = page.locator('meta[name="theme-color"][media="all"]');
  await expect(shownColor).toHaveAttribute("content", "#fbf9f4");
  const { id } = await makeArticle("published");
  // The script that comes later is not needed for it.
  await page.route("**/enhance-*.js", (route) => route.abort());
  await page.goto(`/ar/a/${id}`);
  expect(await look(page)).toEqual({ isDark: false, fontSize: "20px", colorScheme: "light" });
  await expect(page.getByLabel(t("look.theme"))).toBeHidden();
  await page.unrouteAll();
  await page.reload();
  await expect(page.getByLabel(t("look.size"))).toHaveValue("larger");
  // What the door says by itself looks as chosen too.
  const missing = await page.goto("/_next/static/missing.css");
  expect(missing?.status()).toBe(404);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe("rgb(250, 248, 243)");
  await page.goBack();
  await page.getByLabel(t("look.theme")).selectOption(t("look.themes.device"));
  await expect(shownColor).toHaveCount(0);
  expect(await look(page)).toMatchObject({ isDark: true, colorScheme: "light dark" });
  expect(await page.context().cookies()).toEqual([]);
});
