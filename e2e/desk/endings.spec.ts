import { expect, type Page } from "@playwright/test";
import { texts } from "@/messages/texts";
import type { Person } from "@/newsroom/access";
import { addStage } from "@/newsroom/review/settings";
import { test } from "../support/journey";
import { anAdministrator, makeArticle, makeSection } from "../support/rows";
import { enterAs } from "../support/sign-in";
import { readersSee } from "../support/visible";

const stories = texts("ar", "stories");
const desk = texts("ar", "desk");
const outlet = texts("ar", "outlet");
const site = texts("ar", "site");

/** Opens a story's page as somebody. */
async function openAs(page: Page, person: Person, path: string): Promise<void> {
  await enterAs(page.context(), person);
  await page.goto(path);
}

/** Takes a step that asks for a reason. */
async function end(page: Page, verb: "spike" | "kill", reason: string, notice?: string): Promise<void> {
  const label = stories(`verb.${verb}`);
  await page.getByRole("button", { name: label, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: stories(`confirm.${verb}`) }).fill(reason);
  if (notice) await dialog.getByRole("textbox", { name: stories("killNotice") }).fill(notice);
  await dialog.getByRole("button", { name: label, exact: true }).click();
  await page.waitForURL(new RegExp(`done=${verb}$`));
}

test("a section gets a stage, a story passes it, and only then it may be published", async ({ page }) => {
  const sectionId = await makeSection();
  const administrator = await anAdministrator();
  await addStage(administrator, { sectionId, name: "التدقيق", personIds: [] });
  await openAs(page, administrator, `/desk/sections/${sectionId}`);
  const form = page.getByRole("form", { name: outlet("sections.review.add") });
  await form.getByRole("textbox", { name: outlet("sections.review.name") }).fill("المراجعة القانونية");
  await form.getByRole("button", { name: outlet("sections.review.add") }).click();
  const stages = page.getByRole("list", { name: outlet("sections.review.stages") });
  await expect(stages.getByRole("listitem")).toHaveCount(2);
  const { id, editor } = await makeArticle("in_review", { content: { sectionId } });
  await openAs(page, editor, `/desk/review?section=${sectionId}`);
  await expect(page.getByRole("cell", { name: "التدقيق", exact: true })).toBeVisible();
  await page.goto(`/desk/stories/${id}`);
  const publishing = page.getByText(stories("opens.publish"));
  for (const stage of ["التدقيق", "المراجعة القانونية"]) {
    await expect(publishing).toBeHidden();
    const approving = page.getByRole("button").filter({ hasText: stage });
    await approving.click();
    await expect(approving).toBeHidden();
  }
  await expect(page.getByText(desk("standing.approved")).first()).toBeVisible();
  await expect(publishing).toBeVisible();
});

test("a spiked story is taken up again, a killed one is recalled for good where it stood", async ({
  page,
  request,
}) => {
  const dropped = await makeArticle("in_review");
  await openAs(page, dropped.editor, `/desk/stories/${dropped.id}`);
  await end(page, "spike", "سُبقنا إليه");
  await expect(page.getByText("سُبقنا إليه").first()).toBeVisible();
  await page.getByRole("button", { name: stories("verb.unspike"), exact: true }).click();
  await expect(page.getByText(desk("standing.draft")).first()).toBeVisible();

  const { id, editor, content } = await makeArticle("published");
  await readersSee(request, `/ar/a/${id}/x`, { status: 308 });
  await openAs(page, editor, `/desk/stories/${id}`);
  await end(page, "kill", "ملفّق", "نُسب إلى الهيئة بيان لم تصدره.");
  const has = [site("killed.title"), "نُسب إلى الهيئة بيان لم تصدره."];
  await readersSee(request, `/ar/a/${id}`, { status: 410, has, lacks: [content.headline, "ملفّق"] });
  await readersSee(request, "/ar/rss.xml", { has: [`/ar/a/${id}`, ...has], lacks: [content.headline] });
  await readersSee(request, "/ar/atom.xml", { has: ["at:deleted-entry", `/ar/a/${id}`] });
});
