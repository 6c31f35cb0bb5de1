import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { fitnessPass, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { listHistoryUnscoped } from "@/newsroom/history";
import { knownName } from "@/newsroom/sitting/known-names";
import { judgeUnscoped, listPassedUnscoped, listUnnamedUnscoped, loadStrictnessUnscoped } from "./demand";
import type { Passed, Strictness } from "./judging";
import type { StoryFitness } from "./rules";

/** What stands between a story's working copy and its readers, what is only to be seen, and what was left as it is. */
export async function getFitness(actor: Actor, articleId: string): Promise<StoryFitness> {
  const { row, subject, content } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  const [findings, passed] = await Promise.all([
    judgeUnscoped(db, row, content),
    db
      .select({
        check: fitnessPass.check,
        words: fitnessPass.words,
        reason: fitnessPass.reason,
        byName: knownName(actor, fitnessPass.articleId),
      })
      .from(fitnessPass)
      .leftJoin(user, eq(user.id, fitnessPass.createdBy))
      .where(eq(fitnessPass.articleId, articleId))
      .orderBy(asc(fitnessPass.createdAt)),
  ]);
  return { findings, passed };
}

/** What was left as it is in a story, for whoever writes in it. */
export async function listPassed(actor: Actor, articleId: string): Promise<Passed[]> {
  const { subject } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  return listPassedUnscoped(db, articleId);
}

/** Section and bylines of a story's working copy that have no name in its edition, for whoever writes in it. */
export async function listUnnamed(actor: Actor, articleId: string): Promise<string[]> {
  const { row, subject, content } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  return listUnnamedUnscoped(db, row.edition, content);
}

/** How an edition's checks are set, for whoever writes in it. */
export async function getStrictness(actor: Actor, edition: string): Promise<Strictness> {
  authorize(actor, "desk:open");
  return loadStrictnessUnscoped(db, edition);
}

/** Who set an edition's checks to what, the newest first. */
export async function listStrictnessHistory(actor: Actor, edition: string) {
  authorize(actor, "style:manage");
  return (await listHistoryUnscoped("fitness", edition)).flatMap(({ event, ...line }) =>
    event?.verb === "fitness:set" ? [{ ...line, event }] : [],
  );
}
