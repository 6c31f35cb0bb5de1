import { expect, type Page, type Route } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { sectionName } from "@/db/schema";
import { texts } from "@/messages/texts";
import { requestChanges } from "@/newsroom/article/commands";
import { getArticle } from "@/newsroom/article/queries";
import { getNextWaiting } from "@/newsroom/article/queue";
import { wantTopic } from "@/newsroom/topic/proposals";
import { test } from "../support/journey";
import { anAdministrator, makeArticle, makePerson, makeSection } from "../support/rows";
import { enterAs } from "../support/sign-in";

/** The small ways on through the desk: filters, the next story that waits, counts, the trash, topics that are missing. */

const stories = texts("ar", "stories");
const desk = texts("ar", "desk");
const outlet = texts("ar", "outlet");
const editor = texts("ar", "editor");

const linkTo = (page: Page, id: string) => page.locator(`a[href="/desk/stories/${id}"]`);

test("filters apply at once, and words typed beside them are applied with them and never lost", async ({
  page,
  context,
}) => {
  const word = `فيضان ${crypto.randomUUID().slice(0, 8)}`;
  const sectionId = await makeSection();
  const { id } = await makeArticle("draft", { content: { headline: `${word} أول`, sectionId } });
  const { id: other } = await makeArticle("draft", { content: { headline: `${word} ثانٍ` } });
  await enterAs(context, await makePerson("editor"));
  await page.goto("/desk?scope=everything");
  const search = page.getByRole("searchbox", { name: stories("search") });
  await search.fill(word);
  await search.press("Enter");
  // A list that was not there yet when another was asked for is no place to go back to.
  await page.waitForURL(({ searchParams }) => searchParams.get("search") === word);
  await expect(linkTo(page, other)).toBeVisible();
  // While the list of the section is on its way, one types on.
  const typeOn = async (route: Route) => {
    await search.pressSequentially(" أول");
    await route.continue();
  };
  await page.route(/section=/, typeOn, { times: 1 });
  await page.getByRole("combobox", { name: stories("section") }).selectOption(sectionId);
  await expect(linkTo(page, other)).toHaveCount(0);
  await expect(linkTo(page, id)).toBeVisible();
  await expect(search).toHaveValue(`${word} أول`);
  await search.press("Enter");
  await page.waitForURL(({ searchParams }) => searchParams.get("search") === `${word} أول`);
  expect(new URL(page.url()).searchParams.get("section")).toBe(sectionId);
  await page.goBack();
  await expect(search).toHaveValue(word);
});

test("a section has its name in the person's language, whatever edition a story is in", async ({
  page,
  context,
}) => {
  const sectionId = await makeSection();
  const nameIt = (edition: string, name: string) =>
    db
      .update(sectionName)
      .set({ name })
      .where(and(eq(sectionName.subjectId, sectionId), eq(sectionName.edition, edition)));
  await nameIt("ar", "العراق");
  await nameIt("en", "Iraq");
  const { id, content } = await makeArticle("in_review", { edition: "en", content: { sectionId } });
  await enterAs(context, await makePerson("editor"));
  for (const list of ["/desk?scope=everything&", "/desk/review?"]) {
    await page.goto(`${list}search=${encodeURIComponent(content.headline)}`);
    const row = page.getByRole("row").filter({ has: linkTo(page, id) });
    await expect(row).toContainText("العراق");
    await expect(row).not.toContainText("Iraq");
  }
});

test("N leads on to the next story that waits, and what was just published can be taken back there", async ({
  page,
  context,
}) => {
  const { id, editor: person, content } = await makeArticle("in_review");
  await makeArticle("in_review");
  await enterAs(context, person);
  await page.goto(`/desk/stories/${id}`);
  await page.getByText(stories("opens.publish")).click();
  await page.getByRole("button", { name: stories("verb.publish"), exact: true }).click();
  const takeBack = page.getByRole("button", { name: desk("undo.action") });
  await expect(takeBack).toBeVisible();
  const { row } = await getArticle(person, id);
  const next = await getNextWaiting(person, row);
  expect(next).not.toBeNull();
  await page.keyboard.press("KeyN");
  await page.waitForURL((url) => url.pathname.startsWith("/desk/stories/") && !url.pathname.endsWith(id));
  await expect(linkTo(page, id).filter({ hasText: content.headline })).toBeVisible();
  await expect(takeBack).toBeVisible();
  await page.goto("/desk/review");
  await takeBack.click();
  await expect(page.getByText(stories("done.takeBack"))).toBeVisible();
  await page.waitForURL((url) => url.pathname === `/desk/stories/${id}`);
});

test("the navigation counts what waits, and counts again when something has come", async ({
  page,
  context,
}) => {
  const author = await makePerson("journalist");
  const { id, editor: person } = await makeArticle("in_review", { author });
  await enterAs(context, person);
  await page.goto("/desk");
  const review = page.getByRole("navigation", { name: desk("navigation") }).getByRole("link", {
    name: new RegExp(`^${desk("parts.review")}`),
  });
  await expect(review).toHaveText(/\d/);
  await enterAs(context, author);
  await page.goto("/desk");
  const mine = page.getByRole("navigation", { name: desk("navigation") }).getByRole("link", {
    name: new RegExp(`^${desk("parts.stories")}`),
  });
  await expect(mine).not.toHaveText(/\d/);
  await requestChanges(person, { articleId: id, version: 1, reason: "أين المصدر؟" });
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(mine).toHaveText(new RegExp(desk("waits", { count: 1 })));
});

test("a draft goes to the trash and comes back from there, with its words", async ({ page, context }) => {
  const { id, author, content } = await makeArticle("draft");
  await enterAs(context, author);
  await page.goto(`/desk/stories/${id}`);
  await page.getByRole("button", { name: stories("trash") }).click();
  await expect(page.getByRole("status").filter({ hasText: desk("trash.done") })).toBeVisible();
  await page.goto(`/desk/stories/${id}`);
  await expect(page.getByText(desk("notFound.title"))).toBeVisible();
  await page.goto("/desk/trash");
  await page
    .getByRole("form", { name: desk("trash.restoreNamed", { label: content.headline }) })
    .getByRole("button", { name: desk("trash.restore") })
    .click();
  await page.waitForURL(`**/desk/stories/${id}`);
  await expect(page.getByRole("heading", { level: 1, name: content.headline })).toBeVisible();
  expect((await getArticle(author, id)).content).toEqual(content);
});

const topicsOf = async (id: string) => (await getArticle(await anAdministrator(), id)).content.topicIds;
const topicField = (page: Page) => page.getByRole("combobox", { name: editor("fields.topicIds") });

async function askForTopic(page: Page, name: string) {
  await expect(page.getByRole("textbox", { name: editor("fields.body"), exact: true })).toBeEditable();
  await topicField(page).click();
  await topicField(page).fill(name);
  await page.getByRole("option", { name: editor("list.missing", { name }) }).click();
}

test("an editor makes a topic in place, and hears in which edition it has a name", async ({
  page,
  context,
}) => {
  const { id, editor: person } = await makeArticle("draft");
  const name = `السدود ${crypto.randomUUID().slice(0, 8)}`;
  await enterAs(context, person);
  await page.goto(`/desk/stories/${id}/edit`);
  await askForTopic(page, name);
  await expect(page.getByText(editor("fields.topicMade.ar", { name }))).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: editor("list.remove", { name }) })).toBeVisible();
  await expect.poll(async () => (await topicsOf(id)).length).toBe(1);
});

test("a journalist's proposal stands in her story as soon as an editor accepts it", async ({
  page,
  context,
}) => {
  const { id, author, editor: person } = await makeArticle("draft");
  const name = `الأهوار ${crypto.randomUUID().slice(0, 8)}`;
  await enterAs(context, author);
  await page.goto(`/desk/stories/${id}/edit`);
  await askForTopic(page, name);
  await expect(page.getByText(editor("fields.topicProposed", { name }))).toBeVisible();
  expect(await wantTopic(author, { articleId: id, name })).toEqual({ kind: "proposed", name });
  await page.goto("/desk/notifications");
  await enterAs(context, person);
  await page.goto("/desk/topics");
  const approve = page.getByRole("button", { name: outlet("proposals.approveNamed", { name }) });
  await approve.click();
  await expect(approve).toHaveCount(0);
  // The row went with its form: what was done is said above the page, and the keyboard stands there.
  await expect(page.getByRole("status").getByText(outlet("proposals.approved"))).toBeVisible();
  await expect(page.locator(":focus")).toContainText(outlet("proposals.approved"));
  expect(await topicsOf(id)).toHaveLength(1);
  await enterAs(context, author);
  await page.goto("/desk/notifications");
  await expect(page.getByText(desk("bell.step.topicApproved"))).toBeVisible();
  await page.goto(`/desk/stories/${id}/edit`);
  await expect(page.getByRole("button", { name: editor("list.remove", { name }) })).toBeVisible();
});
