import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { article, listEntry, searchHeadline, searchName, searchWord } from "@/db/schema";
import { type ListKind, listKinds, listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { nameTables } from "@/newsroom/name/tables";
import { articlePath } from "@/newsroom/published-article/rules";
import { isPublished } from "@/newsroom/published-article/visibility";
import { type Typed, typedIn } from "./beginnings";
import { spellingIn } from "./highlights";
import { reading } from "./reading";
import { type Suggestion, searchPath } from "./rules";

/** What is offered of each kind. */
const most = { words: 4, names: 3, stories: 4 };

/** Words of the vocabulary that go on as was begun, the most common first: names are looked for by all of these. */
const mostWords = 200;
/** Headlines are looked for by so many of them, among the newest of the edition. */
const tellingWords = 40;
const newest = 500;
/** And among all by those that so few stories hold together. */
const mostRare = 400;
/** Headlines that are read, for how they spell the words. */
const mostHeadlines = 40;

type Known = { word: string; documents: number };
const namesOf = (words: Known[]) => words.map(({ word }) => word);
const texts = (values: string[]) => sql`${sql.param(values)}::text[]`;

/** Of each word: what the vocabulary holds of its spellings; of the last, what it holds that begins so. */
async function loadKnown(
  edition: string,
  { whole, begun }: Typed,
): Promise<{ whole: Known[][]; begun: Known[] }> {
  const spellings = [...new Set(whole.flat())];
  const [goingOn, known] = await Promise.all([
    reading.execute<Known>(sql`
      select held.word, held.documents
      from unnest(${texts(begun.map(({ first }) => first))}, ${texts(begun.map(({ beyond }) => beyond))}) as begun (first, beyond)
      cross join lateral (
        select word, documents from ${searchWord}
        where edition = ${edition} and word ~>=~ begun.first and word ~<~ begun.beyond
        order by documents desc, word limit ${mostWords}
      ) as held order by held.documents desc, held.word limit ${mostWords}`),
    spellings.length === 0
      ? []
      : reading
          .select({ word: searchWord.word, documents: searchWord.documents })
          .from(searchWord)
          .where(and(eq(searchWord.edition, edition), inArray(searchWord.word, spellings))),
  ]);
  return { begun: goingOn, whole: whole.map((each) => known.filter(({ word }) => each.includes(word))) };
}

/** Those of some words that few stories hold, as long as these can all be read. */
function rareOf(words: Known[]): string[] {
  let rows = 0;
  return namesOf(
    words
      .toSorted((a, b) => a.documents - b.documents)
      .filter(({ documents }) => {
        rows += documents;
        return rows <= mostRare;
      }),
  );
}

type Headline = { id: string; headline: string; words: string[] };

/** Headlines in which a word goes on as was begun, first those with most of the whole words, then the newest. */
async function listHeadlines(edition: string, begun: Known[], whole: Known[][]): Promise<Headline[]> {
  const isTold = sql`words && ${texts(namesOf(begun))}`;
  // Rare words lead to the few stories that hold them, however old.
  const rare = [begun, ...whole].flatMap(rareOf);
  const held = whole.reduce(
    (sum, words) => sql`${sum} + (words && ${texts(namesOf(words))})::int`,
    sql`0::int`,
  );
  return reading.execute<Headline>(sql`
    with newest as (
      select * from ${searchHeadline} where edition = ${edition} order by first_published_at desc limit ${newest} offset 0
    ), rare as (
      select * from ${searchHeadline} where words && ${texts(rare)} and edition = ${edition} limit ${mostRare} offset 0
    )
    select article_id as id, headline, words from (
      select * from newest where ${isTold} union select * from rare where ${isTold}
    ) as told order by ${held} desc, first_published_at desc limit ${mostHeadlines}`);
}

/** Sections, topics and bylines that are called so and under which readers have stories, those with most of them first. */
async function listNames(edition: string, begun: Known[], whole: Known[][]): Promise<Suggestion[]> {
  const clauses = [begun, ...whole].map((words) => sql`${searchName.words} && ${texts(namesOf(words))}`);
  const found = await Promise.all(listKinds.map((kind) => listNamesOfKind(kind, edition, clauses)));
  return found
    .flat()
    .toSorted((a, b) => b.documents - a.documents)
    .slice(0, most.names)
    .map(({ kind, name, slug }) => ({ kind, text: name, path: listPath(edition, kind, slug) }));
}

async function listNamesOfKind(kind: ListKind, edition: string, clauses: SQL[]) {
  const names = nameTables[kind];
  const rows = await reading
    .select({ name: names.name, slug: names.slug, documents: searchName.documents })
    .from(searchName)
    .innerJoin(names, and(eq(names.subjectId, searchName.listId), eq(names.edition, searchName.edition)))
    .where(
      and(
        eq(searchName.edition, edition),
        ...clauses,
        // Also of bylines: nobody learns from here who belongs to the newsroom before she has signed something.
        sql`exists (select from ${listEntry} where list_id = ${searchName.listId} and ${listEntry.edition} = ${searchName.edition})`,
      ),
    )
    .orderBy(desc(searchName.documents), names.name)
    .limit(most.names);
  return rows.map((row) => ({ ...row, kind }));
}

/** What was typed with its last word whole, as the newest headlines write that. */
function completed({ before }: Typed, language: string, begun: Known[], headlines: Headline[]): string[] {
  const spelled = begun.flatMap(({ word }) => {
    const told = headlines.find(({ words }) => words.includes(word));
    return (told && spellingIn(told.headline, language, word)) ?? [];
  });
  return [...new Set(spelled)].slice(0, most.words).map((word) => before + word);
}

async function listStories(found: Headline[]): Promise<Suggestion[]> {
  if (found.length === 0) return [];
  const rows = await reading
    .select({ id: article.id, edition: article.edition, slug: article.slug })
    .from(article)
    .where(
      and(
        isPublished,
        inArray(
          article.id,
          found.map(({ id }) => id),
        ),
      ),
    );
  const paths = new Map(rows.map(({ slug, ...row }) => [row.id, articlePath({ ...row, slug: slug ?? "" })]));
  return found.flatMap(({ id, headline }) => {
    const path = paths.get(id);
    return path === undefined ? [] : [{ kind: "story" as const, text: headline, path }];
  });
}

/** How what somebody types may go on: words of headlines, sections, topics and bylines, and stories that readers have. */
export async function listPublishedSuggestions(edition: Edition, query: string): Promise<Suggestion[]> {
  const typed = typedIn(query, edition.language);
  if (!typed) return [];
  const known = await loadKnown(edition.key, typed);
  if (known.begun.length === 0) return [];
  const telling = known.begun.slice(0, tellingWords);
  const [headlines, names] = await Promise.all([
    listHeadlines(edition.key, telling, known.whole),
    listNames(edition.key, known.begun, known.whole),
  ]);
  const isWhole = ({ words }: Headline) =>
    known.whole.every((each) => each.some(({ word }) => words.includes(word)));
  const stories = await listStories(headlines.filter(isWhole).slice(0, most.stories));
  const words = completed(typed, edition.language, telling, headlines);
  return [
    ...words.map((text) => ({ kind: "words" as const, text, path: searchPath(edition.key, { q: text }) })),
    ...names,
    ...stories,
  ];
}
