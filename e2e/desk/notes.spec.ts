import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { texts } from "@/messages/texts";
import { requestChanges } from "@/newsroom/article/commands";
import { getArticle } from "@/newsroom/article/queries";
import { plainText } from "@/newsroom/body/words";
import { getStoryNotes } from "@/newsroom/note/queries";
import { test } from "../support/journey";
import { anAdministrator, bodyOf, makeArticle, makePerson } from "../support/rows";
import { enterAs } from "../support/sign-in";

const t = texts("ar", "notes");
const ofEditor = texts("ar", "editor");
const words = (page: Page) => page.getByRole("textbox", { name: ofEditor("fields.body"), exact: true });
const panel = (page: Page) => page.getByRole("region", { name: t("title") });
const marks = (page: Page) => page.locator(".note-mark");
const openNotes = (page: Page, count: number) =>
  page.getByRole("button", { name: t("open", { count }), exact: true });

/** Selects words of the body as a mouse does. */
async function select(page: Page, text: string): Promise<void> {
  await words(page).evaluate((body, sought) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
    }
    throw new Error("no such words");
  }, text);
}

test("who reads along notes something about words that another is writing; both see it, live, and settle it", async ({
  browser,
}) => {
  const author = await makePerson("journalist", "سعاد الخطيب");
  const editor = await makePerson("editor", "حيدر الجبوري");
  const body = bodyOf("افتُتح الجسر صباح اليوم.", "قال المدير إن الكلفة بلغت ثلاثة ملايين دينار.");
  const { id } = await makeArticle("draft", { author, content: { body } });
  const [writer, reader] = [
    await (await browser.newContext()).newPage(),
    await (await browser.newContext()).newPage(),
  ];
  await enterAs(writer.context(), author);
  await enterAs(reader.context(), editor);
  for (const page of [writer, reader]) {
    await page.goto(`/desk/stories/${id}/edit`);
    await expect(openNotes(page, 0)).toBeVisible();
  }
  await words(writer).click();
  await writer.keyboard.press("Control+Home");
  await writer.keyboard.type("عاجل: ");
  await expect(
    reader.getByText(ofEditor("holding.held", { name: "سعاد الخطيب" }).replaceAll(/[\u2068\u2069]/g, "")),
  ).toBeVisible();
  await expect(words(reader)).toContainText("عاجل:");

  await select(reader, "ثلاثة ملايين دينار");
  await reader.keyboard.press("Control+Alt+KeyM");
  const text = panel(reader).getByLabel(t("text"), { exact: true });
  await expect(text).toBeFocused();
  await expect(panel(reader).getByText("ثلاثة ملايين دينار")).toBeVisible();
  await text.fill("من أين الرقم؟ @سعا");
  await panel(reader).getByRole("button", { name: "سعاد الخطيب" }).click();
  await expect(text).toHaveValue("من أين الرقم؟ @سعاد الخطيب ");
  expect((await new AxeBuilder({ page: reader }).include(".notes-panel").analyze()).violations).toEqual([]);

  // The line is cut while it is sent: what was typed stays, also when the page comes anew.
  await reader.route("**/notes", (route) => route.abort());
  await reader.keyboard.press("Control+Enter");
  await expect(
    panel(reader)
      .getByRole("alert")
      .filter({ hasText: t("failed") }),
  ).toBeVisible();
  await reader.unroute("**/notes");
  await reader.reload();
  await openNotes(reader, 0).click();
  await expect(text).toHaveValue("من أين الرقم؟ @سعاد الخطيب ");
  await panel(reader)
    .getByRole("button", { name: t("send"), exact: true })
    .click();
  await expect(openNotes(reader, 1)).toBeVisible();
  await expect(marks(reader)).toHaveText("ثلاثة ملايين دينار");

  await expect(openNotes(writer, 1)).toBeVisible();
  await expect(marks(writer)).toHaveText("ثلاثة ملايين دينار");
  await words(writer).getByText("قال المدير").click();
  await writer.keyboard.press("Home");
  await writer.keyboard.type("في البصرة ");
  await expect(marks(writer)).toHaveText("ثلاثة ملايين دينار");
  await writer.keyboard.press("Control+Alt+Period");
  const row = panel(writer).getByRole("listitem").filter({ hasText: "من أين الرقم؟" });
  await expect(row).toBeFocused();
  await row.getByRole("button", { name: t("answer"), exact: true }).press("Enter");
  await row.getByLabel(t("answerLabel"), { exact: true }).fill("من كتاب الوزارة.");
  await row.getByRole("button", { name: t("sendAnswer"), exact: true }).press("Enter");
  await expect(panel(reader).getByText("من كتاب الوزارة.")).toBeVisible();
  await row.getByRole("button", { name: t("resolve"), exact: true }).press("Enter");
  await expect(openNotes(reader, 0)).toBeVisible();
  await expect(marks(reader)).toHaveCount(0);
  await writer.keyboard.press("Escape");
  await expect(words(writer)).toBeFocused();

  await writer.goto("/desk/notifications");
  await expect(writer.getByText(texts("ar", "desk")("bell.step.noteMention"))).toBeVisible();
  const administrator = await anAdministrator();
  const saved = await getArticle(administrator, id);
  expect(plainText(saved.content.body)).toBe(
    "عاجل: افتُتح الجسر صباح اليوم.\nفي البصرة قال المدير إن الكلفة بلغت ثلاثة ملايين دينار.",
  );
  expect((await getStoryNotes(administrator, id)).threads[0]?.resolvedAt).not.toBeNull();
});

test("who is asked for changes sees the notes with them, on the story's page and beside its words", async ({
  page,
}) => {
  const { id, author, editor } = await makeArticle("in_review", {
    content: { body: bodyOf("افتُتح الجسر صباح اليوم.", "انقطعت المياه عن الحي يومين.") },
  });
  await enterAs(page.context(), editor);
  await page.goto(`/desk/stories/${id}/edit`);
  await expect(openNotes(page, 0)).toBeVisible();
  await select(page, "عن الحي");
  await page.keyboard.press("Control+Alt+KeyM");
  await page.keyboard.type("أضف رقمًا.");
  await page.keyboard.press("Control+Enter");
  await expect(openNotes(page, 1)).toBeVisible();
  await requestChanges(editor, { articleId: id, version: 1, reason: "انظر الملاحظات." });

  await page.context().clearCookies();
  await enterAs(page.context(), author);
  await page.goto(`/desk/stories/${id}`);
  await expect(page.getByRole("heading", { name: t("ofStory.title", { count: 1 }) })).toBeVisible();
  await expect(page.getByText("أضف رقمًا.")).toBeVisible();
  await page.getByRole("link", { name: t("ofStory.link") }).click();
  await expect(panel(page).getByText("أضف رقمًا.")).toBeVisible();
  await expect(page.getByText("انظر الملاحظات.")).toBeVisible();
  await expect(marks(page)).toHaveText("عن الحي");

  // The words are taken away: the note says so, and is at its place when they come back.
  await page.getByText("انقطعت المياه عن الحي يومين.").click({ clickCount: 3 });
  await page.keyboard.press("Backspace");
  await expect(panel(page).getByText(t("lost"))).toBeVisible();
  await page.keyboard.press("Control+KeyZ");
  await expect(marks(page)).toHaveText("عن الحي");
});
