import { expect } from "@playwright/test";
import { texts } from "@/messages/texts";
import { correctionsPath } from "@/newsroom/address/rules";
import { submitArticle } from "@/newsroom/article/commands";
import { createArticle } from "@/newsroom/article/creating";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { articlePath } from "@/newsroom/published-article/rules";
import { test } from "../support/journey";
import { ownFeed } from "../support/own-feed";
import { bodyOf, makeArticle, makeContent, makePerson, makeTopic } from "../support/rows";
import { enterAs } from "../support/sign-in";

/** How readers learn what was wrong with a story, wherever they meet it. */

const corrections = texts("ar", "corrections");
const stories = texts("ar", "stories");

test("a correction goes with its words to page, feed, JSON-LD and list, and to the other edition's editor", async ({
  page,
  context,
  request,
}) => {
  const { id, editor, content } = await makeArticle("published", {
    content: { topicIds: [await makeTopic()] },
  });
  const other = await makePerson("editor");
  await createArticle(other, {
    edition: "en",
    translationOf: id,
    content: await makeContent(),
  });
  await saveWorkingCopy(editor, { articleId: id, basedOn: 1, content: { ...content, body: bodyOf("ستة.") } });
  await submitArticle(editor, { articleId: id, version: 2 });
  const published = await getPublishedArticle("ar", id);
  if (published?.kind !== "published") throw new Error("not published");
  const address = articlePath(published.article);
  const feed = await ownFeed(id);
  const wrong = `خمسة-${id}`;
  const shows = async (path: string, what: string) => (await (await request.get(path)).text()).includes(what);
  for (const path of [address, feed, correctionsPath("ar")])
    expect(await shows(path, wrong), path).toBe(false);

  await enterAs(context, editor);
  await page.goto(`/desk/stories/${id}`);
  await page.getByText(stories("opens.publish")).click();
  const form = page.getByRole("form", { name: stories("verb.publish"), exact: true });
  const publish = form.getByRole("button", { name: stories("verb.publish"), exact: true });
  await form.getByLabel(corrections("told.label")).selectOption("correction");
  await form.getByLabel(corrections("field.wrong")).fill(wrong);
  await publish.click();
  // Refused with what is missing, and everything typed.
  await expect(form.getByText(texts("ar", "errors")("correction.rightMissing"))).toBeVisible();
  await expect(form.getByLabel(corrections("field.wrong"))).toHaveValue(wrong);
  await form.getByLabel(corrections("field.right")).fill("ستة قتلى");
  await publish.click();

  const correctedAt = async () => {
    const answer = await getPublishedArticle("ar", id);
    return answer?.kind === "published" ? answer.article.corrections[0]?.createdAt : undefined;
  };
  await expect.poll(correctedAt, { timeout: 30_000, intervals: [50] }).toBeDefined();
  const places = [address, feed, correctionsPath("ar")];
  await expect
    .poll(async () => Promise.all(places.map((path) => shows(path, wrong))), { intervals: [50] })
    .toEqual([true, true, true]);

  const visitor = await context.browser()?.newContext();
  const reading = await visitor?.newPage();
  if (!visitor || !reading) throw new Error("no browser");
  await reading.goto(address);
  const note = reading.getByRole("note").filter({ hasText: wrong });
  await expect(note).toContainText(corrections("kind.correction"));
  await expect(note).toContainText("ستة قتلى");
  const data = JSON.parse(
    (await reading.locator('script[type="application/ld+json"]').first().textContent()) ?? "",
  );
  expect(data.correction).toMatchObject([{ "@type": "CorrectionComment", datePublished: data.dateModified }]);
  expect(data.correction[0].text).toContain(wrong);
  await reading.goto(correctionsPath("ar"));
  await reading.getByRole("heading", { level: 2, name: content.headline }).getByRole("link").click();
  await expect(reading).toHaveURL(new RegExp(id));
  await visitor.close();

  const elsewhere = await context.browser()?.newContext();
  const desk = await elsewhere?.newPage();
  if (!elsewhere || !desk) throw new Error("no browser");
  await enterAs(elsewhere, other);
  await desk.goto("/desk/notifications");
  await expect(desk.getByText(texts("ar", "desk")("bell.step.siblingCorrected"))).toBeVisible();
  await elsewhere.close();

  await page.goto(`/desk/stories/${id}`);
  const list = page.getByRole("region", { name: corrections("desk") });
  await list.getByText(corrections("amend")).click();
  await list.getByLabel(corrections("field.right")).first().fill("سبعة قتلى");
  await list.getByRole("button", { name: corrections("save") }).click();
  await expect(list.getByText("سبعة قتلى").first()).toBeVisible();
  await expect.poll(() => shows(address, "سبعة قتلى")).toBe(true);
  await list.getByRole("button", { name: corrections("takeBack") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("كان الأول صحيحًا.");
  await dialog.getByRole("button", { name: corrections("takeBack") }).click();
  await expect(list.getByText(corrections("takenBack"))).toBeVisible();
  await expect.poll(() => shows(address, wrong)).toBe(false);
  await expect.poll(() => shows(correctionsPath("ar"), wrong)).toBe(false);
});
