import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { withdrawArticle } from "@/newsroom/article/commands";
import { test } from "../support/journey";
import { makeArticle, makePerson } from "../support/rows";
import { enterAs } from "../support/sign-in";

test("old addresses are imported, lead on with their query, and a loop is refused with its line", async ({
  page,
  context,
  request,
}) => {
  const editor = await makePerson("editor");
  const { id, editor: publisher } = await makeArticle("published");
  const old = `/${randomUUID().slice(0, 8)}`;
  const front = `x${randomUUID().slice(0, 8)}`;
  const locationOf = async (address: string) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    return [answer.status(), decodeURI(answer.headers().location ?? "")];
  };
  expect((await request.get(`${old}/story.html`)).status()).toBe(404);

  await enterAs(context, editor);
  await page.goto("/desk/redirects");
  await page.getByLabel("الملف").setInputFiles({
    name: "قديم.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      [
        `https://old.example${old}/story.html,/ar/a/${id}`,
        `/?${front}=7,${old}/story.html`,
        `${old}/قصة,/en`,
        `${old}/a,${old}/b`,
        `${old}/b,${old}/a`,
      ].join("\r\n"),
    ),
  });
  await page.getByRole("button", { name: "استورد" }).click();
  await expect(page.getByText("أُضيفت 3 روابط", { exact: true })).toBeVisible();
  await expect(page.getByText("رُفض سطران", { exact: true })).toBeVisible();
  for (const line of ["4", "5"])
    await expect(
      page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: line }) }),
    ).toContainText("يعود هذا الرابط إلى نفسه");

  const [, story] = await locationOf(`/ar/a/${id}`);
  await expect.poll(() => locationOf(`${old}/Story.html?utm_source=x`)).toEqual([308, story]);
  expect(await locationOf(`/?fbclid=1&${front}=7`)).toEqual([308, story]);
  expect(await locationOf(`${old}/%25D9%2582%25D8%25B5%25D8%25A9/`)).toEqual([308, "/en"]);
  expect((await request.get(`/?${front}=8`)).status()).toBe(200);
  expect((await request.get(`${old}/a`)).status()).toBe(404);
  await withdrawArticle(publisher, { articleId: id, reason: "خطأ" });
  await expect.poll(() => locationOf(`${old}/story.html`)).toEqual([308, `/ar/a/${id}`]);
  expect((await request.get(`${old}/story.html`)).status()).toBe(410);
});

test("an old address is added, found, led elsewhere and removed", async ({ page, context, request }) => {
  const old = `/${randomUUID().slice(0, 8)}`;
  await enterAs(context, await makePerson("editor"));
  await page.goto("/desk/redirects");
  const form = page.getByRole("form", { name: "رابط قديم جديد" });
  await form.getByLabel("الرابط القديم").fill(`${old}?p=1`);
  await form.getByLabel("وجهته").fill("/desk/stories");
  await form.getByRole("button", { name: "أضف الرابط" }).click();
  await expect(form.getByLabel("وجهته")).toHaveAccessibleDescription(/ليست صفحة من صفحات الموقع/);
  await form.getByLabel("وجهته").fill("/en");
  await form.getByRole("button", { name: "أضف الرابط" }).click();
  await expect(form.getByText("أُضيف الرابط القديم")).toBeVisible();
  const location = async () => (await request.get(`${old}?p=1`, { maxRedirects: 0 })).headers().location;
  expect(await location()).toBe("/en");

  await page.goto(`/desk/redirects?q=${encodeURIComponent(old)}`);
  await page.getByRole("link", { name: `عدّل وجهة \u2068${old}?p=1\u2069` }).click();
  await page.getByLabel("وجهته").fill("https://other.example/x");
  await page.getByRole("button", { name: "احفظ" }).click();
  await expect(page.getByText("حُفظت الوجهة.")).toBeVisible();
  expect(await location()).toBe("https://other.example/x");

  await page.goto(`/desk/redirects?q=${encodeURIComponent(old)}`);
  await page.getByRole("button", { name: `احذف \u2068${old}?p=1\u2069 من القائمة` }).click();
  await expect(page.getByText("حُذف الرابط القديم من القائمة.")).toBeVisible();
  expect(await location()).toBeUndefined();
});
