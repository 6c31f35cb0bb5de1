import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { texts } from "@/messages/texts";
import { getArticle } from "@/newsroom/article/queries";
import { plainText } from "@/newsroom/body/words";
import { test } from "../support/journey";
import { anAdministrator, bodyOf, makeArticle } from "../support/rows";
import { enterAs } from "../support/sign-in";

const t = texts("ar", "editor");

test("words are found however they are spelled, and written over everywhere in one step", async ({
  page,
  context,
}) => {
  const { id, author } = await makeArticle("draft", {
    content: {
      headline: "القاهره تستقبل الوفد",
      standfirst: "وصل الوفد إلى القاهرة مساء أمس.",
      body: bodyOf("زار الوفد القاهره ثم عاد.", "قالت مصادر في الْقَاهِرَةِ إن اللقاء تم."),
    },
  });
  await enterAs(context, author);
  await page.goto(`/desk/stories/${id}/edit`);
  const bar = page.getByRole("search", { name: t("find.label") });
  const status = bar.getByRole("status").first();
  await expect(async () => {
    await page.keyboard.press("Control+f");
    await expect(bar).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("القاهرة");
  await expect(status).toContainText(t("find.at", { at: 1, count: 4 }));
  await expect(status).toContainText(t("fields.headline"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(status).toContainText(t("find.at", { at: 3, count: 4 }));
  await expect(page.locator("#field-body .find-mark")).toHaveText(["القاهره", "الْقَاهِرَةِ"]);
  expect((await new AxeBuilder({ page }).include(".find-bar").analyze()).violations).toEqual([]);

  // The focus is where something was found, and what is typed comes in its place.
  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
  await page.keyboard.type("بيروت");
  await expect(page.getByText("زار الوفد بيروت ثم عاد.")).toBeVisible();
  await page.keyboard.press("Control+z");

  await page.keyboard.press("Control+h");
  await bar.getByLabel(t("find.by")).fill("القاهرة");
  await bar.getByRole("button", { name: t("find.replaceAll") }).click();
  await expect(bar.getByText(t("find.replaced", { count: 3 }))).toBeVisible();
  await expect(page.locator("#field-headline")).toHaveValue("القاهرة تستقبل الوفد");
  await expect
    .poll(async () => {
      const { content } = await getArticle(await anAdministrator(), id);
      return [content.headline, plainText(content.body)];
    })
    .toEqual(["القاهرة تستقبل الوفد", "زار الوفد القاهرة ثم عاد.\nقالت مصادر في القاهرة إن اللقاء تم."]);
  await bar.getByRole("button", { name: t("find.undo") }).click();
  await expect(page.locator("#field-headline")).toHaveValue("القاهره تستقبل الوفد");
  await expect(page.getByText("زار الوفد القاهره ثم عاد.")).toBeVisible();
});
