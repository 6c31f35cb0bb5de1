import { and, desc, eq, gt, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { article, byline, revision, writer } from "@/db/schema";
import { type Actor, actorId } from "@/newsroom/access";
import type { ArticleContent } from "@/newsroom/content/rules";
import { differInWords } from "@/newsroom/content/words";
import type { LoadedArticle } from "./rules";

const isOf = (articleId: string) => eq(writer.articleId, articleId);
const once = [writer.articleId, writer.userId];

/**
 * Notes whose words a story's are from `version` on: who changed them, and whoever signs them, before or after. Taking
 * one's name off takes nothing away from it.
 */
export async function noteWriters(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  { before, after, version }: { before: ArticleContent; after: ArticleContent; version: number },
): Promise<void> {
  const bylineIds = [...new Set([...before.bylineIds, ...after.bylineIds])];
  if (bylineIds.length > 0) {
    const signers = await tx
      .selectDistinct({ userId: byline.userId })
      .from(byline)
      .where(and(inArray(byline.id, bylineIds), isNotNull(byline.userId)));
    const rows = signers.map(({ userId }) => ({ articleId, userId, hasSigned: true }));
    if (rows.length > 0)
      await tx
        .insert(writer)
        .values(rows)
        .onConflictDoUpdate({
          target: once,
          set: { hasSigned: true },
          setWhere: eq(writer.hasSigned, false),
        });
  }
  if (!differInWords(before, after)) return;
  const wrote = { articleId, userId: actorId(actor), version };
  await tx.insert(writer).values(wrote).onConflictDoUpdate({ target: once, set: { version } });
}

/** A story that is made of another one's words is also of those who answer for them. The other one's row must be locked. */
export async function copyWriters(tx: Transaction, from: LoadedArticle["row"], to: string): Promise<void> {
  const rows = await tx
    .select({ userId: writer.userId, hasSigned: writer.hasSigned })
    .from(writer)
    .where(and(isOf(from.id), isNotNull(writer.version), isNotNull(writer.userId)));
  const values = rows.map(({ userId, hasSigned }) => ({
    ...{ articleId: to, userId, version: 0 },
    hasSigned: hasSigned || userId === from.createdBy,
  }));
  if (values.length === 0) return;
  // Who makes it has written it already, in a version of its own.
  const set = { hasSigned: sql`${writer.hasSigned} or excluded.has_signed` };
  await tx.insert(writer).values(values).onConflictDoUpdate({ target: once, set });
}

/** Accounts that answer for a story, as a part of a query: whoever wrote in it, and has signed it ever or began it. */
export function answeringOf(executor: Executor, { id, createdBy }: { id: string; createdBy: string | null }) {
  const answers = or(writer.hasSigned, createdBy === null ? undefined : eq(writer.userId, createdBy));
  return executor
    .select({ id: sql<string>`${writer.userId}`, as: sql<string>`'answering'` })
    .from(writer)
    .where(and(isOf(id), isNotNull(writer.version), isNotNull(writer.userId), answers));
}

/** Who changed a story's words after the revision that readers have, or had; the latest first. */
export async function listWritersSinceUnscoped(
  executor: Executor,
  articleId: string,
): Promise<{ userId: string | null; version: number }[]> {
  const published = executor
    .select({ version: revision.workingVersion })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(eq(article.id, articleId));
  const rows = await executor
    .select({ userId: writer.userId, version: writer.version })
    .from(writer)
    .where(and(isOf(articleId), gt(writer.version, sql`coalesce((${published}), 0)`)))
    .orderBy(desc(writer.version));
  return rows.map(({ userId, version }) => ({ userId, version: version ?? 0 }));
}
