import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { countUpTo } from "@/db/count";
import { comment, commentAppeal, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { countLimit } from "@/newsroom/paging";
import type { OpenAppeal } from "./input";

/** Appeals in a page: each is read slowly. */
const appealsPerPage = 20;

const open = (ofComment: SQL | undefined) => and(isNull(commentAppeal.outcome), ofComment);

/** Appeals that nobody has answered, those first that are due first; `ofComment` is a clause on their comments. Throws `forbidden`. */
export async function listOpenAppeals(actor: Actor, ofComment: SQL | undefined): Promise<OpenAppeal[]> {
  authorize(actor, "comment:moderate");
  return db
    .select({
      id: commentAppeal.id,
      commentId: commentAppeal.commentId,
      words: commentAppeal.words,
      createdAt: commentAppeal.createdAt,
      dueAt: commentAppeal.dueAt,
      isLate: sql<boolean>`${commentAppeal.dueAt} < now()`,
      decidedFirstBy: commentAppeal.decidedFirstBy,
      decidedFirstByName: user.name,
    })
    .from(commentAppeal)
    .innerJoin(comment, eq(comment.id, commentAppeal.commentId))
    .leftJoin(user, eq(user.id, commentAppeal.decidedFirstBy))
    .where(open(ofComment))
    .orderBy(commentAppeal.dueAt, commentAppeal.id)
    .limit(appealsPerPage);
}

/** How many of them there are, counted as far as lists count. Throws `forbidden`. */
export async function countOpenAppeals(actor: Actor, ofComment: SQL | undefined): Promise<number> {
  authorize(actor, "comment:moderate");
  const rows = db
    .select({ id: commentAppeal.id })
    .from(commentAppeal)
    .innerJoin(comment, eq(comment.id, commentAppeal.commentId));
  return countUpTo(countLimit, rows.where(open(ofComment)));
}
