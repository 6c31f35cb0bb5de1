import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, revision } from "@/db/schema";
import { countApprovedCommentsOf } from "@/newsroom/comment/shown";
import { ArticleContent } from "@/newsroom/content/rules";
import { genreOf } from "@/newsroom/content/words";
import type { EditionKey } from "@/newsroom/edition/rules";
import { listNamesUnscoped } from "@/newsroom/name/queries";
import { inOrder } from "@/newsroom/paging";
import { loadFallbacksUnscoped } from "./fallback";
import { type Card, recentHours, showPicture } from "./rules";
import { listRevisionTopicsUnscoped, loadPicturesUnscoped } from "./show";
import { isPublished } from "./visibility";

/** The cards of published stories of an edition, in the order of their ids; what readers do not have is left out. */
export async function listPublishedCards(edition: EditionKey, ids: string[]): Promise<Card[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: article.id,
      slug: article.slug,
      firstPublishedAt: article.firstPublishedAt,
      revisedAt: article.revisedAt,
      revisionId: revision.id,
      headline: sql<string>`${revision.content}->>'headline'`,
      standfirst: sql<string>`${revision.content}->>'standfirst'`,
      genre: sql<unknown>`${revision.content}->'genre'`,
      bylineIds: sql<unknown>`${revision.content}->'bylineIds'`,
      leadPicture: sql<unknown>`${revision.content}->'leadPicture'`,
      sectionId: revision.sectionId,
      isRecent: sql<boolean>`${article.firstPublishedAt} > now() - make_interval(hours => ${recentHours})`,
    })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(and(isPublished, eq(article.edition, edition), inArray(article.id, ids)));
  const { genre, leadPicture, bylineIds } = ArticleContent.shape;
  const told = rows.map((row) => {
    const kind = genreOf({ genre: genre.parse(row.genre ?? undefined) });
    const signedBy = kind === "opinion" ? bylineIds.parse(row.bylineIds) : [];
    return { ...row, genre: kind, signedBy, lead: leadPicture.parse(row.leadPicture) };
  });
  const [sections, bylines, topics, pictures, comments] = await Promise.all([
    listNamesUnscoped(db, "section", edition, [...new Set(told.flatMap(({ sectionId }) => sectionId ?? []))]),
    listNamesUnscoped(db, "byline", edition, [...new Set(told.flatMap(({ signedBy }) => signedBy))]),
    listRevisionTopicsUnscoped(
      edition,
      told.map(({ revisionId }) => revisionId),
    ),
    loadPicturesUnscoped(told.flatMap(({ lead }) => lead?.pictureId ?? [])),
    countApprovedCommentsOf(told.map(({ id }) => id)),
  ]);
  const fallbackOf = await loadFallbacksUnscoped(
    told.flatMap(({ lead, sectionId }) =>
      lead && !pictures.has(lead.pictureId) ? [{ pictureId: lead.pictureId, sectionId }] : [],
    ),
  );
  const cards = told.flatMap((row): Card[] => {
    const { slug, firstPublishedAt, id, lead } = row;
    if (slug === null || firstPublishedAt === null) return [];
    const stored = lead ? pictures.get(lead.pictureId) : undefined;
    const fallback = lead && !stored ? fallbackOf({ ...lead, sectionId: row.sectionId }) : null;
    const label = topics.find((topic) => topic.revisionId === row.revisionId && topic.position === 0);
    return [
      {
        id,
        edition,
        slug,
        genre: row.genre,
        headline: row.headline,
        standfirst: row.standfirst,
        section: sections.find((each) => each.id === row.sectionId) ?? null,
        label: label ? { id: label.id, name: label.name, slug: label.slug } : null,
        // A harsh sight is met by nobody who has not asked for it.
        picture: lead && stored && !stored.isGraphic ? showPicture(lead, stored) : fallback,
        firstPublishedAt,
        revisedAt: row.revisedAt,
        signers: inOrder(row.signedBy, bylines),
        isRecent: row.isRecent,
        commentCount: comments.get(id) ?? 0,
      },
    ];
  });
  return inOrder(ids, cards);
}
