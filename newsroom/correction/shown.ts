import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { countUpTo } from "@/db/count";
import { article, correction, revision } from "@/db/schema";
import type { EditionKey } from "@/newsroom/edition/rules";
import { countLimit } from "@/newsroom/paging";
import { isPublished } from "@/newsroom/published-article/visibility";
import { correctionsPerPage, type ListedCorrection, type PublishedCorrection } from "./rules";

/** What readers see of a correction. */
export const shownColumns = {
  id: correction.id,
  kind: correction.kind,
  wrong: correction.wrong,
  right: correction.right,
  createdAt: correction.createdAt,
  amendedAt: correction.amendedAt,
};
export const newestFirst = [desc(correction.createdAt), desc(correction.id)];
const isShown = isNull(correction.takenBackAt);

/** What readers are told of stories, newest first; callers have settled who may see these. */
export async function listCorrectionsOfUnscoped(
  articleIds: string[],
): Promise<(PublishedCorrection & { articleId: string })[]> {
  if (articleIds.length === 0) return [];
  return db
    .select({ ...shownColumns, articleId: correction.articleId })
    .from(correction)
    .where(and(inArray(correction.articleId, articleIds), isShown))
    .orderBy(...newestFirst);
}

/**
 * One page of the corrections of an edition's published stories, newest first, from 1; null for a page that does not
 * exist (the first always does). `total` is counted up to one more than `countLimit`.
 */
export async function getPublishedCorrections(
  edition: EditionKey,
  page: number,
): Promise<{ corrections: ListedCorrection[]; total: number; hasMore: boolean } | null> {
  const isTold = and(eq(correction.edition, edition), isShown, isPublished);
  const told = db
    .select({ id: correction.id })
    .from(correction)
    .innerJoin(article, eq(article.id, correction.articleId))
    .where(isTold);
  const found = db
    .select({
      ...shownColumns,
      story: {
        edition: correction.edition,
        id: article.id,
        slug: sql<string>`${article.slug}`,
        headline: sql<string>`${revision.content}->>'headline'`,
      },
    })
    .from(correction)
    .innerJoin(article, eq(article.id, correction.articleId))
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(isTold)
    .orderBy(...newestFirst)
    .limit(correctionsPerPage + 1)
    .offset((page - 1) * correctionsPerPage);
  const [total, rows] = await Promise.all([countUpTo(countLimit, told), found]);
  if (page > 1 && rows.length === 0) return null;
  const corrections = rows.slice(0, correctionsPerPage);
  return { corrections, total, hasMore: rows.length > correctionsPerPage };
}
