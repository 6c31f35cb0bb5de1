import { and, eq, not, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { fitnessPass, fitnessSetting } from "@/db/schema";
import { type Actor, actorId, authorize, can } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { checkNames } from "./checks";
import { loadStrictnessUnscoped } from "./demand";
import { severityOf } from "./judging";
import { type FindingToHeed, type FindingToPass, passLimits, type StrictnessToSet } from "./rules";

/**
 * Says what an edition's checks do. Only what differs from what was seen is written; throws `conflict` where somebody else
 * set the same check otherwise since.
 */
export async function setStrictness(actor: Actor, { edition, wanted, was }: StrictnessToSet): Promise<void> {
  authorize(actor, "style:manage");
  await withTransaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`fitness:${edition}`}, 0))`);
    const now = await loadStrictnessUnscoped(tx, edition);
    const changed = checkNames.flatMap((check) => {
      const [severity, seen, stands] = [wanted[check], was[check], severityOf(check, now)];
      if (severity === undefined || severity === seen || severity === stands) return [];
      if (seen !== undefined && seen !== stands) throw new NewsroomError("conflict", "fitness.setByOther");
      return [{ edition, check, severity, stands }];
    });
    if (changed.length === 0) return;
    for (const { stands: _, ...row } of changed)
      await tx
        .insert(fitnessSetting)
        .values(row)
        .onConflictDoUpdate({
          target: [fitnessSetting.edition, fitnessSetting.check],
          set: { severity: row.severity },
        });
    const sides = (side: "stands" | "severity") =>
      Object.fromEntries(changed.map((row) => [row.check, row[side]]));
    const before = sides("stands");
    await record(tx, actor, { verb: "fitness:set", id: edition, before, after: sides("severity"), tags: [] });
  });
}

/** What a check finds, wherever it is left as it is. */
const isOf = (check: string, words: string) =>
  sql`(${fitnessPass.check} = ${check} and ${fitnessPass.words} = ${words})`;

/**
 * Leaves what a check finds in a story as it is, with the reason; what stands in the way of readers is passed by who may
 * publish. Throws `not_found`, `forbidden`.
 */
export async function passFinding(actor: Actor, input: FindingToPass): Promise<void> {
  const { articleId, check, words, reason } = input;
  await withTransaction(async (tx) => {
    const { row, subject } = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:edit", subject);
    const severity = severityOf(check, await loadStrictnessUnscoped(tx, row.edition));
    if (severity === "block") authorize(actor, "article:publish", subject);
    // The story's row is locked: nobody else passes anything in it meanwhile. Another reason for the same is not one more.
    const others = and(eq(fitnessPass.articleId, articleId), not(isOf(check, words)));
    if ((await tx.$count(fitnessPass, others)) >= passLimits.all)
      throw wrongField("reason", "fitness.tooManyPassed");
    // The edition may mind it more one day: what an author left as it is is a publisher's to decide then.
    const by = { reason, createdBy: actorId(actor), isByPublisher: can(actor, "article:publish", subject) };
    await tx
      .insert(fitnessPass)
      .values({ articleId, check, words, ...by })
      .onConflictDoUpdate({
        target: [fitnessPass.articleId, fitnessPass.check, fitnessPass.words],
        set: by,
      });
    const after = { check, words };
    await record(tx, actor, { verb: "article:passCheck", id: articleId, after, reason, tags: [] });
  });
}

/** Minds again what was left as it is. Throws `not_found`, `forbidden`. */
export async function heedFinding(actor: Actor, input: FindingToHeed): Promise<void> {
  const { articleId, check, words } = input;
  await withTransaction(async (tx) => {
    const { subject } = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:edit", subject);
    const isIt = and(eq(fitnessPass.articleId, articleId), isOf(check, words));
    const [gone] = await tx.delete(fitnessPass).where(isIt).returning({ words: fitnessPass.words });
    if (!gone) throw notFound();
    const before = { check, words };
    await record(tx, actor, { verb: "article:heedCheck", id: articleId, before, tags: [] });
  });
}
