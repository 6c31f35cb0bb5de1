import { and, eq, gte, inArray, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { countUpTo } from "@/db/count";
import { article, flag, plan, revision, schedule, sectionName, user, workingCopy } from "@/db/schema";
import { type Actor, can } from "@/newsroom/access";
import { standsIn } from "@/newsroom/board/clauses";
import type { BoardColumn } from "@/newsroom/board/rules";
import { editionOrder } from "@/newsroom/edition/order";
import type { EditionKey } from "@/newsroom/edition/rules";
import { isUnderEmbargo } from "@/newsroom/embargo/clauses";
import { searchWords } from "@/newsroom/language/search-words";
import { countLimit, inOrder } from "@/newsroom/paging";
import { isCalled, isUnwritten, titleOnDesk } from "@/newsroom/plan/clauses";
import { isApproved } from "@/newsroom/review/clauses";
import { knownName } from "@/newsroom/sitting/known-names";
import { isOthersToReview, reviewer } from "@/newsroom/task/clauses";
import { keptValue, partsOf, readPart } from "./list-order";
import { articlesPerPage, type ListCursor, type ListedArticle, type ListOrder } from "./listing";
import type { PublicState, WorkState } from "./steps";
import { articlesVisibleTo, hasUnpublishedChanges, isKnownOn, isOn } from "./visibility";

export type ArticleFilter = {
  /** `mine`: on the story; `waiting`: what the person should act on; `everything`: all that is visible. */
  scope: "mine" | "waiting" | "everything";
  edition?: EditionKey;
  workState?: WorkState;
  publicState?: PublicState;
  sectionId?: string;
  /** Account that created the story or is named on it, as far as the actor may know. */
  personId?: string;
  /** Words of the headline or the slug line, however Arabic spelling varies them. */
  search?: string;
  changedSince?: Date;
  /** Latest touched first, where nothing else is asked for. */
  order?: ListOrder;
  /** Where its work stands on the board, whose day began then. */
  column?: BoardColumn;
  dayBegan?: Date;
  /** Where the page before ended. */
  after?: ListCursor;
};

/**
 * Stories in review wait for editors, or for who was asked to review them as long as her time is not over; stories with
 * changes requested wait for the people on them.
 */
function waitingFor(actor: Actor): SQL {
  if (actor.kind !== "person") return sql`true`;
  const own = and(eq(article.workState, "changes_requested"), isOn(actor.id)) ?? sql`false`;
  const all = can(actor, "article:listEverything")
    ? or(own, and(eq(article.workState, "in_review"), not(isOthersToReview(actor.id))))
    : own;
  // Said once more for all of them, as the index over what waits has it.
  return and(ne(article.workState, "draft"), all) ?? own;
}

/** What was laid aside, or killed, is in no list but its own. */
function inWork({ workState, publicState }: ArticleFilter): SQL | undefined {
  if (publicState === "killed") return undefined;
  if (workState === "spiked") return and(eq(article.workState, workState), ne(article.publicState, "killed"));
  return workState ? eq(article.workState, workState) : ne(article.workState, "spiked");
}

/** The stories that `actor` may see and a list asks for, as a clause. */
export function matching(actor: Actor, filter: ArticleFilter): SQL | undefined {
  const words = searchWords(filter.search ?? "");
  return and(
    articlesVisibleTo(actor),
    filter.scope === "waiting" ? waitingFor(actor) : undefined,
    // Who sees her own alone has them found by her, and by nothing that all stories have.
    actor.kind === "person" && (filter.scope === "mine" || !can(actor, "article:listEverything"))
      ? isOn(actor.id)
      : undefined,
    filter.edition ? eq(article.edition, filter.edition) : undefined,
    inWork(filter),
    filter.column ? standsIn(filter.column, filter.dayBegan ?? new Date(0)) : undefined,
    filter.publicState ? eq(article.publicState, filter.publicState) : undefined,
    filter.sectionId ? eq(article.sectionId, filter.sectionId) : undefined,
    filter.personId ? isKnownOn(actor, filter.personId) : undefined,
    filter.changedSince ? gte(article.touchedAt, filter.changedSince) : undefined,
    isCalled(words),
  );
}

/** A page of stories for a list in the desk, in the order that is asked for; `next` leads on where there are more. */
export async function listArticles(actor: Actor, filter: ArticleFilter, limit = articlesPerPage) {
  const { after } = filter;
  const clause = matching(actor, filter);
  const found: ListCursor[] = [];
  const parts = await partsOf(filter.order ?? "touched");
  const first = Math.max(
    0,
    parts.findIndex(({ name }) => name === after?.part),
  );
  for (const part of parts.slice(first)) {
    const wanted = limit + 1 - found.length;
    const rows = await readPart(part, clause, after?.part === part.name ? after : undefined, wanted);
    found.push(...rows.map(({ id, value }) => ({ part: part.name, id, value: keptValue(value) })));
    if (rows.length === wanted) break;
  }
  const shown = found.slice(0, limit);
  const rows = await listRowsUnscoped(
    actor,
    shown.map(({ id }) => id),
  );
  return { rows, next: found.length > shown.length ? shown.at(-1) : undefined };
}

/** Those of some stories that `actor` may see, in the order of their ids. */
export async function listArticlesOf(actor: Actor, ids: string[]): Promise<ListedArticle[]> {
  const visible = await db
    .select({ id: article.id })
    .from(article)
    .where(and(inArray(article.id, ids), articlesVisibleTo(actor)));
  return inOrder(
    ids,
    await listRowsUnscoped(
      actor,
      visible.map(({ id }) => id),
    ),
  );
}

/** A section's names in every edition: the desk reads the one in its own language. */
const sectionNames = sql<ListedArticle["sectionNames"]>`(
  select coalesce(
    json_object_agg(
      ${sectionName.edition}, json_build_object('name', ${sectionName.name})
      order by ${editionOrder(sectionName.edition)}
    ),
    '{}'
  ) from ${sectionName} where ${sectionName.subjectId} = ${article.sectionId}
)`;

/** What stops a story on its way to readers. */
export const flagsRaised = sql<ListedArticle["flags"]>`array(
  select distinct ${flag.kind} from ${flag} where ${flag.articleId} = ${article.id} order by ${flag.kind}
)`;

/** Until when it is under embargo; null where it is under none now. */
export const embargoNow =
  sql<Date | null>`case when ${isUnderEmbargo} then ${article.embargoUntil} end`.mapWith(
    article.embargoUntil,
  );

/** What a list shows of stories, in the order of their ids. */
async function listRowsUnscoped(actor: Actor, ids: string[]): Promise<ListedArticle[]> {
  const rows = await db
    .select({
      id: article.id,
      edition: article.edition,
      headline: titleOnDesk,
      publicState: article.publicState,
      workState: article.workState,
      workStateAt: article.workStateAt,
      version: workingCopy.version,
      savedAt: article.savedAt,
      savedByName: knownName(actor, workingCopy.articleId),
      sectionNames,
      hasUnpublishedChanges,
      isApproved,
      isPromised: sql<boolean>`${schedule.revisionId} is not null`,
      isPlanned: isUnwritten,
      flags: flagsRaised,
      embargoUntil: embargoNow,
      dueAt: plan.dueAt,
      reviewer,
    })
    .from(article)
    .innerJoin(workingCopy, eq(workingCopy.articleId, article.id))
    .leftJoin(revision, eq(revision.id, article.publishedRevisionId))
    .leftJoin(user, eq(user.id, workingCopy.savedBy))
    .leftJoin(plan, eq(plan.articleId, article.id))
    .leftJoin(schedule, and(eq(schedule.articleId, article.id), isNull(schedule.wentLiveAt)))
    .where(inArray(article.id, ids));
  return inOrder(ids, rows);
}

/** How many stories match, counted up to one more than `countLimit`. */
export async function countArticles(actor: Actor, filter: ArticleFilter): Promise<number> {
  const found = db.select({ id: article.id }).from(article).where(matching(actor, filter));
  return countUpTo(countLimit, found);
}
