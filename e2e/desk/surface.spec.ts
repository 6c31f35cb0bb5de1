import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { texts } from "@/messages/texts";
import { bodyOf, makeArticle, makePerson } from "../support/rows";
import { enterAs } from "../support/sign-in";

const t = texts("ar", "editor");
const paragraphs = (page: Page) => page.locator("#field-body > p");

test("what a mouse selects can be written otherwise beside it, and blocks are moved by keys", async ({
  page,
  context,
}) => {
  const { id, author } = await makeArticle("draft", {
    content: {
      body: bodyOf("عاد الماء إلى الأهوار.", "قال الصيادون إن الشباك امتلأت.", "خاتمة المقال هنا."),
    },
  });
  await enterAs(context, author);
  await page.goto(`/desk/stories/${id}/edit`);
  const bubble = page.locator(".selection-bubble");
  await expect(async () => {
    await paragraphs(page)
      .nth(1)
      .dblclick({ position: { x: 600, y: 12 } });
    await expect(bubble).toBeVisible({ timeout: 500 });
  }).toPass();
  const selected = await page.evaluate(() => document.getSelection()?.toString().trim() ?? "");
  const [over, words] = [
    await bubble.boundingBox(),
    await page.evaluate(() => document.getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON()),
  ];
  expect(over && (over.y + over.height <= words.top || over.y >= words.bottom)).toBe(true);
  await bubble.getByRole("button", { name: t("tools.bold"), exact: true }).click();
  await expect(paragraphs(page).nth(1).locator("strong")).toHaveText(selected);
  await page.keyboard.press("ArrowLeft");
  await expect(bubble).toHaveCount(0);

  // By keys: with the caret in the second, twice, and the edge says so.
  await page.keyboard.press("Alt+ArrowUp");
  await expect(paragraphs(page).first()).toContainText("قال الصيادون");
  await expect(page.getByText(t("blocks.moved", { at: 1, count: 3 }))).toBeAttached();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByText(t("blocks.isFirst"))).toBeAttached();
  await page.keyboard.type("و");
  await expect(paragraphs(page).first()).toContainText("و");
});

test("the details lead to what is missing, and count against the length that an editor asked for", async ({
  page,
  context,
}) => {
  const { id } = await makeArticle("draft", {
    content: { standfirst: "", body: bodyOf("كلمة ".repeat(40).trim()) },
  });
  await enterAs(context, await makePerson("editor"));
  await page.goto(`/desk/stories/${id}/edit`);
  await page.getByRole("button", { name: /^التفاصيل/ }).click();
  const panel = page.getByRole("region", { name: t("details.title") });
  await panel.getByLabel(t("details.commission")).fill("50");
  await panel.getByRole("button", { name: t("details.set") }).click();
  await expect(panel.getByText("40 من 50 كلمة")).toBeVisible();
  expect((await new AxeBuilder({ page }).include(".details-panel").analyze()).violations).toEqual([]);
  await panel.getByRole("button", { name: t("fields.standfirst") }).click();
  await expect(page.locator("#field-standfirst")).toBeFocused();
  await page.keyboard.type("مقدمة");
  await expect(panel.locator("[data-done]", { hasText: t("fields.standfirst") })).toBeVisible();
});
