import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { listHistoryUnscoped } from "@/newsroom/history";
import { heedFinding, ignoreFinding } from "./commands";
import { getHouseStyle } from "./queries";

afterAll(closeDatabase);

const place = { check: "hamza", words: "وصل الى بغداد" } as const;

test("what is left as it is stays with its story, with a reason that the history tells, until somebody thinks better", async () => {
  const { id: articleId, author, editor } = await makeArticle("draft");
  await ignoreFinding(author, { articleId, ...place, reason: "عنوان كتاب" });
  await ignoreFinding(editor, { articleId, ...place, reason: "عنوان كتاب قديم" });
  const { ignored } = await getHouseStyle(author, articleId);
  expect(ignored).toMatchObject([{ ...place, reason: "عنوان كتاب قديم" }]);
  await heedFinding(author, { articleId, ...place });
  expect((await getHouseStyle(author, articleId)).ignored).toEqual([]);
  await expect(heedFinding(author, { articleId, ...place })).rejects.toMatchObject({ code: "not_found" });
  const told = (await listHistoryUnscoped("article", articleId)).map(({ verb, reason }) => [verb, reason]);
  expect(told.slice(0, 3)).toEqual([
    ["article:heedStyle", null],
    ["article:ignoreStyle", "عنوان كتاب قديم"],
    ["article:ignoreStyle", "عنوان كتاب"],
  ]);
});

test("who may not write in a story leaves nothing in it as it is, and may not read what is left", async () => {
  const { id: articleId, author } = await makeArticle("in_review");
  const stranger = await makePerson("journalist");
  const input = { articleId, ...place, reason: "سبب" };
  await expect(ignoreFinding(author, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(ignoreFinding(stranger, input)).rejects.toMatchObject({ code: "not_found" });
  await expect(getHouseStyle(stranger, articleId)).rejects.toMatchObject({ code: "not_found" });
});
