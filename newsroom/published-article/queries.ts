import { and, desc, eq, inArray, max, min, ne, notInArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { countUpTo } from "@/db/count";
import { article, listEntry, revision } from "@/db/schema";
import { getCommentPlaceUnscoped } from "@/newsroom/comment/settings/place";
import { closingOf, isClosedBy } from "@/newsroom/comment/settings/rules";
import { ArticleContent } from "@/newsroom/content/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { countLimit, inOrder } from "@/newsroom/paging";
import { listPublishedSections } from "@/newsroom/section/queries";
import { isShortId } from "@/newsroom/short-id";
import { listPublishedCards } from "./cards";
import {
  type Card,
  cardsPerPage,
  composeFront,
  containerSize,
  type Front,
  newestWanted,
  type PublicAnswer,
  type PublishedArticle,
  type PublishedList,
  relatedShown,
} from "./rules";
import { showContents, type ToShow } from "./show";
import { isOnFronts, isPublished } from "./visibility";

type Found = { row: typeof article.$inferSelect; number: number; content: unknown };

/** Stories of an edition that readers have or once had, with the words of their published revision. */
async function findArticles(edition: EditionKey, ids: string[]): Promise<Found[]> {
  return db
    .select({ row: article, number: revision.number, content: revision.content })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(and(inArray(article.id, ids), eq(article.edition, edition), ne(article.publicState, "never")));
}

/** Those of them that readers have, whole and in no order. */
function showArticles(edition: EditionKey, found: Found[]): Promise<PublishedArticle[]> {
  const published = found.flatMap(({ row, number, content }): ToShow[] => {
    const { id, slug, firstPublishedAt, revisedAt, isOpenForComments, translationGroupId } = row;
    // The table's check constraint holds both for every published row.
    if (row.publicState !== "published" || slug === null || firstPublishedAt === null) return [];
    const facts = {
      id,
      edition,
      slug,
      revision: number,
      firstPublishedAt,
      revisedAt,
      isOpenForComments,
      translationGroupId,
    };
    return [{ facts, content: ArticleContent.parse(content) }];
  });
  return showContents(edition, published);
}

/** What a story's address answers in an edition. A draft and nonsense look the same: null. */
export async function getPublishedArticle(edition: EditionKey, id: string): Promise<PublicAnswer> {
  if (!isShortId(id)) return null;
  const found = await findArticles(edition, [id]);
  const [{ row } = {}] = found;
  if (row?.publicState === "withdrawn") return { kind: "withdrawn", id };
  if (row?.publicState === "killed" && row.withdrawnAt)
    return { kind: "killed", id, killedAt: row.withdrawnAt, notice: row.killNotice };
  const [[story], place] = await Promise.all([
    showArticles(edition, found),
    getCommentPlaceUnscoped(db, id, null),
  ]);
  if (!story) return null;
  if (!place) return { kind: "published", article: story, commentsCloseIn: null };
  const { settings, publishedAt, now } = place;
  const isOpenForComments = place.isOpen && !isClosedBy(settings, publishedAt, now);
  const end = isOpenForComments ? closingOf(settings, publishedAt) : null;
  return {
    kind: "published",
    article: {
      ...story,
      isOpenForComments,
      ...(settings.mode === "after" ? { commentsAreShownAtOnce: true } : {}),
    },
    commentsCloseIn: end && end.getTime() - now.getTime(),
  };
}

const isInList = (edition: EditionKey, listId: string) =>
  and(eq(listEntry.listId, listId), eq(listEntry.edition, edition));

const mayBeOnFronts = sql`not exists (select 1 from ${article}
  where ${article.id} = ${listEntry.articleId} and ${article.leftFrontsAt} is not null)`;

type Wanted = {
  limit: number;
  offset?: number;
  without?: string[];
  /** Only what may stand on fronts. */
  isForFronts?: boolean;
  /** The story after which a list goes on. */
  after?: Pick<Card, "id" | "firstPublishedAt">;
};

/** Ids of an edition's published stories, newest first: of a section, topic or byline, or of all. */
export async function listPublishedIds(
  edition: EditionKey,
  listId: string | null,
  { limit, offset = 0, without = [], isForFronts = false, after }: Wanted,
): Promise<string[]> {
  if (listId === null) {
    const rows = await db
      .select({ id: article.id })
      .from(article)
      .where(and(isForFronts ? isOnFronts : isPublished, eq(article.edition, edition)))
      .orderBy(desc(article.firstPublishedAt), desc(article.id))
      .limit(limit)
      .offset(offset);
    return rows.map(({ id }) => id);
  }
  const rows = await db
    .select({ id: listEntry.articleId })
    .from(listEntry)
    .where(
      and(
        isInList(edition, listId),
        isForFronts ? mayBeOnFronts : undefined,
        without.length > 0 ? notInArray(listEntry.articleId, without) : undefined,
        after &&
          sql`(${listEntry.firstPublishedAt}, ${listEntry.articleId}) < (${sql.param(after.firstPublishedAt, listEntry.firstPublishedAt)}, ${after.id})`,
      ),
    )
    .orderBy(desc(listEntry.firstPublishedAt), desc(listEntry.articleId))
    .limit(limit)
    .offset(offset);
  return rows.map(({ id }) => id);
}

/** Whole published stories, newest first: of a section, topic or byline, or of all. */
export async function listPublishedArticles(
  edition: EditionKey,
  listId: string | null,
  limit: number,
): Promise<PublishedArticle[]> {
  return listPublishedArticlesOf(edition, await listPublishedIds(edition, listId, { limit }));
}

/** Those of these stories that an edition's readers have, whole, in the order of `ids`. */
export async function listPublishedArticlesOf(
  edition: EditionKey,
  ids: string[],
): Promise<PublishedArticle[]> {
  return inOrder(ids, await showArticles(edition, await findArticles(edition, ids)));
}

/**
 * One page of a list of published stories, from 1; null for a page that does not exist (the first always does).
 * `total` is counted up to one more than `countLimit`; `span` is when its oldest and newest stories were published.
 */
export async function getPublishedList(
  edition: EditionKey,
  listId: string,
  page: number,
): Promise<PublishedList | null> {
  const offset = (page - 1) * cardsPerPage;
  const held = db.select({ id: listEntry.articleId }).from(listEntry).where(isInList(edition, listId));
  const at = listEntry.firstPublishedAt;
  const [total, ids, [span]] = await Promise.all([
    countUpTo(countLimit, held),
    listPublishedIds(edition, listId, { limit: cardsPerPage + 1, offset }),
    db
      .select({ first: min(at), last: max(at) })
      .from(listEntry)
      .where(isInList(edition, listId)),
  ]);
  if (page > 1 && ids.length === 0) return null;
  const cards = await listPublishedCards(edition, ids.slice(0, cardsPerPage));
  const { first, last } = span ?? {};
  return { cards, total, hasMore: ids.length > cardsPerPage, span: first && last ? { first, last } : null };
}

/** An edition's front. */
export async function getPublishedFront(edition: EditionKey): Promise<Front> {
  const sections = await listPublishedSections(edition);
  const isForFronts = true;
  const [newest = [], ...bySection] = await Promise.all([
    listPublishedIds(edition, null, { limit: newestWanted, isForFronts }),
    ...sections.map(({ id }) => listPublishedIds(edition, id, { limit: 2 * containerSize, isForFronts })),
  ]);
  const cards = await listPublishedCards(edition, [...new Set([newest, ...bySection].flat())]);
  return composeFront(
    inOrder(newest, cards),
    sections.map((each, index) => ({ section: each, cards: inOrder(bySection[index] ?? [], cards) })),
  );
}

/** The story that follows another in its section, from the newest on again after the oldest. */
export async function getPublishedNext(
  edition: EditionKey,
  sectionId: string,
  shown: Pick<Card, "id" | "firstPublishedAt">,
): Promise<Card | null> {
  const others = { limit: 1, without: [shown.id], isForFronts: true };
  const following = await listPublishedIds(edition, sectionId, { ...others, after: shown });
  const [id] = following.length > 0 ? following : await listPublishedIds(edition, sectionId, others);
  return (id && (await listPublishedCards(edition, [id]))[0]) || null;
}

/** Up to `limit` stories of the same topics, then of the same section; never the story itself, none twice. */
export async function listRelatedPublishedArticles(
  shown: Pick<PublishedArticle, "id" | "edition" | "topics" | "section">,
  limit = relatedShown,
): Promise<Card[]> {
  const related: string[] = [];
  for (const { id } of [...shown.topics, ...(shown.section ? [shown.section] : [])]) {
    if (related.length >= limit) break;
    const wanted = { without: [shown.id, ...related], limit: limit - related.length, isForFronts: true };
    related.push(...(await listPublishedIds(shown.edition, id, wanted)));
  }
  return listPublishedCards(shown.edition, related);
}
