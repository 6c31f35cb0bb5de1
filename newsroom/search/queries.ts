import { and, eq, inArray } from "drizzle-orm";
import { article, revision, searchDocument } from "@/db/schema";
import { plainText } from "@/newsroom/body/words";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { listPublishedCards } from "@/newsroom/published-article/cards";
import type { Card } from "@/newsroom/published-article/rules";
import { isPublished } from "@/newsroom/published-article/visibility";
import { expand } from "./expansion";
import { excerpt, marked, spellingIn } from "./highlights";
import { planOf } from "./plan";
import { rankPublished } from "./ranking";
import { reading } from "./reading";
import {
  hitsPerPage,
  inOrderOf,
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
  const sought = new Set(units.flatMap(({ forms }) => forms.map(({ lexeme }) => lexeme)));
  return { ranked, sought, repaired };
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
  const [cards, texts] = await Promise.all([listPublishedCards(edition.key, ids), loadTexts(ids)]);
  const { language } = edition;
  const textOf = (card: Card) => texts.get(card.id) ?? "";
  return {
    hits: cards.map((card) => hitOf(card, textOf(card), language, sought)),
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
