import { and, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { countUpTo } from "@/db/count";
import { containsAnyOfEach } from "@/db/folded";
import { article, comment, commentReason, commentReport, revision, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { countOpenAppeals } from "@/newsroom/appeal/open";
import { isUuid } from "@/newsroom/input";
import { type Cursor, countLimit, inOrder } from "@/newsroom/paging";
import { giveComments, showComments } from "./claims";
import { chosenBy, ofAnyState, type QueueFilter } from "./queue-filter";
import { type CommentTab, commentTabs, isWork } from "./queue-rules";
import {
  type CommentedArticle,
  type CommentInQueue,
  commentsPerPage,
  mostCommentedArticles,
  type OwnComment,
} from "./rules";
import { Verdicts } from "./verdicts";

const parent = alias(comment, "parent");

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

/**
 * A page of a list of the queue; `next` leads on where there are more. Of what waits the moderator is given what no
 * colleague has before her, and nobody else is given it (claims.ts). Throws `forbidden`.
 */
export async function listComments(
  actor: Actor,
  filter: QueueFilter,
): Promise<{ rows: CommentInQueue[]; next?: Cursor }> {
  const more = commentsPerPage + 1;
  const found = isWork(filter.tab)
    ? await giveComments(actor, filter, more)
    : await showComments(actor, filter, more);
  const shown = found.slice(0, commentsPerPage);
  const rows = await listCommentsUnscoped(shown.map(({ id }) => id));
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
    comments: await listCommentsUnscoped(rows.map(({ id }) => id)),
    total: await countUpTo(countLimit, chosen()),
  };
}

/** Comments by their ids, in that order, as moderators see them. */
export async function listCommentsUnscoped(ids: string[]): Promise<CommentInQueue[]> {
  if (ids.length === 0) return [];
  const [rows, reports] = await Promise.all([
    db
      .select({
        id: comment.id,
        articleId: comment.articleId,
        headline: sql<string>`coalesce(${revision.content}->>'headline', '')`,
        edition: article.edition,
        name: comment.name,
        email: comment.email,
        text: comment.text,
        version: comment.version,
        editedAt: comment.editedAt,
        standing: comment.standing,
        state: comment.state,
        isHeld: comment.isHeld,
        isFeatured: sql<boolean>`${comment.featuredAt} is not null`,
        isPinned: sql<boolean>`${comment.pinnedAt} is not null`,
        verdicts: comment.verdicts,
        openReports: comment.openReports,
        createdAt: comment.createdAt,
        decidedAt: comment.decidedAt,
        // Who answers as a story's writer is known by the name under which readers have it, to colleagues too.
        decidedByName: sql<
          string | null
        >`case when ${comment.standing} = 'writer' and ${comment.decidedBy} = ${comment.userId}
          then ${comment.name} else ${user.name} end`,
        reasonLabel: commentReason.label,
        reason: comment.reason,
        parentName: parent.name,
        parentText: parent.text,
      })
      .from(comment)
      .innerJoin(article, eq(article.id, comment.articleId))
      .leftJoin(revision, eq(revision.id, article.publishedRevisionId))
      .leftJoin(user, eq(user.id, comment.decidedBy))
      .leftJoin(parent, eq(parent.id, comment.parentId))
      .leftJoin(commentReason, eq(commentReason.id, comment.reasonId))
      .where(inArray(comment.id, ids)),
    listReportsUnscoped(ids),
  ]);
  return inOrder(ids, rows).map((row) => ({
    ...row,
    verdicts: Verdicts.parse(row.verdicts),
    reports: reports.filter(({ commentId }) => commentId === row.id),
  }));
}

/** What readers said of comments, by its ground, as long as nobody has answered. */
async function listReportsUnscoped(ids: string[]) {
  return db
    .select({
      commentId: commentReport.commentId,
      ground: commentReport.ground,
      count: sql<number>`count(*)::int`,
      words: sql<string[]>`coalesce((array_agg(${commentReport.words} order by ${commentReport.createdAt})
        filter (where ${commentReport.words} <> ''))[1:3], '{}')`,
    })
    .from(commentReport)
    .where(and(inArray(commentReport.commentId, ids), isNull(commentReport.settledAt)))
    .groupBy(commentReport.commentId, commentReport.ground)
    .orderBy(sql`count(*) desc`, commentReport.ground);
}

/** How many comments each list of the queue holds, counted up to one more than `countLimit`. Throws `forbidden`. */
export async function countComments(
  actor: Actor,
  filter: Omit<QueueFilter, "tab" | "after"> = {},
): Promise<Record<CommentTab, number>> {
  authorize(actor, "comment:moderate");
  const totals = await Promise.all(
    commentTabs.map(async (tab) => {
      if (tab === "appeals") return [tab, await countOpenAppeals(actor, ofAnyState(filter))];
      const standing = db.select({ id: comment.id }).from(comment);
      return [tab, await countUpTo(countLimit, standing.where(chosenBy({ ...filter, tab })))];
    }),
  );
  return Object.fromEntries(totals) as Record<CommentTab, number>;
}

/** How many comments wait for a moderator, counted as far as lists count. Throws `forbidden`. */
export async function countPendingComments(actor: Actor): Promise<number> {
  authorize(actor, "comment:moderate");
  const standing = db.select({ id: comment.id }).from(comment);
  return countUpTo(countLimit, standing.where(chosenBy({ tab: "pending" })));
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
