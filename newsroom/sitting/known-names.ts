import { and, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, byline, type sitting, type user, workingCopyByline } from "@/db/schema";
import { type Actor, actorId, can, publishingRoles } from "@/newsroom/access";

/**
 * Whether the person of a sitting may be named to `actor`: who comes to a story by a pen-name alone would give it away
 * by being there.
 */
export function isNameKnownTo(
  actor: Actor,
  articleId: typeof sitting.articleId,
  person: typeof user,
): SQL<boolean> {
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
  const own = actorId(actor);
  return sql<boolean>`${or(
    own === null ? undefined : eq(person.id, own),
    inArray(person.role, publishingRoles),
    exists(made),
    exists(signed),
  )}`;
}
