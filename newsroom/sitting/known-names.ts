import { and, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { article, byline, user, workingCopyByline } from "@/db/schema";
import { type Actor, actorId, can, publishingRoles } from "@/newsroom/access";
import { wasAsked } from "@/newsroom/plan/clauses";

/**
 * Whether somebody who is or was at a story may be named to `actor`: who comes to it by a pen-name alone would give it
 * away by being there.
 */
export function isNameKnownTo(actor: Actor, articleId: AnyPgColumn | string, person = user): SQL<boolean> {
  if (can(actor, "byline:manage")) return sql<boolean>`true`;
  const made = db
    .select({ one: sql`1` })
    .from(article)
    .where(and(eq(article.id, articleId), eq(article.createdBy, person.id)));
  const signed = db
    .select({ one: sql`1` })
    .from(workingCopyByline)
    .innerJoin(byline, eq(byline.id, workingCopyByline.bylineId))
    .where(
      and(
        eq(workingCopyByline.articleId, articleId),
        eq(byline.userId, person.id),
        eq(byline.isPenName, false),
      ),
    );
  // Who was asked for a story was named to everybody on it, also of what is done by now.
  const asked = wasAsked(articleId, person.id);
  const own = actorId(actor);
  return sql<boolean>`${or(
    own === null ? undefined : eq(person.id, own),
    inArray(person.role, publishingRoles),
    exists(made),
    exists(signed),
    asked,
  )}`;
}

/** Ids of those who did something to a story and may be named to `actor`, who may see the story. */
export async function listKnownAtUnscoped(
  actor: Actor,
  articleId: string,
  done: { actorId: string | null }[],
): Promise<Set<string>> {
  const ids = [...new Set(done.flatMap(({ actorId: id }) => id ?? []))];
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: user.id })
    .from(user)
    .innerJoin(article, eq(article.id, articleId))
    .where(and(inArray(user.id, ids), isNameKnownTo(actor, article.id)));
  return new Set(rows.map(({ id }) => id));
}

/** The name of the person joined to a story as far as `actor` may know it. */
export const knownName = (actor: Actor, articleId: AnyPgColumn | string) =>
  sql<string | null>`case when ${isNameKnownTo(actor, articleId)} then ${user.name} end`;
