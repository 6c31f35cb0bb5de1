import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import postgres from "postgres";
import { texts } from "@/messages/texts";
import { languageKeys } from "@/newsroom/language/rules";
import { freePort } from "@/platform/free-port";
import { test } from "./support/journey";

/** A newsroom on an empty database of its own, started as its engineer starts it. */
async function startEmptyNewsroom() {
  const server = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  const name = `warraq_${randomUUID().replaceAll("-", "")}`;
  await server.unsafe(`create database ${name} template template0`);
  const database = new URL(process.env.DATABASE_URL ?? "");
  database.pathname = `/${name}`;
  const folder = await mkdtemp(join(tmpdir(), "warraq-set-up-"));
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const newsroom = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: database.href,
      SITE_URL: site,
      PORT: String(port),
      AUTH_SECRET: randomBytes(32).toString("hex"),
      WARRAQ_DATA: folder,
      WARRAQ_MODE: "real",
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const stop = async () => {
    await ended(newsroom);
    await server.unsafe(`drop database if exists ${name} with (force)`);
    await server.end();
    await rm(folder, { recursive: true, force: true });
  };
  return { site, link: await printedLink(newsroom), stop };
}

/** The one-time link in what the start prints. */
function printedLink(newsroom: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    newsroom.stdout?.on("data", (words: Buffer) => {
      printed += words.toString();
      const link = /http\S+\/set-up\/[\w-]{43}/.exec(printed)?.[0];
      if (link && printed.includes("Ctrl-C")) resolve(link);
    });
    newsroom.once("exit", () => reject(new Error(`the newsroom did not start: ${printed}`)));
  });
}

async function ended(newsroom: ChildProcess): Promise<void> {
  if (newsroom.exitCode !== null) return;
  const gone = new Promise((resolve) => newsroom.once("exit", resolve));
  newsroom.kill("SIGTERM");
  await gone;
}

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
