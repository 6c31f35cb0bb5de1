import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { anAdministrator, makeArticle, makePerson, makeSection } from "@/e2e/support/rows";
import { publishArticle, requestChanges } from "@/newsroom/article/commands";
import { planStory } from "@/newsroom/plan/planning";
import { StoryToPlan } from "@/newsroom/plan/rules";
import { approveArticle } from "@/newsroom/review/commands";
import { addStage } from "@/newsroom/review/settings";
import { listBoard } from "./queries";
import { boardColumns } from "./rules";

afterAll(closeDatabase);

const hour = 3_600_000;

test("each story stands in one column, and is counted there", async () => {
  const [editor, author] = [await makePerson("editor"), await makePerson("journalist")];
  const words = { edition: "ar", slugLine: "سد", assigneeIds: [author.id] };
  const planned = await planStory(editor, StoryToPlan.parse(words));
  const given = { author, editor };
  const draft = await makeArticle("draft", given);
  const inReview = await makeArticle("in_review", given);
  const sectionId = await makeSection();
  const { id: stageId } = await addStage(await anAdministrator(), {
    sectionId,
    name: "التدقيق",
    personIds: [],
  });
  const approved = await makeArticle("in_review", { ...given, content: { sectionId } });
  await approveArticle(editor, { articleId: approved.id, version: 1, stageId });
  const returned = await makeArticle("in_review", given);
  await requestChanges(editor, { articleId: returned.id, version: 1, reason: "أضف مصدرًا" });
  const promised = await makeArticle("in_review", given);
  const at = new Date(Date.now() + 24 * hour);
  await publishArticle(editor, { articleId: promised.id, version: 1, at });
  const live = await makeArticle("published", given);
  const filter = { scope: "everything", personId: author.id } as const;
  const board = await listBoard(editor, filter, new Date(Date.now() - hour));
  expect(board.map(({ column, rows, count }) => [column, rows.map(({ id }) => id), count])).toEqual(
    [planned, draft, inReview, approved, returned, promised, live].map(({ id }, index) => [
      boardColumns[index],
      [id],
      1,
    ]),
  );
  const narrowed = await listBoard(editor, { ...filter, column: "planned" }, new Date(0));
  expect(narrowed.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  const tomorrow = await listBoard(editor, filter, new Date(Date.now() + hour));
  expect(tomorrow.at(-1)).toMatchObject({ column: "live", rows: [], count: 0 });
  const others = await listBoard(await makePerson("journalist"), { scope: "everything" }, new Date(0));
  expect(others.every(({ count }) => count === 0)).toBe(true);
});
