import { and, desc, eq, getTableColumns, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { clock } from "@/db/clock";
import { look, revision } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { listRevisions, loadArticleUnscoped } from "@/newsroom/article/queries";
import { notFound } from "@/newsroom/errors";
import { type ListedRevision, minutesOfVisit } from "./rules";

/**
 * What a person had seen of a story when her last visit ended: the revision nearest to it, of no later words, so that
 * what is shown as new may be more than it is and never less; null where there is none. Throws `not_found`.
 */
export async function getLastLook(
  actor: Actor,
  articleId: string,
): Promise<{ number: number; at: Date } | null> {
  const { subject } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  const userId = actorId(actor);
  if (userId === null) return null;
  const [seen] = await db
    .select({ ...getTableColumns(look), now: clock })
    .from(look)
    .where(and(eq(look.articleId, articleId), eq(look.userId, userId)));
  if (!seen) return null;
  const isOver = Number(seen.now) - Number(seen.at) > minutesOfVisit * 60_000;
  const [version, at] = isOver ? [seen.version, seen.at] : [seen.earlierVersion, seen.earlierAt];
  if (version === null || at === null) return null;
  const [found] = await db
    .select({ number: revision.number })
    .from(revision)
    .where(and(eq(revision.articleId, articleId), lte(revision.workingVersion, version)))
    .orderBy(desc(revision.number))
    .limit(1);
  return found ? { ...found, at } : null;
}

/** One revision as lists show it. Throws `not_found`. */
export async function getListedRevision(
  actor: Actor,
  articleId: string,
  number: number,
): Promise<ListedRevision> {
  const [found] = await listRevisions(actor, articleId, number);
  if (!found) throw notFound();
  return found;
}
