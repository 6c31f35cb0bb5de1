import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { texts } from "@/messages/texts";
import { getArticle } from "@/newsroom/article/queries";
import { test } from "../support/journey";
import { makePicture } from "../support/picture-rows";
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

  // By the grip: the last one comes first.
  await paragraphs(page).nth(2).hover();
  await page.locator(".block-grip").dragTo(paragraphs(page).first(), { targetPosition: { x: 600, y: 4 } });
  await expect(paragraphs(page).first()).toHaveText("خاتمة المقال هنا.");
  await expect(paragraphs(page)).toHaveCount(3);
});

test("a gallery takes one picture after the other, and readers have them in one place", async ({
  page,
  context,
}) => {
  const editor = await makePerson("editor");
  await makePicture(editor);
  const { id, author } = await makeArticle("draft", { content: { body: bodyOf("فقرة أولى.") } });
  await enterAs(context, author);
  await page.goto(`/desk/stories/${id}/edit`);
  const body = page.locator("#field-body");
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    await body.getByText("فقرة أولى.").click();
    await page.keyboard.press("Control+Alt+i");
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await dialog.getByRole("list").getByRole("button").first().click();
  await expect(body.getByLabel(t("picture.caption"))).toBeFocused();
  await page.keyboard.type("قارب");
  await body.getByRole("button", { name: t("picture.addToGallery") }).click();
  await dialog.getByRole("list").getByRole("button").first().click();
  await expect(body.getByLabel(t("picture.caption")).nth(1)).toBeFocused();
  await expect
    .poll(async () =>
      (await getArticle(author, id)).content.body.doc.content.map((block) => [
        block.type,
        block.type === "gallery" ? block.content.length : 0,
      ]),
    )
    .toEqual([
      ["paragraph", 0],
      ["gallery", 2],
    ]);
  await page.goto(`/desk/preview/${id}`);
  const gallery = page.getByRole("group", { name: texts("ar", "site")("gallery", { count: 2 }) });
  await expect(gallery.getByRole("figure")).toHaveCount(2);
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
