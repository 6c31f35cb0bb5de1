import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { frontLaunch, proof, urgentLine, user } from "@/db/schema";
import { texts } from "@/messages/texts";
import { jobNamed, type Person } from "@/newsroom/access";
import { listPath } from "@/newsroom/address/rules";
import { withdrawArticle } from "@/newsroom/article/commands";
import { changeFront, createFront } from "@/newsroom/front/commands";
import { keepFrontTime } from "@/newsroom/front/launching";
import { lookAtFront } from "@/newsroom/front/presence";
import { getFrontDraft } from "@/newsroom/front/queries";
import { listPublishedSections } from "@/newsroom/section/queries";
import { expireUrgent } from "@/newsroom/urgent/commands";
import { test } from "../support/journey";
import { type MadeArticle, makeArticle, makePerson, makeSection } from "../support/rows";
import { enterAs } from "../support/sign-in";

/** How editors compose a front, launch it, and what readers have of it. */

const fronts = texts("ar", "fronts");

async function makeFront(stories: number) {
  const [editor, sectionId] = [await makePerson("editor"), await makeSection()];
  const made = [];
  for (let number = 0; number < stories; number += 1)
    made.push(await makeArticle("published", { editor, content: { sectionId } }));
  const { id } = await createFront(editor, { edition: "ar", sectionId });
  const section = (await listPublishedSections("ar")).find((each) => each.id === sectionId);
  const address = listPath("ar", "section", section?.slug ?? "");
  return { id, editor, address, made, container: (await getFrontDraft(editor, id)).content.containers[0] };
}

type Named = { id: string; headline: string };

/** The stories of a front, as a test tells them apart. */
function named(made: MadeArticle[]): [Named, Named, Named] {
  const [first, second, third] = made.map(({ id, content }) => ({ id, headline: content.headline }));
  if (!first || !second || !third) throw new Error("three stories");
  return [first, second, third];
}

/** Presses a button as one does by keyboard, and hears what it did. */
async function press(page: Page, name: string, said: string) {
  const button = page.getByRole("button", { name, exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: said })).toBeVisible();
}

const headlinesFor = async (page: Page, address: string) => {
  await page.goto(address);
  return page.locator("main article").getByRole("heading").allInnerTexts();
};

test("a front is composed by keyboard, launched, and undone", async ({ page, context, browser }) => {
  const { id, editor, address, made } = await makeFront(3);
  const [{ headline: first }, { headline: second }, { headline: third }] = named(made);
  const reader = await (await browser.newContext()).newPage();
  expect(await headlinesFor(reader, address)).toEqual([third, second, first]);
  await enterAs(context, editor);
  await page.goto(`/desk/fronts/${id}`);
  await press(page, fronts("placeNamed", { subject: first }), fronts("did.addCard"));
  await press(page, fronts("placeNamed", { subject: second }), fronts("did.addCard"));
  await press(page, fronts("move.up", { subject: second }), fronts("nowAt", { place: 1 }));
  await expect(page.getByRole("button", { name: fronts("move.up", { subject: second }) })).toBeFocused();
  await press(page, fronts("pinNamed", { subject: first }), fronts("did.pinCard"));
  expect(await headlinesFor(reader, address)).toEqual([third, second, first]);
  await page.getByRole("button", { name: fronts("launch"), exact: true }).click();
  await expect(page.getByText(fronts("launched"))).toBeVisible();
  expect(await headlinesFor(reader, address)).toEqual([second, first, third]);
  await withdrawArticle(editor, { articleId: made[1]?.id ?? "", reason: "خطأ" });
  await expect.poll(async () => headlinesFor(reader, address)).toEqual([third, first]);
  const proven = async () => (await db.select().from(proof).where(eq(proof.frontId, id)))[0]?.state;
  await expect.poll(proven).toBe("proven");
  await page.reload();
  const live = texts("ar", "stories")("proof.live", { time: "TIME" }).replace("TIME", "\\d\\d:\\d\\d:\\d\\d");
  await expect(page.getByText(new RegExp(live))).toBeVisible();
  await page.getByRole("button", { name: fronts("undo"), exact: true }).click();
  await expect(page.getByText(fronts("undone"))).toBeVisible();
  expect(await headlinesFor(reader, address)).toEqual([third, first]);
});

const storiesOf = async (editor: Person, id: string) =>
  (await getFrontDraft(editor, id)).content.containers.map(({ cards }) =>
    cards.map(({ storyId }) => storyId),
  );
/** A card in its container: the tray may have the same story. */
const cardOf = (page: Page, headline: string) =>
  page
    .getByRole("form", { name: fronts("composing") })
    .getByRole("listitem")
    .filter({ hasText: headline });

/** Drags with the mouse onto the upper half of something. */
async function drag(page: Page, from: Locator, to: Locator) {
  await from.hover();
  await page.mouse.down();
  const box = await to.boundingBox();
  if (!box) throw new Error("no place to drag to");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 4, { steps: 12 });
  await page.mouse.up();
}

test("cards and containers are dragged: within one, out of the tray, to another, and before another", async ({
  page,
  context,
}) => {
  const { id, editor, made } = await makeFront(3);
  const [first, second, third] = named(made);
  // What the second container is filled with.
  await makeArticle("published", { editor });
  await enterAs(context, editor);
  await page.goto(`/desk/fronts/${id}?q=${encodeURIComponent(second.headline)}`);
  const tray = page.getByRole("form", { name: fronts("tray") }).getByRole("listitem");
  const boxes = page.getByRole("form", { name: fronts("composing") }).getByRole("region");
  const leads = (box: Locator, { headline }: Named) =>
    expect(box.getByRole("listitem").first()).toContainText(headline);
  const card = (story: Named) => cardOf(page, story.headline);
  // The handle is there once the script is.
  const handle = fronts("dragNamed", { subject: first.headline });
  await expect(card(first).getByRole("button", { name: handle })).toBeVisible();
  await drag(page, card(first), card(third));
  await expect(page.getByRole("status").filter({ hasText: fronts("nowAt", { place: 1 }) })).toBeVisible();
  await leads(boxes.first(), first);
  await drag(page, tray.filter({ hasText: second.headline }), card(first));
  await leads(boxes.first(), second);
  expect(await storiesOf(editor, id)).toEqual([[second.id, first.id]]);
  const add = fronts("addContainerNamed", { subject: fronts("layout.text") });
  await press(page, add, fronts("did.addContainer"));
  await drag(page, card(first), boxes.last().getByRole("listitem").first());
  await leads(boxes.last(), first);
  expect(await storiesOf(editor, id)).toEqual([[second.id], [first.id]]);
  await drag(page, boxes.last().getByRole("heading"), boxes.first());
  await leads(boxes.first(), first);
  expect(await storiesOf(editor, id)).toEqual([[first.id], [second.id]]);
});

test("a card is dragged by keyboard, told where it may go, and two changes in a hurry are no clash", async ({
  page,
  context,
}) => {
  const { id, editor, made } = await makeFront(3);
  const [first, second, third] = named(made);
  await enterAs(context, editor);
  await page.goto(`/desk/fronts/${id}`);
  const handle = cardOf(page, first.headline).getByRole("button", {
    name: fronts("dragNamed", { subject: first.headline }),
  });
  const spoken = texts("ar", "desk");
  await expect(handle).toHaveAccessibleDescription(spoken("spoken.drag"));
  await handle.focus();
  await page.keyboard.press("Enter");
  const place = page.getByRole("button", { name: fronts("dropBefore", { subject: third.headline }) });
  await expect(place).toHaveCount(1);
  // The library puts everything that is no place out of reach while it lasts, the heading of the page as well.
  const { violations } = await new AxeBuilder({ page }).disableRules("page-has-heading-one").analyze();
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(handle).toBeFocused();
  await expect(page.getByText(spoken("spoken.cancelled"))).toBeAttached();
  await page.keyboard.press("Enter");
  for (let tabs = 0; tabs < 8 && !(await place.evaluate((it) => it === document.activeElement)); tabs += 1)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: fronts("nowAt", { place: 1 }) })).toBeVisible();
  await expect(handle).toBeFocused();
  // Both are sent before the page is drawn anew.
  const inAHurry = [
    fronts("placeNamed", { subject: second.headline }),
    fronts("pinNamed", { subject: first.headline }),
  ];
  await page.getByRole("form", { name: fronts("composing") }).evaluate((form, names) => {
    for (const name of names) form.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click();
  }, inAHurry);
  const unpin = page.getByRole("button", { name: fronts("unpinNamed", { subject: first.headline }) });
  await expect(unpin).toBeVisible();
  expect(await storiesOf(editor, id)).toEqual([[first.id, second.id]]);
});

test("a card says what an editor writes for it, and the story stays", async ({ page, context }) => {
  const { id, editor, container, made } = await makeFront(1);
  const [story] = made;
  if (!story || !container) throw new Error("a story and a container");
  const change = { kind: "addCard", container: container.id, storyId: story.id } as const;
  await changeFront(editor, { frontId: id, version: 1, change });
  await enterAs(context, editor);
  await page.goto(`/desk/fronts/${id}`);
  await page.getByRole("link", { name: fronts("editNamed", { subject: story.content.headline }) }).click();
  await page.getByRole("textbox", { name: fronts("shortHeadline") }).fill("عنوان أقصر");
  await page.getByRole("combobox", { name: fronts("markLabel") }).selectOption("live");
  await page
    .getByRole("form", { name: fronts("cardSettings") })
    .getByRole("button", { name: fronts("save") })
    .click();
  await expect(page.getByText(fronts("did.setCard"))).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "عنوان أقصر" })).toBeVisible();
  const draft = page.frameLocator(`iframe[title="${fronts("frame.draft")}"]`);
  await expect(draft.getByText("عنوان أقصر")).toBeVisible();
});

test("the second of two to save is told, and nothing of either is lost", async ({ page, context }) => {
  const { id, editor, container, made } = await makeFront(2);
  const [one, other] = made;
  if (!one || !other || !container) throw new Error("two stories");
  await enterAs(context, editor);
  await page.goto(`/desk/fronts/${id}`);
  const colleague = await makePerson("editor");
  const add = { kind: "addCard", container: container.id, storyId: one.id } as const;
  await changeFront(colleague, { frontId: id, version: 1, change: add });
  await press(page, fronts("placeNamed", { subject: other.content.headline }), fronts("clashed"));
  await page.getByRole("button", { name: fronts("launch"), exact: true }).click();
  await expect(page.getByText(texts("ar", "errors")("fronts.clash"))).toBeVisible();
  await press(page, fronts("keepThis"), fronts("did.keepVersion"));
  const { containers } = (await getFrontDraft(editor, id)).content;
  expect(containers.map(({ cards }) => cards.map(({ storyId }) => storyId))).toEqual([[other.id]]);
});

test("a launch for a time to come takes place by its job, and is held against what was live before", async ({
  page,
  context,
  browser,
}) => {
  const { id, editor, address, made, container } = await makeFront(2);
  const [first, second] = made;
  if (!first || !second || !container) throw new Error("two stories");
  const add = { kind: "addCard", container: container.id, storyId: first.id } as const;
  await changeFront(editor, { frontId: id, version: 1, change: add });
  const reader = await (await browser.newContext()).newPage();
  await enterAs(context, editor);
  await page.goto(`/desk/fronts/${id}`);
  const form = page.getByRole("form", { name: fronts("schedule") });
  await form.getByText(fronts("schedule")).first().click();
  await form.getByLabel(fronts("scheduleAt")).fill("2100-01-01T10:00");
  await form.getByRole("button", { name: fronts("schedule") }).click();
  await expect(page.getByText(fronts("scheduled"))).toBeVisible();
  const newest = [second.content.headline, first.content.headline];
  expect(await headlinesFor(reader, address)).toEqual(newest);
  const past = sql`now() - interval '1 minute'`;
  const [promise] = await db
    .update(frontLaunch)
    .set({ at: past })
    .where(eq(frontLaunch.frontId, id))
    .returning({ launchId: frontLaunch.id });
  await keepFrontTime(jobNamed("keep_front"), { launchId: promise?.launchId ?? "" });
  await expect.poll(async () => headlinesFor(reader, address)).toEqual(newest.toReversed());
  const onward = { ...add, storyId: second.id, at: 0 };
  await changeFront(editor, { frontId: id, version: 2, change: onward });
  await page.goto(`/desk/fronts/${id}/launches`);
  await expect(
    page.getByRole("listitem").filter({ hasText: fronts("revision", { number: 1 }) }),
  ).toBeVisible();
  const difference = page.getByRole("region", { name: fronts("difference") });
  await expect(difference.getByText(fronts("kind.changed"))).toBeVisible();
  await expect(
    difference.getByRole("listitem").filter({ hasText: second.content.headline }).last(),
  ).toBeVisible();
  await expect(difference.getByText(first.content.headline)).toHaveCount(0);
  await difference.getByLabel(fronts("liveAt")).fill("2020-01-01T10:00");
  await difference.getByRole("button", { name: fronts("compare") }).click();
  await expect(difference.getByText(fronts("kind.added"))).toBeVisible();
  await expect(difference.getByText(first.content.headline)).toBeVisible();
});

test("an urgent line gets its story by search, stands on every page, and ends by itself", async ({
  page,
  context,
  browser,
}) => {
  const word = `عاجل-${crypto.randomUUID().slice(0, 8)}`;
  const { id, editor } = await makeArticle("published", { content: { headline: `خبر ${word}` } });
  await db.delete(urgentLine).where(eq(urgentLine.edition, "ar"));
  await enterAs(context, editor);
  await page.goto("/desk/fronts");
  const form = page.getByRole("form", { name: new RegExp(`^${fronts("urgent.set")}`) }).first();
  await form.getByLabel(fronts("urgent.text")).fill(word);
  await form.getByLabel(fronts("urgent.storyWords")).fill(word);
  await page.keyboard.press("Enter");
  await expect(form.getByRole("status").filter({ hasText: fronts("found", { count: 1 }) })).toBeVisible();
  await form.getByLabel(fronts("urgent.story"), { exact: true }).selectOption({ label: `خبر ${word}` });
  await form.getByRole("button", { name: fronts("urgent.set") }).click();
  await expect(page.getByText(fronts("urgent.isSet"))).toBeVisible();
  const reader = await (await browser.newContext()).newPage();
  const strip = reader.getByRole("link", { name: word, exact: true });
  await reader.goto("/ar/about");
  await expect(strip).toHaveAttribute("href", new RegExp(`/a/${id}/`));
  const [line] = await db.select().from(urgentLine).where(eq(urgentLine.articleId, id));
  if (!line) throw new Error("no urgent line");
  await expireUrgent(jobNamed("end_urgent"), { urgentId: line.id }, line.endsAt);
  await expect
    .poll(async () => {
      await reader.goto("/ar/about");
      return strip.count();
    })
    .toBe(0);
  await page.reload();
  await expect(form.getByRole("button", { name: fronts("urgent.set") })).toBeVisible();
});

test("who composes sees who else does, and that the draft has moved on", async ({
  page,
  context,
  browser,
}) => {
  const { id, editor, container } = await makeFront(1);
  const colleague = await makePerson("editor");
  const other = await browser.newContext();
  await enterAs(other, colleague);
  await (await other.newPage()).goto(`/desk/fronts/${id}`);
  const [{ name } = { name: "" }] = await db.select().from(user).where(eq(user.id, colleague.id));
  await expect.poll(async () => (await lookAtFront(editor, { frontId: id })).others).toEqual([name]);
  await enterAs(context, editor);
  await page.clock.install();
  await page.goto(`/desk/fronts/${id}`);
  await expect(page.getByText(fronts("others")).locator("..")).toContainText(name);
  const removal = { kind: "removeContainer", container: container?.id ?? "" } as const;
  await changeFront(colleague, { frontId: id, version: 1, change: removal });
  await page.clock.fastForward(20_000);
  await expect(page.getByText(fronts("changedMeanwhile"))).toBeVisible();
  await page.getByRole("link", { name: fronts("reload") }).click();
  await expect(page.getByText(fronts("changedMeanwhile"))).toBeHidden();
});
