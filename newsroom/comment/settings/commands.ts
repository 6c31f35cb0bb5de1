import { eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { commentRule } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { tag } from "@/newsroom/touched";
import { namesPlace, type RuleToSet } from "./input";
import { isOfPlace } from "./place";
import { findPlaceUnscoped } from "./queries";
import { CommentRule, type RuleScope } from "./rules";

/**
 * Says what holds for comments at one place, whole: what the rule leaves out comes from wider places. Throws `forbidden`,
 * `not_found`, and `conflict` where somebody else has said something there since.
 */
export async function setCommentRule(actor: Actor, input: RuleToSet): Promise<void> {
  const { scope, id, version } = input;
  authorize(actor, "comment:setRules");
  if (!namesPlace(input)) throw notFound();
  await withTransaction(async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`comment rule ${scope} ${id}`}, 0))`,
    );
    if (!(await findPlaceUnscoped(tx, scope, id))) throw notFound();
    const [stands] = await tx.select().from(commentRule).where(isOfPlace(scope, id));
    if ((stands?.version ?? 0) !== version) throw new NewsroomError("conflict", "commentRule.changed");
    // Whom one trusts is said of persons alone.
    const { isTrusted, ...rest } = input.rule;
    const rule = scope === "person" && isTrusted !== undefined ? { ...rest, isTrusted } : rest;
    const before = CommentRule.parse(stands?.rule ?? {});
    await writeRule(tx, actor, { scope, id, rule, stands });
    await record(tx, actor, {
      verb: "commentRule:set",
      id: `${scope}:${id}`,
      before: { rule: told(before) },
      after: { rule: told(rule) },
      tags: touchedBy(scope, id, before, rule),
    });
  });
}

type Written = { scope: RuleScope; id: string; rule: CommentRule; stands: { id: string } | undefined };

async function writeRule(tx: Transaction, actor: Actor, { scope, id, rule, stands }: Written): Promise<void> {
  const said = { rule, changedBy: actorId(actor), changedAt: sql`now()` };
  if (stands) {
    const version = sql`${commentRule.version} + 1`;
    await tx
      .update(commentRule)
      .set({ ...said, version })
      .where(eq(commentRule.id, stands.id));
    return;
  }
  const place = {
    site: {},
    edition: { edition: id },
    section: { sectionId: id },
    story: { articleId: id },
    person: { commenterId: id },
  }[scope];
  await tx.insert(commentRule).values({ ...place, ...said });
}

/** As the history keeps a rule: a line, with long lists by their number. */
function told(rule: CommentRule): string {
  return Object.entries(rule)
    .map(([field, value]) => {
      const isDomains = Array.isArray(value) && field !== "order";
      const said = isDomains ? value.length : typeof value === "object" ? JSON.stringify(value) : value;
      return `${field}: ${said}`;
    })
    .join("; ");
}

/** Readers see whether comments are open and when theirs will be seen; the rest of a rule shows nowhere. */
function touchedBy(scope: RuleScope, id: string, before: CommentRule, after: CommentRule): string[] {
  const isSame = before.mode === after.mode && before.closesAfterDays === after.closesAfterDays;
  if (isSame || scope === "person") return [];
  return scope === "story" ? [tag.article(id), tag.comments(id)] : [tag.site];
}
