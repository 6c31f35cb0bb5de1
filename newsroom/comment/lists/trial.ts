import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, comment, commentWordList } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { notFound } from "@/newsroom/errors";
import { wordListMatcherUnscoped } from "../listed";
import type { CommentState } from "../rules";
import { markMatches, type TextRun } from "../verdicts";
import type { ListChosen } from "./rules";

/** How far back a trial looks, in comments and in milliseconds, how many it reads at once, and examples that it shows. */
const trialLimits = { comments: 20_000, milliseconds: 2_500, atOnce: 500, examples: 20, around: 60 } as const;

export type TrialExample = { id: string; state: CommentState; runs: TextRun[] };
/** What a list would have caught of the comments that were looked through, the newest first. */
export type Trial = {
  looked: number;
  /** When the oldest of them was sent; null where there was none. */
  since: string | null;
  caught: Record<CommentState, number>;
  examples: TrialExample[];
};

type Row = { id: string; text: string; name: string; state: CommentState; createdAt: Date };

/**
 * Looks through the newest comments of a list's editions for its words, whether it is in use or not; nothing is changed. Ends
 * after so many comments or so much time, whichever is first, and lets others have their turn in between. Throws `forbidden`,
 * `not_found`.
 */
export async function tryWordList(actor: Actor, { listId }: ListChosen): Promise<Trial> {
  authorize(actor, "comment:setRules");
  const [list] = await db.select().from(commentWordList).where(eq(commentWordList.id, listId));
  if (!list) throw notFound();
  const matcher = await wordListMatcherUnscoped(db, list);
  const trial: Trial = {
    looked: 0,
    since: null,
    caught: { pending: 0, approved: 0, rejected: 0, removed: 0 },
    examples: [],
  };
  const end = performance.now() + trialLimits.milliseconds;
  let last: Row | undefined;
  while (trial.looked < trialLimits.comments && performance.now() < end) {
    const rows = await readBefore(last, list.edition);
    for (const row of rows) {
      if (performance.now() >= end) return trial;
      look(trial, row, matcher.find(row.text), matcher.find(row.name).length > 0);
    }
    last = rows.at(-1);
    if (rows.length < trialLimits.atOnce) break;
  }
  return trial;
}

function look(trial: Trial, row: Row, spans: { start: number; end: number }[], isOfName: boolean): void {
  trial.looked += 1;
  trial.since = row.createdAt.toISOString();
  const [first] = spans;
  if (!first && !isOfName) return;
  trial.caught[row.state] += 1;
  if (trial.examples.length >= trialLimits.examples) return;
  const from = Math.max(0, (first?.start ?? 0) - trialLimits.around);
  const to = (first?.end ?? 0) + trialLimits.around;
  const within = spans
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  trial.examples.push({ id: row.id, state: row.state, runs: markMatches(row.text.slice(from, to), within) });
}

/** The next newest comments, of one edition or of all. */
async function readBefore(last: Row | undefined, edition: string | null): Promise<Row[]> {
  const before = last
    ? or(
        lt(comment.createdAt, last.createdAt),
        and(eq(comment.createdAt, last.createdAt), sql`${comment.id} < ${last.id}`),
      )
    : undefined;
  return db
    .select({
      id: comment.id,
      text: comment.text,
      name: comment.name,
      state: comment.state,
      createdAt: comment.createdAt,
    })
    .from(comment)
    .innerJoin(article, eq(article.id, comment.articleId))
    .where(and(before, edition === null ? undefined : eq(article.edition, edition)))
    .orderBy(desc(comment.createdAt), desc(comment.id))
    .limit(trialLimits.atOnce);
}
