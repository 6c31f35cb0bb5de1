import { and, asc, desc, eq, ne, notInArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, revision, revisionByline, revisionTopic, section, sectionName } from "@/db/schema";
import { ArticleContent } from "@/newsroom/content/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { isShortId } from "@/newsroom/short-id";
import {
  type Card,
  cardsPerPage,
  composeFront,
  containerSize,
  type Front,
  type PublicAnswer,
  type PublishedArticle,
  showPicture,
} from "./rules";
import {
  listRevisionTopicsUnscoped,
  listSectionNamesUnscoped,
  loadPicturesUnscoped,
  showContent,
} from "./show";
import { isPublished } from "./visibility";

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
    listSectionNamesUnscoped(edition, sectionIds),
    listRevisionTopicsUnscoped(
      edition,
      rows.map((row) => row.revisionId),
    ),
    loadPicturesUnscoped(leads.flatMap((lead) => lead?.pictureId ?? [])),
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
