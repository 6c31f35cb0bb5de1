import { expect, type Page, test } from "@playwright/test";
import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import { withdrawArticle } from "@/newsroom/article/commands";
import { changeFront, createFront } from "@/newsroom/front/commands";
import { getFrontDraft } from "@/newsroom/front/queries";
import { listPublishedSections } from "@/newsroom/section/queries";
import { makeArticle, makePerson, makeSection } from "../support/rows";
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
  const [first, second, third] = made.map(({ content }) => content.headline);
  if (!first || !second || !third) throw new Error("three stories");
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
  await page.getByRole("button", { name: fronts("undo"), exact: true }).click();
  await expect(page.getByText(fronts("undone"))).toBeVisible();
  expect(await headlinesFor(reader, address)).toEqual([third, first]);
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
