import { and, desc, eq, isNotNull, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor, Transaction } from "@/db/client";
import { revision } from "@/db/schema";
import { ArticleContent } from "@/newsroom/content/rules";
import type { ListedRevision } from "@/newsroom/revision/rules";
import type { LoadedArticle } from "./rules";
import { Difference, differenceOf, wordsFrom } from "./stored-words";

const base = alias(revision, "base");

/**
 * The revisions that `isMeant`, with their words, whole or not as they are kept, in no order. Callers have authorized
 * for their stories.
 */
export async function loadRevisionsUnscoped(executor: Executor, isMeant: SQL | undefined) {
  const rows = await executor
    .select({ row: revision, base: base.content })
    .from(revision)
    .leftJoin(base, eq(base.id, revision.baseId))
    .where(isMeant);
  return rows.map(({ row: { difference, ...row }, base: of }) => ({
    ...row,
    content:
      difference === null
        ? ArticleContent.parse(row.content)
        : wordsFrom(ArticleContent.parse(of), Difference.parse(difference)),
  }));
}

/** A revision that more than its story's history is to read: its words from now on whole, and the same. */
export async function keepWhole(tx: Transaction, id: string): Promise<void> {
  const [found] = await loadRevisionsUnscoped(tx, and(eq(revision.id, id), isNotNull(revision.difference)));
  if (!found) return;
  const whole = { content: found.content, baseId: null, difference: null };
  await tx.update(revision).set(whole).where(eq(revision.id, id));
}

/** How the words of a revision are kept: what nobody asked for costs what it changed, all else can be read at once. */
export async function storedWords(
  tx: Transaction,
  { row, content }: LoadedArticle,
  reason: ListedRevision["reason"],
) {
  const whole = { content, baseId: null, difference: null };
  if (reason !== "automatic") return whole;
  const [latest] = await tx
    .select({ id: revision.id, content: revision.content })
    .from(revision)
    .where(and(eq(revision.articleId, row.id), isNotNull(revision.content)))
    .orderBy(desc(revision.number))
    .limit(1);
  const difference = latest && differenceOf(ArticleContent.parse(latest.content), content);
  return difference ? { content: null, baseId: latest.id, difference } : whole;
}
