import { type APIRequestContext, type Browser, expect, type Page } from "@playwright/test";
import { problemText } from "@/messages/problem-text";
import { texts } from "@/messages/texts";
import type { Person } from "@/newsroom/access";
import { listBylines } from "@/newsroom/byline/queries";
import { listPublishedSections } from "@/newsroom/section/queries";
import { slugFrom } from "@/newsroom/slug/letters";
import { listPublishedTopics } from "@/newsroom/topic/queries";
import { test } from "../support/journey";
import { plainPicture } from "../support/picture-files";
import { makeByline, makePerson, makeSection, makeTopic } from "../support/rows";
import { enterAs } from "../support/sign-in";
import { sitemapPathOf } from "../support/sitemap-rows";
import { readersSee } from "../support/visible";

const editor = texts("ar", "editor");
const stories = texts("ar", "stories");
const desk = texts("ar", "desk");

/** A browser of its own in which this person is signed in. */
async function deskOf(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext();
  await enterAs(context, person);
  return context.newPage();
}

type Labels = {
  section: { name: string; slug: string };
  topic: { name: string; slug: string };
  byline: string;
};

async function makeLabels(author: Person): Promise<Labels> {
  const [sectionId, topicId, bylineId] = [
    await makeSection(),
    await makeTopic(),
    await makeByline(author.id),
  ];
  const section = (await listPublishedSections("ar")).find(({ id }) => id === sectionId);
  const topic = (await listPublishedTopics("ar")).find(({ id }) => id === topicId);
  const byline = (await listBylines(author, "ar")).find(({ id }) => id === bylineId);
  if (!section || !topic || !byline) throw new Error("a label is missing");
  return { section, topic, byline: byline.name };
}

const fieldOf = (page: Page, name: "headline" | "standfirst" | "body") =>
  page.getByRole("textbox", { name: editor(`fields.${name}`), exact: true });

/** The body appears when the surface listens; before that the fields are the server's picture of them. */
async function writeHeadline(page: Page, headline: string): Promise<void> {
  await expect(fieldOf(page, "body")).toBeVisible();
  await fieldOf(page, "headline").fill(headline);
}

async function write(page: Page, words: { headline: string; body: string }, labels: Labels): Promise<void> {
  await writeHeadline(page, words.headline);
  await fieldOf(page, "standfirst").fill("مقدمة تقول لبّ الخبر.");
  await page.getByRole("button", { name: editor("fields.sectionId") }).click();
  await page.getByRole("option", { name: labels.section.name }).click();
  await page.getByRole("combobox", { name: editor("fields.topicIds") }).fill(labels.topic.name);
  await page.getByRole("option", { name: labels.topic.name }).click();
  await expect(page.getByRole("list", { name: editor("fields.topicIds") }).getByRole("listitem")).toHaveCount(
    1,
  );
  await fieldOf(page, "body").click();
  await page.keyboard.insertText(words.body);
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("فقرة ثانية تكمل الأولى.");
}

async function addLeadPicture(page: Page): Promise<void> {
  await page.getByRole("button", { name: editor("fields.leadPictureAdd") }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: texts("ar", "pictures")("upload.chooseOne") }).click();
  await (await chooser).setFiles({
    name: "سوق.jpg",
    mimeType: "image/jpeg",
    buffer: await plainPicture("jpeg"),
  });
  // The picture is uploaded and drawn before its words are asked for.
  await page.getByLabel(editor("picture.caption")).fill("باعة في سوق قديم");
  await page.getByLabel(editor("picture.credit")).fill("مصوّر الاختبار");
  await page.getByLabel(editor("picture.alternative")).fill("رجال حول صناديق خضار");
  await submitRefused(page);
  const rights = texts("ar", "pictures");
  await page.getByRole("button", { name: rights("rights.changeLabel") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(rights("rights.basis")).selectOption("own");
  await dialog.getByLabel(rights("rights.origin")).selectOption("composite");
  await dialog.getByRole("button", { name: rights("rights.save") }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(rights("rights.line", { basis: rights("rights.bases.own") }))).toBeVisible();
}

/** Everything typed is on the server. */
const saved = (page: Page) => expect(page.getByTestId("save-state")).toContainText("حُفظ");

/** Nobody has said by what right the picture is published. */
async function submitRefused(page: Page): Promise<void> {
  await saved(page);
  await page.getByRole("button", { name: editor("submit.action") }).click();
  await expect(page.getByText(problemText("ar", { messageKey: "basisMissing" }))).toBeVisible();
}

async function submit(page: Page): Promise<void> {
  await saved(page);
  await page.getByRole("button", { name: editor("submit.action") }).click();
  await page.waitForURL(/\/desk\/stories\/\w+\?done=submit$/);
}

async function takeStep(page: Page, id: string, verb: "publish" | "republish"): Promise<void> {
  await page.goto(`/desk/stories/${id}`);
  await page.getByText(stories(`opens.${verb}`)).click();
  await page.getByRole("button", { name: stories(`verb.${verb}`), exact: true }).click();
  await page.waitForURL(new RegExp(`done=${verb}$`));
  // Readers have it once it can no longer be taken back.
  const done = verb === "publish" ? /نُشر (تحديث )?المقال:/ : stories("done.republish");
  await expect(page.getByRole("status").filter({ hasText: done })).toBeVisible({ timeout: 30_000 });
}

async function giveReason(page: Page, id: string, verb: "requestChanges" | "withdraw", reason: string) {
  await page.goto(`/desk/stories/${id}`);
  await page.getByRole("button", { name: stories(`verb.${verb}`), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: stories(`confirm.${verb}`) }).fill(reason);
  await dialog.getByRole("button", { name: stories(`verb.${verb}`), exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Where a published story stands besides its own page. */
function listsOf(labels: Labels): string[] {
  const byline = `/ar/byline/${labels.byline.replaceAll(" ", "-")}`;
  const lists = [`/ar/section/${labels.section.slug}`, `/ar/topic/${labels.topic.slug}`, byline];
  return ["/", ...lists, "/ar/rss.xml", ...lists.map((list) => `${list}/rss.xml`)];
}

/** The picture of a story as its page names it. */
async function pictureOn(request: APIRequestContext, path: string): Promise<string> {
  const html = await (await request.get(encodeURI(path))).text();
  const [found] = html.match(/\/media\/\w+\/\d+\.\w+/) ?? [];
  if (!found) throw new Error("the page shows no picture");
  return found;
}

test("a story lives from its first word to its withdrawal and back", async ({ browser, request }) => {
  const [journalist, head] = [await makePerson("journalist"), await makePerson("editor")];
  const labels = await makeLabels(journalist);
  const mark = labels.byline.split(" ").at(-1) ?? "";
  const first = { headline: `سوق الورق يفتح أبوابه ${mark}`, body: `كلمات أولى ${mark} عن السوق.` };
  const mended = `سوق الورق يعود إلى الحياة ${mark}`;
  const updated = `سوق الورق بعد أسبوع ${mark}`;
  const writer = await deskOf(browser, journalist);
  const reviewer = await deskOf(browser, head);

  await writer.goto("/desk");
  await writer.getByRole("button", { name: stories("newIn.ar") }).click();
  await writer.waitForURL(/\/edit$/);
  const id = new URL(writer.url()).pathname.split("/").at(-2) ?? "";
  await expect(writer.getByRole("list", { name: editor("fields.bylineIds") })).toContainText(labels.byline);
  await write(writer, first, labels);
  await addLeadPicture(writer);
  await submit(writer);
  await expect(writer.getByText(desk("standing.in_review")).first()).toBeVisible();
  await readersSee(request, `/ar/a/${id}`, { status: 404, lacks: [first.headline] });

  await test.step("the editor asks for changes, and the journalist hears why", async () => {
    await writer.goto("/desk");
    await reviewer.goto(`/desk/stories/${id}`);
    await expect(reviewer.getByRole("heading", { name: first.headline })).toBeVisible();
    await giveReason(reviewer, id, "requestChanges", "العنوان لا يقول ما الجديد.");
    await expect(reviewer.getByText(desk("standing.changes_requested")).first()).toBeVisible();
    // The bell rings by itself, long before it is looked at again.
    const bell = writer.getByRole("link", { name: desk("bell.label", { count: 1 }) });
    await expect(bell).toBeVisible({ timeout: 20_000 });
    await bell.click();
    await expect(writer.getByText("العنوان لا يقول ما الجديد.")).toBeVisible();
    await writer.getByRole("link", { name: first.headline }).click();
    await writer.getByRole("link", { name: stories("write"), exact: true }).click();
    await expect(writer.getByText("العنوان لا يقول ما الجديد.")).toBeVisible();
    await writeHeadline(writer, mended);
    await submit(writer);
  });

  const path = `/ar/a/${id}/${slugFrom(mended, id)}`;
  await test.step("the editor publishes, and readers find it everywhere", async () => {
    await takeStep(reviewer, id, "publish");
    await readersSee(request, path, { has: [mended, first.body, "باعة في سوق قديم", "مصوّر الاختبار"] });
    for (const list of listsOf(labels)) await readersSee(request, list, { has: [mended] });
    await readersSee(request, await sitemapPathOf(id), { has: [`/ar/a/${id}/`] });
    const stranger = await browser.newPage();
    await stranger.goto(`/ar/a/${id}`);
    expect(decodeURI(new URL(stranger.url()).pathname)).toBe(path);
    await expect(stranger.getByRole("heading", { level: 1, name: mended })).toBeVisible();
    await expect(stranger.getByRole("img", { name: "رجال حول صناديق خضار" })).toBeVisible();
    await stranger.close();
  });

  await test.step("an update waits for its review while readers keep the old words", async () => {
    await writer.goto(`/desk/stories/${id}/edit`);
    await writeHeadline(writer, updated);
    await submit(writer);
    await readersSee(request, path, { has: [mended], lacks: [updated] });
    await takeStep(reviewer, id, "publish");
    for (const list of listsOf(labels)) await readersSee(request, list, { has: [updated], lacks: [mended] });
    await readersSee(request, path, { status: 308 });
  });

  const newPath = `/ar/a/${id}/${slugFrom(updated, id)}`;
  await test.step("withdrawn, it is gone with its picture; published again, it is back", async () => {
    const picture = await pictureOn(request, newPath);
    await readersSee(request, picture, {});
    await giveReason(reviewer, id, "withdraw", "وصلنا تصحيح.");
    await readersSee(request, newPath, { status: 410, has: [texts("ar", "site")("gone.title")] });
    await readersSee(request, picture, { status: 404 });
    for (const list of listsOf(labels)) await readersSee(request, list, { lacks: [updated] });
    await readersSee(request, await sitemapPathOf(id), { lacks: [`/ar/a/${id}/`] });
    await takeStep(reviewer, id, "republish");
    await readersSee(request, newPath, { has: [updated] });
    await readersSee(request, picture, {});
  });
});
