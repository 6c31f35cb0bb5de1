import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { commentAppeal, comment as commentTable } from "@/db/schema";
import type { Person } from "@/newsroom/access";
import { submitComment } from "@/newsroom/comment/commands";
import { rejectComment } from "@/newsroom/comment/deciding";
import { countComments } from "@/newsroom/comment/queries";
import { listReasons } from "@/newsroom/comment-reason/queries";
import { askSecondForBans } from "@/newsroom/sanction/commands";
import { createUser } from "@/newsroom/user/commands";
import { test } from "../support/journey";
import { madePeople } from "../support/made-people";
import { anAdministrator, aReader, makeArticle } from "../support/rows";

const password = "جملة طويلة لا يعرفها أحد 7";

async function signIn(page: Page, to: string): Promise<Person> {
  const email = `${randomUUID()}@example.org`;
  const id = await createUser(await anAdministrator(), {
    email,
    name: "محررة",
    role: "editor",
    language: "ar",
    password,
  });
  madePeople.push(id);
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByRole("textbox", { name: "البريد الإلكتروني" }).fill(email);
  await page.getByLabel("كلمة المرور", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${to}`);
  return { kind: "person", id, role: "editor", isActive: true };
}

async function comment(articleId: string, text: string, email = "z@example.org") {
  const form = { parentId: null, name: "زائر", email, website: "", seconds: null };
  return submitComment(aReader(), { ...form, articleId, text });
}
const listOf = (page: Page) => page.getByRole("list", { name: "قائمة التعليقات" }).locator("> li");
/** The queue stands there before its script listens: like a person, she types again what nobody heard. */
async function pressUntilFocused(page: Page, key: string, row: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(row).toBeFocused({ timeout: 100 });
  }).toPass();
}

test("an editor moderates by keyboard, under an Arabic layout too", async ({ page }) => {
  const { id, editor } = await makeArticle("published");
  await comment(id, "الأول: شكرًا لكم");
  await comment(id, "الثاني: أنت غـبـي");
  await comment(id, "الثالث: سؤال مهم");
  await signIn(page, `/desk/comments?story=${id}`);
  const rows = listOf(page);
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1).locator("mark")).toHaveText("غـبـي");
  // The physical key J types ت on an Arabic layout; Playwright presses places, not letters.
  await pressUntilFocused(page, "KeyJ", rows.nth(0));
  await page.keyboard.press("KeyA");
  await expect(rows).toHaveCount(2);
  await expect(page.getByText(/نُشر تعليق .?زائر.?\./)).toBeVisible();
  await expect(rows.nth(0)).toBeFocused();
  await expect(rows.nth(0)).toContainText("الثاني");
  await page.keyboard.press("KeyR");
  const why = page.getByRole("group", { name: "سبب الرفض" });
  await expect(why).toBeFocused();
  // While the reasons have the focus the other keys live, and an Enter in a hurry records nothing.
  await page.keyboard.press("Enter");
  await page.keyboard.press("KeyJ");
  await expect(rows.nth(1)).toBeFocused();
  await expect(why).toHaveCount(0);
  await page.keyboard.press("KeyK");
  await page.keyboard.press("KeyR");
  await page.keyboard.press("Digit2");
  await expect(rows).toHaveCount(1);
  await expect(page.getByText("رُفض تعليق")).toBeVisible();
  await page.keyboard.press("KeyU");
  await expect(rows).toHaveCount(2);
  // It stands there again at once; it is kept when the sentence says so.
  await expect(page.getByText(/عاد تعليق .?زائر.? إلى الانتظار/)).toBeVisible();
  expect(await countComments(editor, { articleId: id })).toMatchObject({
    pending: 2,
    approved: 1,
    rejected: 0,
  });
  await page.getByRole("link", { name: /^منشورة/ }).click();
  await expect(rows).toHaveCount(1);
  await rows.first().getByRole("button", { name: "تراجع" }).click();
  await expect(page.getByText("لا تعليقات توافق ما اخترته")).toBeVisible();
});

test("comments of a story are closed and opened from its queue", async ({ page }) => {
  const { id } = await makeArticle("published");
  await comment(id, "تعليق وحيد");
  await signIn(page, `/desk/comments?story=${id}`);
  await page.getByRole("button", { name: "أغلق باب التعليق" }).click();
  await expect(page.getByText("باب التعليق مغلق")).toBeVisible();
  await page.getByRole("button", { name: "افتح باب التعليق" }).click();
  await expect(page.getByRole("button", { name: "أغلق باب التعليق" })).toBeVisible();
});

test("sixty comments are decided by keys alone, each as it was meant", async ({ page }) => {
  const { id, editor } = await makeArticle("published");
  // The first ones have keys; other journeys may add some behind them.
  const reasons = (await listReasons(editor)).filter(({ edition }) => edition === "ar").slice(0, 5);
  const texts = Array.from({ length: 60 }, (_, at) => `رأي رقم ${at + 1} في هذا التقرير`);
  for (const [at, text] of texts.entries()) await comment(id, text, `z${at}@example.org`);
  await signIn(page, `/desk/comments?story=${id}`);
  const rows = listOf(page);
  await pressUntilFocused(page, "KeyJ", rows.first());
  const focused = page.locator("li:focus");
  for (const [at, text] of texts.entries()) {
    await expect(focused).toContainText(text);
    if (at % 3 < 2) await page.keyboard.press("KeyA");
    else for (const key of ["KeyR", `Digit${(at % reasons.length) + 1}`]) await page.keyboard.press(key);
  }
  await expect(page.getByText("لا تعليقات توافق ما اخترته")).toBeVisible();
  const decided = async () =>
    new Map(
      (await db.select().from(commentTable).where(eq(commentTable.articleId, id))).map((row) => [
        row.text,
        row.state === "rejected" ? row.reasonId : row.state,
      ]),
    );
  const meant = new Map(
    texts.map((text, at) => [text, at % 3 < 2 ? "approved" : reasons[at % reasons.length]?.id]),
  );
  await expect.poll(decided).toEqual(meant);
});

test("who writes is looked at, warned and banned from her comment; a second person agrees, and an appeal is another's", async ({
  page,
  browser,
}) => {
  const { id, editor } = await makeArticle("published");
  const email = `${randomUUID()}@example.org`;
  await comment(id, "تعليق قديم لم يُنشر", email);
  const { id: commentId } = await comment(id, "أكتب هذا لأعرف أين وصل", email);
  const self = await signIn(page, `/desk/comments?story=${id}`);
  const rows = listOf(page);
  const dialog = page.getByRole("dialog");
  await pressUntilFocused(page, "KeyJ", rows.first());
  await test.step("what is known of her opens over the queue, and her words of before beside it", async () => {
    await page.keyboard.press("KeyC");
    await expect(dialog.getByText(email)).toBeVisible();
    await expect(dialog.getByText("بريد غير مؤكد")).toBeVisible();
    await expect(dialog.getByText(/قيد الانتظار.?: 2/u)).toBeVisible();
    await expect(dialog.getByText("أكتب هذا لأعرف أين وصل")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(rows.first()).toBeFocused();
  });
  const send = () =>
    comment(id, `تعليق جديد ${randomUUID()}`, email).then(
      () => "taken",
      (error) => error.messageKey,
    );
  await test.step("a warning stands before her next comment", async () => {
    await page.keyboard.press("KeyB");
    await dialog.getByRole("button", { name: "نبّه" }).click();
    await expect(dialog.getByText("سُجّل التنبيه.", { exact: false })).toBeVisible();
    await dialog.getByRole("button", { name: "أغلق" }).last().click();
    expect(await send()).toBe("comment.sanctioned");
  });
  await test.step("a ban waits for a second person where the outlet says so", async () => {
    const administrator = await anAdministrator();
    await askSecondForBans(administrator, { isNeeded: true });
    await rows.first().focus();
    await page.keyboard.press("KeyB");
    await dialog.getByRole("combobox", { name: "العقوبة" }).selectOption({ label: "حظر" });
    await dialog.getByRole("textbox", { name: "ملاحظة للزملاء" }).fill(`ملاحظة ${commentId}`);
    await dialog.getByRole("button", { name: "احظر" }).click();
    await expect(dialog.getByText("لا يسري الحظر قبل أن يقرّه شخص ثانٍ.")).toBeVisible();
    await askSecondForBans(administrator, { isNeeded: false });
    await page.goto(`/desk/comments/sanctions?show=awaiting&search=${commentId}`);
    await expect(page.getByRole("button", { name: "ألغِ الاقتراح" })).toBeVisible();
    await expect(page.getByRole("button", { name: "أقرّ الحظر" })).toHaveCount(0);
  });
  await rejectComment(self, { commentId, reason: "خارج الموضوع" });
  const words = `تعليقي في صلب الموضوع ${randomUUID()}`;
  await db.insert(commentAppeal).values({
    ...{ commentId, version: 1, words, decidedFirstBy: self.id },
    dueAt: new Date(Date.now() + 3_600_000),
  });
  const appeals = `/desk/comments?story=${id}&state=appeals`;
  await page.goto(appeals);
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText("أنت من رفض هذا التعليق")).toBeVisible();

  const other = await browser.newPage();
  await signIn(other, `/desk/comments/sanctions?show=awaiting&search=${commentId}`);
  await other.getByRole("button", { name: "أقرّ الحظر" }).click();
  // Pressed before the script listens, the page answers without the form, which told what was done.
  await expect(other.getByRole("button", { name: "أقرّ الحظر" })).toHaveCount(0);
  expect(await send()).toBe("comment.sanctioned");
  await other.goto(appeals);
  await other.getByText("بُتّ في الاعتراض").first().click();
  await other.getByRole("radio", { name: "يُنشر التعليق" }).check();
  await other.getByRole("textbox", { name: "سبب القرار" }).fill("قرأناه من جديد.");
  await other.getByRole("button", { name: "أرسل القرار" }).click();
  await expect(other.getByText("لا تعليقات توافق ما اخترته")).toBeVisible();
  expect(await countComments(editor, { articleId: id })).toMatchObject({ approved: 1, appeals: 0 });
  await other.close();
});
