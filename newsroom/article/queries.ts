import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { alias, union } from "drizzle-orm/pg-core";
import { db, type Executor } from "@/db/client";
import { clock } from "@/db/clock";
import {
  article,
  byline,
  plan,
  revision,
  revisionName,
  schedule,
  storyEnd,
  user,
  workingCopy,
  workingCopyByline,
} from "@/db/schema";
import { type Actor, type ArticleSubject, actorId, authorize, publishingRoles } from "@/newsroom/access";
import { ArticleContent } from "@/newsroom/content/rules";
import { getEdgeConfirmationUnscoped } from "@/newsroom/edge-purge";
import { embargoOf } from "@/newsroom/embargo/rules";
import { notFound } from "@/newsroom/errors";
import { listHistoryUnscoped } from "@/newsroom/history";
import { askedOf, isUnwritten } from "@/newsroom/plan/clauses";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { isApproved } from "@/newsroom/review/clauses";
import type { ListedRevision } from "@/newsroom/revision/rules";
import { isShortId } from "@/newsroom/short-id";
import { knownName, listKnownAtUnscoped } from "@/newsroom/sitting/known-names";
import { largestInteger } from "@/newsroom/storable";
import { underStandingTopicsOf } from "@/newsroom/topic/standing";
import { tag } from "@/newsroom/touched";
import { longestCountdown, longestDelay } from "./countdown";
import type { DeskArticle, HistoryEntry, LoadedArticle } from "./rules";
import { showWorkingCopy } from "./showing";
import { loadRevisionsUnscoped } from "./stored-revisions";
import { articlesVisibleTo, hasUnpublishedChanges } from "./visibility";
import { answeringOf } from "./writers";

/**
 * Loads a story without asking who wants it; `lock` holds its row until the transaction ends. Throws `not_found`.
 * Callers authorize with the returned subject before anything else.
 */
export async function loadArticleUnscoped(
  executor: Executor,
  id: string,
  lock: "lock" | "read" = "read",
): Promise<LoadedArticle> {
  if (!isShortId(id)) throw notFound();
  const query = executor.select().from(article).where(eq(article.id, id));
  const [row] = lock === "lock" ? await query.for("update") : await query;
  if (!row) throw notFound();
  const [copy] = await executor
    .select({
      version: workingCopy.version,
      content: workingCopy.content,
      slugLine: plan.slugLine,
      now: clock,
    })
    .from(workingCopy)
    .leftJoin(plan, eq(plan.articleId, workingCopy.articleId))
    .where(eq(workingCopy.articleId, id));
  if (!copy) throw notFound();
  const those = await listOnItUnscoped(executor, row);
  const { publicState, workState, workStateAt, changesRequested, spikedReason } = row;
  const { firstPublishedAt, revisedAt, withdrawnAt, withdrawnReason } = row;
  return {
    row,
    state: {
      publicState,
      workState,
      workStateAt,
      changesRequested,
      spikedReason,
      firstPublishedAt,
      revisedAt,
      withdrawnAt,
      withdrawnReason,
    },
    subject: {
      createdBy: row.createdBy,
      namedUserIds: those("named"),
      assignedUserIds: those("assigned"),
      helpingUserIds: those("helping"),
      answeringUserIds: those("answering"),
      workState,
    },
    version: copy.version,
    content: await underStandingTopicsOf(executor, ArticleContent.parse(copy.content)),
    slugLine: copy.slugLine,
    now: copy.now,
  };
}

/** The accounts that are on a story, by what they are to it: whose name it bears, who is asked for it, who answers for it. */
async function listOnItUnscoped(executor: Executor, row: typeof article.$inferSelect) {
  const named = executor
    .select({ id: sql<string>`${byline.userId}`, as: sql<string>`'named'` })
    .from(workingCopyByline)
    .innerJoin(byline, eq(byline.id, workingCopyByline.bylineId))
    .where(and(eq(workingCopyByline.articleId, row.id), isNotNull(byline.userId)));
  const rows = await union(named, ...askedOf(executor, row.id), answeringOf(executor, row)).orderBy(sql`1`);
  return (as: "named" | "assigned" | "helping" | "answering") =>
    rows.flatMap((each) => (each.as === as ? [each.id] : []));
}

const kept = alias(schedule, "kept");

/** A story as the desk shows it. Throws `not_found` for one that `actor` may not see. */
export async function getArticle(actor: Actor, id: string): Promise<DeskArticle> {
  const { now, ...loaded } = await loadArticleUnscoped(db, id);
  authorize(actor, "article:read", loaded.subject);
  const [found] = await db
    .select({
      savedAt: workingCopy.savedAt,
      savedByName: knownName(actor, workingCopy.articleId),
      hasUnpublishedChanges,
      isApproved,
      publishedNumber: revision.number,
      goLiveAt: schedule.goLiveAt,
      end: { at: storyEnd.endsAt, as: storyEnd.endsAs, endedAt: storyEnd.endedAt },
      keptPromise: { promisedAt: kept.promisedAt, dueAt: kept.goLiveAt, keptAt: kept.wentLiveAt },
      isPlanned: isUnwritten,
    })
    .from(workingCopy)
    .innerJoin(article, eq(article.id, workingCopy.articleId))
    .leftJoin(plan, eq(plan.articleId, article.id))
    .leftJoin(revision, eq(revision.id, article.publishedRevisionId))
    .leftJoin(user, eq(user.id, workingCopy.savedBy))
    .leftJoin(schedule, and(eq(schedule.articleId, article.id), isNull(schedule.wentLiveAt)))
    .leftJoin(storyEnd, eq(storyEnd.articleId, article.id))
    .leftJoin(kept, and(eq(kept.revisionId, article.publishedRevisionId), isNotNull(kept.wentLiveAt)))
    .where(eq(workingCopy.articleId, id));
  if (!found) throw notFound();
  const { goLiveAt, keptPromise, ...about } = found;
  const promise = goLiveAt && { goLiveAt, seconds: Math.ceil((goLiveAt.getTime() - now.getTime()) / 1000) };
  const isGone = loaded.state.withdrawnAt !== null;
  const edgeConfirmedAt = isGone ? await getEdgeConfirmationUnscoped(tag.article(id)) : undefined;
  const { embargoUntil: until, embargoNote: note } = embargoOf(loaded.row, now);
  const embargo = until && { until, note: note ?? "" };
  return { ...loaded, ...about, promise, kept: keptPromise, embargo, edgeConfirmedAt };
}

/** Stories that go to readers about now because this person said so: what she may still take back. */
export async function listOwnPromises(actor: Actor) {
  const id = actorId(actor);
  if (id === null) return [];
  return db
    .select({
      articleId: article.id,
      headline: article.headline,
      goLiveAt: schedule.goLiveAt,
      seconds: sql<number>`ceil(extract(epoch from ${schedule.goLiveAt} - ${clock}))::int`,
    })
    .from(schedule)
    .innerJoin(article, eq(article.id, schedule.articleId))
    .where(
      and(
        isNull(schedule.wentLiveAt),
        eq(schedule.approvedBy, id),
        lt(schedule.goLiveAt, sql`${clock} + make_interval(secs => ${longestCountdown})`),
        gt(schedule.goLiveAt, sql`${clock} - make_interval(secs => ${longestDelay})`),
      ),
    )
    .orderBy(schedule.goLiveAt);
}

/** The revisions of a story, newest first, without their words; or the one of a number. */
export async function listRevisions(
  actor: Actor,
  articleId: string,
  number?: number,
): Promise<ListedRevision[]> {
  const { row, subject } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  if (number !== undefined && !isStoredNumber(number)) return [];
  const rows = await db
    .select({
      id: revision.id,
      number: revision.number,
      workingVersion: revision.workingVersion,
      reason: revision.reason,
      createdAt: revision.createdAt,
      createdBy: revision.createdBy,
      createdByName: knownName(actor, revision.articleId),
      name: revisionName.name,
    })
    .from(revision)
    .leftJoin(user, eq(user.id, revision.createdBy))
    .leftJoin(revisionName, eq(revisionName.revisionId, revision.id))
    .where(
      and(eq(revision.articleId, articleId), number === undefined ? undefined : eq(revision.number, number)),
    )
    .orderBy(desc(revision.number));
  return rows.map((each) => ({ ...each, isPublished: each.id === row.publishedRevisionId }));
}

const isStoredNumber = (number: number) => Number.isInteger(number) && number <= largestInteger;

/** One revision with its words. Throws `not_found`. */
export async function getRevision(actor: Actor, articleId: string, number: number) {
  const { row, subject } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  if (!isStoredNumber(number)) throw notFound();
  const isIt = and(eq(revision.articleId, articleId), eq(revision.number, number));
  const [found] = await loadRevisionsUnscoped(db, isIt);
  if (!found) throw notFound();
  return { ...found, edition: row.edition };
}

/** The words of the working copy, or of one revision, as readers would see them. Throws `not_found`. */
export async function getPreview(
  actor: Actor,
  articleId: string,
  number?: number,
): Promise<PublishedArticle> {
  const story = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", story.subject);
  const words = number === undefined ? undefined : (await getRevision(actor, articleId, number)).content;
  return showWorkingCopy(story, words);
}

/** The other editions of a story that `actor` may see, whatever their state. */
export async function listTranslations(actor: Actor, articleId: string) {
  const { row, subject } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  return db
    .select({ id: article.id, edition: article.edition, headline: article.headline })
    .from(article)
    .where(and(eq(article.translationGroupId, row.translationGroupId), articlesVisibleTo(actor)));
}

/** Who did what to a story, newest first; without the names that `actor` may not know (`known-names.ts`). */
export async function listArticleHistory(actor: Actor, articleId: string): Promise<HistoryEntry[]> {
  const { subject } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  const entries = await listHistoryUnscoped("article", articleId);
  const known = await listKnownAtUnscoped(actor, articleId, entries);
  return entries.map((entry) =>
    entry.actorId === null || known.has(entry.actorId) ? entry : { ...entry, actorName: null },
  );
}

/** Accounts that hear of a step: the people on the story, or every active editor. */
export async function listHearersUnscoped(
  executor: Executor,
  kind: "authors" | "editors",
  subject: ArticleSubject,
): Promise<string[]> {
  if (kind === "authors") {
    const ids = new Set([...subject.namedUserIds, ...subject.assignedUserIds, ...subject.helpingUserIds]);
    if (subject.createdBy) ids.add(subject.createdBy);
    return [...ids];
  }
  const rows = await executor
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.isActive, true), inArray(user.role, publishingRoles)));
  return rows.map(({ id }) => id);
}
