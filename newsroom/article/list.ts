import { and, asc, desc, eq, gte, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { containsWords } from "@/db/folded";
import { article, revision, sectionName, user, workingCopy } from "@/db/schema";
import { type Actor, can } from "@/newsroom/access";
import { searchWords } from "@/newsroom/arabic/search";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { PublicState, WorkState } from "./steps";
import { articlesVisibleTo, hasUnpublishedChanges, headline, isKnownOn, isOn } from "./visibility";

/** Stories in a list's page. */
export const articlesPerPage = 25;

export type ArticleFilter = {
  /** `mine`: on the story; `waiting`: what the person should act on; `everything`: all that is visible. */
  scope: "mine" | "waiting" | "everything";
  edition?: EditionKey;
  workState?: WorkState;
  publicState?: PublicState;
  sectionId?: string;
  /** Account that created the story or is named on it, as far as the actor may know. */
  personId?: string;
  /** Words of the headline, however Arabic spelling varies them. */
  search?: string;
  changedSince?: Date;
  /** Longest in its work state first, as a review queue wants it; otherwise latest touched first. */
  isOldestFirst?: boolean;
  /** From 1. */
  page?: number;
};

/** Stories in review wait for editors; stories with changes requested wait for the people on them. */
function waitingFor(actor: Actor): SQL {
  if (actor.kind !== "person") return sql`true`;
  const own = and(eq(article.workState, "changes_requested"), isOn(actor.id)) ?? sql`false`;
  if (!can(actor, "article:listEverything")) return own;
  return or(own, eq(article.workState, "in_review")) ?? own;
}

function clauseOf(actor: Actor, filter: ArticleFilter): SQL {
  const words = searchWords(filter.search ?? "");
  return (
    and(
      articlesVisibleTo(actor),
      filter.scope === "waiting" ? waitingFor(actor) : undefined,
      filter.scope === "mine" && actor.kind === "person" ? isOn(actor.id) : undefined,
      filter.edition ? eq(article.edition, filter.edition) : undefined,
      filter.workState ? eq(article.workState, filter.workState) : undefined,
      filter.publicState ? eq(article.publicState, filter.publicState) : undefined,
      filter.sectionId ? sql`${workingCopy.content}->>'sectionId' = ${filter.sectionId}` : undefined,
      filter.personId ? isKnownOn(actor, filter.personId) : undefined,
      filter.changedSince ? gte(workingCopy.savedAt, filter.changedSince) : undefined,
      words.length > 0 ? containsWords(headline, words) : undefined,
    ) ?? sql`true`
  );
}

/** A page of stories for a list in the desk, latest touched first, with the number of all that match. */
export async function listArticles(actor: Actor, filter: ArticleFilter) {
  const clause = clauseOf(actor, filter);
  const page = Math.max(1, filter.page ?? 1);
  const rows = await db
    .select({
      id: article.id,
      edition: article.edition,
      headline,
      publicState: article.publicState,
      workState: article.workState,
      workStateAt: article.workStateAt,
      firstPublishedAt: article.firstPublishedAt,
      savedAt: workingCopy.savedAt,
      savedByName: user.name,
      sectionName: sectionName.name,
      hasUnpublishedChanges: sql<boolean>`coalesce(${hasUnpublishedChanges}, false)`,
    })
    .from(article)
    .innerJoin(workingCopy, eq(workingCopy.articleId, article.id))
    .leftJoin(revision, eq(revision.id, article.publishedRevisionId))
    .leftJoin(user, eq(user.id, workingCopy.savedBy))
    .leftJoin(
      sectionName,
      and(
        sql`${sectionName.sectionId}::text = ${workingCopy.content}->>'sectionId'`,
        eq(sectionName.edition, article.edition),
      ),
    )
    .where(clause)
    .orderBy(
      filter.isOldestFirst
        ? asc(article.workStateAt)
        : desc(sql`greatest(${workingCopy.savedAt}, ${article.workStateAt})`),
      desc(article.id),
    )
    .limit(articlesPerPage)
    .offset((page - 1) * articlesPerPage);
  return { rows, total: await countArticles(actor, filter) };
}

/** How many stories match. */
export async function countArticles(actor: Actor, filter: ArticleFilter): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(article)
    .innerJoin(workingCopy, eq(workingCopy.articleId, article.id))
    .where(clauseOf(actor, filter));
  return row?.total ?? 0;
}
