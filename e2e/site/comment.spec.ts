import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { comment } from "@/db/schema";
import { texts } from "@/messages/texts";
import { closeComments, submitComment } from "@/newsroom/comment/commands";
import { approveComment } from "@/newsroom/comment/deciding";
import { listComments } from "@/newsroom/comment/queries";
import { listApprovedComments } from "@/newsroom/comment/shown";
import { countPublishedReactions } from "@/newsroom/reaction/queries";
import { test } from "../support/journey";
import { aReader, makeArticle } from "../support/rows";

const pathOf = (id: string) => `/ar/a/${id}`;

async function fill(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "الاسم" }).fill("سلمى الجبوري");
  await page.getByRole("textbox", { name: "البريد الإلكتروني" }).fill("salma@example.org");
  await page.getByRole("textbox", { name: "التعليق" }).fill(text);
}
/** Opens a story and, below it, the form. */
async function openForm(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByText(/اكتب تعليقًا…|Write a comment…/).click();
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
    await openForm(page, pathOf(id));
    expect(await page.context().cookies()).toEqual([]);
    await fill(page, text);
    await send(page);
    await expect(page.getByText("وصل تعليقك")).toBeVisible();
    await expect(page.getByText("لن يظهر للقرّاء قبل أن يراجعه أحد محرّرينا.")).toBeVisible();
    await expect(page.getByText(text)).toBeVisible();
    await expect(page.getByRole("link", { name: "اكتب تعليقًا آخر" })).toBeVisible();
    const stranger = await browser.newPage({ javaScriptEnabled: false });
    const answer = await stranger.goto(page.url());
    expect(answer?.headers()["cache-control"]).toContain("no-store");
    await expect(stranger.getByText(text)).toBeHidden();
    await expect(stranger.getByText("لا نستطيع أن نعرض هذا التعليق هنا")).toBeVisible();
    const [held] = (await listComments(editor, { tab: "pending", articleId: id })).rows;
    if (!held) throw new Error("no comment is held");
    await approveComment(editor, { commentId: held.id });
    await expect(async () => {
      await stranger.goto(pathOf(id));
      await expect(stranger.getByRole("heading", { name: "تعليق واحد" })).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(stranger.getByText(text)).toBeVisible();
    await expect(stranger.getByText("salma@example.org")).toBeHidden();
    await stranger.close();
    await page.reload();
    await expect(page.getByRole("heading", { name: "نُشر تعليقك" })).toBeVisible();
  });

  test("a refused comment comes back with everything typed and what was wrong", async ({ page }) => {
    const { id } = await makeArticle("published");
    const text = `${"م".repeat(1490)} نهاية النص الطويل`;
    await openForm(page, pathOf(id));
    // Nothing counts without script: the limit is said instead.
    await expect(page.getByText("الحد 1,500 حرف.")).toBeVisible();
    await expect(page.getByText("1,500 / 1,500")).toBeHidden();
    await fill(page, text);
    const answered = page.waitForResponse((response) => response.url().includes("/answer/comment/"));
    await send(page);
    expect((await answered).status()).toBe(422);
    await expect(page.getByText("التعليق أطول من المسموح. الحد 1,500 حرف. اختصره ثم أرسله.")).toBeVisible();
    const area = page.getByRole("textbox", { name: "التعليق" });
    await expect(area).toHaveValue(text);
    await expect(area).toBeFocused();
    await expect(area).toHaveAccessibleDescription(/الحد 1,500 حرف/);
    await expect(page.getByRole("textbox", { name: "الاسم" })).toHaveValue("سلمى الجبوري");
    await expect(page.getByRole("textbox", { name: "البريد الإلكتروني" })).toHaveValue("salma@example.org");
    await page.getByRole("textbox", { name: "التعليق" }).fill("نص قصير الآن");
    await send(page);
    await expect(page.getByText("وصل تعليقك")).toBeVisible();
  });

  test("a comment beyond every limit comes back as far as it can, on a page in the story's language", async ({
    page,
  }) => {
    const { id } = await makeArticle("published", { edition: "en" });
    const said = texts("en", "door");
    const area = page.getByRole("textbox", { name: "Comment" });
    const sendLong = async (text: string) => {
      await openForm(page, `/en/a/${id}`);
      await page.getByRole("textbox", { name: "Name" }).fill("Salma");
      await page.getByRole("textbox", { name: "Email" }).fill("salma@example.org");
      await area.fill(text);
      const answered = page.waitForResponse((answer) => answer.request().isNavigationRequest());
      await page.getByRole("button", { name: "Send comment" }).click();
      return (await answered).status();
    };
    // More bytes than any comment; what percent-encoding makes of Arabic letters: 600 kB, 1.2 MB and 2.4 MB.
    await test.step("within a form", async () => {
      const text = "a long word ".repeat(8_100);
      await sendLong(text);
      await expect(area).toHaveValue(text);
      await expect(area).toHaveAccessibleDescription(/1,500 characters/);
      await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Salma");
    });
    // A field of so many letters would take a browser minutes to draw: its form is sent by hand.
    const post = async (text: string) => {
      const answer = await page.request.post("/api/comments", {
        headers: { Origin: new URL(page.url()).origin, Referer: page.url(), Accept: "text/html" },
        form: { articleId: id, edition: "en", name: "Salma", email: "salma@example.org", text },
      });
      return { status: answer.status(), html: await answer.text() };
    };
    for (const letters of [100_000, 200_000])
      await test.step(`${letters} Arabic letters`, async () => {
        const text = "نص ".repeat(letters / 3).trim();
        const { status, html } = await post(text);
        expect(status).toBe(413);
        expect(html).toMatch(/^<!doctype html><html lang="en"/i);
        expect(html).toContain(said("413.title"));
        expect(html).toContain(text);
      });
    await test.step("beyond what is read at all", async () => {
      const { status, html } = await post("نص ".repeat(133_000));
      expect(status).toBe(413);
      expect(html).toMatch(/^<!doctype html><html lang="en"/i);
      expect(html).toContain(said("413.advice"));
    });
  });

  test("an answer to a comment stands below it", async ({ page }) => {
    const { id, editor } = await makeArticle("published");
    await openForm(page, pathOf(id));
    await fill(page, "التعليق الأول");
    await send(page);
    await expect(page.getByText("وصل تعليقك")).toBeVisible();
    const approveNext = async () => {
      const [held] = (await listComments(editor, { tab: "pending", articleId: id })).rows;
      if (held) await approveComment(editor, { commentId: held.id });
    };
    await approveNext();
    const reply = page.getByRole("link", {
      name: texts("ar", "comments")("replyTo", { name: "سلمى الجبوري" }),
    });
    await expect(async () => {
      await page.goto(pathOf(id));
      await expect(reply).toBeVisible({ timeout: 500 });
    }).toPass();
    await reply.click();
    await expect(page.getByRole("heading", { name: "تردّ على:" })).toBeVisible();
    await fill(page, "هذا ردّي");
    await send(page);
    await expect(page.getByText("وصل تعليقك")).toBeVisible();
    await approveNext();
    const [thread] = await listApprovedComments(id, [1, 1]);
    expect(thread?.replies.map((reply) => reply.shown?.text)).toEqual(["هذا ردّي"]);
  });

  test("comments are read from the newest, from the oldest or by how useful they were, by links alone", async ({
    page,
  }) => {
    const { id, editor } = await makeArticle("published");
    const send = async (text: string, parentId: string | null = null) => {
      const form = { articleId: id, parentId, name: "سلمى", email: "s@example.org", text };
      const { id: commentId } = await submitComment(aReader(), { ...form, website: "", seconds: null });
      await approveComment(editor, { commentId });
      return commentId;
    };
    await send(`أول ${randomUUID()}`);
    const discussed = await send(`أوسط ${randomUUID()}`);
    await send(`آخر ${randomUUID()}`);
    await send(`ردّ ${randomUUID()}`, discussed);
    await db.update(comment).set({ useful: 3 }).where(eq(comment.id, discussed));
    const t = texts("ar", "comments");
    const order = async () =>
      (await page.locator("main article article p[dir=auto]").allTextContents())
        .concat(await page.locator("main > div article p[dir=auto]").allTextContents())
        .map((text) => text.split(" ")[0]);
    await expect(async () => {
      await page.goto(pathOf(id));
      expect(await order()).toEqual(["آخر", "أوسط", "ردّ", "أول"]);
    }).toPass();
    const sorts = page.getByRole("navigation", { name: t("sort.label") });
    await expect(sorts.getByRole("link", { name: t("sort.newest") })).toHaveAttribute("aria-current", "true");
    await sorts.getByRole("link", { name: t("sort.oldest") }).click();
    expect(await order()).toEqual(["أول", "أوسط", "ردّ", "آخر"]);
    await sorts.getByRole("link", { name: t("sort.useful") }).click();
    await expect(page).toHaveURL(/\/comments\/useful\/1$/);
    expect(await order()).toEqual(["أوسط", "ردّ", "آخر", "أول"]);
  });

  test("the question below a story is answered on a page of one's own, and the answer changed", async ({
    page,
    browser,
  }) => {
    const { id } = await makeArticle("published");
    await page.goto(pathOf(id));
    await page.getByRole("button", { name: "نعم" }).click();
    await expect(page.getByText("شكرًا، سجّلنا رأيك: نعم.")).toBeVisible();
    await expect(page.getByRole("button", { name: "نعم، قارئ واحد", pressed: true })).toBeInViewport();
    expect(await countPublishedReactions(id)).toEqual({ liked: 1, disliked: 0 });
    const cookies = await page.context().cookies();
    expect(cookies).toMatchObject([{ name: "warraq_reader", httpOnly: true, sameSite: "Lax" }]);
    const stranger = await browser.newPage({ javaScriptEnabled: false });
    const answer = await stranger.goto(page.url());
    expect(answer?.headers()["cache-control"]).toContain("no-store");
    await expect(stranger.getByRole("button", { pressed: true })).toHaveCount(0);
    await stranger.close();
    await page.getByRole("button", { name: /^لا/ }).click();
    await expect(page.getByText("شكرًا، سجّلنا رأيك: لا.")).toBeVisible();
    await expect(page.getByRole("button", { name: "لا، قارئ واحد", pressed: true })).toBeVisible();
    expect(await countPublishedReactions(id)).toEqual({ liked: 0, disliked: 1 });
    await page.getByRole("link", { name: "عُد إلى المقال" }).click();
    // The page that is the same for everybody hears of it about a second later.
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole("button", { name: "لا، قارئ واحد" })).toBeVisible({ timeout: 200 });
    }).toPass();
  });

  test("an answer that was not taken says so", async ({ page }) => {
    const { id } = await makeArticle("published");
    const answer = await page.goto(`/ar/answer/reaction/${id}?refused=429`);
    expect(answer?.status()).toBe(429);
    await expect(page.getByRole("alert")).toHaveText(/وصلتنا من جهازك إجابات كثيرة/);
  });
});

test("with script the counter counts what people see, and the comment is sent in place", async ({ page }) => {
  const { id } = await makeArticle("published");
  await openForm(page, pathOf(id));
  const form = page.locator("comment-form");
  await expect(form.getByText("1,500 / 1,500")).toBeVisible();
  await fill(page, "مُحَمَّد 👨‍👩‍👧‍👦");
  await expect(form.getByText("1,494 / 1,500")).toBeVisible();
  await page.getByRole("textbox", { name: "التعليق" }).fill("م".repeat(1401));
  await expect(form.getByText("بقي 100 حرف")).toBeAttached();
  await page.getByRole("textbox", { name: "التعليق" }).fill("م".repeat(1501));
  await expect(form.getByText("تجاوزتَ الحد المسموح. اختصر تعليقك.")).toBeAttached();
  await expect(form.getByText("زاد حرف واحد")).toBeVisible();
  await page.getByRole("textbox", { name: "التعليق" }).fill("م".repeat(1512));
  await expect(form.getByText("زاد 12 حرفًا")).toBeVisible();
  await send(page);
  await expect(page.getByText("التعليق أطول من المسموح. الحد 1,500 حرف. اختصره ثم أرسله.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "التعليق" })).toBeFocused();
  const text = `نصّ مناسب ${randomUUID()}`;
  await page.getByRole("textbox", { name: "التعليق" }).fill(text);
  await expect(page.getByText("التعليق أطول من المسموح. الحد 1,500 حرف. اختصره ثم أرسله.")).toBeHidden();
  const address = page.url();
  await send(page);
  await expect(page.getByRole("heading", { name: "وصل تعليقك" })).toBeFocused();
  await expect(page.getByText(text)).toBeVisible();
  await expect(page.getByRole("heading", { name: "أضف تعليقًا" })).toBeHidden();
  expect(page.url()).toBe(address);
  await page.getByRole("button", { name: "اكتب تعليقًا آخر" }).click();
  await expect(page.getByRole("textbox", { name: "التعليق" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "التعليق" })).toHaveValue("");
  await expect(page.getByRole("textbox", { name: "الاسم" })).toHaveValue("سلمى الجبوري");
  await expect(form.getByText("1,500 / 1,500")).toBeVisible();
});

test("with script what is wrong is said at its field, in the edition's words, until it is mended", async ({
  page,
}) => {
  const { id } = await makeArticle("published", { edition: "en" });
  await openForm(page, `/en/a/${id}`);
  const name = page.getByRole("textbox", { name: "Name" });
  const email = page.getByRole("textbox", { name: "Email" });
  await email.fill("salma@");
  await page.getByRole("button", { name: "Send comment" }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription("Type your name.");
  await expect(email).toHaveAccessibleDescription(/not right/);
  await expect(page.getByRole("alert")).toHaveText("Check the marked fields and try again.");
  await name.fill("Salma");
  await expect(name).not.toHaveAttribute("aria-invalid");
  await expect(name).toHaveAccessibleDescription("");
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await email.fill("salma@example.org");
  await page.getByRole("textbox", { name: "Comment" }).fill("Thank you");
  await expect(page.getByRole("alert")).toBeHidden();
});

test("with script nothing typed is lost when sending fails, nor when the page is loaded again", async ({
  page,
}) => {
  const { id } = await makeArticle("published");
  await openForm(page, pathOf(id));
  await page.route("**/api/comments", (route) => route.abort());
  await fill(page, "نصّ لا يضيع");
  await send(page);
  await expect(page.getByText("تعذّر الإرسال.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "التعليق" })).toHaveValue("نصّ لا يضيع");
  await expect(page.getByRole("textbox", { name: "الاسم" })).toHaveValue("سلمى الجبوري");
  await expect(page.getByRole("textbox", { name: "البريد الإلكتروني" })).toHaveValue("salma@example.org");
  await page.unrouteAll();
  await send(page);
  await expect(page.getByText("وصل تعليقك")).toBeVisible();
  await openForm(page, pathOf(id));
  await expect(page.getByRole("textbox", { name: "التعليق" })).toHaveValue("");
  // Only the tab knew what was typed.
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("salma@");
});

test("with script the way to one's own comment stands below the story until readers see it", async ({
  page,
}) => {
  const { id, editor } = await makeArticle("published");
  const text = `أنتظر أن يظهر ${randomUUID()}`;
  await openForm(page, pathOf(id));
  await expect(page.locator("own-comment")).toBeHidden();
  await fill(page, text);
  await send(page);
  await expect(page.getByText("وصل تعليقك")).toBeVisible();
  await page.reload();
  const address = page.url();
  await expect(page.getByText(text)).toBeHidden();
  await page.getByRole("link", { name: "انظر أين وصل" }).click();
  await expect(page.getByRole("heading", { name: "وصل تعليقك" })).toBeVisible();
  await expect(page.getByText(text)).toBeVisible();
  const [held] = (await listComments(editor, { tab: "pending", articleId: id })).rows;
  if (!held) throw new Error("no comment is held");
  await approveComment(editor, { commentId: held.id });
  await expect(async () => {
    await page.goto(address);
    await expect(page.getByText(text)).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.locator("own-comment")).toBeHidden();
});

test("with script the answer is taken in place with fresh counts", async ({ page }) => {
  const { id } = await makeArticle("published");
  await page.goto(pathOf(id));
  const yes = page.getByRole("button", { name: "نعم" });
  await yes.click();
  await expect(yes).toHaveAttribute("aria-pressed", "true");
  await expect(yes).toHaveAccessibleName("نعم، قارئ واحد");
  await expect(page.getByRole("status").filter({ hasText: "شكرًا" })).toBeVisible();
  const no = page.getByRole("button", { name: /^لا/ });
  await no.click();
  await expect(yes).toHaveAccessibleName("نعم، لا أحد بعد");
  expect(await countPublishedReactions(id)).toEqual({ liked: 0, disliked: 1 });
  await page.reload();
  await expect(no).toHaveAttribute("aria-pressed", "true");
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

test("forms that name another edition than the story's are refused by a page", async ({ request, page }) => {
  const { id } = await makeArticle("published");
  await page.goto(pathOf(id));
  for (const edition of ["en", "xx", "", "ar,en"])
    for (const path of ["/api/comments", "/api/reactions"]) {
      const answer = await request.post(path, {
        headers: { Origin: new URL(page.url()).origin, Accept: "text/html", Referer: page.url() },
        form: { articleId: id, edition, answer: "yes", name: "س", email: "s@example.org", text: "نص" },
      });
      expect(answer.status()).toBe(404);
      expect(await answer.text()).toMatch(/lang="ar"[\s\S]*<h1>/);
    }
  expect(await countPublishedReactions(id)).toEqual({ liked: 0, disliked: 0 });
});
