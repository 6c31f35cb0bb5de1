import { and, desc, eq, getTableColumns, inArray, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { clock } from "@/db/clock";
import { look, revision } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { listRevisions, loadArticleUnscoped } from "@/newsroom/article/queries";
import { loadRevisionsUnscoped } from "@/newsroom/article/stored-revisions";
import { lengthOf } from "@/newsroom/content/words";
import { notFound } from "@/newsroom/errors";
import { type ListedRevision, type MeasuredRevision, minutesOfVisit, mostMeasured } from "./rules";

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

/** The newest revisions of a story with how much each holds, and how many there are in all. Throws `not_found`. */
export async function listMeasuredRevisions(
  actor: Actor,
  articleId: string,
): Promise<{ revisions: MeasuredRevision[]; total: number }> {
  const all = await listRevisions(actor, articleId);
  const newest = all.slice(0, mostMeasured);
  const numbers = newest.map(({ number }) => number);
  const rows = await loadRevisionsUnscoped(
    db,
    and(eq(revision.articleId, articleId), inArray(revision.number, numbers)),
  );
  const lengths = new Map(rows.map(({ number, content }) => [number, lengthOf(content)]));
  const revisions = newest.map(({ number, reason, createdAt, createdByName, name }) => {
    const length = lengths.get(number) ?? { words: 0, letters: 0 };
    return { number, reason, createdAt, createdByName, name, ...length };
  });
  return { revisions, total: all.length };
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
