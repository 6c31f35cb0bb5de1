import { and, eq, exists, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { db, type Executor } from "@/db/client";
import { clock } from "@/db/clock";
import { containsWords } from "@/db/folded";
import { article, assignment, plan, task, workingCopy } from "@/db/schema";

const planned = alias(article, "planned");

/** True for stories with a plan: an empty one of these is no forgotten draft. */
export const hasPlan: SQL = exists(
  db.select({ one: sql`1` }).from(plan).where(eq(plan.articleId, article.id)),
);

/** What the desk calls a story, where `plan` is joined: its headline, else the slug line. */
export const titleOnDesk = sql<string>`coalesce(nullif(${article.headline}, ''), ${plan.slugLine}, '')`;

/** Letters from which on an index of trigrams finds a word. */
const lettersOfIndex = 3;

/** True for stories that are called so, by their headline or the slug line of their plan; `words` are folded. */
export function isCalled(words: string[]): SQL | undefined {
  if (words.length === 0) return undefined;
  const bySlugLine = db
    .select({ id: plan.articleId })
    .from(plan)
    .where(containsWords(plan.foldedSlugLine, words));
  // An array of ids, so that both come from their indexes. Where these know no word every row is looked at, and a set
  // answers at once what an array is gone through for.
  const isFoundByIndex = words.some((word) => word.length >= lettersOfIndex);
  const isOfPlan = isFoundByIndex
    ? sql`${article.id} = any(array(${bySlugLine}))`
    : inArray(article.id, bySlugLine);
  return or(containsWords(article.foldedHeadline, words), isOfPlan);
}

/** True for stories whose text nobody has handed in yet; as `isTextLate` has it. */
export const isTextAwaited: SQL | undefined = and(
  eq(article.publicState, "never"),
  eq(article.workState, "draft"),
);

/** True for stories whose text should be there by now and is not, where `plan` is joined; the rule `isTextLate` in SQL. */
export const isTextLate: SQL<boolean> = sql<boolean>`coalesce(${plan.dueAt} < ${clock} and ${isTextAwaited}, false)`;

/** True for planned stories of which nothing was saved yet. */
export const isUnwritten: SQL<boolean> = sql<boolean>`(${and(
  eq(article.publicState, "never"),
  eq(article.headline, ""),
  hasPlan,
  exists(
    db
      .select({ one: sql`1` })
      .from(workingCopy)
      .where(and(eq(workingCopy.articleId, article.id), eq(workingCopy.version, 1))),
  ),
)})`;

/** The same stories, found from their plans. */
export const unwritten = db
  .select({ id: plan.articleId })
  .from(plan)
  .innerJoin(planned, eq(planned.id, plan.articleId))
  .innerJoin(workingCopy, eq(workingCopy.articleId, plan.articleId))
  .where(and(eq(planned.publicState, "never"), eq(planned.headline, ""), eq(workingCopy.version, 1)));

/** A task opens its story while it is open, to whom another gave it: what one takes oneself, or has done, opens nothing. */
const opensStory = and(isNull(task.doneAt), sql`${task.assignedBy} is distinct from ${task.assigneeId}`);

/** The stories that an account is asked for: to write them, or for a task on them. */
export const selectAsked = (userId: string) =>
  [
    db.select({ id: assignment.articleId }).from(assignment).where(eq(assignment.userId, userId)),
    db
      .select({ id: task.articleId })
      .from(task)
      .where(and(eq(task.assigneeId, userId), opensStory)),
  ] as const;

type Place = AnyPgColumn | string;

function isAskedBy(articleId: Place, userId: Place, isMeant: SQL | undefined): SQL {
  const one = { one: sql`1` };
  const writes = and(eq(assignment.articleId, articleId), eq(assignment.userId, userId));
  const helps = and(eq(task.articleId, articleId), eq(task.assigneeId, userId), isMeant);
  return sql`(${exists(db.select(one).from(assignment).where(writes))} or ${exists(db.select(one).from(task).where(helps))})`;
}

/** Whether an account is asked for a story: it is on it then, as `askedOf` has it. */
export const isAsked = (articleId: Place, userId: Place): SQL => isAskedBy(articleId, userId, opensStory);
/** Whether it is, or was asked for a task that stands there still. */
export const wasAsked = (articleId: Place, userId: Place): SQL => isAskedBy(articleId, userId, undefined);

/** The accounts that are asked for a story, as parts of a query: to write it, and for tasks that open it. */
export const askedOf = (executor: Executor, articleId: string) =>
  [
    executor
      .select({ id: sql<string>`${assignment.userId}`, as: sql<string>`'assigned'` })
      .from(assignment)
      .where(eq(assignment.articleId, articleId)),
    executor
      .select({ id: sql<string>`${task.assigneeId}`, as: sql<string>`'helping'` })
      .from(task)
      .where(and(eq(task.articleId, articleId), isNotNull(task.assigneeId), opensStory)),
  ] as const;
