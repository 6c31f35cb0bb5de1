import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { comment, commentAppeal } from "@/db/schema";
import { aReader, makeArticle, makePerson } from "@/e2e/support/rows";
import { answerComment } from "@/newsroom/comment/answering";
import { submitComment } from "@/newsroom/comment/commands";
import { approveComment, rejectComment } from "@/newsroom/comment/deciding";
import { featureComment, pinComment } from "@/newsroom/comment/featuring";
import { decideAppeal } from "./deciding";
import { listOpenAppeals } from "./open";

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => error.messageKey,
  );
async function aComment() {
  const { id: articleId, editor, author } = await makeArticle("published");
  const form = { parentId: null, name: "سلمى", email: "s@example.org", website: "", seconds: null };
  const { id } = await submitComment(aReader(), { ...form, articleId, text: `شكرًا ${randomUUID()}` });
  return { id, editor, author };
}
const rowOf = async (id: string) => (await db.select().from(comment).where(eq(comment.id, id)))[0];

test.each(["upheld", "overturned"] as const)(
  "an appeal that is %s is decided by another, once",
  async (outcome) => {
    const { id, editor } = await aComment();
    await rejectComment(editor, { commentId: id, reason: "خارج الموضوع" });
    const [appeal] = await db
      .insert(commentAppeal)
      .values({
        ...{ commentId: id, version: 1, words: "تعليقي في صلب الموضوع", decidedFirstBy: editor.id },
        dueAt: new Date(Date.now() - 1000),
      })
      .returning();
    const input = { appealId: appeal?.id ?? "", outcome, answer: "قرأناه من جديد" };
    expect(await listOpenAppeals(editor, eq(comment.id, id))).toMatchObject([
      { isLate: true, commentId: id },
    ]);
    expect(await codeOf(decideAppeal(editor, input))).toBe("appeal.needsAnother");
    const other = await makePerson("editor");
    await decideAppeal(other, input);
    expect(await codeOf(decideAppeal(other, input))).toBe("appeal.alreadyAnswered");
    expect((await rowOf(id))?.state).toBe(outcome === "upheld" ? "rejected" : "approved");
    expect(await listOpenAppeals(editor, eq(comment.id, id))).toEqual([]);
  },
);

test("only what readers see is picked, pinned and answered; the writer answers as who signs the story", async () => {
  const { id: commentId, editor, author } = await aComment();
  const on = { commentId, isOn: true };
  const answer = { commentId, text: "شكرًا لك", as: "staff" as const };
  for (const act of [
    () => featureComment(editor, on),
    () => pinComment(editor, on),
    () => answerComment(editor, answer),
  ])
    expect(await codeOf(act())).toBe("comment.notShown");
  await approveComment(editor, { commentId });
  await featureComment(editor, on);
  await pinComment(editor, on);
  expect(await codeOf(answerComment(author, answer))).toBe("forbidden");
  expect(await codeOf(answerComment(editor, { ...answer, as: "writer" }))).toBe("comment.notTheWriter");
  const { id } = await answerComment(editor, answer);
  const [shown, said] = [await rowOf(commentId), await rowOf(id)];
  expect(shown?.featuredAt && shown.pinnedAt).toBeTruthy();
  expect(said).toMatchObject({
    state: "approved",
    standing: "staff",
    level: 2,
    rootId: commentId,
    page: shown?.page,
  });
  await rejectComment(editor, { commentId, reason: "إساءة" });
  expect(await rowOf(commentId)).toMatchObject({ featuredAt: null, pinnedAt: null });
});
