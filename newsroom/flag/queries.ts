import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { flag, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { knownName } from "@/newsroom/sitting/known-names";
import type { StandingFlag } from "./rules";

/** The flags that stand on a story, with each reason for them, the first one first. Throws `not_found`. */
export async function listFlags(actor: Actor, articleId: string): Promise<StandingFlag[]> {
  const { subject } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  return db
    .select({
      id: flag.id,
      kind: flag.kind,
      reason: flag.reason,
      raisedAt: flag.raisedAt,
      raisedByName: knownName(actor, flag.articleId),
    })
    .from(flag)
    .leftJoin(user, eq(user.id, flag.raisedBy))
    .where(eq(flag.articleId, articleId))
    .orderBy(asc(flag.kind), asc(flag.raisedAt), asc(flag.id));
}
