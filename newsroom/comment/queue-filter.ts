import { and, eq, gt, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { containsWords } from "@/db/folded";
import { comment, commentClaim } from "@/db/schema";
import { isUuid } from "@/newsroom/input";
import { searchWords } from "@/newsroom/language/search-words";
import type { Cursor } from "@/newsroom/paging";
import type { CommentTab } from "./queue-rules";

/** Which comments of a tab are meant; what is left out may be any. */
export type QueueFilter = {
  tab: Exclude<CommentTab, "appeals">;
  articleId?: string | undefined;
  edition?: string | undefined;
  sectionId?: string | undefined;
  /** A comment, for all of who wrote it: an address of mail stands in no other. */
  personOf?: string | undefined;
  /** Words of a search in names, addresses and texts, however they are spelled. */
  search?: string | undefined;
  after?: Cursor | undefined;
};

const standing: Record<QueueFilter["tab"], SQL | undefined> = {
  pending: eq(comment.state, sql`'pending'`),
  held: and(eq(comment.state, sql`'pending'`), sql`${comment.isHeld}`),
  reported: and(sql`${comment.openReports} > 0`, sql`${comment.state} in ('pending', 'approved')`),
  approved: eq(comment.state, sql`'approved'`),
  rejected: eq(comment.state, sql`'rejected'`),
};

/** What waits comes oldest first; what was decided, newest first. */
export const isNewestFirst = (tab: QueueFilter["tab"]) => tab === "approved" || tab === "rejected";

const other = alias(comment, "other");

/** The clause of a filter, without where a page begins. */
export function chosenBy({ tab, ...filter }: QueueFilter): SQL | undefined {
  return and(standing[tab], ofAnyState(filter));
}

/** The same wherever they stand. */
export function ofAnyState(filter: Omit<QueueFilter, "tab">): SQL | undefined {
  const { articleId, edition, sectionId, personOf, search } = filter;
  return and(
    articleId ? eq(comment.articleId, articleId) : undefined,
    edition ? eq(comment.edition, edition) : undefined,
    sectionId ? (isUuid(sectionId) ? eq(comment.sectionId, sectionId) : sql`false`) : undefined,
    personOf
      ? isUuid(personOf)
        ? eq(comment.email, db.select({ email: other.email }).from(other).where(eq(other.id, personOf)))
        : sql`false`
      : undefined,
    containsWords(comment.foldedWords, searchWords(search ?? "")),
  );
}

/** Where a page of a tab begins. */
export function beginsAfter({ tab, after }: QueueFilter): SQL | undefined {
  if (!after || !isUuid(after.id)) return undefined;
  const beyond = isNewestFirst(tab) ? sql`<` : sql`>`;
  return sql`(${comment.createdAt}, ${comment.id}) ${beyond} (${sql.param(after.at, comment.createdAt)}, ${after.id})`;
}

/** That somebody else has the comment before her now. */
export const isWithAnother = (userId: string | null): SQL =>
  sql`exists (${db
    .select({ one: sql`1` })
    .from(commentClaim)
    .where(
      and(
        eq(commentClaim.commentId, comment.id),
        gt(commentClaim.until, sql`now()`),
        userId === null ? undefined : ne(commentClaim.userId, userId),
      ),
    )})`;
