import { expect } from "@playwright/test";
import { texts } from "@/messages/texts";
import { test } from "../support/journey";
import { bodyOf, makeArticle } from "../support/rows";
import { enterAs } from "../support/sign-in";

const t = texts("ar", "editor");

test("the story stands beside its words as readers will have it, and follows the typing", async ({
  page,
  context,
}) => {
  const { id, author } = await makeArticle("draft", { content: { body: bodyOf("عاد الماء إلى الأهوار.") } });
  await enterAs(context, author);
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto(`/desk/stories/${id}/edit`);
  const way = page.getByRole("button", { name: t("beside.open"), exact: true });
  await way.click();
  const beside = page.getByRole("complementary", { name: t("beside.label") });
  const shown = beside.locator("iframe:not([data-coming])").contentFrame();
  await expect(shown.getByText("عاد الماء إلى الأهوار.")).toBeVisible();
  await page.locator("#field-body").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" وعاد الصيادون معه.");
  await expect(shown.getByText("عاد الماء إلى الأهوار. وعاد الصيادون معه.")).toBeVisible();
  await expect(beside.locator("iframe")).toHaveCount(1);
  await beside.getByRole("button", { name: t("beside.desktop") }).click();
  await expect(beside.locator("[data-width=desktop]")).toBeVisible();
  await expect(shown.getByText("وعاد الصيادون معه.")).toBeVisible();
  await way.click();
  await expect(beside).toHaveCount(0);
});
