import { expect } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { look } from "@/db/schema";
import { texts } from "@/messages/texts";
import { getArticle } from "@/newsroom/article/queries";
import { saveRevision, saveWorkingCopy } from "@/newsroom/article/writing";
import { noteLook } from "@/newsroom/revision/commands";
import { test } from "../support/journey";
import { bodyOf, makeArticle } from "../support/rows";
import { enterAs } from "../support/sign-in";

const stories = texts("ar", "stories");
const editor = texts("ar", "editor");
const first = "عاد الماء إلى الأهوار بعد سنتين من الجفاف.";
const second = "قال الصيادون إنهم رأوا الأسماك تعود مع أول الموج.";
const third = "وتقول الوزارة إن الحصة المائية ستبقى كما هي.";

const bodyWith = (...paragraphs: string[]) => ({
  version: 1 as const,
  doc: { type: "doc" as const, content: paragraphs.flatMap((text) => bodyOf(text).doc.content) },
});

test("an editor sees what changed since she last looked, in the story, and calls a revision by a name", async ({
  page,
  context,
}) => {
  const made = await makeArticle("draft", { content: { body: bodyWith(first, second, third) } });
  const { id, author, editor: reader, content } = made;
  await saveRevision(author, { articleId: id, version: 1 });
  await noteLook(reader, { articleId: id, version: 1 });
  await db.update(look).set({ at: sql`now() - interval '1 hour'` }).where(eq(look.articleId, id));
  const body = bodyWith(third, first.replace("سنتين", "ثلاث سنوات"), second);
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, body } });

  await enterAs(context, reader);
  await page.goto(`/desk/stories/${id}/revisions`);
  const since = page.getByRole("link", { name: stories("compare.since.look") });
  await expect(since).toHaveAttribute("aria-current", "page");
  await expect(page.getByText(stories("compare.places", { count: 3 }))).toBeVisible();
  await expect(page.locator("[data-change=moved]")).toContainText(third);
  await expect(page.locator("[data-change=movedAway] del")).toContainText(third);
  await expect(page.locator("[data-change=changed] ins")).toContainText("ثلاث سنوات");
  await expect(page.locator("[data-change=changed] del")).toContainText("سنتين");

  await page.getByRole("link", { name: stories("revision", { number: 1 }), exact: true }).click();
  await page.getByRole("textbox", { name: stories("revisionName") }).fill("قبل قول الوزارة");
  await page.getByRole("button", { name: stories("nameRevision") }).click();
  await expect(page.getByText(stories("revisionNamed"))).toBeVisible();
  await page.goto(`/desk/stories/${id}/revisions?from=1`);
  await expect(page.getByRole("combobox", { name: stories("compare.from") })).toHaveValue("1");
  await expect(page.getByRole("listitem").filter({ hasText: "قبل قول الوزارة" })).toBeVisible();
});

test("on the surface the history stands in place of the words, and one of its versions is restored there", async ({
  page,
  context,
}) => {
  const made = await makeArticle("draft", { content: { body: bodyWith(first, second) } });
  const { id, author, content } = made;
  await saveRevision(author, { articleId: id, version: 1 });
  await saveWorkingCopy(author, {
    articleId: id,
    basedOn: 1,
    content: { ...content, body: bodyWith(first, third) },
  });
  await enterAs(context, author);
  await page.goto(`/desk/stories/${id}/edit`);
  const body = page.getByRole("textbox", { name: editor("fields.body"), exact: true });
  await body.click();
  await page.keyboard.press("Control+Alt+KeyV");
  const history = page.getByRole("region", { name: editor("history.title") });
  await expect(history.locator("[data-change=changed] ins")).toContainText("الحصة المائية");
  await expect(body).toBeHidden();
  await history.getByRole("combobox", { name: stories("compare.to") }).selectOption({ index: 1 });
  await history.getByRole("button", { name: stories("compare.do") }).click();
  await expect(history.getByText(stories("compare.same"))).toBeVisible();
  await expect(history.getByRole("button", { name: /استرجع/ })).toHaveCount(0);
  await history.getByRole("link", { name: stories("revision", { number: 1 }), exact: true }).click();
  await history.getByRole("button", { name: editor("history.restore", { number: 1 }) }).click();
  await expect(history.getByText(editor("history.restored", { number: 2 }))).toBeVisible();
  await expect(history.locator("[data-change=changed] del")).toContainText("الحصة المائية");
  await page.keyboard.press("Escape");
  await expect(body).toBeFocused();
  await expect(body).toContainText(second);
  expect((await getArticle(author, id)).content.body).toEqual(bodyWith(first, second));
});
