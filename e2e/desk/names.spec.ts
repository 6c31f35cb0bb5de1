import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { texts } from "@/messages/texts";
import { anAdministrator, makeByline } from "../support/rows";
import { enterAs } from "../support/sign-in";

/** How an administrator keeps sections, topics and bylines. */

const t = texts("ar", "outlet");
const unique = (word: string) => `${word} ${randomUUID().slice(0, 8)}`;
const inArabic = (page: Page) => page.getByRole("group", { name: t("editionName.ar") });

test.beforeEach(async ({ context }) => enterAs(context, await anAdministrator()));

test("a byline gets another name and a biography, and its form shows what was kept", async ({ page }) => {
  const [name, biography] = [unique("سعاد"), unique("تكتب في شؤون المياه.")];
  await page.goto(`/desk/bylines/${await makeByline()}`);
  const fields = inArabic(page);
  await fields.getByLabel(t("names.name"), { exact: true }).fill(name);
  await fields.getByLabel(t("names.slug")).fill("");
  await fields.getByLabel(t("names.biography")).fill(biography);
  await page.getByRole("button", { name: t("save"), exact: true }).click();
  await expect(page.getByText(t("bylines.saved"))).toBeVisible();

  await page.reload();
  await expect(
    page.getByRole("heading", { name: t("bylines.editTitle", { name }).replace(/[\u2068\u2069]/g, "") }),
  ).toBeVisible();
  await expect(fields.getByLabel(t("names.slug"))).toHaveValue(name.replace(" ", "-"));
  await expect(fields.getByLabel(t("names.biography"))).toHaveValue(biography);
});

for (const noun of ["topics", "sections"] as const) {
  test(`what is added to the ${noun} stands in the list, and is put away and taken back`, async ({
    page,
  }) => {
    const name = unique("جديد");
    await page.goto(`/desk/${noun}`);
    await inArabic(page).getByLabel(t("names.name"), { exact: true }).fill(name);
    await inArabic(page).getByLabel(t("names.description")).fill("وصف قصير.");
    await page.getByRole("button", { name: t(`${noun}.add`), exact: true }).click();
    await expect(page.getByText(t(`${noun}.added`))).toBeVisible();

    if (noun === "topics") await page.goto(`/desk/topics?q=${encodeURIComponent(name)}`);
    await page.getByRole("button", { name: t(`${noun}.deactivateNamed`, { name }) }).click();
    await page.getByRole("button", { name: t(`${noun}.reactivateNamed`, { name }) }).click();
    await expect(page.getByRole("button", { name: t(`${noun}.deactivateNamed`, { name }) })).toBeVisible();
    await page.getByRole("link", { name }).click();
    await expect(inArabic(page).getByLabel(t("names.description"))).toHaveValue("وصف قصير.");
  });
}
