import { type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { longStory } from "@/e2e/support/long-story";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { enterAs } from "@/e2e/support/sign-in";
import { countWords, plainText } from "@/newsroom/body/words";
import type { ArticleContent } from "@/newsroom/content/rules";
import { provideChromium } from "../chromium";
import { median, spreadOf } from "./numbers";

/** What each length is to reach; nothing fails by itself. */
export const editorAims = { median: 16, p99: 50 } as const;

const lengths = [700, 10_000];
const presses = 300;
/** Milliseconds between two keys of somebody who writes fast. */
const between = 90;
const letters = [..."وقال الوزير إن المياه عادت "];

type Story = Pick<ArticleContent, "leadPicture" | "body" | "standfirst">;

/** Prose of so many words: that of the demonstration, over and over. */
async function storyOf(words: number): Promise<Story> {
  const { body, ...rest } = await longStory("ar", words, ["", "", ""]);
  const prose = body.doc.content.filter(({ type }) => type !== "picture");
  const content: typeof prose = [];
  for (let at = 0; count(content) < words; at += 40)
    content.push(...prose.slice(at % prose.length).slice(0, 40));
  return { ...rest, leadPicture: null, body: { ...body, doc: { ...body.doc, content } } };
}
const count = (content: ArticleContent["body"]["doc"]["content"]) =>
  countWords(plainText({ version: 1, doc: { type: "doc", content } }));

/** Opens a draft of so many words, with everything loaded that comes beside it. */
async function open(context: BrowserContext, siteUrl: string, words: number): Promise<Page> {
  const author = await makePerson("journalist");
  const content = { headline: "الصيّادون يعدّون ما بقي من السمك", ...(await storyOf(words)) };
  const { id } = await makeArticle("draft", { author, content });
  await enterAs(context, author);
  const page = await context.newPage();
  await page.goto(`${siteUrl}/desk/stories/${id}/edit`);
  await page.locator("#field-body[contenteditable=true]").waitFor();
  // What comes beside the script that writing waits for would be measured with the keys.
  await page.waitForLoadState("networkidle");
  return page;
}

/**
 * Notes for each key how long it took from the moment the browser had it (`Event.timeStamp`) until the frame that shows
 * it was drawn: a task behind the next animation frame. Both ends are the page's own clock.
 */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seenKeys: seen });
    window.addEventListener(
      "keydown",
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => seen.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });
}
const takeKeys = (page: Page) =>
  page.evaluate(() => (window as unknown as { seenKeys: number[] }).seenKeys.splice(0));

/** Presses a key as a keyboard does, with its Arabic letter. */
async function press(keyboard: CDPSession, letter: string): Promise<void> {
  const key = { key: letter, code: letter === " " ? "Space" : "KeyA", windowsVirtualKeyCode: 65 };
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, ...key });
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
}

/** Writes at a place of the story for a while; the times of its keys. */
async function writeAt(page: Page, keyboard: CDPSession, share: number): Promise<number[]> {
  await page.evaluate((part) => {
    const paragraphs = document.querySelectorAll("#field-body > p");
    const paragraph = paragraphs[Math.floor((paragraphs.length - 1) * part)];
    if (!paragraph) return;
    paragraph.scrollIntoView({ block: "center" });
    document.getElementById("field-body")?.focus();
    document.getSelection()?.collapse(paragraph.firstChild, 1);
  }, share);
  // Scrolling ends, and its frames are nobody's key.
  await page.waitForTimeout(500);
  await takeKeys(page);
  for (let at = 0; at < presses / 3; at += 1) {
    await press(keyboard, letters[at % letters.length] ?? " ");
    // As somebody types: keys that stand in a row measure the row.
    await page.waitForTimeout(between);
  }
  return takeKeys(page);
}

/** Bytes of saves that are sent, as they leave the browser. */
function watchSaves(page: Page): number[] {
  const sizes: number[] = [];
  page.on("request", (request) => {
    if (request.method() === "PUT" && request.url().endsWith("/working-copy"))
      sizes.push(request.postDataBuffer()?.length ?? 0);
  });
  return sizes;
}

/** Milliseconds from key to paint in stories of these lengths, and bytes of a save of one letter. */
export async function measureEditor(siteUrl: string) {
  // The wait for a screen's next refresh is the screen's, not the surface's.
  const args = ["--no-sandbox", "--disable-gpu-vsync", "--disable-frame-rate-limit"];
  const browser = await chromium.launch({ executablePath: provideChromium(), args });
  const measured: Record<string, Record<string, number>> = {};
  try {
    for (const words of lengths) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await open(context, siteUrl, words);
      const keyboard = await context.newCDPSession(page);
      await watchKeys(page);
      const saves = watchSaves(page);
      const times: number[] = [];
      for (const share of [0.1, 0.5, 0.95]) times.push(...(await writeAt(page, keyboard, share)));
      // Until what was typed is saved, so that only the next letter is in the next save, and so for each.
      await page.waitForTimeout(2000);
      saves.length = 0;
      for (let round = 0; round < 3; round += 1) {
        await press(keyboard, "و");
        await page.waitForTimeout(1500);
      }
      measured[`${words} words`] = {
        keys: times.length,
        ...spreadOf(times),
        "bytes of a save": median(saves),
      };
      await context.close();
    }
    return measured;
  } finally {
    await browser.close();
  }
}
