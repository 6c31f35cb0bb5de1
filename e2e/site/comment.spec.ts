import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { approveComment, closeComments } from "@/newsroom/comment/commands";
import { listApprovedComments, listComments } from "@/newsroom/comment/queries";
import { countReactions } from "@/newsroom/reaction/queries";
import { makeArticle } from "../support/rows";

const pathOf = (id: string) => `/ar/a/${id}`;

async function fill(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "الاسم" }).fill("سلمى الجبوري");
  await page.getByRole("textbox", { name: "البريد الإلكتروني" }).fill("salma@example.org");
  await page.getByRole("textbox", { name: "التعليق" }).fill(text);
}
const send = (page: Page) => page.getByRole("button", { name: "أرسل التعليق" }).click();

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a comment is held for its author alone, and stands on the page once approved", async ({
    page,
    browser,
  }) => {
    const { id, editor } = await makeArticle("published");
    const text = `شكرًا على هذا التقرير المفصّل ${randomUUID()}`;
    await page.goto(pathOf(id));
    expect(await page.context().cookies()).toEqual([]);
    await fill(page, text);
    await send(page);
    await expect(page.getByText("وصل تعليقك")).toBeVisible();
    await expect(page.getByText(text)).toBeVisible();
    const stranger = await browser.newPage({ javaScriptEnabled: false });
    const answer = await stranger.goto(page.url());
    expect(answer?.headers()["cache-control"]).toContain("no-store");
    await expect(stranger.getByText(text)).toBeHidden();
    const [held] = await listComments(editor, { state: "pending", articleId: id });
    if (!held) throw new Error("no comment is held");
    await approveComment(editor, { commentId: held.id });
    await expect(async () => {
      await stranger.goto(pathOf(id));
      await expect(stranger.getByRole("heading", { name: "تعليق واحد" })).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(stranger.getByText(text)).toBeVisible();
    await expect(stranger.getByText("salma@example.org")).toBeHidden();
    await stranger.close();
  });

  test("a refused comment comes back with everything typed and what was wrong", async ({ page }) => {
    const { id } = await makeArticle("published");
    const text = `${"م".repeat(1490)} نهاية النص الطويل`;
    await page.goto(pathOf(id));
    await fill(page, text);
    const answered = page.waitForResponse((response) => response.url().includes("/answer/comment/"));
    await send(page);
    expect((await answered).status()).toBe(422);
    await expect(page.getByText("التعليق أطول من 1500 حرف. اختصره ثم أرسله.")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "التعليق" })).toHaveValue(text);
    await expect(page.getByRole("textbox", { name: "الاسم" })).toHaveValue("سلمى الجبوري");
    await expect(page.getByRole("textbox", { name: "البريد الإلكتروني" })).toHaveValue("salma@example.org");
    await page.getByRole("textbox", { name: "التعليق" }).fill("نص قصير الآن");
    await send(page);
    await expect(page.getByText("وصل تعليقك")).toBeVisible();
  });

  test("an answer to a comment stands below it", async ({ page }) => {
    const { id, editor } = await makeArticle("published");
    await page.goto(pathOf(id));
    await fill(page, "التعليق الأول");
    await send(page);
    await expect(page.getByText("وصل تعليقك")).toBeVisible();
    const approveNext = async () => {
      const [held] = await listComments(editor, { state: "pending", articleId: id });
      if (held) await approveComment(editor, { commentId: held.id });
    };
    await approveNext();
    await expect(async () => {
      await page.goto(pathOf(id));
      await page.getByRole("link", { name: "ردّ على سلمى الجبوري" }).click({ timeout: 500 });
    }).toPass();
    await expect(page.getByText("تردّ على تعليق سلمى الجبوري:")).toBeVisible();
    await fill(page, "هذا ردّي");
    await send(page);
    await expect(page.getByText("وصل تعليقك")).toBeVisible();
    await approveNext();
    const [thread] = await listApprovedComments(id);
    expect(thread?.replies.map((reply) => reply.text)).toEqual(["هذا ردّي"]);
  });

  test("the question below a story is answered, and the answer changed", async ({ page }) => {
    const { id } = await makeArticle("published");
    await page.goto(pathOf(id));
    await page.getByRole("button", { name: "نعم" }).click();
    await expect(page.getByText("شكرًا، سجّلنا رأيك.")).toBeVisible();
    expect(await countReactions(id)).toEqual({ liked: 1, disliked: 0 });
    const cookies = await page.context().cookies();
    expect(cookies).toMatchObject([{ name: "warraq_reader", httpOnly: true, sameSite: "Lax" }]);
    await page.getByRole("button", { name: "لا", exact: false }).first().click();
    await expect.poll(() => countReactions(id)).toEqual({ liked: 0, disliked: 1 });
  });
});

test("with script the counter counts what people see, and the comment is sent in place", async ({ page }) => {
  const { id } = await makeArticle("published");
  await page.goto(pathOf(id));
  const form = page.locator("comment-form");
  await expect(form.getByText("1500 / 1500")).toBeVisible();
  await fill(page, "مُحَمَّد 👨‍👩‍👧‍👦");
  await expect(form.getByText("1494 / 1500")).toBeVisible();
  await page.getByRole("textbox", { name: "التعليق" }).fill("م".repeat(1401));
  await expect(form.getByText("بقي 100 حرف")).toBeAttached();
  await page.getByRole("textbox", { name: "التعليق" }).fill("م".repeat(1501));
  await expect(form.getByText("تجاوزتَ الحد المسموح. اختصر تعليقك.")).toBeAttached();
  await send(page);
  await expect(page.getByText("التعليق أطول من 1500 حرف. اختصره ثم أرسله.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "التعليق" })).toBeFocused();
  const text = `نصّ مناسب ${randomUUID()}`;
  await page.getByRole("textbox", { name: "التعليق" }).fill(text);
  const address = page.url();
  await send(page);
  await expect(page.getByText("وصل تعليقك")).toBeVisible();
  await expect(page.getByText(text)).toBeVisible();
  expect(page.url()).toBe(address);
});

test("with script nothing typed is lost when sending fails", async ({ page }) => {
  const { id } = await makeArticle("published");
  await page.goto(pathOf(id));
  await page.route("**/api/comments", (route) => route.abort());
  await fill(page, "نصّ لا يضيع");
  await send(page);
  await expect(page.getByText("تعذّر الإرسال.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "التعليق" })).toHaveValue("نصّ لا يضيع");
});

test("with script the answer is taken in place with fresh counts", async ({ page }) => {
  const { id } = await makeArticle("published");
  await page.goto(pathOf(id));
  const yes = page.getByRole("button", { name: "نعم" });
  await yes.click();
  await expect(yes).toHaveAttribute("aria-pressed", "true");
  await expect(yes).toHaveText("نعم 1");
  await expect(page.getByRole("status").filter({ hasText: "شكرًا" })).toBeVisible();
  await page.getByRole("button", { name: /^لا/ }).click();
  await expect(yes).toHaveText("نعم 0");
  expect(await countReactions(id)).toEqual({ liked: 0, disliked: 1 });
});

test("a story with closed comments says so and takes none", async ({ page, request }) => {
  const { id, editor } = await makeArticle("published");
  await closeComments(editor, { articleId: id });
  await page.goto(pathOf(id));
  await expect(page.getByText("أُغلق باب التعليق على هذا المقال.")).toBeVisible();
  await expect(page.getByRole("button", { name: "أرسل التعليق" })).toBeHidden();
  const answer = await request.post("/api/comments", {
    headers: { Accept: "application/json", Origin: new URL(page.url()).origin },
    form: { articleId: id, edition: "ar", name: "س", email: "s@example.org", text: "نص" },
  });
  expect(answer.status()).toBe(409);
});

test("forms from other sites are refused", async ({ request }) => {
  const { id } = await makeArticle("published");
  for (const path of ["/api/comments", "/api/reactions"]) {
    const answer = await request.post(path, {
      headers: { Origin: "https://elsewhere.example" },
      form: { articleId: id, answer: "yes", name: "س", email: "s@example.org", text: "نص" },
    });
    expect(answer.status()).toBe(403);
  }
});
