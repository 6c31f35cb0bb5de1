import { and, asc, eq, gt, notExists, or, sql } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import {
  article,
  deskDocument,
  outletEdition,
  revision,
  searchDocument,
  searchHeadline,
  searchName,
  searchWord,
} from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { listKinds } from "@/newsroom/address/rules";
import { ArticleContent } from "@/newsroom/content/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { type Language, languageNamed } from "@/newsroom/language/rules";
import { nameTables } from "@/newsroom/name/tables";
import { isPublished } from "@/newsroom/published-article/visibility";
import { underStandingTopics } from "@/newsroom/topic/standing";
import { enqueue } from "@/platform/jobs";
import { documentOf, headlineWords } from "./document";
import { bare } from "./repair";
import { addWords, loadKeysUnscoped, wordBatch } from "./vocabulary";
import { wordsIn } from "./words";

/** Stories that are written at once. */
const storyBatch = 250;

type SearchedEdition = { edition: EditionKey; language: Language };
/** Hears how much is done of how much. */
export type Progress = (done: number, total: number) => void;

const listEditions = (): Promise<SearchedEdition[]> =>
  db
    .select({
      edition: outletEdition.edition,
      language: sql`${outletEdition.language}`.mapWith(languageNamed),
    })
    .from(outletEdition);

const isOfEdition = (edition: EditionKey) => and(isPublished, eq(article.edition, edition));

/** Writes the documents of the next published stories after an id; answers the last one's, null when there are no more. */
async function writeDocuments({ edition, language }: SearchedEdition, after: string): Promise<string | null> {
  const rows = await db
    .select({
      id: article.id,
      at: article.firstPublishedAt,
      revisionId: revision.id,
      content: revision.content,
    })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(and(isOfEdition(edition), gt(article.id, after)))
    .orderBy(asc(article.id))
    .limit(storyBatch);
  const last = rows.at(-1);
  if (!last) return null;
  const contents = await underStandingTopics(
    db,
    rows.map(({ content }) => ArticleContent.parse(content)),
  );
  const made = rows.map(({ content: stored, ...row }, index) => {
    const content = contents[index] ?? ArticleContent.parse(stored);
    const { headline } = content;
    return {
      ...row,
      ...documentOf(content, language),
      headline,
      headlineWords: headlineWords(headline, language),
    };
  });
  const column = (of: (each: (typeof made)[number]) => string | undefined) => sql.param(made.map(of));
  // Whoever publishes holds the story's row: what changed since it was read is left to who changed it.
  await db.execute(sql`
    insert into ${searchDocument} (article_id, edition, first_published_at, words)
    select made.id, ${edition}, made.at, made.words::tsvector
    from unnest(${column(({ id }) => id)}::text[], ${column(({ at }) => at?.toISOString())}::text[]::timestamptz[],
      ${column(({ revisionId }) => revisionId)}::uuid[], ${column(({ vector }) => vector)}::text[]) as made (id, at, revision_id, words)
    join ${article} on ${article.id} = made.id and ${article.publishedRevisionId} = made.revision_id and ${isPublished}
    for share of ${article}
    on conflict (article_id) do update set first_published_at = excluded.first_published_at, words = excluded.words`);
  await db.execute(sql`
    insert into ${searchHeadline} (article_id, edition, first_published_at, headline, words)
    select made.id, ${edition}, made.at, made.headline, array(select json_array_elements_text(made.words))
    from unnest(${column(({ id }) => id)}::text[], ${column(({ at }) => at?.toISOString())}::text[]::timestamptz[],
      ${column(({ revisionId }) => revisionId)}::uuid[], ${column(({ headline }) => headline)}::text[],
      ${column(({ headlineWords: words }) => JSON.stringify(words))}::text[]::json[])
      as made (id, at, revision_id, headline, words)
    join ${article} on ${article.id} = made.id and ${article.publishedRevisionId} = made.revision_id and ${isPublished}
    for share of ${article}
    on conflict (article_id) do update
      set first_published_at = excluded.first_published_at, headline = excluded.headline, words = excluded.words`);
  return last.id;
}

const counted = (edition: EditionKey) =>
  sql`select word, ndoc from ts_stat(format('select words from search_document where edition = %L', ${edition}::text))`;

/** Writes the vocabulary of an edition's documents anew, with the keys that today's rules give its words. */
async function writeWords({ edition, language }: SearchedEdition): Promise<void> {
  const rows = await db.execute<{ word: string; ndoc: number }>(
    sql`select word, ndoc from (${counted(edition)}) as counted where word not like '#%' order by word`,
  );
  for (let first = 0; first < rows.length; first += wordBatch) {
    const part = rows.slice(first, first + wordBatch);
    const keys = await loadKeysUnscoped(
      db,
      language,
      part.map(({ word }) => word),
    );
    await db
      .insert(searchWord)
      .values(
        part.map(({ word, ndoc }) => ({
          edition,
          word,
          bare: bare(word),
          keys: keys.get(word) ?? [],
          documents: ndoc,
        })),
      )
      .onConflictDoUpdate({
        target: [searchWord.edition, searchWord.word],
        set: { keys: sql`excluded.keys`, bare: sql`excluded.bare`, documents: sql`excluded.documents` },
      });
  }
}

async function writeNames(searched: SearchedEdition): Promise<void> {
  const { edition, language } = searched;
  for (const kind of listKinds) {
    const names = nameTables[kind];
    const rows = await db
      .select({ listId: names.subjectId, name: names.name })
      .from(names)
      .where(eq(names.edition, edition));
    const made = rows.map(({ listId, name }) => ({
      listId,
      edition,
      words: wordsIn(name, language).map(({ word }) => word),
    }));
    if (made.length === 0) continue;
    await db
      .insert(searchName)
      .values(made)
      .onConflictDoUpdate({
        target: [searchName.listId, searchName.edition],
        set: { words: sql`excluded.words` },
      });
    await addWords(db, searched, [...new Set(made.flatMap(({ words }) => words))]);
  }
}

/** Counts in how many stories each word and name stands, and lets go of words that stand in none any more. */
export async function countSearchWords(actor: Actor): Promise<void> {
  authorize(actor, "search:index");
  for (const { edition } of await listEditions())
    await db.execute(sql`
      with counted as materialized (${counted(edition)}),
      named as materialized (
        select distinct unnest(words) as word from ${searchName} where edition = ${edition}
      ),
      gone as (
        delete from ${searchWord} held where held.edition = ${edition}
          and not exists (select from counted where counted.word = held.word)
          and not exists (select from named where named.word = held.word)
      ),
      lists as (
        update ${searchName} held set documents = counted.ndoc from counted
        where held.edition = ${edition} and counted.word = '#' || held.list_id::text and held.documents <> counted.ndoc
      )
      update ${searchWord} held set documents = counted.ndoc from counted
      where held.edition = ${edition} and held.word = counted.word and held.documents <> counted.ndoc`);
}

/** Orders the index to be written where stories are not in it: after the first start with searches, or an import. */
export async function orderSearchIndex(): Promise<void> {
  await withTransaction(async (tx) => {
    const lacks = (held: typeof searchHeadline | typeof deskDocument) =>
      notExists(tx.select().from(held).where(eq(held.articleId, article.id)));
    const missing = await tx
      .select({ id: article.id })
      .from(article)
      .where(or(and(isPublished, lacks(searchHeadline)), lacks(deskDocument)))
      .limit(1);
    if (missing.length > 0) await enqueue(tx, "index_search", { isAnew: true });
  });
}

/**
 * Writes all that searches read anew out of what readers have: documents, vocabulary, names. Searches go on meanwhile.
 * No history: nothing of it is anybody's words.
 */
export async function rebuildSearch(actor: Actor, say: Progress = () => {}): Promise<void> {
  authorize(actor, "search:index");
  for (const held of [searchDocument, searchHeadline])
    await db.execute(
      sql`delete from ${held} where not exists (
        select from ${article} where ${article.id} = ${held.articleId} and ${isPublished})`,
    );
  const total = await db.$count(article, isPublished);
  let done = 0;
  for (const searched of await listEditions()) {
    for (let after: string | null = ""; after !== null; ) {
      after = await writeDocuments(searched, after);
      if (after === null) break;
      done = Math.min(done + storyBatch, total);
      say(done, total);
    }
    await writeWords(searched);
    await writeNames(searched);
  }
  await countSearchWords(actor);
}
