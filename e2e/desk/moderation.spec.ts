import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { submitComment } from "@/newsroom/comment/commands";
import { countComments } from "@/newsroom/comment/queries";
import { createUser } from "@/newsroom/user/commands";
import { anAdministrator, aReader, makeArticle } from "../support/rows";

const password = "جملة طويلة لا يعرفها أحد 7";

async function signIn(page: Page, to: string): Promise<void> {
  const email = `${randomUUID()}@example.org`;
  await createUser(await anAdministrator(), {
    email,
    name: "محررة",
    role: "editor",
    language: "ar",
    password,
  });
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByRole("textbox", { name: "البريد الإلكتروني" }).fill(email);
  await page.getByLabel("كلمة المرور", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${to}`);
}

async function comment(articleId: string, text: string): Promise<void> {
  const reader = aReader();
  const form = { parentId: null, name: "زائر", email: "z@example.org", website: "", seconds: null };
  await submitComment(reader, { ...form, articleId, text });
}

test("an editor moderates by keyboard, under an Arabic layout too", async ({ page }) => {
  const { id, editor } = await makeArticle("published");
  await comment(id, "الأول: شكرًا لكم");
  await comment(id, "الثاني: أنت غـبـي");
  await comment(id, "الثالث: سؤال مهم");
  await signIn(page, `/desk/comments?story=${id}`);
  const rows = page.getByRole("list", { name: "قائمة التعليقات" }).locator("> li");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1).locator("mark")).toHaveText("غـبـي");
  // The physical key J types ت on an Arabic layout; Playwright presses places, not letters.
  // The queue stands there before its script listens: like a person, she types again what nobody heard.
  await expect(async () => {
    await page.keyboard.press("KeyJ");
    await expect(rows.nth(0)).toBeFocused({ timeout: 100 });
  }).toPass();
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
