import { and, eq, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { article, byline, revision, workingCopy, workingCopyByline } from "@/db/schema";
import { type Actor, actorId, can } from "@/newsroom/access";
import { isAsked, selectAsked } from "@/newsroom/plan/clauses";

/** True where readers have words other than the working copy's. */
export const hasUnpublishedChanges = sql<boolean>`coalesce(${revision.digest} <> ${workingCopy.digest}, false)`;

/**
 * The stories `actor` may read, as a clause: the same knowledge as `article:read` in access.ts (a test holds them
 * together). It judges rows that other clauses find.
 */
export function articlesVisibleTo(actor: Actor): SQL {
  if (can(actor, "article:listEverything")) return sql`true`;
  if (actor.kind !== "person" || !can(actor, "desk:open")) return sql`false`;
  const signs = and(eq(byline.userId, actor.id), eq(workingCopyByline.articleId, article.id));
  return sql`(${eq(article.createdBy, actor.id)} or exists ${selectSigned(signs)} or ${isAsked(article.id, actor.id)})`;
}

const selectSigned = (clause: SQL | undefined) =>
  db
    .select({ id: workingCopyByline.articleId })
    .from(workingCopyByline)
    .innerJoin(byline, eq(byline.id, workingCopyByline.bylineId))
    .where(clause);

/** An array of ids, so that PostgreSQL starts from a person's stories: a set it takes for many, and reads all stories. */
function isOneOfTheirs(userId: string, signed?: SQL): SQL {
  const made = db.select({ id: article.id }).from(article).where(eq(article.createdBy, userId));
  return sql`${article.id} = any(array${unionAll(made, selectSigned(and(eq(byline.userId, userId), signed)), ...selectAsked(userId))})`;
}

/**
 * The stories of an account as `actor` may know them: who may not see which account is behind a byline must not learn
 * it from a list either, so pen-names count for administrators and for oneself alone.
 */
export function isKnownOn(actor: Actor, userId: string): SQL {
  if (can(actor, "byline:manage") || actorId(actor) === userId) return isOn(userId);
  return isOneOfTheirs(userId, eq(byline.isPenName, false));
}

/** The stories an account created, is named on or was asked for. */
export function isOn(userId: string): SQL {
  return isOneOfTheirs(userId);
}
