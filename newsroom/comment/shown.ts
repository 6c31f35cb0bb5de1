import { and, between, count, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Executor } from "@/db/client";
import { countUpTo } from "@/db/count";
import { article, comment } from "@/db/schema";
import { isUuid } from "@/newsroom/input";
import { countLimit, inOrder } from "@/newsroom/paging";
import { type CommentThread, commentsPerReadersPage, type ShownComment, threadComments } from "./rules";

// What readers see of comments; `queries.ts` has what moderators and authors see.

const parent = alias(comment, "parent");

/** The one clause between a held comment and readers: approved, and so is what it answers. */
function isShown(articleId: string | typeof article.id): SQL | undefined {
  return and(
    eq(comment.articleId, articleId),
    eq(comment.state, "approved"),
    isNotNull(comment.page),
    or(isNull(comment.parentId), eq(parent.state, "approved")),
  );
}

/** How many pages of comments readers have of a story. */
export async function countApprovedCommentPages(articleId: string, on: Executor = db): Promise<number> {
  const [row] = await on
    .select({ last: sql<number>`coalesce(max(${comment.page}), 0)` })
    .from(comment)
    .where(and(eq(comment.articleId, articleId), isNotNull(comment.page)));
  return row?.last ?? 0;
}

/** Comments of a story that readers see, as far as `clause` finds them: oldest first, replies under what they answer. */
async function listThreads(articleId: string, clause: SQL | undefined): Promise<CommentThread[]> {
  const rows = await db
    .select({
      id: comment.id,
      parentId: comment.parentId,
      name: comment.name,
      text: comment.text,
      createdAt: comment.createdAt,
    })
    .from(comment)
    .leftJoin(parent, eq(parent.id, comment.parentId))
    .where(and(isShown(articleId), clause))
    .orderBy(comment.createdAt, comment.id);
  return threadComments(rows);
}

/**
 * What readers see of a story's comments from one page to another, oldest first, replies under what they answer. Never
 * an e-mail.
 */
export function listApprovedComments(
  articleId: string,
  [first, last]: [first: number, last: number],
): Promise<CommentThread[]> {
  return listThreads(articleId, between(comment.page, first, last));
}

/** The comments of a story with the most answers that readers see, as many as fill a page; of equals the newer first. */
export async function listMostAnsweredApproved(articleId: string): Promise<CommentThread[]> {
  const reply = alias(comment, "reply");
  const isSeen = (each: typeof comment | typeof reply) =>
    and(eq(each.articleId, articleId), eq(each.state, "approved"), isNotNull(each.page));
  const answers = db
    .select({ parentId: reply.parentId, count: count().as("count") })
    .from(reply)
    .where(and(isSeen(reply), isNotNull(reply.parentId)))
    .groupBy(reply.parentId)
    .as("answers");
  const found = await db
    .select({ id: comment.id })
    .from(comment)
    .leftJoin(answers, eq(answers.parentId, comment.id))
    .where(and(isSeen(comment), isNull(comment.parentId)))
    .orderBy(sql`coalesce(${answers.count}, 0) desc`, desc(comment.createdAt), desc(comment.id))
    .limit(commentsPerReadersPage);
  const ids = found.map(({ id }) => id);
  const threads = await listThreads(articleId, or(inArray(comment.id, ids), inArray(comment.parentId, ids)));
  return inOrder(ids, threads);
}

const selectShown = (articleId: string | typeof article.id) =>
  db
    .select({ id: comment.id })
    .from(comment)
    .leftJoin(parent, eq(parent.id, comment.parentId))
    .where(isShown(articleId));

/** How many comments readers see of a story, replies included, counted up to one more than `countLimit`. */
export async function countApprovedComments(articleId: string): Promise<number> {
  return countUpTo(countLimit, selectShown(articleId));
}

/** The same of several stories, by their ids, in one query. */
export async function countApprovedCommentsOf(articleIds: string[]): Promise<Map<string, number>> {
  const counted = selectShown(article.id)
    .limit(countLimit + 1)
    .as("counted");
  const rows = await db
    .select({ id: article.id, count: sql<number>`(select count(*)::int from ${counted})` })
    .from(article)
    .where(inArray(article.id, articleIds));
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** A top-level comment that readers may answer, or null. */
export async function getApprovedComment(articleId: string, id: string): Promise<ShownComment | null> {
  if (!isUuid(id)) return null;
  const [row] = await db
    .select({ id: comment.id, name: comment.name, text: comment.text, createdAt: comment.createdAt })
    .from(comment)
    .where(
      and(
        eq(comment.articleId, articleId),
        eq(comment.id, id),
        eq(comment.state, "approved"),
        isNull(comment.parentId),
      ),
    );
  return row ?? null;
}
