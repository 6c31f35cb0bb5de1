import { randomUUID } from "node:crypto";
import { arrayContains, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { comment, commentAppeal, commentReport, touched } from "@/db/schema";
import { aReader, makeArticle, makePerson } from "@/e2e/support/rows";
import { decideAppeal } from "@/newsroom/appeal/deciding";
import { submitComment } from "./commands";
import { approveComment, keepComment, rejectComment, undoDecision } from "./deciding";
import { featureComment, pinComment } from "./featuring";
import { reportComment } from "./opinion/commands";

async function aComment() {
  const { id: articleId, editor } = await makeArticle("published");
  const form = {
    parentId: null,
    name: "سلمى",
    email: `${randomUUID()}@example.org`,
    website: "",
    seconds: null,
  };
  const { id: commentId } = await submitComment(aReader(), {
    ...form,
    articleId,
    text: `رأي ${randomUUID()}`,
  });
  const row = async () => (await db.select().from(comment).where(eq(comment.id, commentId)))[0];
  const report = () =>
    reportComment(aReader(), { articleId, commentId, ground: "insult", words: "هذه إساءة" });
  return { articleId, commentId, editor, row, report };
}

test("a published comment whose rejection is taken back stands with readers as it stood", async () => {
  const { articleId, commentId, editor, row, report } = await aComment();
  await approveComment(editor, { commentId });
  await featureComment(editor, { commentId, isOn: true });
  await pinComment(editor, { commentId, isOn: true });
  await report();
  const before = await row();
  const other = await makePerson("editor");
  await rejectComment(other, { commentId, reason: "إساءة" });
  expect(await row()).toMatchObject({ state: "rejected", featuredAt: null, pinnedAt: null, openReports: 0 });
  expect(await undoDecision(other, { commentId })).toBe("approved");
  const { state, page, decidedBy, decidedAt, featuredAt, pinnedAt, openReports } = before ?? {};
  expect(await row()).toMatchObject({
    ...{ state, page, decidedBy, decidedAt, featuredAt, pinnedAt, openReports },
    ...{ reason: null, reasonId: null, stoodAs: null },
  });
  expect(openReports).toBe(1);
  const isOpen = (await db.select().from(commentReport).where(eq(commentReport.commentId, commentId)))[0];
  expect([isOpen?.settledAt, isOpen?.settledBy]).toEqual([null, null]);
  const marks = await db
    .select()
    .from(touched)
    .where(arrayContains(touched.tags, [`comments:${articleId}`]));
  expect(marks.length).toBeGreaterThanOrEqual(3);
  // Taken back again it waits: nothing of before is left.
  expect(await undoDecision(other, { commentId })).toBe("pending");
});

test("what waited when it was rejected waits again, also where readers once had it", async () => {
  const { commentId, editor, row } = await aComment();
  await rejectComment(editor, { commentId, reason: "إساءة" });
  expect(await undoDecision(editor, { commentId })).toBe("pending");
  await approveComment(editor, { commentId });
  await undoDecision(editor, { commentId });
  await rejectComment(editor, { commentId, reason: "إساءة" });
  expect(await undoDecision(editor, { commentId })).toBe("pending");
  expect(await row()).toMatchObject({ state: "pending", decidedBy: null, decidedAt: null });
});

test("reports that an earlier decision answered stay answered", async () => {
  const { commentId, editor, row, report } = await aComment();
  await approveComment(editor, { commentId });
  await report();
  await keepComment(editor, { commentId });
  await report();
  await rejectComment(editor, { commentId, reason: "إساءة" });
  await undoDecision(editor, { commentId });
  expect(await row()).toMatchObject({ state: "approved", openReports: 1 });
});

test("an appeal about what is with readers again is answered, and never as if it were still rejected", async () => {
  const { commentId, editor, row } = await aComment();
  await approveComment(editor, { commentId });
  await rejectComment(editor, { commentId, reason: "إساءة" });
  const [appeal] = await db
    .insert(commentAppeal)
    .values({ commentId, version: 1, words: "ليست إساءة", decidedFirstBy: editor.id, dueAt: new Date() })
    .returning();
  const other = await makePerson("editor");
  await undoDecision(editor, { commentId });
  const answer = { appealId: appeal?.id ?? "", answer: "أعدناه إلى القرّاء" };
  await expect(decideAppeal(other, { ...answer, outcome: "upheld" })).rejects.toThrow("comment.notRejected");
  await decideAppeal(other, { ...answer, outcome: "overturned" });
  expect(await row()).toMatchObject({ state: "approved" });
});
