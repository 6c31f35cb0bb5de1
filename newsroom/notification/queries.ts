import { and, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { countUpTo } from "@/db/count";
import { article, front, notification, picture, plan, user } from "@/db/schema";
import { type Actor, actorId, can } from "@/newsroom/access";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { isUnderEmbargo } from "@/newsroom/embargo/clauses";
import { frontName } from "@/newsroom/promise/queries";
import { knownName } from "@/newsroom/sitting/known-names";
import { type ListedNotification, mostInDaily, unreadLimit } from "./rules";

/** What somebody is still shown: pictures are open to everybody at the desk, fronts to who composes them. */
const isShownTo = (actor: Actor) =>
  or(
    isNotNull(notification.pictureId),
    can(actor, "front:compose") ? isNotNull(notification.frontId) : undefined,
    and(isNotNull(notification.articleId), articlesVisibleTo(actor)),
  );

/** Rows of a person's own notifications that she is still shown, newest first: with headlines as they stand now. */
async function readOwn(
  actor: Actor,
  clause: SQL | undefined,
  limit: number,
  on: Executor,
): Promise<ListedNotification[]> {
  const id = actorId(actor);
  if (id === null) return [];
  const rows = await on
    .select({
      id: notification.id,
      subject: sql<string>`coalesce(${notification.articleId}, ${notification.pictureId}, ${notification.frontId}::text)`,
      headline: sql<string>`coalesce(nullif(${article.headline}, ''), ${plan.slugLine}, nullif(${picture.caption}, ''), ${picture.fileName}, ${frontName}, '')`,
      isUnderEmbargo,
      verb: notification.verb,
      actorName: knownName(actor, notification.articleId),
      reason: notification.reason,
      createdAt: notification.createdAt,
      readAt: notification.readAt,
    })
    .from(notification)
    .leftJoin(article, eq(article.id, notification.articleId))
    .leftJoin(plan, eq(plan.articleId, notification.articleId))
    .leftJoin(picture, eq(picture.id, notification.pictureId))
    .leftJoin(front, eq(front.id, notification.frontId))
    .leftJoin(user, eq(user.id, notification.actorId))
    .where(and(eq(notification.userId, id), clause, isShownTo(actor)))
    .orderBy(desc(notification.createdAt), desc(notification.id))
    .limit(limit);
  return rows.map(({ verb, ...row }) => ({ ...row, verb: verb as ListedNotification["verb"] }));
}

/**
 * The newest notifications of the actor herself, read and unread, on pictures and on stories that she may still see: they
 * show the headline as it stands now. Nobody reads another's.
 */
export async function listNotifications(actor: Actor, limit = 20, on: Executor = db) {
  return readOwn(actor, eq(notification.isInBell, true), limit, on);
}

/** What waits for the letter of the day of a person, as far as she may still see it. */
export async function listForDaily(actor: Actor, on: Executor): Promise<ListedNotification[]> {
  return readOwn(actor, eq(notification.isForDaily, true), mostInDaily, on);
}

/** How many of the notifications that she is shown the actor has not read, counted up to one more than `unreadLimit`. */
export async function countUnread(actor: Actor, on: Executor = db): Promise<number> {
  const id = actorId(actor);
  if (id === null) return 0;
  const unread = on
    .select({ id: notification.id })
    .from(notification)
    .leftJoin(article, eq(article.id, notification.articleId))
    .where(
      and(eq(notification.userId, id), notification.isInBell, isNull(notification.readAt), isShownTo(actor)),
    );
  return countUpTo(unreadLimit, unread, on);
}
