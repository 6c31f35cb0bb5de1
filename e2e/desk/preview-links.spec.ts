import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { texts } from "@/messages/texts";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { getStoryNotes } from "@/newsroom/note/queries";
import { test } from "../support/journey";
import { makePicture } from "../support/picture-rows";
import { bodyOf, makeArticle, makePerson } from "../support/rows";
import { enterAs } from "../support/sign-in";

const t = texts("ar", "stories");
const site = texts("ar", "site");

test("a story is given to somebody without an account, who sees its newest words until the link is taken back", async ({
  page,
  browser,
}) => {
  const author = await makePerson("journalist");
  const pictureId = await makePicture(author);
  const words = { caption: "الجسر", credit: "سما", alternative: "جسر على نهر", isDecorative: false };
  const { id, content } = await makeArticle("draft", {
    author,
    content: { headline: "جسر للمعاينة", body: bodyOf("افتُتح الجسر."), leadPicture: { pictureId, ...words } },
  });
  await enterAs(page.context(), author);
  await page.goto(`/desk/stories/${id}/preview`);
  await page.getByText(t("previewLinks.title")).click();
  const form = page.getByRole("form", { name: t("previewLinks.title") });
  await form.getByRole("button", { name: t("previewLinks.make") }).click();
  await expect(form.getByText(texts("ar", "errors")("preview.labelMissing"))).toBeVisible();
  await form.getByLabel(t("previewLinks.label")).fill("المحامي");
  await form.getByLabel(t("previewLinks.takesNotes")).check();
  await form.getByRole("button", { name: t("previewLinks.make") }).click();
  const link = await form.getByLabel(t("previewLinks.address")).inputValue();
  expect((await new AxeBuilder({ page }).include("main").analyze()).violations).toEqual([]);

  const context = await browser.newContext();
  const stranger = await context.newPage();
  const asked: string[] = [];
  stranger.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const answer = await stranger.goto(link);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()).toMatchObject({
    "x-robots-tag": "noindex, nofollow, noarchive",
    "cache-control": "private, no-store",
    "referrer-policy": "same-origin",
  });
  await expect(stranger.getByRole("heading", { level: 1, name: "جسر للمعاينة" })).toBeVisible();
  await expect(stranger.getByText(site("preview.notice"))).toBeVisible();
  const picture = stranger.getByRole("img", { name: "جسر على نهر" });
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  expect((await new AxeBuilder({ page: stranger }).analyze()).violations).toEqual([]);
  const file = asked.find((path) => path.includes(`/media/${pictureId}/`)) ?? "";
  expect(file).toContain("/preview/");
  // Without the link the picture stays in the library.
  for (const path of [file.replace(/^\/preview\/[^/]+/, ""), file.replace(/^\/preview\/[^/]+/, "/desk")])
    expect((await stranger.request.get(path)).status()).toBe(404);

  await stranger.getByLabel(site("preview.noteName")).fill("أستاذ كريم");
  await stranger.getByLabel(site("preview.noteText")).fill("الفقرة الثانية تحتاج إلى سند.");
  await stranger.getByRole("button", { name: site("preview.noteSend") }).click();
  await expect(stranger.getByText(site("preview.noted"))).toBeVisible();
  expect((await getStoryNotes(author, id)).threads).toMatchObject([{ byName: "أستاذ كريم", isGuest: true }]);
  // What is refused comes back with why, and with its words.
  const token = new URL(link).pathname.split("/").at(-1);
  const refused = await stranger.request.post(`/api/previews/${token}/notes`, {
    form: { id: randomUUID(), edition: "ar", name: "", text: "بلا اسم" },
    headers: { origin: new URL(link).origin },
  });
  expect(refused.status()).toBe(400);
  const page400 = await refused.text();
  expect(page400).toContain(texts("ar", "errors")("preview.nameMissing"));
  expect(page400).toContain("بلا اسم");

  await saveWorkingCopy(author, {
    articleId: id,
    basedOn: 1,
    content: { ...content, headline: "جسر آخر للمعاينة" },
  });
  await stranger.reload();
  await expect(stranger.getByRole("heading", { level: 1, name: "جسر آخر للمعاينة" })).toBeVisible();

  await page.reload();
  await page.getByText(t("previewLinks.title")).click();
  const row = page.getByRole("listitem").filter({ hasText: "المحامي" });
  await expect(row.getByText(t("previewLinks.opened", { count: 3 }))).toBeVisible();
  await row.getByRole("button", { name: t("previewLinks.revoke") }).click();
  await expect(row.getByText(t("previewLinks.revokedAt"))).toBeVisible();
  expect((await stranger.reload())?.status()).toBe(404);
  await expect(stranger.getByRole("heading", { level: 1, name: site("preview.overTitle") })).toBeVisible();
  expect((await stranger.request.get(file)).status()).toBe(404);
});
