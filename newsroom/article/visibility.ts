import { and, eq, exists, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, byline, revision, workingCopy, workingCopyByline } from "@/db/schema";
import { type Actor, actorId, can } from "@/newsroom/access";

/** True where readers have words other than the working copy's. */
export const hasUnpublishedChanges = sql<boolean>`(${revision.content} is not null and ${revision.content} <> ${workingCopy.content})`;
/** Headline of the working copy. */
export const headline = sql<string>`${workingCopy.content}->>'headline'`;

/**
 * The stories `actor` may read, as a clause: the same knowledge as `article:read` in access.ts (a test holds them
 * together).
 */
export function articlesVisibleTo(actor: Actor): SQL {
  if (can(actor, "article:listEverything")) return sql`true`;
  if (actor.kind !== "person" || !can(actor, "desk:open")) return sql`false`;
  return or(eq(article.createdBy, actor.id), isNamedOn(actor.id)) ?? sql`false`;
}

function isNamedOn(userId: string, ...more: SQL[]): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(workingCopyByline)
      .innerJoin(byline, eq(byline.id, workingCopyByline.bylineId))
      .where(and(eq(workingCopyByline.articleId, article.id), eq(byline.userId, userId), ...more)),
  );
}

/**
 * The stories of an account as `actor` may know them: who may not see which account is behind a byline must not learn
 * it from a list either, so pen-names count for administrators and for oneself alone.
 */
export function isKnownOn(actor: Actor, userId: string): SQL {
  if (can(actor, "byline:manage") || actorId(actor) === userId) return isOn(userId);
  return or(eq(article.createdBy, userId), isNamedOn(userId, eq(byline.isPenName, false))) ?? sql`false`;
}

/** The stories an account created or is named on. */
export function isOn(userId: string): SQL {
  return or(eq(article.createdBy, userId), isNamedOn(userId)) ?? sql`false`;
}
