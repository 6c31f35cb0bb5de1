import { and, eq, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { look, revision, revisionName } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { minutesOfVisit, type RevisionToName, type WordsSeen } from "./rules";

/** Calls a revision by a name, another or none. Throws `not_found`, `forbidden`. */
export async function nameRevision(actor: Actor, { articleId, number, name }: RevisionToName): Promise<void> {
  await withTransaction(async (tx) => {
    const { subject } = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:edit", subject);
    const [found] = await tx
      .select({ id: revision.id, name: revisionName.name })
      .from(revision)
      .leftJoin(revisionName, eq(revisionName.revisionId, revision.id))
      .where(and(eq(revision.articleId, articleId), eq(revision.number, number)));
    if (!found) throw notFound();
    const before = found.name ?? "";
    if (before === name) return;
    const isIt = eq(revisionName.revisionId, found.id);
    if (name === "") await tx.delete(revisionName).where(isIt);
    else
      await tx
        .insert(revisionName)
        .values({ revisionId: found.id, name })
        .onConflictDoUpdate({ target: revisionName.revisionId, set: { name } });
    await record(tx, actor, {
      verb: "article:nameRevision",
      id: articleId,
      before: { revision: number, name: before },
      after: { revision: number, name },
      tags: [],
    });
  });
}

/**
 * Notes up to which version a person has seen a story's words. What she had seen when her visit before ended is kept
 * beside it. No history: it is her own reading. Throws `not_found`.
 */
export async function noteLook(actor: Actor, { articleId, version }: WordsSeen): Promise<void> {
  const userId = actorId(actor);
  await withTransaction(async (tx) => {
    const loaded = await loadArticleUnscoped(tx, articleId);
    authorize(actor, "article:read", loaded.subject);
    if (userId === null) return;
    const isNewVisit = sql`${look.at} < ${clock} - make_interval(mins => ${minutesOfVisit})`;
    await tx
      .insert(look)
      .values({ articleId, userId, version: Math.min(version, loaded.version), at: sql`${clock}` })
      .onConflictDoUpdate({
        target: [look.articleId, look.userId],
        set: {
          version: sql`greatest(${look.version}, excluded.version)`,
          at: sql`excluded.at`,
          earlierVersion: sql`case when ${isNewVisit} then ${look.version} else ${look.earlierVersion} end`,
          earlierAt: sql`case when ${isNewVisit} then ${look.at} else ${look.earlierAt} end`,
        },
      });
  });
}
