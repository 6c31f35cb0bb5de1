import { expect } from "@playwright/test";
import { publishArticle, submitArticle } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { showChanges } from "@/newsroom/change/commands";
import { test } from "../support/journey";
import { bodyOf, makeArticle, makePerson } from "../support/rows";

test("readers see what changed in a story while the outlet shows it, and what was never published nowhere", async ({
  page,
}) => {
  const { id, author, editor, content } = await makeArticle("published", {
    content: { body: bodyOf("بقيت هذه الفقرة.", "أصيب خمسة أشخاص.") },
  });
  const save = async (basedOn: number, text: string) => {
    const body = bodyOf("بقيت هذه الفقرة.", text);
    await saveWorkingCopy(author, { articleId: id, basedOn, content: { ...content, body } });
    return { articleId: id, version: basedOn + 1 };
  };
  const words = await save(1, "أصيب ستة أشخاص.");
  await submitArticle(author, words);
  await publishArticle(editor, { ...words, told: "update" });
  await save(2, "كلام لم يُنشر.");
  const administrator = await makePerson("administrator");
  await showChanges(administrator, { areShown: true });
  const way = page.getByRole("link", { name: "ما الذي تغيّر" });
  await expect(async () => {
    await page.goto(`/ar/a/${id}`);
    await expect(way).toBeVisible({ timeout: 500 });
  }).toPass();
  await way.click();
  await expect(page.getByRole("deletion")).toHaveText(/خمسة/);
  await expect(page.getByRole("insertion")).toHaveText(/ستة/);
  await expect(page.getByText("بقيت هذه الفقرة.")).toBeHidden();
  await expect(page.getByText("كلام لم يُنشر.")).toBeHidden();
  await showChanges(administrator, { areShown: false });
  await expect.poll(async () => (await page.request.get(page.url())).status()).toBe(404);
  await page.goto(`/ar/a/${id}`);
  await expect(way).toBeHidden();
});
