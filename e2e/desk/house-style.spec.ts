import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { texts } from "@/messages/texts";
import { getArticle } from "@/newsroom/article/queries";
import { plainText } from "@/newsroom/body/words";
import type { ArticleContent } from "@/newsroom/content/rules";
import { emptyContent } from "@/newsroom/content/words";
import { aWord } from "../support/a-word";
import { test } from "../support/journey";
import { longStory } from "../support/long-story";
import { makePicture } from "../support/picture-rows";
import { anAdministrator, makeArticle } from "../support/rows";
import { signIn } from "../support/sign-in";

const t = texts("ar", "style");
const ofEditor = texts("ar", "editor");
const bodyOf = (page: Page) => page.getByRole("textbox", { name: ofEditor("fields.body"), exact: true });
const panelOf = (page: Page) => page.getByRole("region", { name: t("title") });
const notesOf = (page: Page) => panelOf(page).getByRole("listitem");
const count = (count: number) => t("open", { count });

const paragraph = (...content: { text: string; bold?: true }[]) => ({
  type: "paragraph" as const,
  content: content.map(({ text, bold }) => ({
    type: "text" as const,
    text,
    ...(bold ? { marks: [{ type: "bold" as const }] } : {}),
  })),
});
const content: ArticleContent = {
  ...emptyContent,
  headline: "وصول الوفد الى بغداد",
  body: {
    version: 1,
    doc: {
      type: "doc",
      content: [
        paragraph(
          { text: "عقدت الحكومة " },
          { text: "إجتماعًا", bold: true },
          { text: " طارئًا, ثم خرج 3 كتاب." },
        ),
        paragraph({ text: "قال المتحدث إن العمل يبدأ غدًا." }),
        paragraph({ text: "كتب روايته «وصل الى البيت» قبل عام." }),
      ],
    },
  },
};

async function savedBody(id: string) {
  return plainText((await getArticle(await anAdministrator(), id)).content.body);
}

test("the house's style is marked in the words, and put right or left as it is by keyboard", async ({
  page,
}) => {
  const { id } = await makeArticle("draft", { content });
  const refused: string[] = [];
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  await signIn(page, `/desk/stories/${id}/edit`, "editor");
  await expect(page.getByRole("button", { name: count(5) })).toBeVisible();
  await expect(bodyOf(page).locator(".style-mark")).toHaveText(["إجتماعًا", ",", "كتاب", "الى"]);

  await bodyOf(page).focus();
  await page.keyboard.press("Control+Alt+KeyG");
  await expect(panelOf(page).getByRole("heading")).toBeFocused();
  await expect(notesOf(page)).toHaveCount(5);
  expect((await new AxeBuilder({ page }).include(".style-panel").analyze()).violations).toEqual([]);

  // The first is the headline's; then the row that takes its place has the focus.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: ofEditor("fields.headline"), exact: true })).toHaveValue(
    "وصول الوفد إلى بغداد",
  );
  await expect(notesOf(page)).toHaveCount(4);
  for (const left of [3, 2, 1]) {
    await page.keyboard.press("Enter");
    await expect(notesOf(page)).toHaveCount(left);
  }
  await expect(bodyOf(page).locator("strong, b")).toHaveText("اجتماعًا");
  await expect
    .poll(() => savedBody(id))
    .toBe(
      "عقدت الحكومة اجتماعًا طارئًا، ثم خرج 3 كتب.\nقال المتحدث إن العمل يبدأ غدًا.\nكتب روايته «وصل الى البيت» قبل عام.",
    );

  await panelOf(page)
    .getByRole("button", { name: t("ignore") })
    .press("Enter");
  await page.keyboard.type("عنوان الرواية كما طُبع");
  await page.keyboard.press("Enter");
  await expect(panelOf(page).getByText(t("ignoredTitle", { count: 1 }))).toBeVisible();
  await expect(bodyOf(page).locator(".style-mark")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(bodyOf(page)).toBeFocused();

  await page.reload();
  await page.getByRole("button", { name: count(0) }).click();
  await page.getByText(t("ignoredTitle", { count: 1 })).click();
  await expect(panelOf(page).getByText("عنوان الرواية كما طُبع")).toBeVisible();
  await panelOf(page)
    .getByRole("button", { name: t("heed") })
    .click();
  await expect(page.getByRole("button", { name: count(1) })).toBeVisible();
  expect(refused).toEqual([]);
});

test("editors keep the words of an edition, by form and by file, and stories are checked by them", async ({
  page,
}) => {
  const [one, two, three] = [aWord(), aWord(), aWord()];
  const text = `قالت ${one} ثم ${two} ثم ${three} وسكتت.`;
  const { id } = await makeArticle("draft", {
    content: { ...emptyContent, body: { version: 1, doc: { type: "doc", content: [paragraph({ text })] } } },
  });
  await signIn(page, "/desk/style", "editor");
  const form = page.getByRole("form", { name: t("list.addTitle") });
  await form.getByLabel(t("list.word"), { exact: true }).fill(one);
  await form.getByLabel(t("list.instead"), { exact: true }).fill("كلمة");
  await form.getByRole("button", { name: t("list.add") }).click();
  await expect(page.getByText(t("list.added"))).toBeVisible();
  await page.getByLabel(t("list.file.file"), { exact: true }).setInputFiles({
    name: "كلمات.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`منحازة,${two},,,تُنسب إلى قائلها\nغيرها,كلمة\n`),
  });
  await page.getByRole("button", { name: t("list.file.submit") }).click();
  const refused = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "2" }) });
  await expect(refused).toContainText(texts("ar", "errors")("style.kindUnknown"));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: t("list.file.export") }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toContain(`منحازة,${two},,,تُنسب إلى قائلها`);

  await page.goto(`/desk/stories/${id}/edit`);
  await page.getByRole("button", { name: count(2) }).click();
  await expect(bodyOf(page).locator(".style-mark")).toHaveText([one, two]);
  await expect(notesOf(page).nth(1)).toContainText("تُنسب إلى قائلها");
  await panelOf(page)
    .getByRole("button", { name: t("propose.open") })
    .click();
  await panelOf(page).getByLabel(t("list.word"), { exact: true }).fill(three);
  await panelOf(page)
    .getByRole("button", { name: t("propose.send") })
    .click();
  await expect(panelOf(page).getByText(t("propose.added"))).toBeVisible();
  await expect(bodyOf(page).locator(".style-mark")).toHaveText([one, two, three]);
});

test("in 5,000 words a change is judged without the typing waiting for it", async ({ page }) => {
  const pictureId = await makePicture(await anAdministrator());
  const long = await longStory("ar", 5000, [pictureId, pictureId, pictureId]);
  const { id } = await makeArticle("draft", { content: { ...emptyContent, ...long } });
  await signIn(page, `/desk/stories/${id}/edit`, "editor");
  await expect(page.getByRole("button", { name: count(0) })).toBeVisible();
  await bodyOf(page).click();
  await page.keyboard.press("Control+End");
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: "longtask",
    });
  });
  await page.keyboard.type(" وصل الى بغداد");
  await expect(bodyOf(page).locator(".style-mark")).toHaveText(["الى"]);
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
  console.info(`longest task of the page while a word was typed and judged: ${Math.round(longest)} ms`);
});
