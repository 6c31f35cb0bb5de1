import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { texts } from "@/messages/texts";
import { listTopics } from "@/newsroom/topic/queries";
import { test } from "../support/journey";
import { anAdministrator, makeArticle, makeByline, makeTopic } from "../support/rows";
import { enterAs } from "../support/sign-in";

/** How an administrator keeps sections, topics and bylines. */

const t = texts("ar", "outlet");
const unique = (word: string) => `${word} ${randomUUID().slice(0, 8)}`;
const getNames = async (id: string) => {
  const topics = await listTopics(await anAdministrator(), "ar");
  const names = topics.find((each) => each.id === id)?.names.ar;
  if (!names) throw new Error("a topic without a name");
  return names;
};
const inArabic = (page: Page) => page.getByRole("group", { name: t("editionName.ar") });

test.beforeEach(async ({ context }) => enterAs(context, await anAdministrator()));

test("a byline gets another name and a biography, and its form shows what was kept", async ({ page }) => {
  const [name, biography] = [unique("سعاد"), unique("تكتب في شؤون المياه.")];
  await page.goto(`/desk/bylines/${await makeByline()}`);
  const fields = inArabic(page);
  await fields.getByLabel(t("names.name"), { exact: true }).fill(name);
  await fields.getByLabel(t("names.slug")).fill("");
  await fields.getByLabel(t("names.biography")).fill(biography);
  await page.getByRole("button", { name: t("save"), exact: true }).click();
  await expect(page.getByText(t("bylines.saved"))).toBeVisible();

  await page.reload();
  await expect(
    page.getByRole("heading", { name: t("bylines.editTitle", { name }).replace(/[\u2068\u2069]/g, "") }),
  ).toBeVisible();
  await expect(fields.getByLabel(t("names.slug"))).toHaveValue(name.replace(" ", "-"));
  await expect(fields.getByLabel(t("names.biography"))).toHaveValue(biography);
});

for (const noun of ["topics", "sections"] as const) {
  test(`what is added to the ${noun} stands in the list, and is put away and taken back`, async ({
    page,
  }) => {
    const name = unique("جديد");
    await page.goto(`/desk/${noun}`);
    await inArabic(page).getByLabel(t("names.name"), { exact: true }).fill(name);
    await inArabic(page).getByLabel(t("names.description")).fill("وصف قصير.");
    await page.getByRole("button", { name: t(`${noun}.add`), exact: true }).click();
    await expect(page.getByText(t(`${noun}.added`))).toBeVisible();

    if (noun === "topics") await page.goto(`/desk/topics?q=${encodeURIComponent(name)}`);
    await page.getByRole("button", { name: t(`${noun}.deactivateNamed`, { name }) }).click();
    await page.getByRole("button", { name: t(`${noun}.reactivateNamed`, { name }) }).click();
    await expect(page.getByRole("button", { name: t(`${noun}.deactivateNamed`, { name }) })).toBeVisible();
    await page.getByRole("link", { name }).click();
    await expect(inArabic(page).getByLabel(t("names.description"))).toHaveValue("وصف قصير.");
  });
}

test("a topic goes into another once what will move was told, and its old address leads to that one", async ({
  page,
  request,
}) => {
  const [id, into] = [await makeTopic(), await makeTopic()];
  const [former, standing] = await Promise.all([getNames(id), getNames(into)]);
  const { content } = await makeArticle("published", { content: { topicIds: [id] } });
  await page.goto(`/desk/topics/${id}`);
  await page.getByLabel(t("topics.merge.into")).fill(standing.name);
  await page.getByRole("button", { name: t("topics.merge.look") }).click();
  await expect(page.getByText(t("topics.merge.moves.stories", { count: 1 }))).toBeVisible();
  await expect(page.getByText(t("topics.merge.forGood"))).toBeVisible();
  await page.getByRole("button", { name: t("topics.merge.do") }).click();
  await expect(page.getByText(t("topics.merge.done"))).toBeVisible();
  await page.goto(`/ar/topic/${former.slug}`);
  expect(decodeURI(new URL(page.url()).pathname)).toBe(`/ar/topic/${standing.slug}`);
  await expect(page.getByRole("link", { name: content.headline })).toBeVisible();
  const feed = await request.get(`/ar/topic/${encodeURIComponent(former.slug)}/rss.xml`);
  expect(await feed.text()).toContain(content.headline);
});

test("an author's contact stands on the author's page as it was typed, and what is no public address is refused", async ({
  page,
}) => {
  const id = await makeByline();
  await makeArticle("published", { content: { bylineIds: [id] } });
  await page.goto(`/desk/bylines/${id}`);
  const slug = await inArabic(page).getByLabel(t("names.slug")).inputValue();
  await page.getByLabel(t("bylines.mail")).fill("layla@example.org");
  const profile = page.getByLabel(t("bylines.profile", { number: 1 }));
  await profile.fill("http://localhost/layla");
  await page.getByRole("button", { name: t("save"), exact: true }).click();
  await expect(profile).toHaveAccessibleDescription(texts("ar", "errors")("outlet.linkWrong"));
  await profile.fill("https://social.example/layla");
  await page.getByRole("button", { name: t("save"), exact: true }).click();
  await expect(page.getByText(t("bylines.saved"))).toBeVisible();
  await expect(async () => {
    await page.goto(`/ar/byline/${slug}`);
    const contact = page.getByRole("list", { name: texts("ar", "site")("contact") });
    await expect(contact.getByRole("link")).toHaveText(["layla@example.org", "social.example/layla"], {
      timeout: 500,
    });
  }).toPass();
});

test("the outlet's name is drawn in the page's ink, in room kept for it, until it is set in type again", async ({
  page,
}) => {
  const svg = '<svg viewBox="0 0 300 50"><script>alert(1)</script><rect width="300" height="50"/></svg>';
  const panel = page.getByRole("form", { name: `${t("nameplate.title")}: ${t("editionName.en")}` });
  await page.goto("/desk/outlet");
  const file = { name: "name.svg", mimeType: "image/svg+xml", buffer: Buffer.from(svg) };
  await panel.getByLabel(t("nameplate.file")).setInputFiles(file);
  await panel.getByRole("button", { name: t("nameplate.submit") }).click();
  await expect(page.getByText(t("nameplate.saved"))).toBeVisible();
  const drawn = page.locator("header h1 svg use");
  await expect(async () => {
    await page.goto("/en");
    await expect(drawn).toBeAttached({ timeout: 500 });
  }).toPass();
  const answer = await page.request.get((await drawn.getAttribute("href"))?.split("#")[0] ?? "");
  expect(answer.headers()).toMatchObject({ "content-type": "image/svg+xml" });
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");
  expect(await answer.text()).not.toContain("script");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("");
  const box = await page.locator("header h1 svg").boundingBox();
  expect(Math.round((box?.width ?? 0) / (box?.height ?? 1))).toBe(6);
  await page.goto("/desk/outlet");
  await page.getByRole("button", { name: t("nameplate.remove") }).click();
  await expect(page.getByText(t("nameplate.removed"))).toBeVisible();
  await expect(async () => {
    await page.goto("/en");
    await expect(drawn).toHaveCount(0, { timeout: 500 });
  }).toPass();
});
