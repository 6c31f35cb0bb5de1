import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, type Executor, withTransaction } from "@/db/client";
import {
  comment,
  commentAppeal,
  commentMonth,
  commentReason,
  commentTally,
  outletEdition,
  touched,
} from "@/db/schema";
import { editionRows } from "@/e2e/support/editions";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import { editionFrom } from "@/newsroom/edition/rules";
import { moveToTrash } from "@/newsroom/trash/commands";
import { closeCommentMonths } from "./closing";
import { countMonthUnscoped } from "./counting";
import { exportTallies, getMonthOnDesk, listPublishedFigures } from "./queries";
import { monthAfter } from "./rules";

const editor = await makePerson("editor");
const job = jobNamed("close_comment_months");

/** An edition of its own test, three hours east of Greenwich, and a story; its comments are moved into the edition. */
let [edition, articleId] = ["", ""];
beforeEach(async () => {
  // Keys are of letters: those of a number stand for its digits.
  const letters = randomUUID().replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "");
  edition = `en-${letters.slice(0, 8)}`;
  await db
    .insert(outletEdition)
    .values({ ...editionRows.en, edition, name: edition, position: 91, isInUse: false });
  ({ id: articleId } = await makeArticle("published"));
});

/** By the edition's clock, which is in another month than Greenwich for three hours. */
const now = new Date(Date.now() + 3 * 3_600_000);
/** A moment of the month before, by Greenwich: noon of a day. */
const last = (day: number, hour = 12) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, day, hour));
const month = last(15).toISOString().slice(0, 7);
const place = () => ({ edition, timeZone: "Asia/Baghdad" });
const count = (of = month) => countMonthUnscoped(db, place(), of);

type Given = Partial<typeof comment.$inferInsert>;
const rowOf = (given: Given = {}) => ({
  ...{ articleId, name: "x", email: "x@example.org", text: "x", graphemes: 1 },
  ...{ sourceHash: randomUUID(), readerHash: randomUUID(), textHash: randomUUID(), createdAt: last(10) },
  ...given,
});
/** At once: tidying, which other tests do, may close a month at any moment. */
const addAll = (...given: Given[]) => db.transaction((tx) => addOn(tx, given));
async function addOn(on: Executor, given: Given[]) {
  const rows = await on.insert(comment).values(given.map(rowOf)).returning({ id: comment.id });
  const ids = rows.map(({ id }) => id);
  // No story of a test stands in an edition that has no section.
  await on.update(comment).set({ edition }).where(inArray(comment.id, ids));
  return rows;
}
const add = async (given: Given = {}) => (await addAll(given))[0]?.id ?? "";
const wasDecided = (state: "approved" | "rejected", minutes: number): Given => ({
  state,
  decidedBy: editor.id,
  decidedAt: new Date(last(10).getTime() + minutes * 60_000),
  ...(state === "rejected" && { reason: "" }),
});
const decided = (state: "approved" | "rejected", minutes: number, given: Given = {}) =>
  add({ ...wasDecided(state, minutes), ...given });
const tally = (day: string, answer: string, times: number, on: Executor = db) =>
  on.insert(commentTally).values({ day, edition, check: "all", answer, slot: 1, count: times });

describe("the figures of a month", () => {
  test("are noughts where nobody commented, and nothing is written down", async () => {
    expect(await count()).toEqual({
      ...{ received: 0, refused: 0, held: 0, atOnce: 0, approved: 0, rejected: 0, reasons: [] },
      ...{ appeals: { received: 0, upheld: 0, overturned: 0 }, medianSeconds: null },
    });
    await closeCommentMonths(job);
    expect(await listPublishedFigures(edition)).toEqual([]);
  });

  test("count what came and what was decided, and leave out what the newsroom said itself", async () => {
    const [reason] = await db
      .insert(commentReason)
      .values({ edition, position: 1, label: "Insult", line: "A line." })
      .returning({ id: commentReason.id });
    await add();
    await add({ isHeld: true });
    await add({ state: "approved", decidedAt: last(10) });
    await decided("approved", 10);
    await decided("approved", 30);
    await decided("rejected", 60, { reasonId: reason?.id ?? null });
    await decided("rejected", 5, { reason: "other words" });
    await add({ standing: "staff", state: "approved", decidedAt: last(10), userId: editor.id });
    await tally(`${month}-03`, "refused", 7);
    await tally(`${month}-03`, "warned", 9);
    expect(await count()).toMatchObject({
      ...{ received: 14, refused: 7, held: 1, atOnce: 1, approved: 2, rejected: 2 },
      medianSeconds: 20 * 60,
    });
    expect((await count()).reasons).toEqual(
      expect.arrayContaining([
        { label: "Insult", count: 1 },
        { label: null, count: 1 },
      ]),
    );
  });

  test("begin and end at midnight of the edition", async () => {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1));
    const end = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
    const hoursBefore = (date: Date, hours: number, more = 0) =>
      new Date(date.getTime() - hours * 3_600_000 + more);
    await add({ createdAt: hoursBefore(first, 3, -1) });
    await add({ createdAt: hoursBefore(first, 3) });
    await add({ createdAt: hoursBefore(end, 3, -1) });
    await add({ createdAt: hoursBefore(end, 3) });
    // Came in one month, decided about in the next.
    await decided("approved", 0, { createdAt: hoursBefore(first, 4), decidedAt: hoursBefore(first, 2) });
    expect(await count()).toMatchObject({ received: 2, approved: 1 });
    expect(await count(monthAfter(month, -1))).toMatchObject({ received: 2, approved: 0 });
    expect(await count(monthAfter(month))).toMatchObject({ received: 1 });
  });

  test("tell what became of appeals, by when they were decided", async () => {
    const commentId = await decided("rejected", 5);
    const dueAt = last(20);
    const appeal = (version: number, given: Partial<typeof commentAppeal.$inferInsert> = {}) =>
      db
        .insert(commentAppeal)
        .values({ commentId, version, words: "x", dueAt, createdAt: last(12), ...given });
    await appeal(1, { outcome: "upheld", answer: "x", decidedAt: last(13) });
    await appeal(2, { outcome: "overturned", answer: "x", decidedAt: last(14) });
    await appeal(3, { outcome: "overturned", answer: "x", decidedAt: now });
    await appeal(4);
    expect((await count()).appeals).toEqual({ received: 4, upheld: 1, overturned: 1 });
  });

  test("hold what a moderator put into the trash", async () => {
    const id = await decided("rejected", 5);
    await decided("rejected", 5);
    await moveToTrash(editor, "comment", { id });
    expect(await count()).toMatchObject({ received: 2, rejected: 2 });
  });

  test("stand still once the month is over, and caches hear of them", async () => {
    const six = Array.from({ length: 6 }, () => wasDecided("approved", 5));
    const again = (await addAll(...six, {})).at(-1)?.id ?? "";
    await closeCommentMonths(job);
    await db.delete(comment).where(eq(comment.id, again));
    await closeCommentMonths(job);
    const [told, ...others] = await listPublishedFigures(edition);
    expect([told?.month, told?.received, told?.approved, others.length]).toEqual([month, 7, 6, 0]);
    const tags = (await db.select({ tags: touched.tags }).from(touched)).flatMap((each) => each.tags);
    expect(tags.filter((each) => each === `comment-figures:${edition}`)).toHaveLength(1);
    const change = withTransaction((tx) =>
      tx
        .update(commentMonth)
        .set({ figures: {} })
        .where(and(eq(commentMonth.edition, edition), eq(commentMonth.month, month))),
    );
    await expect(change).rejects.toMatchObject({
      cause: { message: expect.stringContaining("never changed") },
    });
  });

  test("are closed month by month without a gap, the one that runs never", async () => {
    const monthsAgo = (many: number) =>
      new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - many, 10));
    await addAll({ createdAt: monthsAgo(3) }, { createdAt: new Date() });
    await closeCommentMonths(job);
    expect((await listPublishedFigures(edition)).map((each) => each.month)).toEqual([
      month,
      monthAfter(month, -1),
      monthAfter(month, -2),
    ]);
  });
});

describe("the desk", () => {
  const asRead = () => editionFrom({ ...editionRows.en, edition, isInUse: false });

  test("has small numbers and the month that runs, and how often each check said what", async () => {
    await db.transaction(async (tx) => {
      await addOn(tx, [wasDecided("rejected", 5)]);
      await tally(`${month}-02`, "refused", 2, tx);
    });
    await closeCommentMonths(job);
    const shown = await getMonthOnDesk(editor, asRead(), month);
    expect(shown).toMatchObject({
      month,
      figures: { received: 3, rejected: 1 },
      tallies: [{ day: `${month}-02`, check: "all", answer: "refused", count: 2 }],
    });
    expect(await getMonthOnDesk(editor, asRead(), "2099-01")).toMatchObject({ month: shown.now });
    expect((await exportTallies(editor, edition, month)).split("\r\n")).toEqual([
      ...["day,check,answer,count", `${month}-02,all,refused,2`, ""],
    ]);
  });

  test("is the moderators'", async () => {
    const journalist = await makePerson("journalist");
    const forbidden = { code: "forbidden" };
    await expect(getMonthOnDesk(journalist, asRead())).rejects.toMatchObject(forbidden);
    await expect(exportTallies(journalist, edition, month)).rejects.toMatchObject(forbidden);
    await expect(exportTallies(editor, "xx", month)).rejects.toMatchObject({ code: "not_found" });
    await expect(closeCommentMonths(editor)).rejects.toMatchObject(forbidden);
  });
});
