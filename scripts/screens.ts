import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { freePort } from "@/platform/free-port";
import { buildIfOutdated } from "./build";
import { provideChromium } from "./chromium";
import { NewsroomProcess } from "./newsroom-process";
import { StartFailure } from "./start-failure";
import { step } from "./step";
import { workInTemporaryFolder } from "./temporary-folder";

const target = join("scripts", "screens");
const largestFile = 200 * 1024;
/** Filling the demonstration takes minutes on a small machine. */
const patience = 10 * 60_000;

let newsroom: NewsroomProcess | undefined;

/** A demonstration newsroom to photograph, on data of its own. */
async function openNewsroom(folder: string): Promise<NewsroomProcess> {
  await buildIfOutdated(folder);
  const port = await freePort();
  const { DATABASE_URL: _, ...variables } = process.env;
  Object.assign(variables, { PORT: String(port), SITE_URL: `http://127.0.0.1:${port}`, WARRAQ_DATA: folder });
  return step("Opening a demonstration newsroom", () => NewsroomProcess.start(variables, patience));
}

async function signInAsEditor(page: Page, siteUrl: string, folder: string): Promise<void> {
  const accounts: { role: string; email: string; password: string }[] = JSON.parse(
    await readFile(join(folder, "demo-accounts.json"), "utf8"),
  );
  const editor = accounts.find(({ role }) => role === "editor");
  if (!editor) throw new StartFailure("The demonstration has no editor.");
  await page.goto(`${siteUrl}/sign-in?to=%2Fdesk`);
  await page.locator('input[name="email"]').fill(editor.email);
  await page.locator('input[name="password"]').fill(editor.password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk/);
}

async function settle(page: Page): Promise<void> {
  // A picture is taken of what has arrived; no test waits like this.
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => {
    await document.fonts.ready;
    const near = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
    await Promise.all(near.map((image) => image.decode().catch(() => undefined)));
  });
}

/** Takes what the window shows, in fewer colours, and smaller until the file is small. */
async function take(page: Page, name: string): Promise<void> {
  await settle(page);
  const picture = sharp(await page.screenshot());
  const { width = 0 } = await picture.metadata();
  for (let scaled = width; scaled > 300; scaled = Math.round(scaled * 0.9)) {
    const png = picture.clone().resize(scaled).png({ palette: true, colours: 128, effort: 8 });
    const bytes = await png.toBuffer();
    if (bytes.length > largestFile) continue;
    await writeFile(join(target, name), bytes);
    return;
  }
}

async function takeAll(browser: Browser, { siteUrl }: NewsroomProcess, folder: string): Promise<void> {
  const window = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "ar-IQ" });
  const page = await window.newPage();
  await page.goto(siteUrl);
  const story = await page.locator("main h2 a, main h3 a").first().getAttribute("href");
  await take(page, "front-ar.png");

  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    locale: "ar-IQ",
  });
  const onPhone = await phone.newPage();
  await onPhone.goto(new URL(story ?? "/", siteUrl).href);
  await take(onPhone, "article-ar-phone.png");

  await signInAsEditor(page, siteUrl, folder);
  await take(page, "desk.png");
  await page.goto(`${siteUrl}/desk?status=in_review`);
  const opening = await page.locator('main a[href^="/desk/stories/"]').first().getAttribute("href");
  await page.goto(`${siteUrl}${opening}/edit`);
  await take(page, "editor.png");
}

async function photograph(folder: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const executablePath = provideChromium();
  newsroom = await openNewsroom(folder);
  const opened = newsroom;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  await step("Taking pictures", () => takeAll(browser, opened, folder));
  await browser.close();
}

await workInTemporaryFolder("screens", photograph, async () => newsroom?.stop());
