import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import {
  article,
  commenter,
  commentRule,
  commentWordList,
  outletEdition,
  revision,
  sectionName,
  user,
} from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { notFound } from "@/newsroom/errors";
import { namesPlace } from "./input";
import { isOfPlace, listRulesUnscoped } from "./place";
import { CommentRule, type CommentSettings, type RuleScope, ruleScopes, settingsOf } from "./rules";

/** A place as the desk names it, and the wider places around it. */
export type NamedPlace = {
  name: string;
  edition: string | null;
  section: string | null;
  isOpen: boolean | null;
};

/** The place of a rule; null where there is none. */
export async function findPlaceUnscoped(
  on: Executor,
  scope: RuleScope,
  id: string,
): Promise<NamedPlace | null> {
  const nowhere = { edition: null, section: null, isOpen: null };
  if (scope === "site") return { name: "", ...nowhere };
  if (scope === "edition") {
    const [row] = await on
      .select({ name: outletEdition.name })
      .from(outletEdition)
      .where(eq(outletEdition.edition, id));
    return row ? { ...row, ...nowhere, edition: id } : null;
  }
  if (scope === "section") {
    const [row] = await on
      .select({ name: sectionName.name })
      .from(sectionName)
      .where(eq(sectionName.subjectId, id))
      .orderBy(asc(sectionName.edition))
      .limit(1);
    return row ? { ...row, ...nowhere, section: id } : null;
  }
  if (scope === "person") {
    const [row] = await on.select({ name: commenter.name }).from(commenter).where(eq(commenter.id, id));
    return row ? { ...row, ...nowhere } : null;
  }
  const [row] = await on
    .select({
      name: sql<string>`coalesce(${revision.content}->>'headline', '')`,
      edition: article.edition,
      section: article.sectionId,
      isOpen: article.isOpenForComments,
    })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(eq(article.id, id));
  return row ?? null;
}

/** What is said at a place, what holds there without it, and where that comes from. */
export type RuleOfPlace = {
  scope: RuleScope;
  id: string;
  place: NamedPlace;
  rule: CommentRule;
  version: number;
  changedByName: string | null;
  changedAt: Date | null;
  /** What holds where this place says nothing. */
  around: CommentSettings;
  /** Of each field that a wider place says, which one. */
  from: Partial<Record<keyof CommentRule, RuleScope>>;
  lists: { id: string; name: string; isOn: boolean }[];
};

/** What is said of comments at a place, for who sets it. Throws `forbidden`, `not_found`. */
export async function getRuleOfPlace(actor: Actor, scope: RuleScope, id: string): Promise<RuleOfPlace> {
  authorize(actor, "comment:setRules");
  const place = namesPlace({ scope, id }) ? await findPlaceUnscoped(db, scope, id) : null;
  if (!place) throw notFound();
  const widths = ruleScopes.slice(0, ruleScopes.indexOf(scope));
  const isWider = (each: RuleScope) => widths.includes(each);
  const [wider, [own], lists] = await Promise.all([
    listRulesUnscoped(db, {
      edition: isWider("edition") ? (place.edition ?? undefined) : undefined,
      section: isWider("section") ? place.section : null,
    }),
    db
      .select({
        rule: commentRule.rule,
        version: commentRule.version,
        changedByName: user.name,
        changedAt: commentRule.changedAt,
      })
      .from(commentRule)
      .leftJoin(user, eq(user.id, commentRule.changedBy))
      .where(isOfPlace(scope, id)),
    db
      .select({ id: commentWordList.id, name: commentWordList.name, isOn: commentWordList.isOn })
      .from(commentWordList)
      .where(
        place.edition
          ? or(isNull(commentWordList.edition), eq(commentWordList.edition, place.edition))
          : undefined,
      )
      .orderBy(asc(commentWordList.name)),
  ]);
  const rules = scope === "site" ? [] : wider;
  const from = Object.fromEntries(
    rules.flatMap(({ width, rule }) => Object.keys(rule).map((field) => [field, ruleScopes[width]])),
  );
  return {
    scope,
    id,
    place,
    rule: CommentRule.parse(own?.rule ?? {}),
    version: own?.version ?? 0,
    changedByName: own?.changedByName ?? null,
    changedAt: own?.changedAt ?? null,
    around: settingsOf(rules.map(({ rule }) => rule)),
    from,
    lists,
  };
}

/** The commenter who has confirmed an address of mail, for who sets what holds for her; or null. Throws `forbidden`. */
export async function getCommenterId(actor: Actor, email: string): Promise<string | null> {
  authorize(actor, "comment:setRules");
  const [row] = await db
    .select({ id: commenter.id })
    .from(commenter)
    .where(and(eq(commenter.email, email)));
  return row?.id ?? null;
}

/** Places below editions of which something is said, the latest first, for the ways to them. Throws `forbidden`. */
export async function listNarrowRules(
  actor: Actor,
): Promise<{ scope: RuleScope; id: string; name: string }[]> {
  authorize(actor, "comment:setRules");
  const rows = await db
    .select({
      sectionId: commentRule.sectionId,
      articleId: commentRule.articleId,
      commenterId: commentRule.commenterId,
    })
    .from(commentRule)
    .where(
      sql`num_nonnulls(${commentRule.sectionId}, ${commentRule.articleId}, ${commentRule.commenterId}) = 1`,
    )
    .orderBy(sql`${commentRule.changedAt} desc`)
    .limit(mostNarrow);
  const places = await Promise.all(
    rows.map(async ({ sectionId, articleId, commenterId }) => {
      const scope: RuleScope = sectionId ? "section" : articleId ? "story" : "person";
      const id = sectionId ?? articleId ?? commenterId ?? "";
      const place = await findPlaceUnscoped(db, scope, id);
      return place ? [{ scope, id, name: place.name }] : [];
    }),
  );
  return places.flat();
}

/** Ways to narrower places that a page shows. */
const mostNarrow = 50;
