import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { article, commentRule, outletEdition } from "@/db/schema";
import { languageNamed } from "@/newsroom/language/rules";
import { isPublished } from "@/newsroom/published-article/visibility";
import { isShortId } from "@/newsroom/short-id";
import { CommentRule, type CommentSettings, type RuleScope, settingsOf } from "./rules";

/** Where something is commented: what rules may name, and what of them counts in which order. */
export type CommentPlace = {
  edition: string;
  language: string;
  isOpen: boolean;
  publishedAt: Date;
  /** By the database's clock. */
  now: Date;
  settings: CommentSettings;
};

/** The narrower a place, the higher its number. */
const width = sql<number>`case
  when ${commentRule.commenterId} is not null then 4
  when ${commentRule.articleId} is not null then 3
  when ${commentRule.sectionId} is not null then 2
  when ${commentRule.edition} is not null then 1
  else 0 end`;

/** The one rule of a place, as a clause; `id` is nothing for everywhere. */
export function isOfPlace(scope: RuleScope, id: string) {
  const columns = {
    edition: commentRule.edition,
    section: commentRule.sectionId,
    story: commentRule.articleId,
    person: commentRule.commenterId,
  };
  if (scope !== "site") return eq(columns[scope], id);
  return and(...Object.values(columns).map((column) => isNull(column)));
}

type Named = {
  edition?: string | undefined;
  section?: string | null | undefined;
  story?: string | undefined;
  person?: string | null | undefined;
};

/** The rules that hold at a place, from the widest to the most particular one. */
export async function listRulesUnscoped(on: Executor, { edition, section, story, person }: Named) {
  const clauses = [
    isOfPlace("site", ""),
    edition ? isOfPlace("edition", edition) : undefined,
    section ? isOfPlace("section", section) : undefined,
    story ? isOfPlace("story", story) : undefined,
    person ? isOfPlace("person", person) : undefined,
  ].filter((clause) => clause !== undefined);
  const rows = await on
    .select({ width, rule: commentRule.rule, version: commentRule.version })
    .from(commentRule)
    .where(or(...clauses))
    .orderBy(width);
  return rows.map((row) => ({ ...row, rule: CommentRule.parse(row.rule) }));
}

/** A story that readers have, with what holds for comments on it by this person; null for every other. */
export async function getCommentPlaceUnscoped(
  on: Executor,
  articleId: string,
  commenterId: string | null,
): Promise<CommentPlace | null> {
  if (!isShortId(articleId)) return null;
  const [row] = await on
    .select({
      edition: article.edition,
      language: outletEdition.language,
      section: article.sectionId,
      isOpen: article.isOpenForComments,
      publishedAt: article.firstPublishedAt,
      now: sql`now()`.mapWith(article.firstPublishedAt),
    })
    .from(article)
    .leftJoin(outletEdition, eq(outletEdition.edition, article.edition))
    .where(and(eq(article.id, articleId), isPublished));
  if (!row) return null;
  const { section, publishedAt, now, language, ...place } = row;
  if (!publishedAt || !now) return null;
  const rules = await listRulesUnscoped(on, {
    edition: place.edition,
    section,
    story: articleId,
    person: commenterId,
  });
  return {
    ...place,
    language: language ?? languageNamed(place.edition),
    publishedAt,
    now,
    settings: settingsOf(rules.map(({ rule }) => rule)),
  };
}
