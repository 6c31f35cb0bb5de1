import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, picture, revision, revisionTopic, topicName } from "@/db/schema";
import { placedPictures } from "@/newsroom/body/rules";
import { type ArticleContent, pictureIdsOf } from "@/newsroom/content/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { listNamesUnscoped } from "@/newsroom/name/queries";
import { inOrder } from "@/newsroom/paging";
import type { StoredPicture } from "@/newsroom/picture/rules";
import { type Named, type PublishedArticle, showPicture } from "./rules";
import { isPublished } from "./visibility";

type ShownFacts = Pick<
  PublishedArticle,
  "id" | "edition" | "slug" | "firstPublishedAt" | "revisedAt" | "isOpenForComments"
> & { translationGroupId: string };

/**
 * Words as their page shows them: names, addresses and picture sizes looked up. Knows no visibility: callers have
 * settled who may see these words (readers by their published revision, the desk's preview by access.ts).
 */
export async function showContent(facts: ShownFacts, content: ArticleContent): Promise<PublishedArticle> {
  const { translationGroupId, ...rest } = facts;
  const { edition } = facts;
  const [sections, topics, bylines, pictures, siblings] = await Promise.all([
    listNamesUnscoped(db, "section", edition, content.sectionId ? [content.sectionId] : []),
    listNamesUnscoped(db, "topic", edition, content.topicIds),
    listNamesUnscoped(db, "byline", edition, content.bylineIds),
    loadPicturesUnscoped(pictureIdsOf(content)),
    listPublishedSiblings(translationGroupId, facts.id),
  ]);
  const lead = content.leadPicture;
  const leadStored = lead ? pictures.get(lead.pictureId) : undefined;
  return {
    ...rest,
    headline: content.headline,
    standfirst: content.standfirst,
    dateline: content.dateline,
    section: sections[0] ?? null,
    topics: inOrder(content.topicIds, topics),
    bylines: inOrder(content.bylineIds, bylines),
    leadPicture: lead && leadStored ? showPicture(lead, leadStored) : null,
    body: content.body,
    pictures: Object.fromEntries(
      placedPictures(content.body).flatMap(({ picture: placed }) => {
        const stored = pictures.get(placed.pictureId);
        return stored ? [[placed.pictureId, stored]] : [];
      }),
    ),
    siblings,
  };
}

/** What drawing the pictures of `ids` takes, by id; what is not ready is left out. */
export async function loadPicturesUnscoped(ids: string[]): Promise<Map<string, StoredPicture>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: picture.id, width: picture.width, height: picture.height, renditions: picture.renditions })
    .from(picture)
    .where(and(inArray(picture.id, ids), eq(picture.state, "ready")));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The topics of revisions, named in an edition, in the order of each revision. */
export async function listRevisionTopicsUnscoped(
  edition: EditionKey,
  revisionIds: string[],
): Promise<(Named & { revisionId: string; position: number })[]> {
  if (revisionIds.length === 0) return [];
  return db
    .select({
      revisionId: revisionTopic.revisionId,
      position: revisionTopic.position,
      id: topicName.subjectId,
      name: topicName.name,
      slug: topicName.slug,
    })
    .from(revisionTopic)
    .innerJoin(topicName, and(eq(topicName.subjectId, revisionTopic.topicId), eq(topicName.edition, edition)))
    .where(inArray(revisionTopic.revisionId, revisionIds))
    .orderBy(asc(revisionTopic.position));
}

async function listPublishedSiblings(groupId: string, id: string): Promise<PublishedArticle["siblings"]> {
  const rows = await db
    .select({
      edition: article.edition,
      id: article.id,
      slug: article.slug,
      headline: sql<string>`${revision.content}->>'headline'`,
    })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(and(eq(article.translationGroupId, groupId), ne(article.id, id), isPublished));
  return rows.flatMap(({ slug, ...rest }) => (slug === null ? [] : [{ slug, ...rest }]));
}
