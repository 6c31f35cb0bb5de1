import { expect } from "@playwright/test";
import { texts } from "@/messages/texts";
import { feedFormats } from "@/newsroom/address/rules";
import { withdrawArticle } from "@/newsroom/article/commands";
import { feedTypes } from "@/newsroom/feed/formats";
import { searchPath } from "@/newsroom/search/rules";
import { test } from "../support/journey";
import { bodyOf, makeArticle, makeTopic } from "../support/rows";

const t = texts("ar", "site");
/** Words of a place that no other test writes of. */
const headline = "أهالي قضاء الطرخشيمة يستقبلون مؤتمرًا للقصّاصين";
const content = { headline, body: bodyOf("قالت القصّاصة إن المؤتمر سيُعقد كل عام في مضيف القضاء.") };

test.use({ javaScriptEnabled: false });

test("a story is found by a misspelt word with the wrong hamza, narrowed and opened, without script", async ({
  page,
}) => {
  const topicId = await makeTopic("أدب");
  const story = await makeArticle("published", { content: { ...content, topicIds: [topicId] } });
  const other = await makeArticle("published", { content });
  await page.goto("/ar");
  await page.getByRole("link", { name: t("search.title"), exact: true }).click();
  await page.getByRole("searchbox").fill("إهالي الطرخسيمة");
  await page.getByRole("button", { name: t("search.submit") }).click();
  const results = page.getByRole("article");
  // Below them may stand what others write that is like one of the two words.
  await expect(results.filter({ hasText: headline })).toHaveCount(2);
  await expect(results.first().locator("mark").first()).toHaveText("أهالي");
  await expect(page.getByRole("link", { name: "إهالي الطرخشيمة" })).toBeVisible();

  const topic = page.getByLabel(t("search.topic"));
  await topic.selectOption({
    label: await topic.locator("option", { hasText: "أدب" }).first().innerText(),
  });
  await page.getByRole("button", { name: t("search.submit") }).click();
  await expect(results).toHaveCount(1);
  await results.getByRole("link", { name: headline }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  expect(page.url()).toContain(story.id);

  await withdrawArticle(other.editor, { articleId: other.id, reason: "خطأ" });
  await page.goto(searchPath("ar", { q: "الطرخشيمة" }));
  await expect(results).toHaveCount(1);
});

test("where nothing is found stands what to try", async ({ page }) => {
  await page.goto(searchPath("ar", { q: "قسطنطنيتزق", days: 7 }));
  await expect(page.getByText(t("search.nothing.spelling"))).toBeVisible();
  await page.getByRole("link", { name: t("search.nothing.wider") }).click();
  await expect(page).toHaveURL((url) => url.searchParams.get("days") === null && url.searchParams.has("q"));
});

test("a search has feeds of the newest that it finds, in whole, which its page names", async ({
  page,
  request,
}) => {
  const story = await makeArticle("published", {
    content: { headline: "مهرجان الطرنفيلة يعود", body: bodyOf("عاد مهرجان الطرنفيلة بعد غياب.") },
  });
  const sought = { q: "الطرنفيلة", sort: "newest" } as const;
  const feeds = page.locator('link[rel="alternate"]');
  await expect.poll(async () => (await request.get(searchPath("ar", sought))).text()).toContain(story.id);
  await page.goto(searchPath("ar", sought));
  await expect(feeds).toHaveCount(feedFormats.length);
  for (const format of feedFormats) {
    const address = (await page.locator(`link[type="${feedTypes[format]}"]`).getAttribute("href")) ?? "";
    const feed = await request.get(address);
    expect([feed.status(), feed.headers()["content-type"]]).toEqual([
      200,
      `${feedTypes[format]}; charset=utf-8`,
    ]);
    expect(await feed.text()).toContain("عاد مهرجان الطرنفيلة بعد غياب.");
    const again = await request.get(address, { headers: { "If-None-Match": feed.headers().etag ?? "" } });
    expect(again.status()).toBe(304);
  }
});
