import { and, eq, exists, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias, union } from "drizzle-orm/pg-core";
import { db, type Executor } from "@/db/client";
import { containsWords } from "@/db/folded";
import { article, assignment, plan, task, workingCopy } from "@/db/schema";

const planned = alias(article, "planned");

/** True for stories with a plan: an empty one of these is no forgotten draft. */
export const hasPlan: SQL = exists(
  db.select({ one: sql`1` }).from(plan).where(eq(plan.articleId, article.id)),
);

/** What the desk calls a story, where `plan` is joined: its headline, else the slug line. */
export const titleOnDesk = sql<string>`coalesce(nullif(${article.headline}, ''), ${plan.slugLine}, '')`;

/** True for stories that are called so, by their headline or the slug line of their plan; `words` are folded. */
export function isCalled(words: string[]): SQL | undefined {
  if (words.length === 0) return undefined;
  // An array of ids, so that both come from their indexes.
  const bySlugLine = db
    .select({ id: plan.articleId })
    .from(plan)
    .where(containsWords(plan.foldedSlugLine, words));
  return or(containsWords(article.foldedHeadline, words), sql`${article.id} = any(array(${bySlugLine}))`);
}

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

/** The stories that an account is asked for: to write them, or for a task on them. */
export const selectAsked = (userId: string) =>
  [
    db.select({ id: assignment.articleId }).from(assignment).where(eq(assignment.userId, userId)),
    db.select({ id: task.articleId }).from(task).where(eq(task.assigneeId, userId)),
  ] as const;

/** Whether an account is asked for a story: it is on it then, as `listAskedUnscoped` has it. */
export function isAsked(articleId: AnyPgColumn | string, userId: AnyPgColumn | string): SQL {
  const one = { one: sql`1` };
  const writes = and(eq(assignment.articleId, articleId), eq(assignment.userId, userId));
  const helps = and(eq(task.articleId, articleId), eq(task.assigneeId, userId));
  return sql`(${exists(db.select(one).from(assignment).where(writes))} or ${exists(db.select(one).from(task).where(helps))})`;
}

/** The accounts that are asked for a story, each once. */
export async function listAskedUnscoped(executor: Executor, articleId: string): Promise<string[]> {
  const writes = executor
    .select({ id: assignment.userId })
    .from(assignment)
    .where(eq(assignment.articleId, articleId));
  const helps = executor
    .select({ id: sql<string>`${task.assigneeId}` })
    .from(task)
    .where(and(eq(task.articleId, articleId), isNotNull(task.assigneeId)));
  return (await union(writes, helps)).map(({ id }) => id);
}
