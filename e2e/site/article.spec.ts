import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { editions } from "@/e2e/support/editions";
import { texts } from "@/messages/texts";
import { publishArticle, submitArticle, withdrawArticle } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { newsDate } from "@/newsroom/date/rules";
import { describePicture } from "@/newsroom/picture/commands";
import { slugFrom } from "@/newsroom/slug/letters";
import { test } from "../support/journey";
import { ownFeed } from "../support/own-feed";
import { makePicture } from "../support/picture-rows";
import { makeArticle, makeContent, makePerson, makeSection, makeTopic } from "../support/rows";

const short = (id: string) => `/ar/a/${id}`;
const full = (id: string, headline: string) => encodeURI(`/ar/a/${id}/${slugFrom(headline, id)}`);

test("a story has one address; its short, wrong and old ones lead there for good", async ({ request }) => {
  const { id, author, editor, content } = await makeArticle("published");
  const address = full(id, content.headline);
  expect((await request.get(address, { maxRedirects: 0 })).status()).toBe(200);
  const torn = [`${short(id)}،`, `/AR/a/${id.toUpperCase()}`, `/en/a/${id}/x`, `${address.slice(0, -1)}`];
  for (const other of [short(id), `${short(id)}/anything`, ...torn, `${address}/?utm_source=x`]) {
    const answer = await request.get(other, { maxRedirects: 0 });
    expect(answer.status(), other).toBe(308);
    expect(answer.headers().location).toBe(address);
  }
  const headline = `عنوان جديد ${randomUUID().slice(0, 8)}`;
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, headline } });
  await submitArticle(author, { articleId: id, version: 2 });
  await publishArticle(editor, { articleId: id, version: 2 });
  await expect
    .poll(async () => (await request.get(address, { maxRedirects: 0 })).headers().location)
    .toBe(full(id, headline));
  expect(await (await request.get(short(id))).text()).toContain("آخر تحديث:");
});

test("a draft and nonsense look the same; once published, the address answers", async ({ request }) => {
  const { id, editor, content } = await makeArticle("in_review");
  const draft = await request.get(short(id));
  expect(draft.status()).toBe(404);
  expect(await draft.text()).toBe(await (await request.get("/ar/a/0000000000")).text());
  await publishArticle(editor, { articleId: id, version: 1 });
  await expect.poll(async () => (await request.get(short(id))).status()).toBe(200);
  expect(await (await request.get(short(id))).text()).toContain(content.headline);
});

test("a withdrawn story answers 410 in the reader's language, with a way on", async ({ page }) => {
  const { id, editor } = await makeArticle("published", { edition: "en" });
  expect((await page.goto(`/en/a/${id}`))?.status()).toBe(200);
  await withdrawArticle(editor, { articleId: id, reason: "wrong" });
  await expect.poll(async () => (await page.goto(`/en/a/${id}`))?.status()).toBe(410);
  await expect(page.getByRole("heading", { name: "This story is no longer published" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Front page" })).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a story's page bears its day, and goes on with the story before it in its section", async ({
    page,
  }) => {
    const sectionId = await makeSection();
    const before = await makeArticle("published", { content: { sectionId } });
    const { id } = await makeArticle("published", { content: { sectionId } });
    await page.goto(short(id));
    const today = newsDate(new Date(), editions.ar, { weekday: true });
    await expect(page.getByRole("banner").getByRole("time")).toHaveText(today);
    const next = page.getByRole("region", { name: /^التالي في قسم/ });
    await expect(next.getByRole("link", { name: before.content.headline })).toBeVisible();
    await expect(page.getByRole("link", { name: before.content.headline })).toHaveCount(1);
    await withdrawArticle(before.editor, { articleId: before.id, reason: "خطأ" });
    await expect(async () => {
      await page.reload();
      await expect(next).toBeHidden({ timeout: 500 });
    }).toPass();
  });

  test("a story that is in no other language says so before its reader leaves it", async ({ page }) => {
    const { id, content } = await makeArticle("published");
    await page.goto(short(id));
    const other = page.getByRole("navigation", { name: "اللغات" });
    const way = other.getByRole("link", { name: "To the English front page" });
    await expect(way).toBeHidden();
    await other.getByText("English", { exact: true }).click();
    await expect(other.getByText("This story is not available in English")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: content.headline })).toBeVisible();
    await way.click();
    await expect(page).toHaveURL(/\/en$/);
    // Not a file of fonts for one word: the system's Arabic.
    const arabic = page.getByRole("navigation", { name: "Languages" }).getByRole("listitem");
    await expect(arabic).toHaveCSS("font-family", /^system-ui/);
  });

  test("a harsh picture is covered until its reader opens it, and its story is shown elsewhere without it", async ({
    page,
    request,
  }) => {
    const editor = await makePerson("editor");
    const pictureId = await makePicture(editor);
    const words = {
      caption: "ما بعد الانفجار",
      credit: "سما",
      alternative: "مبنى مهدّم",
      isDecorative: false,
    };
    await describePicture(editor, { id: pictureId, ...words, isGraphic: true });
    const { id, content } = await makeArticle("published", {
      editor,
      content: { leadPicture: { pictureId, ...words }, topicIds: [await makeTopic()] },
    });
    await page.goto(short(id));
    const picture = page.getByRole("img", { name: "مبنى مهدّم" });
    await expect(page.getByText("ما بعد الانفجار")).toBeVisible();
    await expect(picture).toBeHidden();
    await page.getByText(texts("ar", "site")("graphic.open")).click();
    await expect(picture).toBeVisible();
    const image = page.locator('meta[property="og:image"]');
    for (const address of await image.evaluateAll((all) => all.map((each) => each.getAttribute("content"))))
      expect(address).not.toContain(pictureId);
    const feed = await (await request.get(await ownFeed(id))).text();
    expect(feed).toContain(content.headline);
    expect(feed).not.toContain(pictureId);
  });

  test("a story carries everything that belongs to it", async ({ page }) => {
    const editor = await makePerson("editor");
    const pictureId = await makePicture(editor);
    const picture = {
      pictureId,
      caption: "ماء النهر",
      credit: "سما الدبّاغ",
      alternative: "نهر",
      isDecorative: false,
    };
    const topicIds = [await makeTopic()];
    const related = await makeArticle("published", { content: { topicIds } });
    const content = await makeContent({
      dateline: "الموصل",
      topicIds,
      leadPicture: picture,
      body: parseBodyText(
        "فقرة فيها [رابط](https://example.org/a).\n\n## عنوان فرعي\n\n>> قول بارز\n\n- بند",
      ),
    });
    const { id } = await makeArticle("published", { editor, content });
    await page.goto(short(id));
    const story = page.getByRole("article").first();
    await expect(story.getByRole("heading", { level: 1, name: content.headline })).toBeVisible();
    await expect(story.getByText(content.standfirst, { exact: true }).first()).toBeVisible();
    await expect(story.getByText("الموصل")).toBeVisible();
    const [date = ""] = newsDate(new Date(), editions.ar, { weekday: true }).split("،");
    await expect(story.getByRole("time").first()).toContainText(date);
    await expect(story.getByText("أقل من دقيقة للقراءة")).toBeVisible();
    await expect(story.getByRole("link", { name: "لا تعليقات" })).toBeVisible();
    await expect(story.getByRole("img", { name: "نهر" })).toBeVisible();
    await expect(story.getByText("[حقوق الصورة: \u2068سما الدبّاغ\u2069]")).toBeVisible();
    await expect(story.getByRole("link", { name: "رابط", exact: true })).toHaveAttribute(
      "href",
      "https://example.org/a",
    );
    await expect(story.getByRole("heading", { level: 2, name: "عنوان فرعي" })).toBeVisible();
    await story.getByText("شارك المقال").click();
    await expect(story.getByRole("link", { name: "واتساب" })).toHaveAttribute("href", /^https:\/\/wa\.me\//);
    await expect(story.getByRole("link", { name: related.content.headline })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^\u2068?${content.headline}\u2069? · `));
    const data = await page.locator('script[type="application/ld+json"]').first().textContent();
    expect(JSON.parse(data ?? "")).toMatchObject({ "@type": "NewsArticle", headline: content.headline });
    const said = { robots: "max-image-preview:large", "og:locale": "ar_AR" };
    for (const [name, value] of Object.entries(said))
      await expect(page.locator(`meta[name="${name}"], meta[property="${name}"]`)).toHaveAttribute(
        "content",
        value,
      );
  });
});
