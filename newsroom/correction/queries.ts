import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { correction, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import type { DeskCorrection } from "./rules";
import { newestFirst, shownColumns } from "./shown";

/** What was said of a story, newest first, also what was taken back. Throws `not_found` for one that `actor` may not see. */
export async function listCorrections(actor: Actor, articleId: string): Promise<DeskCorrection[]> {
  const { subject } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  const rows = await db
    .select({
      ...shownColumns,
      createdByName: user.name,
      takenBackAt: correction.takenBackAt,
      takenBackReason: correction.takenBackReason,
    })
    .from(correction)
    .leftJoin(user, eq(user.id, correction.createdBy))
    .where(eq(correction.articleId, articleId))
    .orderBy(...newestFirst);
  return rows.map(({ takenBackAt: at, takenBackReason: reason, ...row }) => ({
    ...row,
    takenBack: at && reason !== null ? { at, reason } : null,
  }));
}
