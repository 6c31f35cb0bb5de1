import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { texts } from "@/messages/texts";
import { feedPath, litePath } from "@/newsroom/address/rules";
import { publishArticle, submitArticle } from "@/newsroom/article/commands";
import { getArticle } from "@/newsroom/article/queries";
import { emptyBody } from "@/newsroom/body/words";
import { parseBodyText, printBodyText } from "@/newsroom/body-text/rules";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { beyondScreen } from "../support/beyond-screen";
import { test } from "../support/journey";
import { faultsIn } from "../support/markup";
import { anAdministrator, makeArticle, makeTopic } from "../support/rows";
import { signIn } from "../support/sign-in";

const t = texts("ar", "editor");
const site = texts("ar", "site");
const bodyOf = (page: Page) => page.getByRole("textbox", { name: t("fields.body"), exact: true });

const type = async (page: Page, words: string, ...keys: string[]) => {
  await page.keyboard.insertText(words);
  for (const key of keys) await page.keyboard.press(key);
};

test("who writes makes each block by keyboard, and readers get each in every form", async ({
  page,
  request,
}) => {
  test.slow();
  const topicIds = [await makeTopic()];
  const { id, author, editor } = await makeArticle("draft", { content: { body: emptyBody, topicIds } });
  await signIn(page, `/desk/stories/${id}/edit`, "editor");
  const body = bodyOf(page);
  await body.click();
  await page.keyboard.press("Control+Shift+Digit8");
  await type(page, "المحافظات", "Enter", "Tab");
  await type(page, "بغداد", "Enter", "Tab");
  await type(page, "الكرخ", "Enter", "Shift+Tab", "Shift+Tab");
  await type(page, "العاصمة", "Enter", "Enter");
  await page.keyboard.press("Control+Alt+KeyB");
  await type(page, "ما نعرفه", "Enter");
  await type(page, "قُطعت المياه عن حيّين.");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+Alt+KeyJ");
  await type(page, "السنة", "Tab");
  await type(page, "العدد", "Tab");
  await type(page, "المصدر", "Tab");
  await type(page, "2020", "Tab");
  await type(page, "5 ملايين", "Tab");
  await type(page, "الإحصاء", "Tab");
  await type(page, "2021", "Tab");
  await type(page, "6 ملايين", "Tab", "Tab");
  await type(page, "2022");
  const tools = page.getByRole("group", { name: t("table.label") });
  await tools.getByRole("button", { name: t("table.headerColumn") }).click();
  await tools.getByRole("textbox", { name: t("table.caption") }).fill("السكان بالملايين");
  await page.keyboard.press("Enter");
  await expect(body.getByRole("row")).toHaveCount(4);
  await page.keyboard.press("Control+End");
  await type(page, "انظر البيان", "Control+Alt+KeyF");
  await page
    .getByRole("textbox", { name: t("atom.footnote.words") })
    .fill("نُشر أمس، https://example.org/notes.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  // Found by its name behind «/», and by either script's letters.
  const menu = page.getByRole("listbox", { name: t("blocks.label") });
  await page.keyboard.press("/");
  await expect(menu.getByRole("option")).toHaveCount(13);
  await type(page, "المنشور");
  await expect(menu.getByRole("option")).toHaveText([t("tools.embed")]);
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: t("embed.title") });
  await form.getByRole("textbox", { name: t("embed.address") }).fill("https://vm.tiktok.com/ZM1/");
  await form.getByRole("button", { name: t("embed.add") }).click();
  await expect(form.getByRole("alert")).toHaveText(t("embed.problems.short"));
  await form.getByRole("textbox", { name: t("embed.address") }).fill("https://t.me/s/warraq/123?single");
  await form.getByRole("textbox", { name: t("embed.name") }).fill("بيان البلدية");
  await form.getByRole("button", { name: t("embed.add") }).click();
  await expect(form).toBeHidden();
  await body.focus();
  // The same key on an Arabic board is a letter: the menu is offered, and what is pressed is written.
  await body.dispatchEvent("keydown", { key: "ظ", code: "Slash", bubbles: true });
  await type(page, "ظ");
  await expect(menu).toBeVisible();
  await expect(menu.getByRole("option", { selected: true })).toHaveCount(0);
  await page.keyboard.press("Backspace");
  await page.getByRole("button", { name: t("blocks.add") }).click();
  await menu.getByRole("option", { name: t("tools.blockquote") }).click();
  await type(page, "لن تعود قبل يومين.");
  await page.getByRole("textbox", { name: t("atom.blockquote.words") }).fill("رئيس البلدية");
  const written =
    "- المحافظات\n  - بغداد\n    - الكرخ\n- العاصمة\n\n::: ما نعرفه\n\nقُطعت المياه عن حيّين.\n\n:::\n\n" +
    "|+ السكان بالملايين\n|= السنة |= العدد |= المصدر |\n|= 2020 | 5 ملايين | الإحصاء |\n|= 2021 | 6 ملايين |  |\n|= 2022 |  |  |" +
    "\n\nانظر البيان^[نُشر أمس، https://example.org/notes.]\n\n@ https://t.me/warraq/123 بيان البلدية" +
    "\n\n> لن تعود قبل يومين.\n>— رئيس البلدية";
  const stored = async () => {
    const { content, version } = await getArticle(await anAdministrator(), id);
    return { text: printBodyText(content.body), version };
  };
  await expect.poll(async () => (await stored()).text).toBe(written);
  const { violations } = await new AxeBuilder({ page }).include(".writing").include(".table-tools").analyze();
  expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
  await page.reload();
  await expect(body.getByRole("rowheader", { name: "2022" })).toBeVisible();

  const { version } = await stored();
  await submitArticle(author, { articleId: id, version });
  await publishArticle(editor, { articleId: id, version });
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of [`/ar/a/${id}`, litePath("ar", `/ar/a/${id}`)]) {
    const answer = await page.goto(path);
    expect(await faultsIn((await answer?.text()) ?? ""), path).toEqual([]);
    expect(await beyondScreen(page), path).toBe("");
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
    await expect(page.getByRole("table", { name: "السكان بالملايين" })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "العدد" })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: /^الكرخ$/ })).toBeVisible();
    await expect(page.getByRole("heading", { name: "ما نعرفه" })).toBeVisible();
    await page.getByRole("link", { name: site("notes.to", { number: 1 }), exact: true }).click();
    await expect(page).toHaveURL(/#note-1$/);
    await page.getByRole("link", { name: site("notes.back", { number: 1 }) }).click();
    await expect(page).toHaveURL(/#note-mark-1$/);
    await expect(page.getByRole("link", { name: "بيان البلدية" })).toHaveAttribute(
      "href",
      "https://t.me/warraq/123",
    );
    await expect(page.locator("iframe")).toHaveCount(path.includes("/lite/") ? 0 : 1);
  }
  // Nobody else is asked before a reader opens the cover, and then that site alone.
  const asked: string[] = [];
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: "text/html; charset=utf-8", body: "<p>منشور</p>" });
  });
  const opened = await page.goto(`/ar/a/${id}`);
  expect(opened?.headers()["content-security-policy"]).toMatch(/; frame-src https:\/\/t\.me$/);
  expect(asked).toEqual([]);
  await page.getByRole("link", { name: "بيان البلدية" }).click();
  await expect(page.frameLocator("iframe").getByText("منشور")).toBeVisible();
  expect(asked).toEqual(["https://t.me/warraq/123?embed=1"]);
  const answer = await getPublishedArticle("ar", id);
  if (answer?.kind !== "published") throw new Error("not published");
  const feed = feedPath("ar", { kind: "topic", slug: answer.article.topics[0]?.slug ?? "" });
  await expect
    .poll(async () => (await request.get(feed)).text())
    .toContain("<caption><span>السكان بالملايين</span></caption>");
});

test("a table that is too wide scrolls within itself, by keyboard too", async ({ page }) => {
  const row = (cell: string) => `|${` ${cell} |`.repeat(12)}`;
  const body = parseBodyText(
    `|+ ${"جدول عريض ".repeat(12)}\n${row("كلمات")}\n${row("100,000")}\n${row("شيء")}`,
  );
  const { id } = await makeArticle("published", { content: { body } });
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/ar/a/${id}`);
  expect(await beyondScreen(page)).toBe("");
  const table = page.getByRole("region", { name: "جدول عريض" });
  await table.focus();
  const left = () => table.evaluate((element) => element.scrollLeft);
  expect(await left()).toBe(0);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(left).toBeLessThan(0);
  const caption = await page.locator("caption span").boundingBox();
  expect((caption?.x ?? -1) >= 0 && (caption?.x ?? 0) + (caption?.width ?? 999) <= 390).toBe(true);
});
