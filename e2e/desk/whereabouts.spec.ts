import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { texts } from "@/messages/texts";
import { getArticle, listRevisions } from "@/newsroom/article/queries";
import { plainText } from "@/newsroom/body/words";
import { test } from "../support/journey";
import { anAdministrator, makeArticle } from "../support/rows";
import { signIn } from "../support/sign-in";

const t = texts("ar", "editor");

const bodyOf = (page: Page) => page.getByRole("textbox", { name: t("fields.body"), exact: true });

async function savedBody(id: string) {
  return plainText((await getArticle(await anAdministrator(), id)).content.body);
}

test("what this device kept is found, compared and put back into the story, and what stood there stays", async ({
  page,
  context,
}) => {
  const { id } = await makeArticle("draft");
  await signIn(page, `/desk/stories/${id}/edit`, "editor");
  await bodyOf(page).click();
  await page.keyboard.press("Control+End");
  await context.setOffline(true);
  await page.keyboard.insertText(" بقيت هنا.");
  await expect(page.getByTestId("save-state")).toHaveText(t("state.offline"));
  await expect(page.getByText(t("state.changes", { count: 1 }))).toBeVisible();
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);

  // Beside the story one finds it too.
  const again = await context.newPage();
  await again.goto(`/desk/stories/${id}`);
  await again.getByRole("button", { name: t("whereabouts.open") }).click();
  const story = again.getByRole("dialog");
  await expect(story.getByText(t("whereabouts.left"))).toBeVisible();
  await story.getByRole("link", { name: t("whereabouts.restoreInEditor") }).click();

  await again.getByRole("button", { name: t("restore.later") }).click();
  await again.getByRole("button", { name: t("whereabouts.open") }).click();
  const panel = again.getByRole("dialog");
  const row = panel
    .getByRole("listitem")
    .filter({ hasText: t("whereabouts.left") })
    .first();
  await row.getByRole("button", { name: t("whereabouts.compare") }).click();
  await expect(row.locator("ins")).toContainText("بقيت هنا.");
  const { violations } = await new AxeBuilder({ page: again }).include("[role=dialog]").analyze();
  expect(violations.map((each) => each.id)).toEqual([]);
  await row.getByRole("button", { name: t("whereabouts.restore") }).click();
  await expect(panel.getByText(t("whereabouts.restored", { number: 1 }))).toBeVisible();
  expect(await savedBody(id)).toContain("بقيت هنا.");
  await expect(panel.getByText(t("whereabouts.deviceNone"))).toBeVisible();
  expect((await listRevisions(await anAdministrator(), id)).map(({ number }) => number)).toEqual([2, 1]);

  // And back again to what stood there.
  const before = panel.getByRole("listitem").filter({ hasText: t("whereabouts.revision", { number: 1 }) });
  await before.getByRole("button", { name: t("whereabouts.restore") }).click();
  await expect.poll(() => savedBody(id)).not.toContain("بقيت هنا.");
});
