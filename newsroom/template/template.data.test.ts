import { randomUUID } from "node:crypto";
import { eq, like } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { template } from "@/db/schema";
import { bodyOf, makeArticle, makePerson } from "@/e2e/support/rows";
import { createArticle } from "@/newsroom/article/creating";
import { getArticle } from "@/newsroom/article/queries";
import { emptyContent } from "@/newsroom/content/words";
import { keepTemplate, removeTemplate } from "./commands";
import { listTemplates } from "./queries";
import { templateLimits } from "./rules";

test("an editor keeps a story as a template, and a journalist's new story begins with it", async () => {
  const [editor, journalist] = [await makePerson("editor"), await makePerson("journalist")];
  const body = bodyOf("من هو؟", "لماذا الآن؟");
  const { id, content } = await makeArticle("draft", { content: { genre: "interview", body } });
  const name = `مقابلة ${randomUUID()}`;
  const kept = await keepTemplate(editor, { articleId: id, version: 1, name });
  await expect(keepTemplate(editor, { articleId: id, version: 1, name })).rejects.toThrow(
    "template.nameTaken",
  );
  const older = { articleId: id, version: 2, name: "آخر" };
  await expect(keepTemplate(editor, older)).rejects.toThrow("versionChanged");
  await expect(keepTemplate(journalist, { articleId: id, version: 1, name: "آخر" })).rejects.toThrow();
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

test("of two who keep the last template that an edition may have one is told that there is no room", async () => {
  const editor = await makePerson("editor");
  const { id: articleId } = await makeArticle("draft", { edition: "en" });
  const run = randomUUID();
  const there = await db.$count(template, eq(template.edition, "en"));
  const rows = Array.from({ length: templateLimits.templates - 1 - there }, (_, index) => ({
    ...{ edition: "en", name: `${run} ${index}`, content: emptyContent },
  }));
  try {
    await db.insert(template).values(rows);
    const kept = await Promise.allSettled(
      ["a", "b"].map((name) => keepTemplate(editor, { articleId, version: 1, name: `${run} ${name}` })),
    );
    expect(kept.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const taken = `${run} 0`;
    await expect(keepTemplate(editor, { articleId, version: 1, name: taken })).rejects.toThrow(
      "template.nameTaken",
    );
    await expect(keepTemplate(editor, { articleId, version: 1, name: `${run} c` })).rejects.toThrow(
      "template.tooMany",
    );
  } finally {
    await db.delete(template).where(like(template.name, `${run}%`));
  }
});
