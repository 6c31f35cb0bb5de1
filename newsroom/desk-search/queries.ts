import { and, eq, inArray } from "drizzle-orm";
import { article, deskDocument, workingCopy } from "@/db/schema";
import { type Actor, authorize, can } from "@/newsroom/access";
import { listArticlesOf } from "@/newsroom/article/list";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { plainText } from "@/newsroom/body/words";
import { findComments } from "@/newsroom/comment/queries";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { findPictures } from "@/newsroom/picture/queries";
import { expand } from "@/newsroom/search/expansion";
import { excerpt, marked, markedWords } from "@/newsroom/search/highlights";
import { planOf, type Unit } from "@/newsroom/search/plan";
import { reading } from "@/newsroom/search/reading";
import { listUsers } from "@/newsroom/user/list";
import { tally } from "@/platform/tallies";
import { findNames } from "./names";
import { rankForDesk } from "./ranking";
import {
  type DeskFindings,
  type DeskGroup,
  type Found,
  type FoundStory,
  foundPerPage,
  groupsFor,
  lettersSought,
  shownPerGroup,
} from "./rules";

/** What is sought: a query, by whom, and which part of what is found is shown. */
export type DeskSearch = { query: string; editions: Edition[]; group?: DeskGroup | undefined; page: number };

type Part = { page: number; size: number };
const partOf = <Hit>(hits: Hit[], { page, size }: Part) => hits.slice((page - 1) * size, page * size);

/** A query's words with what stands for them in an edition of `total` stories. */
type InEdition = { edition: Edition; total: number; units: Unit[] };

/** Each edition has a language and words of its own. */
async function unitsIn(editions: Edition[], query: string): Promise<InEdition[]> {
  return Promise.all(
    editions.map(async (edition) => {
      const total = await reading.$count(deskDocument, eq(deskDocument.edition, edition.key));
      const { units } = await expand(edition, query, total, "desk");
      return { edition, total, units };
    }),
  );
}

/** The words of some stories as they stand, of those that `actor` may read. */
async function loadTexts(actor: Actor, ids: string[]): Promise<Map<string, string>> {
  const rows = await reading
    .select({ id: article.id, content: workingCopy.content })
    .from(article)
    .innerJoin(workingCopy, eq(workingCopy.articleId, article.id))
    .where(and(inArray(article.id, ids), articlesVisibleTo(actor)));
  return new Map(
    rows.map(({ id, content }) => {
      // They were judged when they were saved; judging them again costs more than the search.
      const { standfirst, body } = content as ArticleContent;
      return [id, [standfirst, plainText(body)].filter(Boolean).join("\n")];
    }),
  );
}

async function findStories(actor: Actor, searched: InEdition[], part: Part): Promise<Found<FoundStory>> {
  const ranked = (
    await Promise.all(
      searched.map(({ edition, units, total }) => rankForDesk(actor, edition.key, planOf(units, total))),
    )
  )
    .flat()
    .toSorted((a, b) => b.score - a.score);
  const ids = partOf(ranked, part).map(({ id }) => id);
  if (ids.length === 0) return { hits: [], total: ranked.length };
  const [rows, texts] = await Promise.all([listArticlesOf(actor, ids), loadTexts(actor, ids)]);
  const hits = rows.map((row) => {
    const found = searched.find(({ edition }) => edition.key === row.edition);
    const language = found?.edition.language ?? row.edition;
    const sought = found ? markedWords(found.units, found.edition.language) : new Set<string>();
    return {
      row,
      headline: marked(row.headline, language, sought),
      excerpt: excerpt(texts.get(row.id) ?? "", language, sought),
    };
  });
  return { hits, total: ranked.length };
}

async function findPeople(actor: Actor, query: string, { page, size }: Part) {
  const { people, total } = await listUsers(actor, { q: query, state: "", role: "", sort: "name", page });
  return { hits: people.slice(0, size), total };
}

/**
 * What the desk finds for `actor`: of each group the first, or of one a page. Only what she may see is found, and what she
 * may not search is left out. Nothing keeps what was asked.
 */
export async function searchDesk(actor: Actor, search: DeskSearch): Promise<DeskFindings> {
  authorize(actor, "desk:open");
  tally("search_desk");
  const { query, editions, group, page } = search;
  const groups = groupsFor(actor).filter((each) => group === undefined || each === group);
  const part = group === undefined ? { page: 1, size: shownPerGroup } : { page, size: foundPerPage };
  const searched = await unitsIn(editions, query);
  const units: Unit[] = searched.flatMap((each) => each.units);
  const letters = lettersSought(query, editions[0]?.language ?? "ar", units);
  const wants = (each: DeskGroup) => groups.includes(each) && letters.length > 0;
  const [stories, pictures, comments, names, people] = await Promise.all([
    wants("stories") ? findStories(actor, searched, part) : undefined,
    wants("pictures") ? findPictures(actor, letters, part.page, part.size) : undefined,
    wants("comments") ? findComments(actor, letters, part.page, part.size) : undefined,
    wants("names") ? findNames(actor, letters) : undefined,
    wants("people") && can(actor, "user:manage") ? findPeople(actor, query, part) : undefined,
  ]);
  return {
    ...(stories && { stories }),
    ...(pictures && { pictures: { hits: pictures.pictures, total: pictures.total } }),
    ...(comments && { comments: { hits: comments.comments, total: comments.total } }),
    ...(names && { names: { hits: partOf(names, part), total: names.length } }),
    ...(people && { people }),
  };
}
