import { asc, eq } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { flag } from "@/db/schema";
import { type FieldProblem, NewsroomError } from "@/newsroom/errors";

/** What stands between a story and its readers because somebody raised a flag; asked by its steps, under its lock. */
export async function listFlagProblemsUnscoped(
  executor: Executor,
  articleId: string,
): Promise<FieldProblem[]> {
  const rows = await executor
    .selectDistinct({ kind: flag.kind })
    .from(flag)
    .where(eq(flag.articleId, articleId))
    .orderBy(asc(flag.kind));
  return rows.map(({ kind }) => ({ field: `flag.${kind}`, messageKey: `flag.${kind}` }));
}

/** Throws `invalid` while a flag stands: for words about a story that are no step of its own. */
export async function demandCleared(executor: Executor, articleId: string): Promise<void> {
  const problems = await listFlagProblemsUnscoped(executor, articleId);
  if (problems.length > 0) throw new NewsroomError("invalid", "flagged", { problems });
}

/** A story that is made of another one's words has its flags too. The other one's row must be locked. */
export async function copyFlags(tx: Transaction, from: string, to: string): Promise<void> {
  const rows = await tx.select().from(flag).where(eq(flag.articleId, from));
  if (rows.length > 0)
    await tx.insert(flag).values(rows.map(({ id: _, ...row }) => ({ ...row, articleId: to })));
}
