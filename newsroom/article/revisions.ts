import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { violatedConstraint } from "@/db/constraint";
import {
  article,
  picture,
  revision,
  revisionByline,
  revisionPicture,
  revisionTopic,
  workingCopy,
} from "@/db/schema";
import { type Actor, actorId } from "@/newsroom/access";
import { ArticleContent, pictureIdsOf } from "@/newsroom/content/rules";
import { NewsroomError, notFound } from "@/newsroom/errors";
import type { ShownArticle } from "@/newsroom/touched";
import type { LoadedArticle } from "./rules";

type RevisionReason = (typeof revision.$inferSelect)["reason"];

/** Throws `invalid` when a picture is unknown, failed or, for publishing, not ready yet. */
async function demandPictures(tx: Transaction, ids: string[], mustBeReady: boolean): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .select({ id: picture.id, state: picture.state })
    .from(picture)
    .where(inArray(picture.id, ids));
  if (rows.length < ids.length) throw new NewsroomError("invalid", "pictureUnknown");
  if (rows.some((row) => row.state === "failed")) throw new NewsroomError("invalid", "pictureFailed");
  if (mustBeReady && rows.some((row) => row.state === "processing"))
    throw new NewsroomError("conflict", "pictureProcessing");
}

/** A step belongs to who takes it; words that are kept, to who saved them, be it a colleague in a conflict. */
async function authorOf(tx: Transaction, actor: Actor, articleId: string, reason: RevisionReason) {
  if (reason !== "saved") return actorId(actor);
  const [copy] = await tx
    .select({ savedBy: workingCopy.savedBy })
    .from(workingCopy)
    .where(eq(workingCopy.articleId, articleId));
  return copy?.savedBy ?? actorId(actor);
}

/**
 * Cuts a revision from the working copy and returns its id; the latest one is used again when nothing was written
 * since. The story's row must be locked. Throws `invalid` or `conflict` for pictures that are not there.
 */
export async function cutRevision(
  tx: Transaction,
  actor: Actor,
  loaded: LoadedArticle,
  reason: RevisionReason,
): Promise<{ id: string; number: number }> {
  const { content, version, row } = loaded;
  const pictureIds = pictureIdsOf(content);
  await demandPictures(tx, pictureIds, reason === "published" || reason === "approved");
  const [latest] = await tx
    .select({ id: revision.id, number: revision.number, workingVersion: revision.workingVersion })
    .from(revision)
    .where(eq(revision.articleId, row.id))
    .orderBy(desc(revision.number))
    .limit(1);
  if (latest?.workingVersion === version) return latest;
  const [cut] = await tx
    .insert(revision)
    .values({
      articleId: row.id,
      number: (latest?.number ?? 0) + 1,
      workingVersion: version,
      reason,
      content,
      sectionId: content.sectionId,
      createdBy: await authorOf(tx, actor, row.id, reason),
    })
    .returning({ id: revision.id, number: revision.number });
  if (!cut) throw new NewsroomError("unavailable", "unavailable");
  const revisionId = cut.id;
  const topics = content.topicIds.map((topicId, position) => ({ revisionId, topicId, position }));
  const bylines = content.bylineIds.map((bylineId, position) => ({ revisionId, bylineId, position }));
  const pictures = pictureIds.map((pictureId) => ({ revisionId, pictureId }));
  if (topics.length > 0) await tx.insert(revisionTopic).values(topics).catch(refuseGone);
  if (bylines.length > 0) await tx.insert(revisionByline).values(bylines).catch(refuseGone);
  if (pictures.length > 0) await tx.insert(revisionPicture).values(pictures);
  return cut;
}

/** A topic or byline may have been removed since it was chosen. */
function refuseGone(cause: unknown): never {
  if (violatedConstraint(cause) === null) throw cause;
  throw new NewsroomError("invalid", "inTrash.gone", { cause });
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
  const content = ArticleContent.parse(published.content);
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
  const [found] = await tx
    .select({ content: revision.content })
    .from(revision)
    .where(and(eq(revision.id, revisionId), eq(revision.articleId, loaded.row.id)));
  if (!found) throw notFound();
  return { content: ArticleContent.parse(found.content), revisionId };
}

/** The words must still be the ones that the person saw. Throws `conflict`. */
export function demandVersion(loaded: LoadedArticle, version: number): void {
  if (loaded.version !== version) throw new NewsroomError("conflict", "versionChanged");
}
