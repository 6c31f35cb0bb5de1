import { and, between, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { countUpTo } from "@/db/count";
import { article, comment } from "@/db/schema";
import { isUuid } from "@/newsroom/input";
import { countLimit } from "@/newsroom/paging";
import { isPublished } from "@/newsroom/published-article/visibility";
import { isShortId } from "@/newsroom/short-id";
import { commentsPerReadersPage } from "./rules";
import {
  answersBelow,
  type CommentThread,
  nestThread,
  type Placed,
  placeThreads,
  type ShownComment,
  threadPage,
} from "./threading";

// What readers see of comments; `queries.ts` has what moderators and authors see.

/** Comments that editors chose, and stand above the others of a story, at the most. */
const mostChosen = 4;

/** The one clause between a held comment and readers. */
function isShown(articleId: string | typeof article.id): SQL | undefined {
  return and(eq(comment.articleId, articleId), eq(comment.state, "approved"), isNotNull(comment.page));
}

const shownFields = {
  id: comment.id,
  name: comment.name,
  text: comment.text,
  createdAt: comment.createdAt,
  editedAt: comment.editedAt,
  standing: comment.standing,
  useful: comment.useful,
  isFeatured: sql<boolean>`${comment.featuredAt} is not null`,
  isPinned: sql<boolean>`${comment.pinnedAt} is not null`,
};

/** How many pages of comments readers have of a story. */
export async function countApprovedCommentPages(articleId: string, on: Executor = db): Promise<number> {
  const [row] = await on
    .select({ last: sql<number>`coalesce(max(${comment.page}), 0)` })
    .from(comment)
    .where(and(eq(comment.articleId, articleId), isNotNull(comment.page)));
  return row?.last ?? 0;
}

/** The places of a story's threads as far as `clause` finds their rows, in the order of their beginnings. */
async function listPlaces(articleId: string, clause: SQL | undefined): Promise<Placed[][]> {
  const rows = await db
    .select({
      id: comment.id,
      parentId: comment.parentId,
      rootId: comment.rootId,
      level: comment.level,
      state: comment.state,
    })
    .from(comment)
    // What was never with readers has no page, and nothing answers it.
    .where(and(eq(comment.articleId, articleId), isNotNull(comment.page), clause))
    .orderBy(comment.createdAt, comment.id);
  return placeThreads(rows);
}

/** The words of those among `places` that readers have, and of what they answer. */
async function wordsOf(articleId: string, places: Placed[]): Promise<Map<string, ShownComment>> {
  const ids = places.flatMap(({ id, kind, answersTo }) => [
    ...(kind === "shown" ? [id] : []),
    ...(answersTo ? [answersTo] : []),
  ]);
  if (ids.length === 0) return new Map();
  const rows = await db
    .select(shownFields)
    .from(comment)
    .where(and(isShown(articleId), inArray(comment.id, [...new Set(ids)])));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Threads with the first of their answers. */
async function listThreads(articleId: string, clause: SQL | undefined): Promise<CommentThread[]> {
  const threads = await listPlaces(articleId, clause);
  const cut = threads.map((places) => places.slice(0, answersBelow + 1));
  const words = await wordsOf(articleId, cut.flat());
  return cut.flatMap((places, at) => {
    const more = (threads[at]?.length ?? 0) - places.length;
    return nestThread(places, words, more) ?? [];
  });
}

/**
 * What readers see of a story's comments from one page to another, oldest first, answers under what they answer. Never
 * an e-mail.
 */
export function listApprovedComments(
  articleId: string,
  [first, last]: [first: number, last: number],
): Promise<CommentThread[]> {
  return listThreads(articleId, between(comment.page, first, last));
}

/**
 * A page, from 1, of the comments that most readers found useful, each with its answers, of equals the newer first; and
 * whether another one follows.
 */
export async function listApprovedByUse(
  articleId: string,
  page: number,
): Promise<{ threads: CommentThread[]; hasMore: boolean }> {
  const found = await db
    .select({ id: comment.id })
    .from(comment)
    .where(and(isShown(articleId), isNull(comment.parentId)))
    .orderBy(desc(comment.useful), desc(comment.createdAt), desc(comment.id))
    .limit(commentsPerReadersPage + 1)
    .offset((page - 1) * commentsPerReadersPage);
  const ids = found.slice(0, commentsPerReadersPage).map(({ id }) => id);
  if (ids.length === 0) return { threads: [], hasMore: false };
  const threads = await listThreads(articleId, or(inArray(comment.id, ids), inArray(comment.rootId, ids)));
  const byId = new Map(threads.map((thread) => [thread.id, thread]));
  return { threads: ids.flatMap((id) => byId.get(id) ?? []), hasMore: found.length > ids.length };
}

/** Comments that editors pinned above the others, then those that they chose as worth reading, the latest choice first. */
export async function listApprovedChosen(articleId: string): Promise<ShownComment[]> {
  return db
    .select(shownFields)
    .from(comment)
    .where(and(isShown(articleId), or(isNotNull(comment.pinnedAt), isNotNull(comment.featuredAt))))
    .orderBy(sql`${comment.pinnedAt} desc nulls last`, desc(comment.featuredAt), comment.id)
    .limit(mostChosen);
}

/** The thread in which a comment stands, on the page of the thread's own that holds it; null for what readers do not have. */
export async function getApprovedThread(
  articleId: string,
  commentId: string,
): Promise<{ thread: CommentThread; before: string | null; after: string | null; page: number } | null> {
  if (!isUuid(commentId)) return null;
  const [found] = await db
    .select({ root: sql<string>`coalesce(${comment.rootId}, ${comment.id})`, page: comment.page })
    .from(comment)
    .where(and(eq(comment.articleId, articleId), eq(comment.id, commentId), isNotNull(comment.page)));
  if (!found?.page) return null;
  const clause = or(eq(comment.id, found.root), eq(comment.rootId, found.root));
  const [places = []] = await listPlaces(articleId, clause);
  const part = threadPage(places, commentId);
  const thread = part && nestThread(part.places, await wordsOf(articleId, part.places));
  return thread ? { thread, before: part.before, after: part.after, page: found.page } : null;
}

const selectShown = (articleId: string | typeof article.id) =>
  db.select({ id: comment.id }).from(comment).where(isShown(articleId));

/** How many comments readers see of a story, answers included, counted up to one more than `countLimit`. */
export async function countApprovedComments(articleId: string): Promise<number> {
  return countUpTo(countLimit, selectShown(articleId));
}

/** The same, while readers have the story; else null. */
export async function countPublishedComments(articleId: string): Promise<number | null> {
  if (!isShortId(articleId)) return null;
  const has = await db.$count(article, and(eq(article.id, articleId), isPublished));
  return has === 0 ? null : countApprovedComments(articleId);
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

/** A comment that readers have, and may answer; or null. */
export async function getApprovedComment(articleId: string, id: string): Promise<ShownComment | null> {
  if (!isUuid(id)) return null;
  const [row] = await db
    .select(shownFields)
    .from(comment)
    .where(and(isShown(articleId), eq(comment.id, id)));
  return row ?? null;
}
