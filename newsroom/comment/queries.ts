import { and, asc, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { article, comment, revision, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { isUuid } from "@/newsroom/input";
import { Verdicts } from "./checks";
import {
  type CommentedArticle,
  type CommentInQueue,
  type CommentState,
  type CommentThread,
  commentStates,
  commentsPerPage,
  type OwnComment,
  type ShownComment,
  threadComments,
} from "./rules";

const parent = alias(comment, "parent");

/** The one clause between a held comment and readers: approved, and so is what it answers. */
function isShown(articleId: string): SQL | undefined {
  return and(
    eq(comment.articleId, articleId),
    eq(comment.state, "approved"),
    or(isNull(comment.parentId), eq(parent.state, "approved")),
  );
}

/** What readers see below a story, oldest first, replies under what they answer. Never an e-mail. */
export async function listApprovedComments(articleId: string): Promise<CommentThread[]> {
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
    .where(isShown(articleId))
    .orderBy(asc(comment.createdAt), asc(comment.id));
  return threadComments(rows);
}

/** How many comments readers see below a story, replies included. */
export async function countApprovedComments(articleId: string): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(comment)
    .leftJoin(parent, eq(parent.id, comment.parentId))
    .where(isShown(articleId));
  return row?.total ?? 0;
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

/** A comment as its author sees it, wherever it stands; null for everybody else. */
export async function getOwnComment(readerHash: string, id: string): Promise<OwnComment | null> {
  if (!isUuid(id)) return null;
  const [row] = await db
    .select({
      id: comment.id,
      articleId: comment.articleId,
      name: comment.name,
      text: comment.text,
      createdAt: comment.createdAt,
      state: comment.state,
    })
    .from(comment)
    .where(and(eq(comment.id, id), eq(comment.readerHash, readerHash)));
  return row ?? null;
}

export type CommentFilter = {
  state: CommentState;
  articleId?: string;
  /** From 1. */
  page?: number;
};

function clauseOf(filter: Omit<CommentFilter, "page" | "state"> & { state?: CommentState }): SQL | undefined {
  return and(
    filter.state ? eq(comment.state, filter.state) : undefined,
    filter.articleId ? eq(comment.articleId, filter.articleId) : undefined,
  );
}

/** A page of the moderators' queue, oldest first. Throws `forbidden`. */
export async function listComments(actor: Actor, filter: CommentFilter): Promise<CommentInQueue[]> {
  authorize(actor, "comment:moderate");
  const rows = await db
    .select({
      id: comment.id,
      articleId: comment.articleId,
      headline: sql<string>`coalesce(${revision.content}->>'headline', '')`,
      edition: article.edition,
      name: comment.name,
      email: comment.email,
      text: comment.text,
      state: comment.state,
      verdicts: comment.verdicts,
      createdAt: comment.createdAt,
      decidedAt: comment.decidedAt,
      decidedByName: user.name,
      reason: comment.reason,
      parentName: parent.name,
      parentText: parent.text,
    })
    .from(comment)
    .innerJoin(article, eq(article.id, comment.articleId))
    .leftJoin(revision, eq(revision.id, article.publishedRevisionId))
    .leftJoin(user, eq(user.id, comment.decidedBy))
    .leftJoin(parent, eq(parent.id, comment.parentId))
    .where(clauseOf(filter))
    .orderBy(asc(comment.createdAt), asc(comment.id))
    .limit(commentsPerPage)
    .offset((Math.max(1, filter.page ?? 1) - 1) * commentsPerPage);
  return rows.map((row) => ({ ...row, verdicts: Verdicts.parse(row.verdicts) }));
}

/** How many comments stand in each state, of one story or of all. Throws `forbidden`. */
export async function countCommentsByState(
  actor: Actor,
  filter: { articleId?: string } = {},
): Promise<Record<CommentState, number>> {
  authorize(actor, "comment:moderate");
  const rows = await db
    .select({ state: comment.state, total: sql<number>`count(*)::int` })
    .from(comment)
    .where(clauseOf(filter))
    .groupBy(comment.state);
  const total = new Map(rows.map((row) => [row.state, row.total]));
  return Object.fromEntries(commentStates.map((state) => [state, total.get(state) ?? 0])) as Record<
    CommentState,
    number
  >;
}

const ofStory = {
  id: article.id,
  headline: sql<string>`coalesce(${revision.content}->>'headline', '')`,
  isOpenForComments: article.isOpenForComments,
};

/** Stories with comments, those with most waiting first, for choosing one in the queue. Throws `forbidden`. */
export async function listCommentedArticles(
  actor: Actor,
): Promise<(CommentedArticle & { pending: number })[]> {
  authorize(actor, "comment:moderate");
  const pending = sql<number>`(count(*) filter (where ${comment.state} = 'pending'))::int`;
  return db
    .select({ ...ofStory, pending })
    .from(comment)
    .innerJoin(article, eq(article.id, comment.articleId))
    .leftJoin(revision, eq(revision.id, article.publishedRevisionId))
    .groupBy(article.id, revision.id)
    .orderBy(desc(pending), desc(sql`max(${comment.createdAt})`))
    .limit(100);
}

/** A story that readers have, as the queue names it, also before its first comment; or null. Throws `forbidden`. */
export async function getCommentableArticle(actor: Actor, id: string): Promise<CommentedArticle | null> {
  authorize(actor, "comment:moderate");
  const [row] = await db
    .select(ofStory)
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(eq(article.id, id));
  return row ?? null;
}
