import { randomInt, randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { withdrawArticle } from "@/newsroom/article/commands";
import { approveComment } from "@/newsroom/comment/deciding";
import { listComments } from "@/newsroom/comment/queries";
import { countPublishedReactions } from "@/newsroom/reaction/queries";
import { test } from "../support/journey";
import { makePicture } from "../support/picture-rows";
import { makeArticle, makePerson } from "../support/rows";

// Who comments here has an address of her own: all others share one, and its limits.
test.use({ extraHTTPHeaders: { "X-Forwarded-For": `10.78.${randomInt(256)}.${randomInt(1, 255)}` } });

const lite = (id: string) => `/ar/lite/a/${id}`;

test("a reader of a lite story sees a picture on request, comments, answers and goes on in lite pages", async ({
  page,
}) => {
  const editor = await makePerson("editor");
  const leadPicture = {
    ...{ pictureId: await makePicture(editor), caption: "ماء النهر", credit: "سما الدبّاغ" },
    ...{ alternative: "نهر", isDecorative: false },
  };
  const { id, content } = await makeArticle("published", { editor, content: { leadPicture } });
  await page.goto(lite(id));
  await expect(page).toHaveURL(/\/ar\/lite\/a\/[^/]+\/./);
  await expect(page.getByRole("heading", { level: 1, name: content.headline })).toBeVisible();
  await expect(page.getByText("ماء النهر")).toBeVisible();
  const picture = await page.getByRole("link", { name: "اعرض الصورة" }).getAttribute("href");
  expect((await page.request.get(picture ?? "")).headers()["content-type"]).toMatch(/^image\//);

  const text = `رأي من صفحة خفيفة ${randomUUID()}`;
  await page.getByText("اكتب تعليقًا…").click();
  await page.getByRole("textbox", { name: "الاسم" }).fill("سلمى الجبوري");
  await page.getByRole("textbox", { name: "البريد الإلكتروني" }).fill("salma@example.org");
  await page.getByRole("textbox", { name: "التعليق" }).fill(text);
  await page.getByRole("button", { name: "أرسل التعليق" }).click();
  await expect(page.getByText("وصل تعليقك")).toBeVisible();
  await expect(page).toHaveURL(/\/ar\/lite\/answer\/comment\//);
  const [held] = (await listComments(editor, { tab: "pending", articleId: id })).rows;
  if (!held) throw new Error("no comment is held");
  await approveComment(editor, { commentId: held.id });
  await page.getByRole("link", { name: "عُد إلى المقال" }).click();
  await expect(page).toHaveURL(/\/ar\/lite\/a\//);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(text)).toBeVisible({ timeout: 500 });
  }).toPass();

  await page.getByRole("button", { name: /^نعم/ }).click();
  await expect(page).toHaveURL(/\/ar\/lite\/answer\/reaction\//);
  expect(await countPublishedReactions(id)).toMatchObject({ liked: 1 });
  await page.getByRole("link", { name: "عُد إلى المقال" }).click();
  await page.getByRole("contentinfo").getByRole("link", { name: "الصفحة الكاملة" }).click();
  await expect(page).toHaveURL(/\/ar\/a\//);
  await page.getByRole("contentinfo").getByRole("link", { name: "الصفحة الخفيفة" }).click();
  await expect(page).toHaveURL(/\/ar\/lite\/a\//);
});

test("a withdrawn story is gone from lite pages as from the others, within a second", async ({ request }) => {
  const { id, editor, content } = await makeArticle("published");
  const story = await request.get(lite(id));
  const html = await story.text();
  expect(html).toContain(content.headline);
  const [, section = ""] = /href="(\/ar\/lite\/section\/[^"]+)"/.exec(html.split("<main")[1] ?? "") ?? [];
  const shows = async (path: string) => (await (await request.get(path)).text()).includes(content.headline);
  expect([await shows(section), await shows("/ar/lite")]).toEqual([true, true]);
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  await expect
    .poll(async () => (await request.get(story.url())).status(), { timeout: 1_000, intervals: [100] })
    .toBe(410);
  for (const path of [story.url(), section, "/ar/lite"]) expect(await shows(path), path).toBe(false);
});

test("who saves data is offered the lite page, by header or by script", async ({ page, request }) => {
  const { id } = await makeArticle("published");
  const saving = await request.get(`/ar/a/${id}`, { headers: { "save-data": "on" } });
  expect(await saving.text()).toMatch(/<aside data-full="" data-offer="" aria-label/);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  await page.goto(`/ar/a/${id}`);
  await page.getByRole("link", { name: "اقرأ الصفحة الخفيفة" }).click();
  await expect(page).toHaveURL(/\/ar\/lite\/a\//);
});
