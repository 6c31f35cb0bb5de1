import { expect } from "@playwright/test";
import { texts } from "@/messages/texts";
import { publishArticle } from "@/newsroom/article/commands";
import { getArticle } from "@/newsroom/article/queries";
import { daysAfter } from "@/newsroom/date/days";
import { planStory } from "@/newsroom/plan/planning";
import { getPlan } from "@/newsroom/plan/queries";
import { StoryToPlan } from "@/newsroom/plan/rules";
import { test } from "../support/journey";
import { makeArticle, makePerson } from "../support/rows";
import { enterAs } from "../support/sign-in";

const plan = texts("ar", "plan");
const stories = texts("ar", "stories");

test("a story is planned, given to a colleague, who finds it among what she has to do and writes it", async ({
  page,
  context,
}) => {
  const slugLine = `سد ${crypto.randomUUID().slice(0, 8)}`;
  const writer = await makePerson("journalist", `كاتبة ${slugLine}`);
  await enterAs(context, await makePerson("editor"));
  await page.goto("/desk");
  await page.getByRole("link", { name: plan("plan") }).click();
  await page.getByLabel(plan("slugLine")).fill(slugLine);
  await page.getByLabel(plan("dueAt")).fill("2097-05-01T12:00");
  await page.getByRole("checkbox", { name: `كاتبة ${slugLine}` }).check();
  await page.getByRole("button", { name: plan("save") }).click();
  await expect(page.getByRole("heading", { name: slugLine })).toBeVisible();

  await context.clearCookies();
  await enterAs(context, writer);
  await page.goto("/desk/tasks");
  await page.getByRole("link", { name: slugLine, exact: true }).click();
  await page.getByRole("link", { name: stories("write") }).click();
  await expect(page.locator(".ProseMirror")).toBeEditable();
});

test("what is planned moves by a day with a key, is said, and keeps the focus", async ({ page, context }) => {
  const day = "2097-05-02";
  const editor = await makePerson("editor");
  const slugLine = `جسر ${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await planStory(editor, StoryToPlan.parse({ edition: "ar", slugLine, plannedOn: day }));
  await enterAs(context, editor);
  await page.goto(`/desk/calendar?on=${day}`);
  const later = page.getByRole("button", { name: plan("calendar.afterNamed", { headline: slugLine }) });
  await later.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: slugLine })).toBeVisible();
  await expect(later).toBeFocused();
  expect((await getPlan(editor, id)).plan?.plannedOn).toBe(daysAfter(day, 1));
});

test("a promise moves to another day at its hour, by a key and by dragging, and says why where it may not", async ({
  page,
  context,
}) => {
  const { id, editor, content } = await makeArticle("in_review");
  const times = { at: new Date("2097-06-10T09:30:00Z"), until: new Date("2097-06-12T09:45:00Z") };
  await publishArticle(editor, { articleId: id, version: 1, ...times, endsAs: "withdraw" });
  const goLiveAt = async () => (await getArticle(editor, id)).promise?.goLiveAt.toISOString();
  await enterAs(context, editor);
  await page.goto("/desk/calendar?on=2097-06-10&span=month");
  const later = page.getByRole("button", {
    name: plan("calendar.afterNamed", { headline: content.headline }),
  });
  await later.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: content.headline })).toBeVisible();
  await expect(later).toBeFocused();
  expect(await goLiveAt()).toBe("2097-06-11T09:30:00.000Z");
  const entry = page.getByRole("listitem").filter({ has: later }).last();
  const twelfth = page.locator("li").filter({ has: page.locator('time[datetime="2097-06-12"]') });
  await entry.dragTo(twelfth);
  await expect(twelfth.filter({ has: later })).toBeVisible();
  expect(await goLiveAt()).toBe("2097-06-12T09:30:00.000Z");
  // It is to be withdrawn before that hour of the next day.
  await later.press("Enter");
  await expect(
    page.getByRole("status").filter({ hasText: texts("ar", "errors")("endsBefore") }),
  ).toBeVisible();
  expect(await goLiveAt()).toBe("2097-06-12T09:30:00.000Z");
});
