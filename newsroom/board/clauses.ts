import { and, eq, exists, gte, isNull, not, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, schedule, workingCopy } from "@/db/schema";
import { isUnwritten, unwritten } from "@/newsroom/plan/clauses";
import { isApproved } from "@/newsroom/review/clauses";
import type { BoardColumn } from "./rules";

// Few, and found first: an array of ids, so that PostgreSQL does not read all stories for them.
const isPromised = sql`${article.id} = any(array(${db
  .select({ id: schedule.articleId })
  .from(schedule)
  .where(isNull(schedule.wentLiveAt))}))`;
const isPlannedOnly = sql`${article.id} = any(array(${unwritten}))`;

const isThroughReview = exists(
  db
    .select({ one: sql`1` })
    .from(workingCopy)
    .where(and(eq(workingCopy.articleId, article.id), isApproved)),
);

/** The stories of a column, each in one: what waits for somebody stands there, whatever readers get. Of those that readers have, the ones that went live since `dayBegan`. */
export function standsIn(column: BoardColumn, dayBegan: Date): SQL | undefined {
  const isIdle = eq(article.workState, "draft");
  const isDraft = and(eq(article.publicState, "never"), isIdle);
  switch (column) {
    case "planned":
      return and(isDraft, isPlannedOnly);
    case "draft":
      return and(isDraft, not(isUnwritten), not(isPromised));
    case "in_review":
      return and(eq(article.workState, "in_review"), not(isThroughReview));
    case "approved":
      return and(eq(article.workState, "in_review"), isThroughReview);
    case "promised":
      return and(isIdle, isPromised);
    case "live":
      return and(
        eq(article.publicState, "published"),
        isIdle,
        not(isPromised),
        gte(article.firstPublishedAt, dayBegan),
      );
    default:
      return eq(article.workState, column);
  }
}
