import { randomUUID } from "node:crypto";
import { arrayContains, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { bylineName, comment, history, touched } from "@/db/schema";
import { aReader, makeArticle, makeByline, makePerson } from "@/e2e/support/rows";
import { withdrawArticle } from "@/newsroom/article/commands";
import { NewsroomError } from "@/newsroom/errors";
import { listPublishedCards } from "@/newsroom/published-article/cards";
import { newReaderToken, readerHashOf } from "@/newsroom/reader/identity";
import { closeComments, openComments, submitComment } from "./commands";
import { approveComment, rejectComment, undoDecision } from "./deciding";
import { getOwnCommentDraft, keepCommentDraft } from "./draft";
import { countComments, getCommentableArticle, getOwnComment, listComments } from "./queries";
import { type CommentForm, commentsPerPage, commentsPerReadersPage, draftLimit } from "./rules";
import {
  countApprovedCommentPages,
  countApprovedComments,
  countApprovedCommentsOf,
  getApprovedThread,
  listApprovedByUse,
  listApprovedChosen,
  listApprovedComments,
} from "./shown";
import { maxCommentBytes, maxCommentGraphemes } from "./text";
import { answersBelow, answersPerPage, type CommentThread } from "./threading";

type Outline = [string] | [string, Outline[]];
/** Ids as they stand below each other. */
const outlineOf = ({ id, replies }: CommentThread): Outline =>
  replies.length === 0 ? [id] : [id, replies.map(outlineOf)];

const formOf = (articleId: string, given: Partial<CommentForm> = {}): CommentForm => ({
  articleId,
  parentId: null,
  name: "سلمى",
  email: "salma@example.org",
  text: `شكرًا على التقرير ${randomUUID()}`,
  website: "",
  seconds: null,
  ...given,
});

/** The code of an error, with the message of its first field where it has one. */
const outcomeOf = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: unknown) => {
      if (!(error instanceof NewsroomError)) throw error;
      return `${error.code} ${error.problems[0]?.messageKey ?? error.messageKey}`;
    },
  );

test("a guest's comment is held: nobody but its author sees it", async () => {
  const { id } = await makeArticle("published");
  const visitor = aReader();
  const held = await submitComment(visitor, formOf(id));
  expect(await listApprovedComments(id, [1, 1])).toEqual([]);
  expect(await countApprovedComments(id)).toBe(0);
  expect((await getOwnComment(visitor.id, held.id))?.state).toBe("pending");
  expect(await getOwnComment(aReader().id, held.id)).toBeNull();
  const [row] = await db.select().from(comment).where(eq(comment.id, held.id));
  expect(JSON.stringify(row)).not.toContain(visitor.address);
});

test("only stories that readers have, and that are open, take comments", async () => {
  const draft = await makeArticle("draft");
  const withdrawn = await makeArticle("published");
  await withdrawArticle(withdrawn.editor, { articleId: withdrawn.id, reason: "خطأ" });
  const closed = await makeArticle("published");
  await closeComments(closed.editor, { articleId: closed.id });
  for (const id of [draft.id, withdrawn.id, "0000000000", "x"])
    expect(await outcomeOf(submitComment(aReader(), formOf(id)))).toBe("not_found notFound");
  expect(await outcomeOf(submitComment(aReader(), formOf(closed.id)))).toBe("conflict comment.closed");
  await openComments(closed.editor, { articleId: closed.id });
  expect(await outcomeOf(submitComment(aReader(), formOf(closed.id)))).toBe("done");
  expect(await outcomeOf(closeComments(closed.author, { articleId: closed.id }))).toBe("forbidden forbidden");
  const stranger = await makePerson("journalist");
  expect(await outcomeOf(closeComments(stranger, { articleId: closed.id }))).toBe("not_found notFound");
});

test("nobody signs as the newsroom or as somebody there, and who resembles it is marked", async () => {
  const { id } = await makeArticle("published");
  const colleague = `ليلى ${randomUUID().replace(/[^a-f]/g, "")}`;
  const { id: userId } = await makePerson("editor", colleague);
  const [signed] = await db
    .select({ name: bylineName.name })
    .from(bylineName)
    .where(eq(bylineName.subjectId, await makeByline(userId, "قلم")));
  expect(await outcomeOf(submitComment(aReader(), formOf(id, { name: signed?.name ?? "" })))).toBe(
    "invalid comment.nameIsNewsrooms",
  );
  expect(await outcomeOf(submitComment(aReader(), formOf(id, { name: "هيئة التحرير" })))).toBe(
    "invalid comment.nameIsNewsrooms",
  );
  const signs = async (name: string) => {
    const { id: commentId } = await submitComment(aReader(), formOf(id, { name }));
    const [row] = await db.select().from(comment).where(eq(comment.id, commentId));
    return row?.verdicts;
  };
  expect(await signs("ليلى نجيب")).toEqual([]);
  // Who tries names learns from no answer who works here under another.
  expect(await signs(colleague)).toMatchObject([{ check: "signature", answer: "hold", kind: "like" }]);
  expect(await signs("المحرر أحمد")).toEqual([
    {
      check: "signature",
      answer: "hold",
      kind: "like",
      matches: [{ field: "name", start: 0, end: "المحرر أحمد".length }],
    },
  ]);
});

test("answers go three levels deep and no further, to approved comments of the same story", async () => {
  const { id, editor } = await makeArticle("published");
  const other = await makeArticle("published");
  const top = await submitComment(aReader(), formOf(id));
  const answer = (parentId: string, articleId = id) =>
    outcomeOf(submitComment(aReader(), formOf(articleId, { parentId })));
  expect(await answer(top.id)).toBe("invalid comment.parentGone");
  await approveComment(editor, { commentId: top.id });
  expect(await answer(top.id, other.id)).toBe("invalid comment.parentGone");
  const made = [top.id];
  for (let level = 2; level <= 4; level += 1) {
    const { id: reply } = await submitComment(aReader(), formOf(id, { parentId: made.at(-1) ?? null }));
    await approveComment(editor, { commentId: reply });
    made.push(reply);
  }
  const [, second, third, flat] = made;
  const threads = await listApprovedComments(id, [1, 1]);
  expect(threads.map(outlineOf)).toEqual([[top.id, [[second, [[third], [flat]]]]]]);
  const [row] = await db
    .select()
    .from(comment)
    .where(eq(comment.id, flat ?? ""));
  expect(row).toMatchObject({ level: 3, rootId: top.id, parentId: third });
  expect(threads[0]?.replies[0]?.replies[1]).toMatchObject({ answersTo: third, answersName: "سلمى" });
  expect(JSON.stringify(threads)).not.toContain("example.org");
  expect(await countApprovedComments(id)).toBe(4);
});

test("what is rejected keeps its place while readers have an answer to it, and says nothing of itself", async () => {
  const { id, editor } = await makeArticle("published");
  const send = async (parentId: string | null) => {
    const given = formOf(id, { parentId, name: parentId ? "مجيب" : "قائل" });
    const { id: commentId } = await submitComment(aReader(), given);
    await approveComment(editor, { commentId });
    return commentId;
  };
  const top = await send(null);
  const reply = await send(top);
  await rejectComment(editor, { commentId: top, reason: "إساءة" });
  const [thread] = await listApprovedComments(id, [1, 1]);
  expect(thread).toMatchObject({ id: top, kind: "withheld", shown: null });
  expect(thread?.replies.map((each) => each.id)).toEqual([reply]);
  expect(JSON.stringify(thread)).not.toContain("قائل");
  expect(await countApprovedComments(id)).toBe(1);
  expect((await getApprovedThread(id, top))?.thread.kind).toBe("withheld");
  await rejectComment(editor, { commentId: reply, reason: "إساءة" });
  expect(await listApprovedComments(id, [1, 1])).toEqual([]);
  expect(await getApprovedThread(id, top)).toBeNull();
});

test("a thread of its own opens at any of its comments; others' stories and what is held have none", async () => {
  const { id, editor } = await makeArticle("published");
  const other = await makeArticle("published");
  const { id: top } = await submitComment(aReader(), formOf(id));
  expect(await getApprovedThread(id, top)).toBeNull();
  await approveComment(editor, { commentId: top });
  const [{ sourceHash, readerHash } = { sourceHash: "", readerHash: "" }] = await db
    .select()
    .from(comment)
    .where(eq(comment.id, top));
  const many = Array.from({ length: answersPerPage + 3 }, (_, n) => ({
    ...{ articleId: id, parentId: top, rootId: top, level: 2, name: "ق", email: "q@example.org" },
    ...{ text: `ردّ ${n}`, graphemes: 3, sourceHash, readerHash, textHash: String(n), page: 1 },
    ...{ state: "approved" as const, decidedAt: new Date(), createdAt: new Date(Date.now() + n * 1000) },
  }));
  const ids = (await db.insert(comment).values(many).returning({ id: comment.id })).map((row) => row.id);
  const last = await getApprovedThread(id, ids.at(-1) ?? "");
  expect(last?.thread.replies.map((each) => each.id)).toEqual(ids.slice(answersPerPage));
  expect([last?.before, last?.after]).toEqual([ids[0], null]);
  const [below] = await listApprovedComments(id, [1, 1]);
  expect([below?.replies.length, below?.more]).toEqual([answersBelow, ids.length - answersBelow]);
  for (const wrong of [
    getApprovedThread(other.id, top),
    getApprovedThread(id, randomUUID()),
    getApprovedThread(id, "x"),
  ])
    expect(await wrong).toBeNull();
});

test("what editors pinned stands first, then what they chose, and only while readers have it", async () => {
  const { id, editor } = await makeArticle("published");
  const ids: string[] = [];
  for (let made = 0; made < 4; made += 1) {
    const { id: commentId } = await submitComment(aReader(), formOf(id));
    await approveComment(editor, { commentId });
    ids.push(commentId);
  }
  const [early, late, pinned] = ids;
  const at = (seconds: number) => new Date(Date.now() + seconds * 1000);
  await db
    .update(comment)
    .set({ featuredAt: at(1) })
    .where(eq(comment.id, early ?? ""));
  await db
    .update(comment)
    .set({ featuredAt: at(2) })
    .where(eq(comment.id, late ?? ""));
  await db
    .update(comment)
    .set({ pinnedAt: at(0) })
    .where(eq(comment.id, pinned ?? ""));
  const chosen = await listApprovedChosen(id);
  expect(chosen.map((each) => [each.id, each.isPinned, each.isFeatured])).toEqual([
    [pinned, true, false],
    [late, false, true],
    [early, false, true],
  ]);
});

test("the same words from the same reader are taken once, also at the same moment", async () => {
  const { id } = await makeArticle("published");
  const visitor = aReader();
  const text = `تقرير مهم جدًا ${randomUUID()}`;
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => outcomeOf(submitComment(visitor, formOf(id, { text })))),
  );
  expect(outcomes.filter((each) => each === "done")).toHaveLength(1);
  expect(new Set(outcomes)).toEqual(new Set(["done", "invalid comment.repeated"]));
  const spelled = text.replace("تقرير", "تقـريـــر").replace("مهم", "مُهِمّ");
  const sameReader = { ...aReader(), id: visitor.id };
  expect(await outcomeOf(submitComment(sameReader, formOf(id, { text: spelled })))).toBe(
    "invalid comment.repeated",
  );
  const { id: held } = await submitComment(aReader(), formOf(id, { text }));
  const [row] = await db.select({ verdicts: comment.verdicts }).from(comment).where(eq(comment.id, held));
  expect(row?.verdicts).toEqual([{ check: "repeat", answer: "hold", kind: "others", matches: [] }]);
});

test("after many comments from one address the next is refused, from others not", async () => {
  const { id } = await makeArticle("published");
  const visitor = aReader();
  for (let i = 0; i < 10; i += 1) await submitComment(visitor, formOf(id));
  const refused = await submitComment(visitor, formOf(id)).catch((error: NewsroomError) => error);
  expect(refused).toMatchObject({ code: "rate_limited", values: { minutes: 10 } });
  expect(await outcomeOf(submitComment(aReader(), formOf(id)))).toBe("done");
});

test("the answers of the checks are stored with the matched words", async () => {
  const { id, editor } = await makeArticle("published");
  const text = "أنت غـبـي، انظر example.com";
  const { id: commentId } = await submitComment(aReader(), formOf(id, { text }));
  const [queued] = (await listComments(editor, { tab: "pending", articleId: id })).rows;
  expect(queued?.id).toBe(commentId);
  const marked = queued?.verdicts.flatMap(({ check, matches }) =>
    matches.map(({ start, end }) => [check, text.slice(start, end)]),
  );
  expect(marked).toEqual([
    ["words", "غـبـي"],
    ["links", "example.com"],
  ]);
});

test("the database itself refuses what is too long, empty or its own answer", async () => {
  const { id } = await makeArticle("published");
  const { id: held } = await submitComment(aReader(), formOf(id));
  const [row] = await db.select().from(comment).where(eq(comment.id, held));
  if (!row) throw new Error("no row");
  const insert = (change: Partial<typeof row>) =>
    db
      .insert(comment)
      .values({ ...row, id: randomUUID(), ...change })
      .then(
        () => "done",
        (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
      );
  expect(await insert({})).toBe("done");
  const graphemes = maxCommentGraphemes;
  expect(await insert({ graphemes, text: "م".repeat(graphemes) })).toBe("done");
  expect(await insert({ graphemes: graphemes + 1, text: "م".repeat(graphemes + 1) })).toBe(
    "comment_text_length",
  );
  expect(await insert({ graphemes: 0 })).toBe("comment_text_length");
  expect(await insert({ graphemes: 5, text: "مم" })).toBe("comment_text_length");
  expect(await insert({ graphemes: 1, text: "a".repeat(maxCommentBytes) })).toBe("done");
  expect(await insert({ graphemes: 1, text: "a".repeat(maxCommentBytes + 1) })).toBe("comment_text_length");
  expect(await insert({ name: "" })).toBe("comment_name_length");
  expect(await insert({ state: "rejected", decidedAt: new Date() })).toBe("comment_rejected_has_reason");
  expect(await insert({ state: "approved" })).toBe("comment_decided");
  const own = randomUUID();
  expect(await insert({ id: own, parentId: own })).toBe("comment_not_own_parent");
});

test("approve, undo, reject: each with its history and the tags readers need", async () => {
  const { id, editor } = await makeArticle("published");
  const { id: commentId } = await submitComment(aReader(), formOf(id));
  await approveComment(editor, { commentId });
  await undoDecision(editor, { commentId });
  expect(await outcomeOf(rejectComment(editor, { commentId, reason: "  " }))).toBe("invalid reasonMissing");
  await rejectComment(editor, { commentId, reason: "خارج الموضوع" });
  const rows = await db.select().from(history).where(eq(history.subjectId, commentId)).orderBy(history.id);
  expect(rows.map(({ verb, before, after, reason }) => [verb, before, after, reason])).toEqual([
    ["comment:approve", { state: "pending", reason: null }, { state: "approved" }, null],
    ["comment:undo", { state: "approved", reason: null }, { state: "pending" }, null],
    ["comment:reject", { state: "pending", reason: null }, { state: "rejected" }, "خارج الموضوع"],
  ]);
  expect(await getCommentableArticle(editor, id)).toMatchObject({ id, isOpenForComments: true });
  const ofStory = arrayContains(touched.tags, [`comments:${id}`]);
  const tags = (await db.select().from(touched).where(ofStory)).flatMap((row) => row.tags);
  expect(tags.filter((each) => each === `comments:${id}`)).toHaveLength(2);
  expect(await countComments(editor, { articleId: id })).toMatchObject({
    pending: 0,
    approved: 0,
    rejected: 1,
  });
});

test("two moderators decide at once: one does, the other is told", async () => {
  const { id, editor } = await makeArticle("published");
  const other = await makePerson("editor");
  const { id: commentId } = await submitComment(aReader(), formOf(id));
  const outcomes = await Promise.all([
    outcomeOf(approveComment(editor, { commentId })),
    outcomeOf(approveComment(other, { commentId })),
  ]);
  expect(outcomes.sort()).toEqual(["conflict comment.alreadyDecided", "done"]);
});

test("journalists do not moderate", async () => {
  const { id, author } = await makeArticle("published");
  const { id: commentId } = await submitComment(aReader(), formOf(id));
  expect(await outcomeOf(approveComment(author, { commentId }))).toBe("forbidden forbidden");
  expect(await outcomeOf(listComments(author, { tab: "pending" }))).toBe("forbidden forbidden");
  expect(await outcomeOf(countComments(author))).toBe("forbidden forbidden");
});

test("what was typed into a refused comment comes back to its reader alone, until the comment is sent", async () => {
  const { id } = await makeArticle("published");
  const visitor = aReader();
  const typed = { parentId: "", name: "سلمى", email: "salma", text: "نص طويل" };
  const refusal = { status: 422, messageKey: "invalid", values: {}, problems: [] };
  expect(await keepCommentDraft(visitor, id, { typed, refusal })).toBe(true);
  expect(await getOwnCommentDraft(visitor.id, id)).toEqual({ typed, refusal });
  expect(await getOwnCommentDraft(aReader().id, id)).toBeNull();
  await submitComment(visitor, formOf(id));
  expect(await getOwnCommentDraft(visitor.id, id)).toBeNull();
  // What is not kept the caller gives back at once.
  for (let sent = 1; sent < draftLimit.points; sent += 1)
    await keepCommentDraft(visitor, id, { typed, refusal });
  expect(await keepCommentDraft(visitor, id, { typed, refusal })).toBe(false);
  const draft = await makeArticle("draft");
  expect(await keepCommentDraft(aReader(), draft.id, { typed, refusal })).toBe(false);
});

test("a cookie that we did not sign names nobody", () => {
  const token = newReaderToken();
  expect(readerHashOf(token)).toMatch(/^[\w-]{43}$/);
  for (const forged of [undefined, "", "a.b", `x${token}`, token.slice(0, -2), `${token}.x`])
    expect(readerHashOf(forged)).toBeNull();
});

test("a story's comments fill pages from the oldest, threads stay whole, and no decision moves another page", async () => {
  const { id, editor } = await makeArticle("published");
  const approved = async (parentId: string | null = null) => {
    const { id: commentId } = await submitComment(aReader(), formOf(id, { parentId }));
    await approveComment(editor, { commentId });
    return commentId;
  };
  const first = await approved();
  for (let made = 1; made < commentsPerReadersPage; made += 1) await approved();
  expect(await countApprovedCommentPages(id)).toBe(1);
  const next = await approved();
  expect(await countApprovedCommentPages(id)).toBe(2);
  const reply = await approved(first);
  expect(await countApprovedCommentPages(id)).toBe(2);
  const onPage = async (page: number) =>
    (await listApprovedComments(id, [page, page])).map((each) => each.id);
  expect(await onPage(2)).toEqual([next]);
  const [thread] = await listApprovedComments(id, [1, 1]);
  expect([thread?.id, thread?.replies.map((each) => each.id)]).toEqual([first, [reply]]);
  await undoDecision(editor, { commentId: first });
  // Its place stays, for its answer.
  expect(await onPage(1)).toHaveLength(commentsPerReadersPage);
  expect(await onPage(2)).toEqual([next]);
  await approveComment(editor, { commentId: first });
  expect((await onPage(1))[0]).toBe(first);
});

test("the most useful come first, of equals the newer, page by page, and what is held counts for nothing", async () => {
  const { id, editor } = await makeArticle("published");
  const send = async (useful: number, isApproved = true) => {
    const { id: commentId } = await submitComment(aReader(), formOf(id));
    if (isApproved) await approveComment(editor, { commentId });
    await db.update(comment).set({ useful }).where(eq(comment.id, commentId));
    return commentId;
  };
  const [none, equal, equalLater, most] = [await send(0), await send(2), await send(2), await send(5)];
  await send(9, false);
  const { threads, hasMore } = await listApprovedByUse(id, 1);
  expect(threads.map((thread) => thread.id)).toEqual([most, equalLater, equal, none]);
  expect(hasMore).toBe(false);
  expect(await listApprovedByUse(id, 2)).toEqual({ threads: [], hasMore: false });
});

test("the comments of several stories are counted as each story counts its own", async () => {
  const { id, editor } = await makeArticle("published");
  const other = await makeArticle("published");
  const ids = [];
  for (let made = 0; made < 3; made += 1) ids.push((await submitComment(aReader(), formOf(id))).id);
  const [first = "", second = ""] = ids;
  for (const commentId of [first, second]) await approveComment(editor, { commentId });
  const { id: reply } = await submitComment(aReader(), formOf(id, { parentId: first }));
  await approveComment(editor, { commentId: reply });
  const counts = await countApprovedCommentsOf([id, other.id]);
  expect([counts.get(id), counts.get(other.id)]).toEqual([3, 0]);
  expect(await countApprovedComments(id)).toBe(3);
  await undoDecision(editor, { commentId: first });
  // The answer to it stays with readers.
  expect((await countApprovedCommentsOf([id])).get(id)).toBe(2);
  const [card] = await listPublishedCards("ar", [id]);
  expect(card?.commentCount).toBe(2);
});

test("an approval touches the story and the page it lands on, and leaves the others alone", async () => {
  const { id, editor } = await makeArticle("published");
  const { id: commentId } = await submitComment(aReader(), formOf(id));
  await approveComment(editor, { commentId });
  const rows = await db.select({ tags: touched.tags }).from(touched);
  const tags = rows.flatMap((row) => row.tags).filter((each) => each.startsWith(`comments:${id}`));
  expect(tags).toEqual([`comments:${id}`, `comments:${id}:1`]);
});

test("the queue goes on where its page ended", async () => {
  const { id, editor } = await makeArticle("published");
  const ids: string[] = [];
  for (let made = 0; made <= commentsPerPage; made += 1)
    ids.push((await submitComment(aReader(), formOf(id))).id);
  const filter = { tab: "pending", articleId: id } as const;
  const page = await listComments(editor, filter);
  const rest = await listComments(editor, { ...filter, after: page.next });
  expect(page.rows).toHaveLength(commentsPerPage);
  expect(rest.next).toBeUndefined();
  expect([...page.rows, ...rest.rows].map((row) => row.id)).toEqual(ids);
});
