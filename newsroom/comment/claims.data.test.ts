import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { comment, commentClaim } from "@/db/schema";
import { aReader, makeArticle, makePerson } from "@/e2e/support/rows";
import { listReasons } from "@/newsroom/comment-reason/queries";
import { listWithColleagues, noteClaims } from "./claims";
import { submitComment } from "./commands";
import { approveComment, keepComment, rejectComment } from "./deciding";
import { decideMany } from "./many";
import { countComments, listComments } from "./queries";

const send = async (articleId: string, given: { email?: string; text?: string } = {}) => {
  const form = { parentId: null, name: "سلمى", email: "salma@example.org", website: "", seconds: null };
  return submitComment(aReader(), { ...form, articleId, text: `شكرًا ${randomUUID()}`, ...given });
};
const idsOf = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => error.messageKey,
  );

test("two moderators are never given the same comment, and what one leaves the other gets", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  const other = await makePerson("editor");
  const sent = [];
  for (let made = 0; made < 3; made += 1) sent.push((await send(articleId)).id);
  const filter = { tab: "pending", articleId } as const;
  const both = await Promise.all([listComments(editor, filter), listComments(other, filter)]);
  expect(both.flatMap(idsOf).sort()).toEqual([...sent].sort());
  const [mine = [], hers = []] = both.map(idsOf);
  const [first, second] = mine.length > 0 ? [editor, other] : [other, editor];
  const held = mine.length > 0 ? mine : hers;
  expect(await listWithColleagues(second, filter)).toEqual([expect.objectContaining({ count: held.length })]);
  expect(await listWithColleagues(first, filter)).toEqual(
    sent.length === held.length ? [] : [expect.objectContaining({ count: sent.length - held.length })],
  );
  await noteClaims(first, { ids: held, wish: "leave" });
  expect(idsOf(await listComments(second, filter)).sort()).toEqual([...sent].sort());
  // Nobody says any more that she is there.
  await db
    .update(commentClaim)
    .set({ until: new Date(0) })
    .where(eq(commentClaim.userId, second.id));
  expect(idsOf(await listComments(first, filter)).sort()).toEqual([...sent].sort());
});

test("what one moderator keeps nobody else takes, and a decision leaves no claim", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  const other = await makePerson("editor");
  const { id } = await send(articleId);
  const filter = { tab: "pending", articleId } as const;
  await listComments(editor, filter);
  await noteClaims(other, { ids: [id], wish: "keep" });
  await noteClaims(other, { ids: [id], wish: "leave" });
  expect(idsOf(await listComments(other, filter))).toEqual([]);
  await approveComment(editor, { commentId: id });
  expect(await db.$count(commentClaim, eq(commentClaim.commentId, id))).toBe(0);
});

test("lists are chosen by edition, section, story, person and words, and counted alike", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  const email = `${randomUUID()}@example.org`;
  const { id } = await send(articleId, { email, text: "أين الماءُ في حيّنا؟" });
  await send(articleId);
  const [row] = await db.select().from(comment).where(eq(comment.id, id));
  const chosen = { articleId, edition: row?.edition, sectionId: row?.sectionId ?? undefined };
  for (const filter of [
    { ...chosen, personOf: id },
    { ...chosen, search: "الماء حينا" },
  ]) {
    expect(idsOf(await listComments(editor, { ...filter, tab: "pending" }))).toEqual([id]);
    expect(await countComments(editor, filter)).toMatchObject({ pending: 1, approved: 0, reported: 0 });
  }
  expect(await countComments(editor, { articleId, edition: "xx" })).toMatchObject({ pending: 0 });
  await db.update(comment).set({ openReports: 2, isHeld: true }).where(eq(comment.id, id));
  expect(await countComments(editor, chosen)).toMatchObject({ pending: 2, held: 1, reported: 1 });
});

test("a decision is about the words that were seen", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  const { id: commentId } = await send(articleId);
  await db.update(comment).set({ version: 2 }).where(eq(comment.id, commentId));
  expect(await codeOf(approveComment(editor, { commentId, version: 1 }))).toBe("comment.wordsChanged");
  expect(await codeOf(approveComment(editor, { commentId, version: 2 }))).toBe("done");
});

test("a rejection has one of its edition's reasons, and answers those who reported the comment", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  const { id: commentId } = await send(articleId);
  const [row] = await db.select().from(comment).where(eq(comment.id, commentId));
  const reasons = await listReasons(editor);
  const [own, foreign] = [
    reasons.find(({ edition }) => edition === row?.edition),
    reasons.find(({ edition }) => edition !== row?.edition),
  ];
  expect(reasons.filter(({ edition }) => edition === row?.edition)).toHaveLength(5);
  if (foreign)
    expect(await codeOf(rejectComment(editor, { commentId, reasonId: foreign.id }))).toBe(
      "comment.reasonGone",
    );
  expect(await codeOf(rejectComment(editor, { commentId }))).toBe("reasonMissing");
  await approveComment(editor, { commentId });
  await db.update(comment).set({ openReports: 3 }).where(eq(comment.id, commentId));
  await keepComment(editor, { commentId });
  const now = async () => (await db.select().from(comment).where(eq(comment.id, commentId)))[0];
  expect(await now()).toMatchObject({ state: "approved", openReports: 0 });
  await rejectComment(editor, { commentId, reasonId: own?.id });
  expect(await now()).toMatchObject({ state: "rejected", reasonId: own?.id, reason: "" });
});

test("of many each is decided on by itself, and what fails says why", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  const [whole, changed] = [(await send(articleId)).id, (await send(articleId)).id];
  const comments = [
    { commentId: whole, version: 1 },
    { commentId: changed, version: 9 },
  ];
  const { done, failed } = await decideMany(editor, { verb: "approve", comments });
  expect(done).toEqual([whole]);
  expect(failed.map(({ commentId, error }) => [commentId, error.messageKey])).toEqual([
    [changed, "comment.wordsChanged"],
  ]);
});
