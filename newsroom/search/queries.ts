import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { article, listEntry, revision, searchDocument } from "@/db/schema";
import { plainText } from "@/newsroom/body/words";
import { getPublishedBylineBySlug } from "@/newsroom/byline/queries";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { getPublishedNameByFormerSlug, getPublishedNameBySlug } from "@/newsroom/name/queries";
import { nameTables } from "@/newsroom/name/tables";
import { listPublishedCards } from "@/newsroom/published-article/cards";
import type { Card, Named } from "@/newsroom/published-article/rules";
import { isPublished } from "@/newsroom/published-article/visibility";
import { tally } from "@/platform/tallies";
import { expand } from "./expansion";
import { excerpt, marked, markedWords, spellingIn } from "./highlights";
import { planOf } from "./plan";
import { rankPublished } from "./ranking";
import { reading } from "./reading";
import {
  hitsPerPage,
  inOrderOf,
  type PublishedSearch,
  type SearchAddress,
  type SearchFilter,
  type SearchHit,
  type SearchResult,
  type SearchWanted,
} from "./rules";
import { wordsIn } from "./words";

/** How many stories an edition has is asked for once in so many milliseconds: rarity needs no exact number. */
const totalLasts = 60_000;
const totals = new Map<string, { total: number; at: number }>();

async function totalOf(edition: string): Promise<number> {
  const known = totals.get(edition);
  if (known && performance.now() - known.at < totalLasts) return known.total;
  const total = await reading.$count(searchDocument, eq(searchDocument.edition, edition));
  totals.set(edition, { total, at: performance.now() });
  return total;
}

/** Stories that a query finds, best first, the words that they were found by, and what unknown words were taken for. */
export type SearchFinding = {
  ranked: { id: string; score: number; firstPublishedAt: Date }[];
  sought: ReadonlySet<string>;
  repaired: ReadonlyMap<string, string>;
};

/** What a query finds of an edition's stories, at most as many as are weighed (`mostChosen`). */
export async function findPublished(
  edition: Edition,
  query: string,
  filter: SearchFilter = {},
): Promise<SearchFinding> {
  const total = await totalOf(edition.key);
  const { units, repaired } = await expand(edition, query, total);
  const ranked = await rankPublished(edition.key, planOf(units, total), filter);
  return { ranked, sought: markedWords(units, edition.language), repaired };
}

/** Lists that a search offers to narrow it by. */
const mostLists = 12;

/** The topics or bylines under which most of what was found stands. */
async function listListsOf(kind: "topic" | "byline", edition: Edition, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  const names = nameTables[kind];
  return reading
    .select({ id: names.subjectId, name: names.name, slug: names.slug })
    .from(listEntry)
    .innerJoin(names, and(eq(names.subjectId, listEntry.listId), eq(names.edition, listEntry.edition)))
    .where(
      and(eq(listEntry.edition, edition.key), sql`${listEntry.articleId} = any(${sql.param(ids)}::text[])`),
    )
    .groupBy(names.subjectId, names.name, names.slug)
    .orderBy(desc(sql`count(*)`), names.name)
    .limit(mostLists);
}

async function loadTexts(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reading
    .select({ id: article.id, content: revision.content })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(and(isPublished, inArray(article.id, ids)));
  return new Map(
    rows.map(({ id, content }) => {
      // Revisions never change and were judged when they were written; judging them again costs more than the search.
      const { standfirst, body } = content as ArticleContent;
      return [id, [standfirst, plainText(body)].filter(Boolean).join("\n")];
    }),
  );
}

/** The query with its unknown words as the stories spell what was meant; null where none of these holds it. */
function meantBy(
  query: string,
  language: string,
  repaired: ReadonlyMap<string, string>,
  texts: string[],
): string | null {
  if (repaired.size === 0) return null;
  let meant = "";
  let at = 0;
  for (const { word, start, end } of wordsIn(query, language)) {
    const likeliest = repaired.get(word);
    if (likeliest === undefined || start < at) continue;
    const spelled = likeliest.split(" ").map((each) => {
      return texts.map((text) => spellingIn(text, language, each)).find((spelling) => spelling !== undefined);
    });
    if (spelled.includes(undefined)) continue;
    meant += query.slice(at, start) + spelled.join(" ");
    at = end;
  }
  return at === 0 ? null : meant + query.slice(at);
}

function hitOf(card: Card, text: string, language: string, sought: ReadonlySet<string>): SearchHit {
  const shown = excerpt(text, language, sought) ?? [{ text: card.standfirst, isFound: false }];
  return { card, headline: marked(card.headline, language, sought), excerpt: shown };
}

/** One page of what a query finds of an edition's published stories; empty past the last page. */
export async function getPublishedSearch(edition: Edition, wanted: SearchWanted): Promise<SearchResult> {
  const { query, sort, filter, page } = wanted;
  const { ranked, sought, repaired } = await findPublished(edition, query, filter);
  const ordered = inOrderOf(sort, ranked);
  const ids = ordered.slice((page - 1) * hitsPerPage, page * hitsPerPage).map(({ id }) => id);
  const found = ordered.map(({ id }) => id);
  const [cards, texts, topics, bylines] = await Promise.all([
    listPublishedCards(edition.key, ids),
    loadTexts(ids),
    listListsOf("topic", edition, found),
    listListsOf("byline", edition, found),
  ]);
  const { language } = edition;
  const textOf = (card: Card) => texts.get(card.id) ?? "";
  return {
    hits: cards.map((card) => hitOf(card, textOf(card), language, sought)),
    topics,
    bylines,
    total: ordered.length,
    hasMore: ordered.length > page * hitsPerPage,
    meant: meantBy(
      query,
      language,
      repaired,
      cards.map((card) => `${card.headline}\n${textOf(card)}`),
    ),
  };
}

/** What an address narrows a search to; what is no list any more narrows nothing. */
async function narrowed(edition: Edition, address: SearchAddress) {
  const named = async (kind: "section" | "topic") => {
    const slug = address[kind];
    if (!slug) return null;
    const found = await getPublishedNameBySlug(kind, edition.key, slug);
    // An address of a search that somebody kept still narrows it.
    return found ?? getPublishedNameByFormerSlug(kind, edition.key, slug);
  };
  const [section, topic, byline] = await Promise.all([
    named("section"),
    named("topic"),
    address.byline ? getPublishedBylineBySlug(edition.key, address.byline) : null,
  ]);
  const filter = { section: section?.id, topic: topic?.id, byline: byline?.id, days: address.days };
  return { chosen: { section, topic, byline }, filter };
}

/** Ids of the newest stories that a search finds, at most so many. */
export async function listNewestPublishedFound(
  edition: Edition,
  address: SearchAddress,
  limit: number,
): Promise<string[]> {
  const { filter } = await narrowed(edition, address);
  const { ranked } = await findPublished(edition, address.q, filter);
  return inOrderOf("newest", ranked)
    .slice(0, limit)
    .map(({ id }) => id);
}

/** A search as its address asks for it, and the lists that it is narrowed to; what is no list any more narrows nothing. */
export async function searchPublished(edition: Edition, address: SearchAddress): Promise<PublishedSearch> {
  tally("search_site");
  const { q: query, sort = "relevance", page = 1 } = address;
  const { chosen, filter } = await narrowed(edition, address);
  const result = await getPublishedSearch(edition, { query, sort, page, filter });
  return { ...result, chosen };
}
