import { expect, test } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { look } from "@/db/schema";
import { texts } from "@/messages/texts";
import { saveRevision, saveWorkingCopy } from "@/newsroom/article/writing";
import { noteLook } from "@/newsroom/revision/commands";
import { bodyOf, makeArticle } from "../support/rows";
import { enterAs } from "../support/sign-in";

const stories = texts("ar", "stories");
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
  const { id, author, editor, content } = made;
  await saveRevision(author, { articleId: id, version: 1 });
  await noteLook(editor, { articleId: id, version: 1 });
  await db.update(look).set({ at: sql`now() - interval '1 hour'` }).where(eq(look.articleId, id));
  const body = bodyWith(third, first.replace("سنتين", "ثلاث سنوات"), second);
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, body } });

  await enterAs(context, editor);
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
