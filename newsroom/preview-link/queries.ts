import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, previewLink, previewOpening, user, workingCopyPicture } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { findRenditionUnscoped, type Rendition } from "@/newsroom/picture/queries";
import type { RenditionName } from "@/newsroom/picture/rules";
import { standingFor } from "@/newsroom/picture/standing";
import { isForReaders } from "@/newsroom/published-article/visibility";
import { knownName } from "@/newsroom/sitting/known-names";
import { findOpenedOfLink, holdsStill } from "./opening";
import type { ListedPreviewLink } from "./rules";

/** Links of a story that are listed, and openings of each. */
const [mostListed, mostOpenings] = [40, 10];

/** The links to a story's words, those that open something first, then the newest, with when each was opened. Throws `not_found`, `forbidden`. */
export async function listPreviewLinks(actor: Actor, articleId: string): Promise<ListedPreviewLink[]> {
  const { subject } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:sharePreview", subject);
  const rows = await db
    .select({
      id: previewLink.id,
      label: previewLink.label,
      byName: knownName(actor, previewLink.articleId),
      createdAt: previewLink.createdAt,
      endsAt: previewLink.endsAt,
      revokedAt: previewLink.revokedAt,
      isOpen: sql<boolean>`${holdsStill}`,
      openedCount: previewLink.openedCount,
      takesNotes: previewLink.takesNotes,
    })
    .from(previewLink)
    .innerJoin(article, eq(article.id, previewLink.articleId))
    .innerJoin(user, eq(user.id, previewLink.createdBy))
    .where(eq(previewLink.articleId, articleId))
    .orderBy(desc(sql`${holdsStill}`), desc(previewLink.createdAt), desc(previewLink.id))
    .limit(mostListed);
  const ids = rows.map(({ id }) => id);
  const openings =
    ids.length === 0
      ? []
      : await db
          .select({ linkId: previewOpening.linkId, openedAt: previewOpening.openedAt })
          .from(previewOpening)
          .where(inArray(previewOpening.linkId, ids))
          .orderBy(desc(previewOpening.openedAt));
  return rows.map((row) => ({
    ...row,
    openings: openings
      .filter(({ linkId }) => linkId === row.id)
      .slice(0, mostOpenings)
      .map(({ openedAt }) => openedAt),
  }));
}

/** A picture of the story that a link opens now; null for every other picture, and for a link that opens nothing. */
export async function getRenditionOfLink(
  token: string,
  pictureId: string,
  name: RenditionName,
): Promise<Rendition | null> {
  const opened = await findOpenedOfLink(db, token);
  if (!opened) return null;
  const [placed] = await db
    .select({ id: workingCopyPicture.pictureId })
    .from(workingCopyPicture)
    .where(
      and(
        eq(workingCopyPicture.articleId, opened.story.row.id),
        eq(standingFor(workingCopyPicture.pictureId), pictureId),
      ),
    );
  return placed ? findRenditionUnscoped(pictureId, name, isForReaders) : null;
}
