import { randomUUID } from "node:crypto";
import { and, desc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, withTransaction } from "@/db/client";
import {
  comment,
  commentAppeal,
  commenter,
  commenterLink,
  commentSanction,
  commentVersion,
  outboxMail,
  touched,
} from "@/db/schema";
import { anAdministrator, aReader, makeArticle, makePerson } from "@/e2e/support/rows";
import { texts } from "@/messages/texts";
import { jobNamed, type Reader } from "@/newsroom/access";
import { decideAppeal } from "@/newsroom/appeal/deciding";
import { withdrawArticle } from "@/newsroom/article/commands";
import { submitComment } from "@/newsroom/comment/commands";
import { approveComment, rejectComment, undoDecision } from "@/newsroom/comment/deciding";
import { NewsroomError } from "@/newsroom/errors";
import {
  askSecondForBans,
  confirmSanction,
  imposeSanction,
  liftSanction,
} from "@/newsroom/sanction/commands";
import { sanctionInForce } from "@/newsroom/sanction/queries";
import { SanctionToImpose } from "@/newsroom/sanction/rules";
import { eraseOwn } from "./erasing";
import { chooseLetters, endLetters } from "./letter-choices";
import { getCommenterOfLink, getOwnCommenter, leaveCommenter, openLink, requestLink } from "./links";
import { acknowledgeWarning, appealDecision, editOwnComment, listOwnAppeals, removeOwnComment } from "./own";
import { getOwnChoices, getOwnData, listOwnComments, listOwnSanctions } from "./queries";
import { writeToCommenter } from "./writing";

const outcomeOf = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: unknown) => {
      if (!(error instanceof NewsroomError)) throw error;
      return `${error.code} ${error.problems[0]?.messageKey ?? error.messageKey}`;
    },
  );

const rowOf = async (id: string) => {
  const [row] = await db.select().from(comment).where(eq(comment.id, id));
  if (!row) throw new Error("no row");
  return row;
};
const lettersTo = (email: string) =>
  db.select().from(outboxMail).where(eq(outboxMail.recipient, email)).orderBy(desc(outboxMail.createdAt));

/** A name that nobody else has confirmed. */
const aName = () => `سلمى ${randomUUID().replace(/[^a-f]/g, "")}`;

async function send(
  reader: Reader,
  email: string,
  given: { articleId: string; parentId?: string; name?: string },
) {
  const { id } = await submitComment(reader, {
    ...{ name: aName(), website: "", seconds: null, parentId: null, email, ...given },
    text: `رأي ${randomUUID()}`,
  });
  return id;
}

const tokenIn = (text = "") => /commenter\/([\w-]{43})/.exec(text)?.[1] ?? "";

/** Somebody who commented on a story of her own test, and confirmed by the letter that came. */
async function makeCommenter() {
  const { id: articleId, editor } = await makeArticle("published");
  const [reader, email, name] = [aReader(), `${randomUUID()}@example.org`, aName()];
  const commentId = await send(reader, email, { articleId, name });
  const [letter] = await lettersTo(email);
  const cookie = await openLink(reader, { token: tokenIn(letter?.text) });
  const own = await getOwnCommenter(cookie);
  if (!own) throw new Error("nobody");
  return {
    articleId,
    editor,
    reader,
    email,
    name,
    commentId,
    cookie,
    own,
    owner: { commenter: own, reader },
  };
}

test("a letter's link confirms once, in its time, and is kept as a hash", async () => {
  const { email, name, commentId, cookie, own, reader } = await makeCommenter();
  expect(own).toMatchObject({ email, name, edition: "ar" });
  expect(await rowOf(commentId)).toMatchObject({ commenterId: own.id });
  const [letter] = await lettersTo(email);
  const token = tokenIn(letter?.text);
  expect(letter).toMatchObject({ unsubscribe: null });
  expect(letter?.html).toContain('dir="rtl"');
  expect(
    JSON.stringify(await db.select().from(commenterLink).where(eq(commenterLink.email, email))),
  ).not.toContain(token);
  expect(await outcomeOf(openLink(reader, { token }))).toBe("not_found linkInvalid");
  expect(await outcomeOf(openLink(reader, { token: "A".repeat(43) }))).toBe("not_found linkInvalid");
  for (const wrong of [undefined, `${cookie}x`, cookie.split(".")[0]])
    expect(await getOwnCommenter(wrong)).toBeNull();
  await leaveCommenter(reader, cookie);
  expect(await getOwnCommenter(cookie)).toBeNull();
});

test("a link that is over opens nothing", async () => {
  const [reader, email] = [aReader(), `${randomUUID()}@example.org`];
  await send(reader, email, { articleId: (await makeArticle("published")).id });
  const token = tokenIn((await lettersTo(email))[0]?.text);
  expect(await getCommenterOfLink(token)).toMatchObject({ email });
  await db
    .update(commenterLink)
    .set({ expiresAt: sql`now() - interval '1 second'` })
    .where(eq(commenterLink.email, email));
  expect(await getCommenterOfLink(token)).toBeNull();
  expect(await outcomeOf(openLink(reader, { token }))).toBe("not_found linkInvalid");
});

test("asking for a link answers alike for every mail; one mailbox gets a few letters a day", async () => {
  const { email } = await makeCommenter();
  const unknown = `${randomUUID()}@example.org`;
  const before = (await lettersTo(email)).length;
  for (let asked = 0; asked < 5; asked += 1) await requestLink(aReader(), "ar", { email });
  await requestLink(aReader(), "ar", { email: unknown });
  expect(await lettersTo(unknown)).toEqual([]);
  expect((await lettersTo(email)).length).toBe(3);
  expect(before).toBe(1);
});

test("a second comment of a mailbox that was written to brings no second letter; a known browser needs none", async () => {
  const { id: articleId } = await makeArticle("published");
  const [reader, email] = [aReader(), `${randomUUID()}@example.org`];
  await send(reader, email, { articleId });
  await send(reader, email, { articleId });
  expect(await lettersTo(email)).toHaveLength(1);
  const cookie = await openLink(reader, { token: tokenIn((await lettersTo(email))[0]?.text) });
  const own = await getOwnCommenter(cookie);
  const id = await send({ ...reader, commenterId: own?.id ?? "" }, email, { articleId });
  expect((await rowOf(id)).commenterId).toBe(own?.id);
  expect(await lettersTo(email)).toHaveLength(1);
});

test("a comment and the letter that asks to confirm it come to be together, or neither does", async () => {
  const { id: articleId } = await makeArticle("published");
  const email = `${randomUUID()}@example.org`;
  const failing = withTransaction(async () => {
    await send(aReader(), email, { articleId });
    throw new Error("the power failed");
  });
  await expect(failing).rejects.toThrow("the power failed");
  expect(await db.$count(comment, eq(comment.email, email))).toBe(0);
  expect(await db.$count(commenterLink, eq(commenterLink.email, email))).toBe(0);
  expect(await lettersTo(email)).toEqual([]);
  await Promise.all(Array.from({ length: 6 }, () => send(aReader(), email, { articleId })));
  expect(await db.$count(comment, eq(comment.email, email))).toBe(6);
  expect(await lettersTo(email)).toHaveLength(1);
});

test("words are edited for a few minutes; the earlier ones stay for moderators, and readers lose sight of it", async () => {
  const { owner, commentId, editor, articleId } = await makeCommenter();
  await approveComment(editor, { commentId });
  const before = await rowOf(commentId);
  const edit = (text: string, version = 1) => outcomeOf(editOwnComment(owner, { commentId, version, text }));
  expect(await edit("نص أحسن")).toBe("done");
  expect(await rowOf(commentId)).toMatchObject({
    text: "نص أحسن",
    version: 2,
    state: "pending",
    page: before.page,
  });
  const versions = await db.select().from(commentVersion).where(eq(commentVersion.commentId, commentId));
  expect(versions).toMatchObject([{ version: 1, text: before.text }]);
  const [last] = await db.select().from(touched).orderBy(desc(touched.id)).limit(1);
  expect(last?.vanishing).toContain(`comments:${articleId}`);
  expect(await edit("على نسخة قديمة")).toBe("conflict comment.wordsChanged");
  expect(await edit("م".repeat(1501), 2)).toBe("invalid comment.textTooLong");
  await db
    .update(comment)
    .set({ createdAt: sql`now() - interval '6 minutes'` })
    .where(eq(comment.id, commentId));
  expect(await edit("متأخر", 2)).toBe("conflict comment.editOver");
});

test("nobody edits, removes, appeals or sees what is not hers", async () => {
  const { commentId, editor, owner } = await makeCommenter();
  const other = await makeCommenter();
  const strangers = [{ ...other.owner }, { commenter: null, reader: aReader() }];
  for (const stranger of strangers) {
    expect(await outcomeOf(editOwnComment(stranger, { commentId, version: 1, text: "تسلّل" }))).toBe(
      "not_found notFound",
    );
    expect(await outcomeOf(removeOwnComment(stranger, { commentId }))).toBe("not_found notFound");
  }
  await rejectComment(editor, { commentId, reason: "إساءة" });
  expect(await outcomeOf(appealDecision(other.owner, { commentId, words: "بل ليست إساءة" }))).toBe(
    "not_found notFound",
  );
  expect((await listOwnComments(other.own.id)).map(({ id }) => id)).toEqual([other.commentId]);
  expect(JSON.stringify(await getOwnData(other.own))).not.toContain(commentId);
  const [sanction] = await db
    .insert(commentSanction)
    .values({ kind: "warning", against: "email", subject: owner.commenter.email, line: "تنبيه", commentId })
    .returning();
  const sanctionId = sanction?.id ?? "";
  expect(await outcomeOf(acknowledgeWarning(other.owner, { sanctionId }))).toBe("not_found notFound");
  expect(await listOwnSanctions(owner.commenter)).toMatchObject([{ id: sanctionId, kind: "warning" }]);
  expect(await outcomeOf(acknowledgeWarning(owner, { sanctionId }))).toBe("done");
  expect(await listOwnSanctions(owner.commenter)).toEqual([]);
});

test("the headline of a story that readers have no more is told to nobody", async () => {
  const { own, articleId, editor } = await makeCommenter();
  expect((await listOwnComments(own.id))[0]?.headline).not.toBe("");
  await withdrawArticle(editor, { articleId, reason: "خطأ" });
  expect((await listOwnComments(own.id))[0]).toMatchObject({ headline: "", isStoryPublic: false });
});

test("a rejection is appealed once for each version of the words, and answered in its time", async () => {
  const { owner, own, commentId, editor } = await makeCommenter();
  const appeal = () => outcomeOf(appealDecision(owner, { commentId, words: "اقرؤوه مرة أخرى" }));
  expect(await appeal()).toBe("conflict comment.notRejected");
  await rejectComment(editor, { commentId, reason: "خارج الموضوع" });
  expect(await appeal()).toBe("done");
  expect(await appeal()).toBe("conflict comment.appealed");
  const [row] = await listOwnAppeals(own.id);
  expect(row).toMatchObject({ commentId, version: 1, outcome: null });
  const hours = ((row?.dueAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)) / 3_600_000;
  expect(Math.round(hours)).toBe(48);
  const [stored] = await db.select().from(commentAppeal).where(eq(commentAppeal.commentId, commentId));
  expect(stored?.decidedFirstBy).toBe(editor.id);
});

test("a decision is told once when it has stood, however often its job runs, and to no mailbox that left it", async () => {
  const { commentId, editor, email, own, owner } = await makeCommenter();
  const told = async () => (await lettersTo(email)).filter(({ unsubscribe }) => unsubscribe !== null);
  const run = () => writeToCommenter(jobNamed("write_to_commenter"), { kind: "decision", id: commentId });
  await approveComment(editor, { commentId });
  await undoDecision(editor, { commentId });
  await run();
  expect(await told()).toEqual([]);
  await approveComment(editor, { commentId });
  await Promise.all([run(), run()]);
  await run();
  const [letter, ...more] = await told();
  expect(more).toEqual([]);
  expect(letter?.unsubscribe).toMatch(/^http.*\/api\/unsubscribe\/[0-9a-f]{64}\/decisions\?edition=ar$/);
  expect(letter?.text).toContain("/answer/unsubscribe/");
  const token = /unsubscribe\/([0-9a-f]{64})/.exec(letter?.unsubscribe ?? "")?.[1] ?? "";
  await endLetters(aReader(), "0".repeat(64), "decisions");
  expect(await getOwnChoices(own.id)).toEqual({ wantsAnswers: true, wantsDecisions: true });
  await endLetters(aReader(), token, "decisions");
  expect(await getOwnChoices(own.id)).toEqual({ wantsAnswers: true, wantsDecisions: false });
  await rejectComment(editor, { commentId, reason: "إساءة" });
  await run();
  expect(await told()).toHaveLength(1);
  await chooseLetters(owner, { wantsAnswers: false, wantsDecisions: true });
  await run();
  expect(await told()).toHaveLength(2);
});

test("a letter about an appeal says how it ended and the answer, once, to whom it is, and offers no way to leave it", async () => {
  const { owner, commentId, editor, email } = await makeCommenter();
  await rejectComment(editor, { commentId, reason: "إساءة" });
  await appealDecision(owner, { commentId, words: "ليست إساءة" });
  await chooseLetters(owner, { wantsAnswers: false, wantsDecisions: false });
  const [appeal] = await db.select().from(commentAppeal).where(eq(commentAppeal.commentId, commentId));
  const appealId = appeal?.id ?? "";
  const write = () => writeToCommenter(jobNamed("write_to_commenter"), { kind: "appeal", id: appealId });
  await write();
  expect(await lettersTo(email)).toHaveLength(1);
  const answer = "قرأناه من جديد <b>ونشرناه</b>";
  await decideAppeal(await makePerson("editor"), { appealId, outcome: "overturned", answer });
  await Promise.all([write(), write()]);
  const [letter, ...more] = await lettersTo(email);
  expect(more).toHaveLength(1);
  expect(letter).toMatchObject({ unsubscribe: null, recipient: email });
  expect(letter?.text).toContain(texts("ar", "commenter")("letter.appeal.overturned"));
  expect(letter?.text).toContain(answer);
  expect(letter?.text).toMatch(/\/ar\/answer\/commenter$/);
  expect(letter?.html).toContain("&#60;b>ونشرناه".replace(">", "&#62;"));
  expect(letter?.html).toContain('lang="ar" dir="rtl"');
});

test("a letter about a sanction says which, and the line; not before a second person agreed, nor once it is lifted", async () => {
  const { commentId, editor, email } = await makeCommenter();
  const administrator = await anAdministrator();
  const line = "خالف تعليقك السياسة مرارًا.";
  const impose = async (more: object) =>
    imposeSanction(editor, SanctionToImpose.parse({ commentId, line, note: "للزملاء وحدهم", ...more }));
  const write = (id: string) => writeToCommenter(jobNamed("write_to_commenter"), { kind: "sanction", id });
  const told = async () => (await lettersTo(email)).filter(({ text }) => text.includes(line));
  const { id: lifted } = await impose({ kind: "suspension", hours: "24" });
  await liftSanction(editor, { sanctionId: lifted });
  await write(lifted);
  expect(await told()).toEqual([]);
  await askSecondForBans(administrator, { isNeeded: true });
  const { id: ban } = await impose({ kind: "ban" });
  await askSecondForBans(administrator, { isNeeded: false });
  await write(ban);
  expect(await told()).toEqual([]);
  await confirmSanction(await makePerson("editor"), { sanctionId: ban });
  await write(ban);
  await write(ban);
  const [letter, ...more] = await told();
  expect(more).toEqual([]);
  expect(letter?.unsubscribe).toBeNull();
  expect(letter?.text).toContain(texts("ar", "commenter")("letter.sanction.ban"));
  expect(letter?.text).not.toContain("للزملاء");
});

test("an answer is told to whom it answers, without its name and words, and never to oneself", async () => {
  const { commentId, editor, email, articleId, reader } = await makeCommenter();
  await approveComment(editor, { commentId });
  const run = (id: string) => writeToCommenter(jobNamed("write_to_commenter"), { kind: "decision", id });
  const answers = async () =>
    (await lettersTo(email)).filter(({ unsubscribe }) => unsubscribe?.includes("/answers?"));
  const answer = await send(aReader(), `${randomUUID()}@example.org`, { articleId, parentId: commentId });
  await run(answer);
  expect(await answers()).toEqual([]);
  await approveComment(editor, { commentId: answer });
  await run(answer);
  await run(answer);
  const [letter, ...more] = await answers();
  expect(more).toEqual([]);
  expect(letter?.text).not.toContain((await rowOf(answer)).text);
  const own = await send(reader, email, { articleId, parentId: commentId });
  await db
    .update(comment)
    .set({ commenterId: (await rowOf(commentId)).commenterId })
    .where(eq(comment.id, own));
  await approveComment(editor, { commentId: own });
  await run(own);
  expect(await answers()).toHaveLength(1);
});

test("a removed comment keeps its place and nothing else", async () => {
  const { owner, commentId, editor } = await makeCommenter();
  await approveComment(editor, { commentId });
  await removeOwnComment(owner, { commentId });
  const row = await rowOf(commentId);
  expect(row).toMatchObject({ state: "removed", name: "", email: "", text: "", commenterId: null });
  expect(row.page).not.toBeNull();
  expect(await outcomeOf(removeOwnComment(owner, { commentId }))).toBe("not_found notFound");
});

test("who erases herself is in no table any more, her answers keep their places, and a sanction still holds", async () => {
  const { own, owner, reader, email, name, commentId, editor, articleId, cookie } = await makeCommenter();
  await approveComment(editor, { commentId });
  await editOwnComment(owner, { commentId, version: 1, text: `${name} تعدّل ${email}` });
  await approveComment(editor, { commentId });
  const answer = await send(aReader(), `${randomUUID()}@example.org`, { articleId, parentId: commentId });
  await approveComment(editor, { commentId: answer });
  await writeToCommenter(jobNamed("write_to_commenter"), { kind: "decision", id: commentId });
  await db.insert(commentSanction).values({ kind: "ban", against: "email", subject: email, line: "لا" });
  await eraseOwn(reader, own);
  const tables = await db.execute(sql`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  for (const { name } of tables as unknown as { name: string }[]) {
    const [found] = (await db.execute(
      sql`select count(*)::int as n from ${sql.identifier(name)} t where t::text like ${`%${email}%`}`,
    )) as unknown as { n: number }[];
    expect([name, found?.n]).toEqual([name, 0]);
  }
  expect(await rowOf(commentId)).toMatchObject({ state: "removed", readerHash: "", name: "", text: "" });
  expect(await rowOf(answer)).toMatchObject({ state: "approved", parentId: commentId });
  expect(await db.$count(commenter, and(eq(commenter.email, email)))).toBe(0);
  expect(await getOwnCommenter(cookie)).toBeNull();
  const origin = { email, domain: "example.org", sourceHash: randomUUID() };
  expect(await sanctionInForce(db, origin)).toMatchObject({ kind: "ban" });
});
