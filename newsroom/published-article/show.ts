import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, picture, revision, revisionTopic, topicName } from "@/db/schema";
import type { ListKind } from "@/newsroom/address/rules";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { placedPictures } from "@/newsroom/body/words";
import { listSignersUnscoped } from "@/newsroom/byline/queries";
import type { ArticleContent } from "@/newsroom/content/rules";
import { genreOf, pictureIdsOf } from "@/newsroom/content/words";
import { listCorrectionsOfUnscoped } from "@/newsroom/correction/shown";
import type { EditionKey } from "@/newsroom/edition/rules";
import { listNamesUnscoped } from "@/newsroom/name/queries";
import { inOrder } from "@/newsroom/paging";
import type { StoredPicture } from "@/newsroom/picture/rules";
import {
  drawnColumns,
  named as namedPicture,
  standingPicture,
  standsForNamed,
} from "@/newsroom/picture/standing";
import { underStandingTopics } from "@/newsroom/topic/standing";
import { loadFallbacksUnscoped } from "./fallback";
import { type Named, type PublishedArticle, showPicture } from "./rules";
import { isForReaders, isPublished } from "./visibility";

type ShownFacts = Pick<
  PublishedArticle,
  "id" | "edition" | "slug" | "revision" | "firstPublishedAt" | "revisedAt" | "isOpenForComments"
> & { translationGroupId: string };

/** Words to show, and what is known of their story. */
export type ToShow = { facts: ShownFacts; content: ArticleContent };

/**
 * Words of one edition as their pages show them: names, addresses and picture sizes looked up. Knows no visibility:
 * callers have settled who may see these words (readers by their published revision, the desk's preview by access.ts).
 */
export async function showContents(edition: EditionKey, given: ToShow[]): Promise<PublishedArticle[]> {
  const contents = await underStandingTopics(
    db,
    given.map(({ content }) => content),
  );
  const stories = given.map(({ facts, content }, index) => ({ facts, content: contents[index] ?? content }));
  const named = (kind: ListKind, idsIn: (content: ArticleContent) => string[]) =>
    listNamesUnscoped(db, kind, edition, contents.flatMap(idsIn));
  const [sections, topics, bylines, pictures, corrections, siblings] = await Promise.all([
    named("section", ({ sectionId }) => (sectionId ? [sectionId] : [])),
    named("topic", ({ topicIds }) => topicIds),
    listSignersUnscoped(
      edition,
      contents.flatMap(({ bylineIds }) => bylineIds),
    ),
    loadPicturesUnscoped(contents.flatMap(pictureIdsOf)),
    listCorrectionsOfUnscoped(stories.map(({ facts }) => facts.id)),
    listPublishedInGroups(stories.map(({ facts }) => facts.translationGroupId)),
  ]);
  const fallbackOf = await loadFallbacksUnscoped(
    contents.flatMap(({ leadPicture: lead, sectionId }) =>
      lead && !pictures.has(lead.pictureId) ? [{ pictureId: lead.pictureId, sectionId }] : [],
    ),
  );
  return stories.map(({ facts: { translationGroupId, ...facts }, content }) => {
    const { leadPicture: lead, sectionId } = content;
    const stored = lead && pictures.get(lead.pictureId);
    const ownOrFallback = (placed: PlacedPicture) =>
      stored ? showPicture(placed, stored) : fallbackOf({ pictureId: placed.pictureId, sectionId });
    return {
      ...facts,
      genre: genreOf(content),
      headline: content.headline,
      standfirst: content.standfirst,
      dateline: content.dateline,
      section: sections.find(({ id }) => id === content.sectionId) ?? null,
      topics: inOrder(content.topicIds, topics),
      bylines: inOrder(content.bylineIds, bylines),
      leadPicture: lead && ownOrFallback(lead),
      body: content.body,
      pictures: Object.fromEntries(
        placedPictures(content.body).flatMap(({ picture: placed }) => {
          const stored = pictures.get(placed.pictureId);
          return stored ? [[placed.pictureId, stored]] : [];
        }),
      ),
      corrections: corrections.flatMap(({ articleId, ...each }) => (articleId === facts.id ? [each] : [])),
      siblings: siblings.flatMap(({ groupId, ...each }) =>
        groupId === translationGroupId && each.id !== facts.id ? [each] : [],
      ),
    };
  });
}

/** The words of one story as its page shows them; see `showContents`. */
export async function showContent(facts: ShownFacts, content: ArticleContent): Promise<PublishedArticle> {
  const [shown] = await showContents(facts.edition, [{ facts, content }]);
  if (!shown) throw new Error("a story was given and none came back");
  return shown;
}

/** What drawing the pictures of `ids` takes, by id, or those that stand in their place; what is not ready is left out, and what nobody has the right to show any more. */
export async function loadPicturesUnscoped(ids: string[]): Promise<Map<string, StoredPicture>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      namedId: namedPicture.id,
      ...drawnColumns,
      credit: picture.credit,
      alternative: picture.alternative,
      isDecorative: picture.isDecorative,
    })
    .from(namedPicture)
    .innerJoin(picture, standsForNamed)
    .where(and(inArray(namedPicture.id, ids), isForReaders));
  return new Map(rows.map((row) => [row.namedId, standingPicture(row)]));
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

/** What readers have of translation groups, in every edition. */
async function listPublishedInGroups(groupIds: string[]) {
  if (groupIds.length === 0) return [];
  const rows = await db
    .select({
      groupId: article.translationGroupId,
      edition: article.edition,
      id: article.id,
      slug: article.slug,
      headline: sql<string>`${revision.content}->>'headline'`,
    })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(and(inArray(article.translationGroupId, groupIds), isPublished));
  return rows.flatMap(({ slug, ...rest }) => (slug === null ? [] : [{ slug, ...rest }]));
}
