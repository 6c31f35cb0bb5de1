import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { environment } from "@/db/env";
import { texts } from "@/messages/texts";
import { publishArticle, submitArticle } from "@/newsroom/article/commands";
import { getArticle } from "@/newsroom/article/queries";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { slugFrom } from "@/newsroom/slug/letters";
import { test } from "../support/journey";
import { makePicture } from "../support/picture-rows";
import { bodyOf, makeArticle, makePerson } from "../support/rows";
import { enterAs } from "../support/sign-in";

/** How an editor reads, judges and decides, from the list to the page of readers. */

const stories = texts("ar", "stories");
const desk = texts("ar", "desk");
const bulk = texts("ar", "bulk");

const hasEmpty = (params: URLSearchParams) => [...params.values()].includes("");
const frameOf = (page: Page) => page.locator("iframe");
const widthInside = (page: Page) =>
  page
    .frameLocator("iframe")
    .locator("html")
    .evaluate(() => window.innerWidth);

test("the preview is as wide as it says, and whole as readers get it", async ({ page, context }) => {
  const { id, editor, content } = await makeArticle("in_review");
  await enterAs(context, editor);
  const outside: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(environment().SITE_URL)) outside.push(request.url());
  });

  await page.goto(`/desk/stories/${id}/preview?width=phone`);
  await expect(page.getByRole("link", { name: stories("phone") })).toHaveAttribute("aria-current", "page");
  expect((await frameOf(page).boundingBox())?.width).toBe(390);
  expect(await widthInside(page)).toBe(390);
  const shown = page.frameLocator("iframe");
  await expect(shown.getByRole("heading", { level: 1, name: content.headline })).toBeVisible();
  await expect(shown.getByRole("navigation", { name: texts("ar", "site")("sections") })).toBeVisible();
  await expect(shown.getByRole("contentinfo")).toBeAttached();
  await expect(shown.locator("form")).toHaveCount(0);

  await page.getByRole("link", { name: stories("desktop") }).click();
  await page.waitForURL(/width=desktop/);
  expect(await widthInside(page)).toBe(1280);
  const [frame, room] = [await frameOf(page).boundingBox(), await page.locator("main").boundingBox()];
  expect(frame && room && frame.width <= room.width && frame.x >= room.x).toBe(true);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await widthInside(page)).toBe(1280);
  expect((await frameOf(page).boundingBox())?.width).toBeLessThan(360);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(outside).toEqual([]);
});

test("an editor decides on what she reads, and hears what her step has done", async ({ page, context }) => {
  const pictureId = await makePicture(await makePerson("journalist"));
  const words = { caption: "صيّادون", credit: "سما", alternative: "صيّادون في زورق", isDecorative: false };
  const { id, editor, content } = await makeArticle("in_review", {
    content: { body: bodyOf("كلمة أولى للقارئ.", "وثانية."), leadPicture: { pictureId, ...words } },
  });
  await enterAs(context, editor);
  await page.goto(`/desk/stories/${id}`);
  const read = page.getByRole("region", { name: stories("words") });
  await expect(read).toContainText(content.standfirst);
  await expect(read).toContainText("كلمة أولى للقارئ.");
  await expect(read).toContainText(stories("wordCount", { count: 4 }));
  await expect(read.getByRole("img", { name: "صيّادون في زورق" })).toBeVisible();
  const address = `/ar/a/${id}/${slugFrom(content.headline, id)}`;
  await page.getByText(stories("opens.publish")).click();
  await expect(page.getByText(address)).toBeVisible();
  await expect(page.getByText(stories("pictureCount", { count: 1 }))).toBeVisible();
  await page.getByRole("button", { name: stories("verb.publish"), exact: true }).click();
  await expect(page.getByRole("button", { name: desk("undo.action") })).toBeVisible();
  const said = page.getByRole("status").filter({ hasText: stories("done.publish") });
  await expect(said).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: desk("undo.action") })).toHaveCount(0);
  await expect(said.getByRole("link")).toHaveAttribute("href", new RegExp(encodeURI(address)));

  await page.getByRole("button", { name: stories("verb.withdraw"), exact: true }).click();
  const reason = page.getByRole("dialog").getByRole("textbox", { name: stories("confirm.withdraw") });
  await expect(reason).toBeFocused();
  await page.keyboard.type("وصلنا تصحيح.");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: stories("verb.withdraw"), exact: true })
    .click();
  await expect(page.getByRole("status").filter({ hasText: stories("done.withdraw") })).toBeVisible();
  // An address that somebody keeps says nothing once it is no longer the last step.
  await page.goto(`/desk/stories/${id}?done=publish`);
  await expect(page.getByText(stories("done.publish"))).toHaveCount(0);
});

test("a publication is taken back without script, and no reader has had it", async ({ browser, request }) => {
  const { id, editor } = await makeArticle("in_review");
  const context = await browser.newContext({ javaScriptEnabled: false });
  await enterAs(context, editor);
  const page = await context.newPage();
  await page.goto(`/desk/stories/${id}`);
  await page.getByText(stories("opens.publish")).click();
  await expect(page.getByText(stories("first"))).toBeVisible();
  await page.getByRole("button", { name: stories("verb.publish"), exact: true }).click();
  await page.getByRole("button", { name: desk("undo.action") }).click();
  await expect(page.getByText(stories("done.takeBack"))).toBeVisible();
  await expect(page.getByText(stories("opens.publish"))).toBeVisible();
  expect((await request.get(`/ar/a/${id}`)).status()).toBe(404);
  await context.close();
});

test("a list is searched without hamza, and its address holds what was asked alone", async ({
  page,
  context,
}) => {
  const { id, editor } = await makeArticle("in_review", {
    content: { headline: "أهالي القُرى يسألون عن الماء" },
  });
  await enterAs(context, editor);
  for (const list of ["/desk", "/desk/review"]) {
    await page.goto(list);
    await page.getByRole("searchbox", { name: stories("search") }).fill("اهالي القرى");
    const asked = { ...(list === "/desk" && { scope: "everything" }), search: "اهالي القرى" };
    await page.waitForURL(({ searchParams }) => searchParams.has("search") && !hasEmpty(searchParams));
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(asked);
    await expect(page.locator(`a[href="/desk/stories/${id}"]`)).toBeVisible();
  }
  await expect(page.getByRole("columnheader", { name: stories("submittedAt") })).toBeVisible();
  await page.goto("/desk/review?search=لا-شيء-كهذا");
  await expect(page.getByText(stories("emptyFiltered"))).toBeVisible();
});

test("fifteen stories stand on a small laptop's first screen, in rows of one height", async ({
  page,
  context,
}) => {
  const long = "أهالي القرى على ضفتي النهر يسألون عن الماء، والوزارة تعد بخطة جديدة قبل نهاية الصيف";
  const made = Array.from({ length: 15 }, (_, index) =>
    makeArticle("draft", { content: { headline: `${long} ${index}` } }),
  );
  const { editor } = (await Promise.all(made))[0] ?? {};
  if (!editor) throw new Error("no story was made");
  await enterAs(context, editor);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/desk");
  const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(rows.nth(14)).toBeVisible();
  const boxes = await rows.evaluateAll((all) =>
    all.slice(0, 15).map((row) => row.getBoundingClientRect().toJSON() as DOMRect),
  );
  expect(boxes[0]?.top).toBeLessThanOrEqual(180);
  expect(boxes[14]?.bottom).toBeLessThanOrEqual(800);
  expect(boxes.map(({ height }) => Math.round(height))).toEqual(boxes.map(() => 40));
});

test("keys choose stories of a list, and of what is done with them each answers for itself", async ({
  page,
  context,
}) => {
  const mark = randomUUID().slice(0, 8);
  const draft = await makeArticle("draft", { content: { headline: `مسودة ${mark}` } });
  const { id, editor } = await makeArticle("in_review", { content: { headline: `مقال ${mark}` } });
  await enterAs(context, editor);
  await page.goto(`/desk?scope=everything&search=${mark}`);
  const named = (headline: string) => page.getByRole("link", { name: `${headline} ${mark}`, exact: true });
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(named("مسودة")).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("x");
  await page.keyboard.press("k");
  await expect(named("مقال")).toBeFocused();
  await page.keyboard.press("Shift+KeyX");
  const chosen = page.getByRole("region", { name: bulk("title") });
  await expect(chosen.getByText(bulk("selected", { count: 2 }))).toBeVisible();
  await chosen.getByRole("button", { name: bulk("verbs.publish"), exact: true }).click();
  const question = page.getByRole("dialog", { name: bulk("verbs.publish") });
  await expect(question.getByRole("listitem")).toHaveCount(2);
  await question.getByRole("button", { name: bulk("verbs.publish"), exact: true }).click();
  await expect(question.getByText(bulk("failed", { count: 1 }))).toBeVisible();
  await expect(question.getByRole("link", { name: `مسودة ${mark}` })).toBeVisible();
  await question.getByRole("button", { name: bulk("close") }).click();
  await expect(chosen.getByText(bulk("selected", { count: 1 }))).toBeVisible();
  expect((await getArticle(editor, id)).promise).not.toBeNull();
  expect((await getArticle(editor, draft.id)).promise).toBeNull();
});

test("a list is kept under a name, for all where an editor says so, and opened by it", async ({
  page,
  context,
}) => {
  const name = `مسودات ${randomUUID().slice(0, 8)}`;
  await enterAs(context, await makePerson("editor"));
  await page.goto("/desk?scope=everything&status=draft");
  await page.getByText(stories("views.title"), { exact: true }).click();
  await page.getByRole("textbox", { name: stories("views.name") }).fill(name);
  await page.getByRole("checkbox", { name: stories("views.share") }).check();
  await page.getByRole("button", { name: stories("views.keep") }).click();
  const said = stories("views.kept", { view: name }).replace(/[\u2068\u2069]/g, "");
  await expect(page.getByText(said)).toBeVisible();
  await enterAs(context, await makePerson("journalist"));
  await page.goto("/desk");
  await page.getByText(stories("views.title"), { exact: true }).click();
  await page.getByRole("link", { name, exact: true }).click();
  await page.waitForURL(({ searchParams }) => searchParams.get("status") === "draft");
});

test("what is typed into a list's search before its script listens is searched for", async ({
  page,
  context,
}) => {
  await enterAs(context, await makePerson("editor"));
  const scripts = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto("/desk/review", { waitUntil: "commit" });
  const search = page.getByRole("searchbox", { name: stories("search") });
  await search.fill("لا شيء كهذا");
  scripts.resolve();
  const listens = (field: Element) => Object.keys(field).some((key) => key.startsWith("__reactProps"));
  await expect.poll(() => search.evaluate(listens)).toBe(true);
  await search.press("Enter");
  await expect(page.getByText(stories("emptyFiltered"))).toBeVisible();
  await expect(search).toHaveValue("لا شيء كهذا");
});

test("a revision says who cut it and what it changed, by word", async ({ page, context }) => {
  const { id, author, editor, content } = await makeArticle("published", {
    content: { headline: "وزير النفط يزور الميناء" },
  });
  const changed = { ...content, headline: "وزير الكهرباء يزور الميناء" };
  await saveWorkingCopy(editor, { articleId: id, basedOn: 1, content: changed });
  await submitArticle(editor, { articleId: id, version: 2 });
  await enterAs(context, editor);
  await page.goto(`/desk/stories/${id}/revisions/2`);
  await expect(page.getByText(stories("reason.submitted"))).toBeVisible();
  await expect(page.getByText(stories("restoreConfirm"))).toBeVisible();
  await expect(page.locator("del")).toContainText("النفط");
  await expect(page.locator("ins")).toContainText("الكهرباء");
  await expect(page.locator("del")).not.toContainText("وزير");
  await page.getByRole("link", { name: stories("compare.with.working") }).click();
  await expect(page.getByText(stories("compare.same"))).toBeVisible();
  expect(author.id).not.toBe(editor.id);
});

test("what happens to an open story is said there, and opening a notification reads it", async ({
  page,
  context,
}) => {
  const { id, author, editor, content } = await makeArticle("in_review");
  await enterAs(context, author);
  await page.goto(`/desk/stories/${id}`);
  await expect(page.getByRole("link", { name: desk("bell.label", { count: 0 }) })).toBeVisible();
  await publishArticle(editor, { articleId: id, version: 1 });
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const standing = desk("standing.published");
  await expect(page.getByText(stories("moved", { standing }))).toBeVisible();
  await page.getByRole("link", { name: desk("bell.label", { count: 1 }) }).click();
  await page.getByRole("link", { name: content.headline }).click();
  await page.waitForURL(`**/desk/stories/${id}`);
  await expect(page.getByRole("link", { name: desk("bell.label", { count: 0 }) })).toBeVisible();
});
