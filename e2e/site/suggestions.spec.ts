import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { aWord } from "@/e2e/support/a-word";
import { texts } from "@/messages/texts";
import { searchPath } from "@/newsroom/search/rules";
import { createTopic } from "@/newsroom/topic/commands";
import { test } from "../support/journey";
import { anAdministrator, makeArticle } from "../support/rows";

const t = texts("ar", "site");

test("a search goes on as headlines do, by the keyboard alone", async ({ page }) => {
  const word = aWord();
  const names = { ar: { name: `ال${word}ين`, slug: "", description: "" } };
  const { id: topic } = await createTopic(await anAdministrator(), { names });
  const headline = `مؤتمر الإ${word}ة يفتح أبوابه في القضاء`;
  const story = await makeArticle("published", { content: { headline, topicIds: [topic] } });
  await makeArticle("published", { content: { headline: `وفد ${word} يزور المدينة` } });
  await page.goto(searchPath("ar"));
  const field = page.getByRole("combobox", { name: t("search.label") });
  const list = page.getByRole("listbox", { name: t("search.suggestions.list") });
  const options = list.getByRole("option");
  await expect(field).toHaveAttribute("aria-expanded", "false");

  // Without the hamza that the headline has.
  await field.pressSequentially(`ا${word.slice(0, 6)}`);
  await expect(options).toHaveText([`الإ${word}ة`, `${headline}${t("search.suggestions.story")}`]);
  await expect(
    page.getByRole("status").filter({ hasText: t("search.suggestions.count", { count: 2 }) }),
  ).toHaveCount(1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const [fieldBox, listBox] = [await field.boundingBox(), await list.boundingBox()];
  expect(listBox).toMatchObject({ x: fieldBox?.x, width: fieldBox?.width });

  await field.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  const chosen = await options.last().getAttribute("id");
  await expect(field).toHaveAttribute("aria-activedescendant", chosen ?? "");
  await field.press("Home");
  await expect(list.locator("[aria-selected=true]")).toHaveCount(0);
  await field.press("Escape");
  await expect(list).toBeHidden();
  await expect(field).toHaveValue(`ا${word.slice(0, 6)}`);
  await field.press("ArrowDown");
  await expect(options).toHaveCount(2);
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL((url) => url.searchParams.get("q") === `الإ${word}ة`);
  await expect(page.getByRole("article").first()).toContainText(headline);

  await field.fill(`ال${word.slice(0, 6)}`);
  await options.filter({ hasText: t("search.suggestions.topic") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(word);
  await page.goBack();
  await field.fill(`مؤتمر ا${word.slice(0, 6)}`);
  await options.filter({ hasText: headline }).click();
  await expect(page).toHaveURL((url) => url.pathname.includes(story.id));
});

test("a slow or broken line disturbs nobody who types, and what comes late is not shown", async ({
  page,
}) => {
  const [first, second] = [aWord(), aWord()];
  for (const headline of [first, second]) await makeArticle("published", { content: { headline } });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const isOf = (word: string) => (url: URL) =>
    url.pathname.endsWith("/suggestions.json") && url.searchParams.get("q") === word;
  await page.route(isOf(first), async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await page.route(isOf("ااا"), (route) => route.abort());
  await page.goto(searchPath("ar"));
  const field = page.getByRole("combobox", { name: t("search.label") });
  const list = page.getByRole("listbox", { name: t("search.suggestions.list") });
  const options = list.getByRole("option");
  const asked = page.waitForRequest((request) => isOf(first)(new URL(request.url())));
  await field.fill(first);
  await asked;
  await field.fill(second);
  await expect(options.first()).toHaveText(second);
  letGo();
  await expect(options.first()).toHaveText(second);
  const failed = page.waitForEvent("requestfailed", (request) => isOf("ااا")(new URL(request.url())));
  await field.fill("ااا");
  await failed;
  await expect(options).toHaveCount(0);
  await field.press("Enter");
  await expect(page).toHaveURL((url) => url.searchParams.get("q") === "ااا");
});
