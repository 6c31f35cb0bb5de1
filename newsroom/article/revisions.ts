import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  article,
  byline,
  picture,
  revision,
  revisionByline,
  revisionPicture,
  revisionTopic,
  section,
  topic,
  workingCopy,
} from "@/db/schema";
import { type Actor, actorId } from "@/newsroom/access";
import { ArticleContent } from "@/newsroom/content/rules";
import { pictureIdsOf, wordsOf } from "@/newsroom/content/words";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { demandPictures } from "@/newsroom/picture/demand";
import type { ListedRevision } from "@/newsroom/revision/rules";
import { standingTopics, underStandingTopicsOf } from "@/newsroom/topic/standing";
import type { ShownArticle } from "@/newsroom/touched";
import { isLargeRemoval, type LoadedArticle, longestUncut } from "./rules";
import { keepWhole, loadRevisionsUnscoped, storedWords } from "./stored-revisions";

type RevisionReason = ListedRevision["reason"];

/**
 * What readers are to have must name what is there. Throws `invalid`, and `conflict` while a picture that must be ready
 * is not.
 */
export async function demandNamed(
  tx: Transaction,
  content: ArticleContent,
  mustBeReady: boolean,
): Promise<void> {
  await demandPictures(tx, pictureIdsOf(content), mustBeReady);
  if ((await known(tx, topic, content.topicIds)).length < new Set(content.topicIds).size)
    throw new NewsroomError("invalid", "inTrash.gone");
}

/** A step belongs to who takes it; words that are kept, to who saved them, be it a colleague in a conflict. */
async function authorOf(tx: Transaction, actor: Actor, articleId: string, reason: RevisionReason) {
  if (reason !== "saved" && reason !== "automatic") return actorId(actor);
  const [copy] = await tx
    .select({ savedBy: workingCopy.savedBy })
    .from(workingCopy)
    .where(eq(workingCopy.articleId, articleId));
  return copy?.savedBy ?? actorId(actor);
}

/**
 * Cuts a revision from the working copy and returns its id; the latest one is used again when nothing was written
 * since. The story's row must be locked. Words are kept whatever they name: the steps towards readers judge it.
 */
export async function cutRevision(
  tx: Transaction,
  actor: Actor,
  loaded: LoadedArticle,
  reason: RevisionReason,
): Promise<{ id: string; number: number }> {
  const { content, version, row } = loaded;
  const [latest] = await tx
    .select({ id: revision.id, number: revision.number, workingVersion: revision.workingVersion })
    .from(revision)
    .where(eq(revision.articleId, row.id))
    .orderBy(desc(revision.number))
    .limit(1);
  if (latest?.workingVersion === version) {
    if (reason !== "automatic") await keepWhole(tx, latest.id);
    return latest;
  }
  const [cut] = await tx
    .insert(revision)
    .values({
      articleId: row.id,
      number: (latest?.number ?? 0) + 1,
      workingVersion: version,
      reason,
      ...(await storedWords(tx, loaded, reason)),
      sectionId: (await known(tx, section, content.sectionId === null ? [] : [content.sectionId]))[0] ?? null,
      createdBy: await authorOf(tx, actor, row.id, reason),
    })
    .returning({ id: revision.id, number: revision.number });
  if (!cut) throw new NewsroomError("unavailable", "unavailable");
  const revisionId = cut.id;
  const topicIds = await knownTopics(tx, content.topicIds);
  const bylineIds = await known(tx, byline, content.bylineIds);
  const pictureIds = await known(tx, picture, pictureIdsOf(content));
  const topics = topicIds.map((topicId, position) => ({ revisionId, topicId, position }));
  const bylines = bylineIds.map((bylineId, position) => ({ revisionId, bylineId, position }));
  const pictures = pictureIds.map((pictureId) => ({ revisionId, pictureId }));
  if (topics.length > 0) await tx.insert(revisionTopic).values(topics);
  if (bylines.length > 0) await tx.insert(revisionByline).values(bylines);
  if (pictures.length > 0) await tx.insert(revisionPicture).values(pictures);
  return cut;
}

/** Those ids that name a row, which stays until the transaction ends, each once: words may name what never was. */
export async function known(
  tx: Transaction,
  table: typeof section | typeof topic | typeof byline | typeof picture,
  ids: string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows: { id: string }[] = await tx
    .select({ id: table.id })
    .from(table)
    .where(inArray(table.id, ids))
    .for("key share");
  const found = new Set(rows.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => found.has(id));
}

/** The same of topics; one that went into another since the words were loaded is that other by now. */
async function knownTopics(tx: Transaction, ids: string[]): Promise<string[]> {
  const there = await known(tx, topic, ids);
  // Asked once their rows are held: who merges them waits from here on.
  const standing = await standingTopics(tx, there);
  return known(tx, topic, [...new Set(there.map((id) => standing.get(id) ?? id))]);
}

/**
 * Cuts by itself a revision of words that are about to be replaced: when none was cut for long, and when much would go
 * with them, or a picture.
 */
export async function cutBefore(
  tx: Transaction,
  actor: Actor,
  loaded: LoadedArticle,
  next: ArticleContent,
): Promise<void> {
  const { row, content, now } = loaded;
  const words = wordsOf(content);
  const isPictureGone = pictureIdsOf(content).some((id) => !pictureIdsOf(next).includes(id));
  if (words.trim() === "" && !isPictureGone) return;
  const [latest] = await tx
    .select({ at: revision.createdAt })
    .from(revision)
    .where(eq(revision.articleId, row.id))
    .orderBy(desc(revision.number))
    .limit(1);
  const uncut = Number(now) - Number(latest?.at ?? row.createdAt);
  if (uncut >= longestUncut || isPictureGone || isLargeRemoval(words, wordsOf(next)))
    await cutRevision(tx, actor, loaded, "automatic");
}

/** What readers have of a story; null when it is not published. */
export async function loadShownUnscoped(
  tx: Transaction,
  row: Pick<LoadedArticle["row"], "id" | "edition" | "publicState" | "publishedRevisionId">,
): Promise<ShownArticle | null> {
  if (row.publicState !== "published" || !row.publishedRevisionId) return null;
  const [published] = await tx
    .select({ content: revision.content })
    .from(revision)
    .where(eq(revision.id, row.publishedRevisionId));
  if (!published) return null;
  const content = await underStandingTopicsOf(tx, ArticleContent.parse(published.content));
  const { sectionId, topicIds, bylineIds } = content;
  const pictureIds = pictureIdsOf(content);
  return { id: row.id, edition: row.edition, sectionId, topicIds, bylineIds, pictureIds };
}

/** Whether the published revision holds these very words, however often they were saved since. */
export async function hasPublishedWords(
  tx: Transaction,
  { publishedRevisionId }: LoadedArticle["row"],
  content: ArticleContent,
): Promise<boolean> {
  if (!publishedRevisionId) return false;
  const isSame = sql`${revision.content} = ${JSON.stringify(content)}::jsonb`;
  return (await tx.$count(revision, and(eq(revision.id, publishedRevisionId), isSame))) > 0;
}

/** Ids of a story's siblings in other editions: their pages name its address. */
export async function listSiblingIdsUnscoped(tx: Transaction, row: LoadedArticle["row"]): Promise<string[]> {
  const rows = await tx
    .select({ id: article.id })
    .from(article)
    .where(eq(article.translationGroupId, row.translationGroupId));
  return rows.map(({ id }) => id).filter((id) => id !== row.id);
}

/** The words a step is about; `revisionId` is null for the working copy's. */
export type Words = { content: ArticleContent; revisionId: string | null };

/**
 * The words that somebody means: a revision of the story, or its working copy, which must still be the version she
 * saw. Throws `not_found`, `conflict`.
 */
export async function chooseWords(
  tx: Transaction,
  loaded: LoadedArticle,
  { version, revisionId }: { version?: number; revisionId?: string },
): Promise<Words> {
  if (version !== undefined) demandVersion(loaded, version);
  if (revisionId === undefined) return { content: loaded.content, revisionId: null };
  const isIt = and(eq(revision.id, revisionId), eq(revision.articleId, loaded.row.id));
  const [found] = await loadRevisionsUnscoped(tx, isIt);
  if (!found) throw notFound();
  return { content: found.content, revisionId };
}

/** The words must still be the ones that the person saw. Throws `conflict`. */
export function demandVersion(loaded: LoadedArticle, version: number): void {
  if (loaded.version !== version) throw new NewsroomError("conflict", "versionChanged");
}
