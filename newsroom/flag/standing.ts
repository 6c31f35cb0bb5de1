import { asc, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { flag } from "@/db/schema";
import type { FieldProblem } from "@/newsroom/errors";

/** What stands between a story and its readers because somebody raised a flag; asked by its steps, under its lock. */
export async function listFlagProblemsUnscoped(
  executor: Executor,
  articleId: string,
): Promise<FieldProblem[]> {
  const rows = await executor
    .select({ kind: flag.kind })
    .from(flag)
    .where(eq(flag.articleId, articleId))
    .orderBy(asc(flag.kind));
  return rows.map(({ kind }) => ({ field: `flag.${kind}`, messageKey: `flag.${kind}` }));
}
