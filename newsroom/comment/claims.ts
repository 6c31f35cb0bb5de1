import { and, count, eq, gt, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { comment, commentClaim, user } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import type { Cursor } from "@/newsroom/paging";
import { beginsAfter, chosenBy, isNewestFirst, isWithAnother, type QueueFilter } from "./queue-filter";
import { type ClaimsNoted, claimSeconds, type WithColleague } from "./queue-rules";

const untilThen = sql`now() + make_interval(secs => ${claimSeconds})`;

/**
 * Gives a moderator the first comments of a list that no colleague has before her: they are hers for `claimSeconds`, and
 * for as long as her page says so. Two who ask at once get different ones. Throws `forbidden`.
 */
export async function giveComments(actor: Actor, filter: QueueFilter, most: number): Promise<Cursor[]> {
  authorize(actor, "comment:moderate");
  const userId = actorId(actor);
  return withTransaction(async (tx) => {
    const free = await tx
      .select({ id: comment.id, at: comment.createdAt })
      .from(comment)
      .where(and(chosenBy(filter), beginsAfter(filter), sql`not ${isWithAnother(userId)}`))
      .orderBy(comment.createdAt, comment.id)
      .limit(most)
      // Which somebody else is given or decides on at this moment is hers.
      .for("no key update", { skipLocked: true });
    if (userId === null || free.length === 0) return free;
    const mine = await tx
      .insert(commentClaim)
      .values(free.map(({ id }) => ({ commentId: id, userId, until: untilThen })))
      .onConflictDoUpdate({
        target: commentClaim.commentId,
        set: { userId, until: untilThen },
        setWhere: or(eq(commentClaim.userId, userId), sql`${commentClaim.until} <= now()`),
      })
      .returning({ id: commentClaim.commentId });
    const ids = new Set(mine.map(({ id }) => id));
    return free.filter(({ id }) => ids.has(id));
  });
}

/** The comments of a list whoever has them: for looking something up in what was decided. Throws `forbidden`. */
export async function showComments(actor: Actor, filter: QueueFilter, most: number): Promise<Cursor[]> {
  authorize(actor, "comment:moderate");
  const direction = isNewestFirst(filter.tab) ? sql`desc` : sql`asc`;
  return db
    .select({ id: comment.id, at: comment.createdAt })
    .from(comment)
    .where(and(chosenBy(filter), beginsAfter(filter)))
    .orderBy(sql`${comment.createdAt} ${direction}, ${comment.id} ${direction}`)
    .limit(most);
}

/** A window keeps the comments it was given, or gives them back. Throws `forbidden`. */
export async function noteClaims(actor: Actor, { ids, wish }: ClaimsNoted): Promise<void> {
  authorize(actor, "comment:moderate");
  const userId = actorId(actor);
  if (userId === null) return;
  const own: SQL | undefined = and(eq(commentClaim.userId, userId), inArray(commentClaim.commentId, ids));
  if (wish === "leave") await db.delete(commentClaim).where(own);
  else await db.update(commentClaim).set({ until: untilThen }).where(own);
}

/** Which colleagues have comments of a list before them, those with most first. Throws `forbidden`. */
export async function listWithColleagues(actor: Actor, filter: QueueFilter): Promise<WithColleague[]> {
  authorize(actor, "comment:moderate");
  const self = actorId(actor);
  return db
    .select({ name: user.name, count: count() })
    .from(commentClaim)
    .innerJoin(comment, eq(comment.id, commentClaim.commentId))
    .innerJoin(user, eq(user.id, commentClaim.userId))
    .where(
      and(
        gt(commentClaim.until, sql`now()`),
        self === null ? undefined : ne(commentClaim.userId, self),
        chosenBy(filter),
      ),
    )
    .groupBy(user.id, user.name)
    .orderBy(sql`count(*) desc`, user.name)
    .limit(10);
}
