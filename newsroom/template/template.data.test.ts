import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { bodyOf, makeArticle, makePerson } from "@/e2e/support/rows";
import { createArticle } from "@/newsroom/article/creating";
import { getArticle } from "@/newsroom/article/queries";
import { keepTemplate, removeTemplate } from "./commands";
import { listTemplates } from "./queries";

test("an editor keeps a story as a template, and a journalist's new story begins with it", async () => {
  const [editor, journalist] = [await makePerson("editor"), await makePerson("journalist")];
  const body = bodyOf("من هو؟", "لماذا الآن؟");
  const { id, content } = await makeArticle("draft", { content: { genre: "interview", body } });
  const name = `مقابلة ${randomUUID()}`;
  const kept = await keepTemplate(editor, { articleId: id, name });
  await expect(keepTemplate(editor, { articleId: id, name })).rejects.toThrow("template.nameTaken");
  await expect(keepTemplate(journalist, { articleId: id, name: "آخر" })).rejects.toThrow();
  expect(await listTemplates(journalist)).toContainEqual({ id: kept.id, edition: "ar", name });

  const begun = await createArticle(journalist, { edition: "ar", templateId: kept.id });
  const story = await getArticle(journalist, begun.id);
  expect(story.content).toMatchObject({
    genre: "interview",
    headline: "",
    sectionId: content.sectionId,
    leadPicture: null,
    body,
  });
  expect(story.content.bylineIds).not.toContain(content.bylineIds[0]);
  await expect(createArticle(journalist, { edition: "en", templateId: kept.id })).rejects.toThrow(
    "template.gone",
  );

  await expect(removeTemplate(journalist, { id: kept.id })).rejects.toThrow();
  await removeTemplate(editor, { id: kept.id });
  await expect(createArticle(journalist, { edition: "ar", templateId: kept.id })).rejects.toThrow(
    "template.gone",
  );
  expect((await getArticle(journalist, begun.id)).content.body).toEqual(body);
});
