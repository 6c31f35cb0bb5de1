import { expect } from "@playwright/test";
import { texts } from "@/messages/texts";
import { languageKeys } from "@/newsroom/language/rules";
import { startEmptyNewsroom } from "./support/empty-newsroom";
import { test } from "./support/journey";

test("the start's one-time link makes a newsroom: administrator, outlet, editions, sections", async ({
  page,
}) => {
  // A second newsroom starts beside the one under test.
  test.slow();
  const t = texts("ar", "entrance");
  const { site, link, stop } = await startEmptyNewsroom();
  try {
    const early = await page.request.get(`${site}/`);
    expect([early.status(), early.headers()["retry-after"]]).toEqual([503, "300"]);
    for (const language of languageKeys)
      expect(await early.text()).toContain(texts(language, "door")("unopened.title"));
    await page.goto(link);
    await page.locator("input[name=name]").fill("سلمى الكاتب");
    await page.locator("input[name=email]").fill("salma@example.org");
    await page.locator("input[name=password]").fill("قصيرة");
    await page.locator("[name='outlet.ar']").fill("جريدة الجسر");
    await page.locator("[name='sections.ar']").fill("محليات\nرياضة");
    // The browser's own is offered.
    await expect(page.locator("[name=timeZone]")).toHaveValue("Asia/Baghdad");
    await page.locator("[name=timeZone]").selectOption("Asia/Damascus");
    await page.locator("[name='timeZoneName.ar']").fill("بتوقيت دمشق");
    await page.getByRole("button", { name: t("setUp.submit") }).click();
    await expect(page.locator("input[name=password]")).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator("[name='sections.ar']")).toHaveValue("محليات\nرياضة");
    await expect(page.locator("[name=timeZone]")).toHaveValue("Asia/Damascus");
    await page.locator("input[name=password]").fill("كلمة مرور طويلة بما يكفي");
    await page.getByRole("button", { name: t("setUp.submit") }).click();
    await expect(page).toHaveURL(`${site}/desk`);
    await expect(page.getByRole("link", { name: "سلمى الكاتب" })).toBeVisible();

    const front = await page.request.get(`${site}/`);
    expect(front.status()).toBe(200);
    for (const word of ["جريدة الجسر", "محليات", "رياضة"]) expect(await front.text()).toContain(word);
    await page.goto(link);
    await expect(page.locator("input[name=password]")).toHaveCount(0);

    const desk = texts("ar", "outlet");
    await page.goto(`${site}/desk/outlet`);
    await page.getByText(desk("edition.add"), { exact: true }).click();
    const added = page.getByRole("form", { name: desk("edition.add") });
    for (const [language, months] of [
      ["en", "english"],
      ["ar", "dual"],
    ] as const) {
      await added.locator("[name=language]").selectOption(language);
      await expect(added.locator("[name=months]")).toHaveValue(months);
    }
    await added.locator("[name=edition]").fill("ar-eg");
    await added.locator("[name=name]").fill("الجسر في مصر");
    await added.locator("[name=months]").selectOption("gregorian");
    await added.locator("[name=digits]").selectOption("arab");
    await added.locator("[name=timeZone]").selectOption("Africa/Cairo");
    await added.locator("[name=timeZoneName]").fill("بتوقيت القاهرة");
    await added.getByRole("button").click();
    await expect(page.getByText(desk("edition.added"))).toBeVisible();
    const inUse = page.getByRole("form", { name: desk("outlet.editionsTitle") });
    await inUse.getByLabel("(ar-eg)").check();
    await inUse.locator("[name=defaultEdition]").selectOption("ar-eg");
    await inUse.getByRole("button").click();
    await expect(page.getByText(desk("outlet.editionsSaved", { count: 2 }))).toBeVisible();
    await expect.poll(async () => (await page.request.get(`${site}/`)).text()).toContain("الجسر في مصر");
    const root = await (await page.request.get(`${site}/`)).text();
    expect(root).toContain(`<link rel="alternate" hrefLang="ar-EG" href="${site}/">`);
    expect(root).toContain(`<link rel="alternate" hrefLang="ar" href="${site}/ar">`);
    for (const [edition, path] of [
      ["ar-eg", "/"],
      ["ar", "/ar"],
    ]) {
      const sitemap = await (await page.request.get(`${site}/${edition}/sitemap/lists-1.xml`)).text();
      expect(sitemap).toContain(`<loc>${site}${path}</loc>`);
    }
    expect(await (await page.request.get(`${site}/ar-eg/rss.xml`)).text()).toContain(`<link>${site}/</link>`);
    const own = await page.request.get(`${site}/ar-eg`, { maxRedirects: 0 });
    expect([own.status(), own.headers().location]).toEqual([308, "/"]);
    expect((await page.request.get(`${site}/ar`)).status()).toBe(200);
    expect((await page.request.get(`${site}/en`)).status()).toBe(404);
  } finally {
    await stop();
  }
});
