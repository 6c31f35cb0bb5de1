import { randomInt, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { comment, commentAppeal, outboxMail } from "@/db/schema";
import { texts } from "@/messages/texts";
import { jobNamed } from "@/newsroom/access";
import { decideAppeal } from "@/newsroom/appeal/deciding";
import { getCommentContext } from "@/newsroom/comment/context";
import { approveComment, rejectComment } from "@/newsroom/comment/deciding";
import { listReasons } from "@/newsroom/comment-reason/queries";
import { writeToCommenter } from "@/newsroom/commenter/writing";
import { imposeSanction } from "@/newsroom/sanction/commands";
import { SanctionToImpose } from "@/newsroom/sanction/rules";
import { test } from "../support/journey";
import { makeArticle, makePerson } from "../support/rows";

// From an address of its own: what other journeys comment is not counted to it.
const address = `10.79.${randomInt(256)}.${randomInt(1, 255)}`;
test.use({ javaScriptEnabled: false, extraHTTPHeaders: { "X-Forwarded-For": address } });

const t = texts("ar", "commenter");
const wordOf = () => randomUUID().replace(/[^a-f]/g, "");

/** The newest letters to a mailbox. */
const lettersTo = (email: string) =>
  db.select().from(outboxMail).where(eq(outboxMail.recipient, email)).orderBy(desc(outboxMail.createdAt));
/** The one address of ours within a letter that leads to a page of `kind`. */
const wayIn = (text = "", kind: string) =>
  new RegExp(`https?://[^/\\s]+(/\\S*${kind}\\S*)`).exec(text)?.[1] ?? "";

async function rowOf(email: string) {
  const [row] = await db
    .select()
    .from(comment)
    .where(eq(comment.email, email))
    .orderBy(desc(comment.createdAt));
  if (!row) throw new Error("no comment");
  return row;
}

async function sendComment(page: Page, path: string, given: { name: string; email: string; text: string }) {
  await page.goto(path);
  await page.getByText(/اكتب تعليقًا…|Write a comment…/).click();
  const [name, email, text] = path.startsWith("/en")
    ? ["Name", "Email", "Comment"]
    : ["الاسم", "البريد الإلكتروني", "التعليق"];
  await page.getByRole("textbox", { name }).fill(given.name);
  await page.getByRole("textbox", { name: email }).fill(given.email);
  await page.getByRole("textbox", { name: text }).fill(given.text);
  await page.getByRole("button", { name: /أرسل التعليق|Send comment/ }).click();
}

/** Opens what a summary hides, and presses the button below it. */
async function open(page: Page, summary: string) {
  await page.locator("summary").filter({ hasText: summary }).first().click();
}
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const said = (page: Page) => page.getByRole("status");

test("a guest confirms by a letter, edits, reads why she was refused, appeals, takes her data along and erases herself", async ({
  page,
  browser,
}) => {
  const { id, editor } = await makeArticle("published");
  const email = `${randomUUID()}@example.org`;
  const name = `سلمى ${wordOf()}`;
  const first = `لم يذكر التقرير ما قاله أصحاب المحال ${wordOf()}`;
  const second = `أصحاب المحال لم يُسألوا عن الحريق ${wordOf()}`;
  await sendComment(page, `/ar/a/${id}`, { name, email, text: first });
  await expect(page.getByText(first)).toBeVisible();

  const way = await test.step("the letter's link shows a button, which works once", async () => {
    const [letter, ...more] = await lettersTo(email);
    expect(more).toEqual([]);
    // Whoever types somebody else's address writes nothing to her.
    expect(letter?.text).not.toContain(name);
    const way = wayIn(letter?.text, "commenter/");
    await page.goto(way);
    await expect(page.getByText(email)).toBeVisible();
    await press(page, t("open.confirm"));
    await expect(said(page)).toHaveText(t("said.opened"));
    await expect(page.getByRole("heading", { name: t("state.pending") })).toBeVisible();
    return way;
  });

  await test.step("she edits within the minutes that she has; moderators see what it was", async () => {
    await open(page, "عدّل");
    await page.getByRole("textbox", { name: t("edit.text") }).fill(second);
    await press(page, t("edit.save"));
    await expect(said(page)).toHaveText(t("said.edited"));
    await expect(page.getByRole("heading", { name: t("state.pending") })).toContainText(t("page.edited"));
    await expect(page.locator("article").getByText(second).first()).toBeVisible();
    const { id: commentId, version } = await rowOf(email);
    expect(version).toBe(2);
    const { earlier } = await getCommentContext(editor, { commentId });
    expect(earlier.map(({ text }) => text)).toEqual([first]);
  });

  const { id: commentId } = await rowOf(email);
  await test.step("the decision is told with its reason, by mail too, which another edition may be left from", async () => {
    const [reason] = (await listReasons(editor)).filter(({ edition }) => edition === "ar");
    await rejectComment(editor, { commentId, version: 2, reasonId: reason?.id });
    await page.goto("/ar/answer/commenter");
    await expect(page.getByRole("heading", { name: t("state.rejected") })).toBeVisible();
    await expect(page.getByText(reason?.line ?? "")).toBeVisible();
    await writeToCommenter(jobNamed("write_to_commenter"), { kind: "decision", id: commentId });
    const [letter] = await lettersTo(email);
    expect(letter?.text).toContain(reason?.line);
    // A program for mail sends this without a page; a person who opens the same address changes nothing.
    const oneClick = wayIn(letter?.unsubscribe ?? "", "unsubscribe");
    await page.goto(oneClick);
    await expect(page).toHaveURL(/\/ar\/answer\/unsubscribe\//);
    await page.goto(oneClick.replace("edition=ar", "edition=en"));
    await expect(page).toHaveURL(/\/en\/answer\/unsubscribe\//);
    const clicked = await page.request.post(oneClick, { form: { "List-Unsubscribe": "One-Click" } });
    expect(clicked.status()).toBe(204);
    await page.goto("/ar/answer/commenter");
    await expect(page.getByRole("checkbox", { name: t("letters.wantsDecisions") })).not.toBeChecked();
    await expect(page.getByRole("checkbox", { name: t("letters.wantsAnswers") })).toBeChecked();
  });

  await test.step("another moderator hears her appeal", async () => {
    await open(page, t("appeal.label"));
    await page.getByRole("textbox").last().fill("ليس فيه إساءة، وقد عدّلته.");
    await press(page, t("appeal.send"));
    await expect(said(page)).toHaveText(t("said.appealed"));
    await expect(page.getByText(t("appeal.waiting"))).toBeVisible();
    const [appeal] = await db.select().from(commentAppeal).where(eq(commentAppeal.commentId, commentId));
    const answer = { appealId: appeal?.id ?? "", outcome: "overturned" as const, answer: "قرأناه من جديد." };
    await expect(decideAppeal(editor, answer)).rejects.toThrow("appeal.needsAnother");
    await decideAppeal(await makePerson("editor"), answer);
    await page.reload();
    await expect(page.getByRole("heading", { name: t("state.approved") })).toBeVisible();
  });

  await test.step("a warning stands before her next comment until she says that she read it", async () => {
    const warning = { commentId, kind: "warning", line: "نرجو أن تلتزم بسياسة التعليقات." };
    await imposeSanction(editor, SanctionToImpose.parse(warning));
    const text = `تعليق بعد التنبيه ${wordOf()}`;
    await sendComment(page, `/ar/a/${id}`, { name, email, text });
    await expect(page.getByText(warning.line)).toBeVisible();
    await expect(page.getByRole("textbox", { name: "التعليق" })).toHaveValue(text);
    await page.goto("/ar/answer/commenter");
    await press(page, t("sanction.acknowledge"));
    await expect(said(page)).toHaveText(t("said.acknowledged"));
    await sendComment(page, `/ar/a/${id}`, { name, email, text });
    await expect(page.getByText("وصل تعليقك")).toBeVisible();
    // This browser is known: nobody is asked to confirm again.
    expect((await lettersTo(email)).filter((letter) => wayIn(letter.text, "commenter/"))).toHaveLength(1);
  });

  await test.step("she takes everything along as JSON, and removes one comment", async () => {
    await page.goto("/ar/answer/commenter");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: t("data.download") }).click(),
    ]);
    const data = JSON.parse(await readFile(await file.path(), "utf8"));
    expect(data).toMatchObject({ email, name, edition: "ar" });
    expect(data.comments).toHaveLength(2);
    expect(data.comments[1]).toMatchObject({ text: second, earlierWords: [{ version: 1, text: first }] });
    await open(page, t("remove.label"));
    await press(page, t("remove.confirm"));
    await expect(said(page)).toHaveText(t("said.removed"));
    await expect(page.getByRole("heading", { name: t("page.comments", { count: 1 }) })).toBeVisible();
  });

  await test.step("she erases herself, and nothing of her is left with readers", async () => {
    await open(page, t("erase.label"));
    await page.getByRole("checkbox", { name: t("erase.sure") }).check();
    await press(page, t("erase.confirm"));
    await expect(said(page)).toHaveText(t("said.erased"));
    expect(await db.$count(comment, eq(comment.email, email))).toBe(0);
    expect(await lettersTo(email)).toEqual([]);
    const stranger = await browser.newPage({ javaScriptEnabled: false });
    await expect(async () => {
      await stranger.goto(`/ar/a/${id}`);
      await expect(stranger.getByText(second)).toBeHidden();
      await expect(stranger.getByText(name)).toBeHidden();
    }).toPass();
    await stranger.goto(way);
    await expect(stranger.getByRole("alert")).toHaveText(t("open.over"));
    await stranger.close();
  });
});

test("a report that comes too often gives its words back", async ({ page }) => {
  const { id, editor } = await makeArticle("published");
  const email = `${randomUUID()}@example.org`;
  await sendComment(page, `/ar/a/${id}`, { name: "سلمى", email, text: `رأي ${wordOf()}` });
  await expect(page.getByText("وصل تعليقك")).toBeVisible();
  const { id: commentId } = await rowOf(email);
  await approveComment(editor, { commentId });
  const form = { articleId: id, edition: "ar", commentId, ground: "spam", words: "كلام لا يضيع" };
  const report = () =>
    page.request.post("/api/comments/reports", {
      headers: { Origin: new URL(page.url()).origin, Accept: "text/html" },
      form,
      maxRedirects: 0,
    });
  await expect.poll(async () => (await report()).status()).toBe(429);
  const refused = await report();
  expect(await refused.text()).toContain(form.words);
  expect(await refused.text()).toContain(texts("ar", "errors")("comment.reportTooMany"));
});
