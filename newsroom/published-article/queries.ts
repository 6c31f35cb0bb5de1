import { and, asc, desc, eq, inArray, ne, notInArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  article,
  bylineName,
  picture,
  revision,
  revisionByline,
  revisionTopic,
  section,
  sectionName,
  topicName,
} from "@/db/schema";
import { ArticleContent, pictureIdsOf } from "@/newsroom/article/rules";
import { placedPictures } from "@/newsroom/body/rules";
import { type EditionKey, isEditionKey } from "@/newsroom/edition/rules";
import type { StoredPicture } from "@/newsroom/picture/rules";
import { isShortId } from "@/newsroom/short-id";
import {
  type Card,
  cardsPerPage,
  composeFront,
  containerSize,
  type Front,
  type Named,
  type PublicAnswer,
  type PublishedArticle,
  showPicture,
} from "./rules";

/** The one clause between a draft and a reader. */
const isPublished = eq(article.publicState, "published");

/** What a story's address answers in an edition. A draft and nonsense look the same: null. */
export async function getPublishedArticle(edition: EditionKey, id: string): Promise<PublicAnswer> {
  if (!isShortId(id)) return null;
  const [found] = await db
    .select({ row: article, content: revision.content })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(and(eq(article.id, id), eq(article.edition, edition), ne(article.publicState, "never")));
  if (!found) return null;
  const { publicState, slug, firstPublishedAt, revisedAt, isOpenForComments, translationGroupId } = found.row;
  if (publicState === "withdrawn") return { kind: "withdrawn", id };
  // The table's check constraint holds both for every published row.
  if (slug === null || firstPublishedAt === null) return null;
  const facts = { id, edition, slug, firstPublishedAt, revisedAt, isOpenForComments, translationGroupId };
  return { kind: "published", article: await showContent(facts, ArticleContent.parse(found.content)) };
}

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
    listSectionNames(edition, content.sectionId ? [content.sectionId] : []),
    listTopicNames(edition, content.topicIds),
    listBylineNames(edition, content.bylineIds),
    loadPictures(pictureIdsOf(content)),
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

function inOrder<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

async function loadPictures(ids: string[]): Promise<Map<string, StoredPicture>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: picture.id, width: picture.width, height: picture.height, renditions: picture.renditions })
    .from(picture)
    .where(and(inArray(picture.id, ids), eq(picture.state, "ready")));
  return new Map(rows.map((row) => [row.id, row]));
}

async function listSectionNames(edition: EditionKey, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: sectionName.sectionId, name: sectionName.name, slug: sectionName.slug })
    .from(sectionName)
    .where(and(eq(sectionName.edition, edition), inArray(sectionName.sectionId, ids)));
}

async function listRevisionTopics(
  edition: EditionKey,
  revisionIds: string[],
): Promise<(Named & { revisionId: string; position: number })[]> {
  if (revisionIds.length === 0) return [];
  return db
    .select({
      revisionId: revisionTopic.revisionId,
      position: revisionTopic.position,
      id: topicName.topicId,
      name: topicName.name,
      slug: topicName.slug,
    })
    .from(revisionTopic)
    .innerJoin(topicName, and(eq(topicName.topicId, revisionTopic.topicId), eq(topicName.edition, edition)))
    .where(inArray(revisionTopic.revisionId, revisionIds))
    .orderBy(asc(revisionTopic.position));
}

async function listTopicNames(edition: EditionKey, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: topicName.topicId, name: topicName.name, slug: topicName.slug })
    .from(topicName)
    .where(and(eq(topicName.edition, edition), inArray(topicName.topicId, ids)));
}

async function listBylineNames(edition: EditionKey, ids: string[]): Promise<PublishedArticle["bylines"]> {
  if (ids.length === 0) return [];
  const { bylineId: id, name, slug, biography } = bylineName;
  return db
    .select({ id, name, slug, biography })
    .from(bylineName)
    .where(and(eq(bylineName.edition, edition), inArray(bylineName.bylineId, ids)));
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
  return rows.flatMap(({ edition, slug, ...rest }) =>
    isEditionKey(edition) && slug !== null ? [{ edition, slug, ...rest }] : [],
  );
}

/** Which published stories a list holds. */
export type PublishedFilter = { sectionId?: string; topicId?: string; bylineId?: string };

function clauseOf(edition: EditionKey, filter: PublishedFilter): SQL | undefined {
  const { sectionId, topicId, bylineId } = filter;
  return and(
    isPublished,
    eq(article.edition, edition),
    sectionId ? eq(revision.sectionId, sectionId) : undefined,
    topicId
      ? sql`exists (select 1 from ${revisionTopic} where ${revisionTopic.revisionId} = ${revision.id} and ${revisionTopic.topicId} = ${topicId})`
      : undefined,
    bylineId
      ? sql`exists (select 1 from ${revisionByline} where ${revisionByline.revisionId} = ${revision.id} and ${revisionByline.bylineId} = ${bylineId})`
      : undefined,
  );
}

/** Published stories, newest first. `limit` and `offset` count stories. */
export async function listPublishedCards(
  edition: EditionKey,
  filter: PublishedFilter & { limit: number; offset?: number; without?: string[] },
): Promise<Card[]> {
  const without = filter.without ?? [];
  const rows = await db
    .select({
      id: article.id,
      slug: article.slug,
      firstPublishedAt: article.firstPublishedAt,
      revisedAt: article.revisedAt,
      revisionId: revision.id,
      headline: sql<string>`${revision.content}->>'headline'`,
      standfirst: sql<string>`${revision.content}->>'standfirst'`,
      leadPicture: sql<unknown>`${revision.content}->'leadPicture'`,
      sectionId: revision.sectionId,
    })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(and(clauseOf(edition, filter), without.length > 0 ? notInArray(article.id, without) : undefined))
    .orderBy(desc(article.firstPublishedAt), desc(article.id))
    .limit(filter.limit)
    .offset(filter.offset ?? 0);
  const leads = rows.map((row) => ArticleContent.shape.leadPicture.parse(row.leadPicture));
  const sectionIds = [...new Set(rows.flatMap((row) => row.sectionId ?? []))];
  const [sections, topics, pictures] = await Promise.all([
    listSectionNames(edition, sectionIds),
    listRevisionTopics(
      edition,
      rows.map((row) => row.revisionId),
    ),
    loadPictures(leads.flatMap((lead) => lead?.pictureId ?? [])),
  ]);
  return rows.flatMap((row, index) => {
    const { slug, firstPublishedAt, revisedAt, id, headline, standfirst } = row;
    if (slug === null || firstPublishedAt === null) return [];
    const lead = leads[index] ?? null;
    const stored = lead ? pictures.get(lead.pictureId) : undefined;
    const label = topics.find((topic) => topic.revisionId === row.revisionId && topic.position === 0);
    return [
      {
        id,
        edition,
        slug,
        headline,
        standfirst,
        section: sections.find((each) => each.id === row.sectionId) ?? null,
        label: label ? { id: label.id, name: label.name, slug: label.slug } : null,
        picture: lead && stored ? showPicture(lead, stored) : null,
        firstPublishedAt,
        revisedAt,
      },
    ];
  });
}

/** How many published stories a list holds. */
export async function countPublishedArticles(edition: EditionKey, filter: PublishedFilter): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(clauseOf(edition, filter));
  return row?.total ?? 0;
}

/** One page of a list of published stories, from 1; null for a page that does not exist (the first always does). */
export async function getPublishedList(
  edition: EditionKey,
  filter: PublishedFilter,
  page: number,
): Promise<{ cards: Card[]; total: number; pages: number } | null> {
  const total = await countPublishedArticles(edition, filter);
  const pages = Math.max(1, Math.ceil(total / cardsPerPage));
  if (page > pages) return null;
  const offset = (page - 1) * cardsPerPage;
  return {
    cards: await listPublishedCards(edition, { ...filter, limit: cardsPerPage, offset }),
    total,
    pages,
  };
}

/** An edition's front. */
export async function getPublishedFront(edition: EditionKey): Promise<Front> {
  const sections = await db
    .select({ id: section.id, name: sectionName.name, slug: sectionName.slug })
    .from(section)
    .innerJoin(sectionName, and(eq(sectionName.sectionId, section.id), eq(sectionName.edition, edition)))
    .where(eq(section.isActive, true))
    .orderBy(asc(section.position));
  const newest = await listPublishedCards(edition, { limit: containerSize + 1 });
  const bySection = await Promise.all(
    sections.map(async (each) => ({
      section: each,
      cards: await listPublishedCards(edition, { sectionId: each.id, limit: 2 * containerSize }),
    })),
  );
  return composeFront(newest, bySection);
}

/** Up to `limit` stories of the same topics, then of the same section; never the story itself, none twice. */
export async function listRelatedPublishedArticles(
  shown: Pick<PublishedArticle, "id" | "edition" | "topics" | "section">,
  limit = 4,
): Promise<Card[]> {
  const related: Card[] = [];
  const filters: PublishedFilter[] = [
    ...shown.topics.map((topic) => ({ topicId: topic.id })),
    ...(shown.section ? [{ sectionId: shown.section.id }] : []),
  ];
  for (const filter of filters) {
    if (related.length >= limit) break;
    const without = [shown.id, ...related.map((card) => card.id)];
    const found = await listPublishedCards(shown.edition, {
      ...filter,
      without,
      limit: limit - related.length,
    });
    related.push(...found);
  }
  return related;
}

/** Addresses and dates of every published story of an edition, newest first, for the sitemap; at most 50,000. */
export async function listPublishedAddresses(edition: EditionKey) {
  const rows = await db
    .select({
      id: article.id,
      slug: article.slug,
      firstPublishedAt: article.firstPublishedAt,
      revisedAt: article.revisedAt,
    })
    .from(article)
    .where(and(isPublished, eq(article.edition, edition)))
    .orderBy(desc(article.firstPublishedAt), desc(article.id))
    .limit(50_000);
  return rows.flatMap(({ slug, firstPublishedAt, ...rest }) =>
    slug !== null && firstPublishedAt !== null ? [{ slug, firstPublishedAt, ...rest }] : [],
  );
}
