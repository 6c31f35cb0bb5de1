import { and, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Executor } from "@/db/client";
import { countUpTo } from "@/db/count";
import { containsAnyOfEach } from "@/db/folded";
import { article, bylineName, comment, outletEdition, revision, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { isUuid } from "@/newsroom/input";
import { type Cursor, countLimit, inOrder } from "@/newsroom/paging";
import {
  type CommentedArticle,
  type CommentInQueue,
  type CommentState,
  commentsPerPage,
  mostCommentedArticles,
  type OwnComment,
  type QueueState,
  queueStates,
} from "./rules";
import type { NewsroomNames } from "./signature";
import { Verdicts } from "./verdicts";

const parent = alias(comment, "parent");

/** What nobody else may sign with: the outlet's names, and those of all who work there or sign stories. */
export async function listNewsroomNamesUnscoped(on: Executor): Promise<NewsroomNames> {
  const outlet = await on.select({ name: outletEdition.name }).from(outletEdition);
  const people = await on
    .select({ name: user.name })
    .from(user)
    .union(on.select({ name: bylineName.name }).from(bylineName));
  return { outlet: outlet.map(({ name }) => name), people: people.map(({ name }) => name) };
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
  /** Where the page before ended. */
  after?: Cursor;
};

function clauseOf({ state, articleId, after }: CommentFilter): SQL | undefined {
  return and(
    eq(comment.state, state),
    articleId ? eq(comment.articleId, articleId) : undefined,
    after && isUuid(after.id)
      ? sql`(${comment.createdAt}, ${comment.id}) > (${sql.param(after.at, comment.createdAt)}, ${after.id})`
      : undefined,
  );
}

/** A page of the moderators' queue, oldest first; `next` leads on where there are more. Throws `forbidden`. */
export async function listComments(
  actor: Actor,
  filter: CommentFilter,
): Promise<{ rows: CommentInQueue[]; next?: Cursor }> {
  authorize(actor, "comment:moderate");
  const found = await db
    .select({ id: comment.id, at: comment.createdAt })
    .from(comment)
    .where(clauseOf(filter))
    .orderBy(comment.createdAt, comment.id)
    .limit(commentsPerPage + 1);
  const shown = found.slice(0, commentsPerPage);
  const rows = await listRowsUnscoped(shown.map(({ id }) => id));
  return { rows, next: found.length > shown.length ? shown.at(-1) : undefined };
}

/**
 * Comments whose text, name or address holds, for each word of a search, one of its spellings, newest first, and how many
 * there are, counted up to one more than `countLimit`. Throws `forbidden`.
 */
export async function findComments(
  actor: Actor,
  sought: string[][],
  page: number,
  size: number,
): Promise<{ comments: CommentInQueue[]; total: number }> {
  authorize(actor, "comment:moderate");
  const chosen = () =>
    db.select({ id: comment.id }).from(comment).where(containsAnyOfEach(comment.foldedWords, sought));
  const rows = await chosen()
    .orderBy(desc(comment.createdAt), comment.id)
    .limit(size)
    .offset((page - 1) * size);
  return {
    comments: await listRowsUnscoped(rows.map(({ id }) => id)),
    total: await countUpTo(countLimit, chosen()),
  };
}

async function listRowsUnscoped(ids: string[]): Promise<CommentInQueue[]> {
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
      openReports: comment.openReports,
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
    .where(inArray(comment.id, ids));
  return inOrder(ids, rows).map((row) => ({ ...row, verdicts: Verdicts.parse(row.verdicts) }));
}

/**
 * How many comments stand in each state, of one story or of all, counted up to one more than `countLimit`. Throws
 * `forbidden`.
 */
export async function countCommentsByState(
  actor: Actor,
  filter: { articleId?: string } = {},
): Promise<Record<QueueState, number>> {
  authorize(actor, "comment:moderate");
  const totals = await Promise.all(
    queueStates.map(async (state) => {
      const standing = db.select({ id: comment.id }).from(comment);
      return [state, await countUpTo(countLimit, standing.where(clauseOf({ ...filter, state })))];
    }),
  );
  return Object.fromEntries(totals) as Record<QueueState, number>;
}

/** How many comments wait for a moderator, counted as far as lists count. Throws `forbidden`. */
export async function countPendingComments(actor: Actor): Promise<number> {
  authorize(actor, "comment:moderate");
  const standing = db.select({ id: comment.id }).from(comment);
  return countUpTo(countLimit, standing.where(clauseOf({ state: "pending" })));
}

const ofStory = {
  id: article.id,
  headline: sql<string>`coalesce(${revision.content}->>'headline', '')`,
  isOpenForComments: article.isOpenForComments,
};

/** Stories with comments that wait, those with most first, for choosing one in the queue. Throws `forbidden`. */
export async function listCommentedArticles(
  actor: Actor,
): Promise<(CommentedArticle & { pending: number })[]> {
  authorize(actor, "comment:moderate");
  const waiting = db
    .select({ articleId: comment.articleId, pending: count().as("pending") })
    .from(comment)
    .where(eq(comment.state, sql`'pending'`))
    .groupBy(comment.articleId)
    .orderBy(desc(count()), comment.articleId)
    .limit(mostCommentedArticles)
    .as("waiting");
  return db
    .select({ ...ofStory, pending: waiting.pending })
    .from(waiting)
    .innerJoin(article, eq(article.id, waiting.articleId))
    .leftJoin(revision, eq(revision.id, article.publishedRevisionId))
    .orderBy(desc(waiting.pending), waiting.articleId);
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
