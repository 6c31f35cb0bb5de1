import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { problemText } from "@/messages/problem-text";
import { texts } from "@/messages/texts";
import type { ErrorValues } from "@/newsroom/errors";
import { captionLimit, maxPictureBytes, pictureLimits } from "@/newsroom/picture/rules";
import { test } from "../support/journey";
import { hostileFiles, metadataTraces, pictureWithPlace, plainPicture } from "../support/picture-files";
import { makePicture } from "../support/picture-rows";
import { makeArticle, makePerson } from "../support/rows";
import { signIn } from "../support/sign-in";

const t = texts("ar", "pictures");

type File = { name: string; bytes: Buffer };

async function choose(page: Page, files: File[]) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: t("upload.choose") }).click();
  await (await chooser).setFiles(
    files.map(({ name, bytes }) => ({ name, mimeType: "image/jpeg", buffer: bytes })),
  );
}

const lineOf = (page: Page, name: string) =>
  page
    .getByRole("list", { name: t("upload.list") })
    .getByRole("listitem")
    .filter({ hasText: name });

test("a picture with a place is uploaded, described, used, and served without a trace of it", async ({
  page,
  playwright,
  baseURL,
}) => {
  await signIn(page, "/desk/pictures", "journalist");
  await choose(page, [{ name: "نهر.jpg", bytes: await pictureWithPlace() }]);
  const line = lineOf(page, "نهر.jpg");
  await expect(line).toContainText(t("upload.ready"), { timeout: 20_000 });
  await line.getByRole("link", { name: t("upload.open") }).click();
  await expect(page.getByLabel(t("describe.caption"))).toHaveValue("صيّادون عند الفجر");
  await page.getByLabel(t("describe.alternative")).fill("قارب صيد على نهر");
  await page.getByRole("button", { name: t("describe.save") }).click();
  await expect(page.getByText(t("describe.saved"))).toBeVisible();
  await page.getByLabel(t("rights.basis")).selectOption("own");
  await page.getByLabel(t("rights.rightsEndOn")).fill("2020-01-01");
  await page.getByRole("button", { name: t("rights.save") }).click();
  await expect(
    page.getByText(problemText("ar", { messageKey: "rightsEndForEditors" })).first(),
  ).toBeVisible();
  await page.getByLabel(t("rights.rightsEndOn")).fill("");
  await page.getByRole("button", { name: t("rights.save") }).click();
  await expect(page.getByText(t("rights.saved"))).toBeVisible();

  const pictureId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const stranger = await playwright.request.newContext({ baseURL });
  const formats = ["avif", "webp", "jpeg"] as const;
  for (const format of formats) {
    expect((await stranger.get(`/media/${pictureId}/600.${format}`)).status()).toBe(404);
    expect((await stranger.get(`/desk/media/${pictureId}/600.${format}`)).status()).toBe(404);
  }
  const words = { caption: "تعليق", credit: "ليلى", alternative: "قارب", isDecorative: false };
  const { content } = await makeArticle("published", { content: { leadPicture: { pictureId, ...words } } });
  for (const format of formats) {
    const answer = await stranger.get(`/media/${pictureId}/600.${format}`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe(`image/${format}`);
    const bytes = await answer.body();
    for (const trace of metadataTraces) expect(bytes.includes(trace), trace).toBe(false);
    const again = await stranger.get(`/media/${pictureId}/600.${format}`, {
      headers: { "If-None-Match": answer.headers().etag ?? "" },
    });
    expect(again.status()).toBe(304);
  }
  expect((await stranger.get(`/media/${pictureId}/601.avif`)).status()).toBe(404);

  // A journalist who is not on the story learns that it exists, not what it is.
  await page.reload();
  await expect(page.getByText(t("uses.hidden", { count: 1 }))).toBeVisible();
  await expect(page.getByText(content.headline)).toHaveCount(0);
});

test("what holds for all pictures of one upload is said once, and the library is narrowed by it", async ({
  page,
}) => {
  const credit = `مصوّر ${randomUUID().slice(0, 8)}`;
  await signIn(page, "/desk/pictures", "journalist");
  const first = await plainPicture("jpeg", 1200, 900);
  await choose(page, [
    { name: "first.jpg", bytes: first },
    { name: "second.jpg", bytes: await plainPicture("jpeg") },
    { name: "smaller.webp", bytes: await sharp(first).resize(700).webp({ quality: 50 }).toBuffer() },
  ]);
  await expect(lineOf(page, "smaller.webp")).toContainText(t("upload.ready"), { timeout: 30_000 });
  // The same picture in another size is known, whatever its file is.
  await expect(lineOf(page, "smaller.webp")).toContainText(t("alike.found", { count: 1 }));
  const together = page.getByRole("form", { name: t("fill.label") });
  await together.getByLabel(t("describe.credit")).fill(credit);
  await together.getByLabel(t("rights.basis")).selectOption("agency");
  await together.getByRole("button", { name: t("fill.save", { count: 3 }) }).click();
  await expect(page.getByText(t("fill.saved", { count: 3 }))).toBeVisible();

  await page.goto(`/desk/pictures?by=me&basis=agency&credit=${encodeURIComponent(credit)}`);
  await expect(page.getByText(t("count", { count: 3 }), { exact: true })).toBeVisible();
  await page.getByRole("link", { name: t("view.dense") }).click();
  await expect(page).toHaveURL(/view=dense/);
  await expect(page.getByText(t("count", { count: 3 }), { exact: true })).toBeVisible();
  await page.getByLabel(t("filter.use.label")).selectOption("unused");
  await expect(page).toHaveURL(/use=unused/);
  await page.getByLabel(t("filter.basis.label")).selectOption("own");
  await expect(page.getByText(t("filter.nothingTitle"))).toBeVisible();
});

test("hostile files are refused, each with its reason, and the others go on", async ({ page }) => {
  const hostile = (await hostileFiles()).filter(({ bytes }) => bytes.length <= maxPictureBytes);
  await signIn(page, "/desk/pictures", "journalist");
  await choose(page, [...hostile, { name: "last-and-fine.jpg", bytes: await plainPicture("jpeg") }]);
  await expect(lineOf(page, "last-and-fine.jpg")).toContainText(t("upload.ready"), { timeout: 60_000 });
  expect(hostile.length).toBeGreaterThanOrEqual(10);
  const values: Record<string, ErrorValues> = {
    "bomb.png": { megapixels: 900 },
    "interlaced.png": { megapixels: 36 },
  };
  for (const { name, messageKey } of hostile)
    await expect(lineOf(page, name).getByRole("alert")).toHaveText(
      problemText("ar", { messageKey, values: values[name] ?? {} }),
    );
});

test("a file above the limit is refused here, and by the server when sent by hand", async ({ page }) => {
  await signIn(page, "/desk/pictures", "journalist");
  const bytes = Buffer.alloc(maxPictureBytes + 1, 1);
  await choose(page, [{ name: "large.jpg", bytes }]);
  await expect(lineOf(page, "large.jpg").getByRole("alert")).toHaveText(t("upload.tooLarge", pictureLimits));
  const answer = await page.request.post("/api/pictures?name=large.jpg", { data: bytes });
  expect(answer.status()).toBe(422);
  expect(await answer.json()).toMatchObject({
    error: { code: "invalid", message: problemText("ar", { messageKey: "pictureTooLarge" }) },
  });
});

test("an upload from another site or by nobody is refused", async ({ page, request }) => {
  const data = await plainPicture("jpeg");
  expect((await request.post("/api/pictures?name=x.jpg", { data })).status()).toBe(401);
  expect((await request.get("/api/pictures")).status()).toBe(401);
  await signIn(page, "/desk/pictures", "journalist");
  const foreign = await page.request.post("/api/pictures?name=x.jpg", {
    data,
    headers: { Origin: "https://elsewhere.example" },
  });
  expect(foreign.status()).toBe(403);
});

test("a program hears which field was refused, and nothing of what it sent", async ({ page }) => {
  const id = await makePicture(await makePerson("journalist"));
  await signIn(page, "/desk/pictures", "journalist");
  const words = { credit: "ليلى", alternative: "قارب", isDecorative: false };
  const answer = await page.request.put(`/api/pictures/${id}`, {
    data: { ...words, caption: "سر ".repeat(captionLimit) },
  });
  expect(answer.status()).toBe(422);
  const said = await answer.text();
  expect(JSON.parse(said)).toMatchObject({
    error: { code: "invalid", problems: { caption: problemText("ar", { messageKey: "captionTooLong" }) } },
  });
  expect(said).not.toContain("سر ");
});

test("a face is hidden by keys, nobody but an administrator gets the original, and she shows it again", async ({
  page,
  context,
}) => {
  const id = await makePicture(await makePerson("journalist"));
  const original = () => page.request.get(`/desk/media/${id}/original`);
  const open = async (role: "journalist" | "administrator") => {
    await context.clearCookies();
    await signIn(page, `/desk/pictures/${id}`, role);
    await page.getByText(t("blur.heading"), { exact: true }).click();
  };
  await open("journalist");
  await page.getByRole("button", { name: t("blur.shapes.ellipse") }).click();
  await page.getByRole("button", { name: t("blur.add") }).click();
  const place = { x: 42, y: 40, width: 20, height: 21 };
  const part = page.getByRole("button", { name: t("blur.shapes.ellipse") }).last();
  await part.press("ArrowRight");
  await part.press("ArrowRight");
  await part.press("Shift+ArrowDown");
  await expect(part).toContainText(t("blur.place", place));
  await expect(page.getByRole("status").filter({ hasText: t("blur.place", place) })).toBeAttached();
  const before = await (await page.request.get(`/desk/media/${id}/320.jpeg`)).body();
  await page.getByRole("button", { name: t("blur.save") }).click();
  await expect(async () => {
    const after = await page.request.get(`/desk/media/${id}/320.jpeg`);
    expect(after.status()).toBe(200);
    expect((await after.body()).equals(before)).toBe(false);
  }).toPass({ timeout: 20_000 });
  expect((await original()).status()).toBe(404);
  await open("administrator");
  expect((await original()).status()).toBe(200);
  const remove = page.getByRole("button", { name: t("blur.remove", { number: 1 }) });
  await expect(remove).toHaveCount(0);
  await page.getByRole("button", { name: t("blur.showOriginal") }).click();
  await remove.click();
  await expect(page.getByRole("button", { name: t("blur.add") })).toBeFocused();
  await page.getByRole("button", { name: t("blur.uncover"), exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("blur.uncoverYes") })
    .click();
  await expect(async () => {
    const again = await page.request.get(`/desk/media/${id}/320.jpeg`);
    expect((await again.body()).equals(before)).toBe(true);
  }).toPass({ timeout: 20_000 });
});
