import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import { aWord } from "@/e2e/support/a-word";
import { texts } from "@/messages/texts";
import { test } from "../support/journey";
import { bodyOf, makeArticle, makePerson } from "../support/rows";
import { enterAs } from "../support/sign-in";

const t = texts("ar", "desk");
/** As it is read: what holds names apart is not seen. */
const seen = (text: string) => text.replace(/[\u2068\u2069]/g, "");
const groupOf = (page: Page, name: "stories") =>
  page.getByRole("region", { name: t(`search.groups.${name}`) });

/** Goes to the box by its key. The script hears the keys only once it is there. */
async function openBox(page: Page): Promise<Locator> {
  const box = page.getByRole("searchbox", { name: t("search.label") });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(box).toBeFocused({ timeout: 200 });
  }).toPass();
  return box;
}

test("a draft is found by the keyboard alone, and by nobody who is not on it", async ({
  page,
  context,
  browser,
}) => {
  const word = aWord();
  const { id, editor } = await makeArticle("draft", {
    content: {
      headline: `أهالي ${word}ة يستقبلون الوفد`,
      body: bodyOf("قالت إن المؤتمر سيُعقد في مضيف القضاء."),
    },
  });
  await enterAs(context, editor);
  await page.goto("/desk");
  await openBox(page);
  await page.keyboard.type(`إهالي ${word.slice(0, 4)}${word.slice(5)}ه`);
  await page.keyboard.press("Enter");
  const story = groupOf(page, "stories").getByRole("link", { name: word });
  await expect(story).toBeVisible();
  await expect(groupOf(page, "stories").locator("mark").first()).toHaveText(/أهالي/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await story.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL((url) => url.pathname === `/desk/stories/${id}`);

  const other = await browser.newContext();
  await enterAs(other, await makePerson("journalist"));
  const strange = await other.newPage();
  await strange.goto(`/desk/search?q=${encodeURIComponent(word)}`);
  await expect(strange.getByText(t("search.nothing.text"))).toBeVisible();
  await expect(strange.getByRole("region")).toHaveCount(0);
  await other.close();
});

test("of one group all is shown, in pages, also without script", async ({ browser }) => {
  const word = aWord();
  const author = await makePerson("journalist");
  for (let number = 0; number < 7; number += 1)
    await makeArticle("draft", { author, content: { headline: `${word} ${number + 1}` } });
  const context = await browser.newContext({ javaScriptEnabled: false });
  await enterAs(context, author);
  const page = await context.newPage();
  await page.goto("/desk");
  await page.getByRole("searchbox", { name: t("search.label") }).fill(word);
  await page.getByRole("searchbox", { name: t("search.label") }).press("Enter");
  const rows = groupOf(page, "stories").getByRole("listitem");
  await expect(rows).toHaveCount(5);
  await page
    .getByRole("link", { name: seen(t("search.all", { group: t("search.groups.stories") })) })
    .click();
  await expect(rows).toHaveCount(7);
  await page.getByRole("link", { name: seen(t("search.back", { query: word })) }).click();
  await expect(rows).toHaveCount(5);
  await context.close();
});

test("without a line the typed words stay, and it is said", async ({ page, context }) => {
  await enterAs(context, await makePerson("journalist"));
  await page.goto("/desk");
  const box = await openBox(page);
  await context.setOffline(true);
  await box.fill("مياه");
  await box.press("Enter");
  await expect(page.getByText(t("search.offline"))).toBeVisible();
  await expect(box).toHaveValue("مياه");
  await context.setOffline(false);
});

test("the palette opens a page of the desk and a story by a few letters, and a sheet tells of the keys", async ({
  page,
  context,
}) => {
  const word = aWord();
  const { id, editor } = await makeArticle("draft", {
    content: { headline: `أهالي ${word} يستقبلون الوفد` },
  });
  await enterAs(context, editor);
  await page.goto("/desk/pictures");
  const palette = page.getByRole("dialog", { name: t("palette.title") });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette).toBeVisible({ timeout: 500 });
  }).toPass();
  const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
  expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
  await page.keyboard.type("المراج");
  await expect(palette.getByRole("menuitem", { name: t("parts.review") })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/desk/review");
  await expect(palette).toBeHidden();
  await page.keyboard.press("Control+k");
  await page.keyboard.type(word.slice(0, -1));
  await palette.getByRole("menuitem", { name: word }).click();
  await page.waitForURL(`**/desk/stories/${id}`);
  await page.keyboard.press("Shift+Slash");
  await expect(page.getByRole("dialog", { name: t("keys.title") })).toBeVisible();
});
