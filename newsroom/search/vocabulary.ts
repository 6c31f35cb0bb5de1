import { and, arrayOverlaps, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { searchWord } from "@/db/schema";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { arabicKeys, type Keys, stemKeys } from "./kinship";
import { reading } from "./reading";

/** Languages whose stems PostgreSQL tells, by the dictionary of their configuration. */
const dictionaries: Record<Language, string | null> = { ar: null, en: "english_stem" };

/** Words that are written at once: a statement takes 65,534 values. */
export const wordBatch = 5_000;

/** The keys of words of a language, by word. */
export async function loadKeysUnscoped(
  executor: Executor,
  language: Language,
  words: string[],
): Promise<Map<string, Keys>> {
  const dictionary = dictionaries[language];
  if (dictionary === null || words.length === 0)
    return new Map(words.map((word) => [word, arabicKeys(word)]));
  const rows = await executor.execute<{ word: string; stem: string | null }>(
    sql`select word, (ts_lexize(${dictionary}, word))[1] as stem from unnest(${sql.param(words)}::text[]) as word`,
  );
  return new Map(rows.map(({ word, stem }) => [word, stemKeys(stem)]));
}

/** Makes words known to an edition's searches, each once; those that are known stay as they are counted. */
export async function addWords(
  tx: Executor,
  { edition, language }: { edition: EditionKey; language: Language },
  words: string[],
): Promise<void> {
  // In one order, so that two publications that add the same words wait for each other and are never stuck.
  const sorted = words.toSorted();
  for (let first = 0; first < sorted.length; first += wordBatch)
    await addSome(tx, { edition, language }, sorted.slice(first, first + wordBatch));
}

async function addSome(
  tx: Executor,
  { edition, language }: { edition: EditionKey; language: Language },
  words: string[],
): Promise<void> {
  const known = await tx
    .select({ word: searchWord.word })
    .from(searchWord)
    .where(and(eq(searchWord.edition, edition), inArray(searchWord.word, words)));
  const held = new Set(known.map(({ word }) => word));
  const missing = words.filter((word) => !held.has(word));
  if (missing.length === 0) return;
  const keys = await loadKeysUnscoped(tx, language, missing);
  await tx
    .insert(searchWord)
    .values(missing.map((word) => ({ edition, word, keys: keys.get(word) ?? [], documents: 1 })))
    .onConflictDoNothing();
}

/** Rows of the vocabulary that a query reads: a skeleton of three letters has hundreds of words. */
const mostKin = 1_500;
/** Words that look like one, and the trigrams that a word of five letters keeps where one was put for another. */
const mostTypos = 40;
const typoThreshold = 0.24;

/** A word of the vocabulary. */
export type Held = { word: string; keys: Keys; documents: number };

/** Those of `words` that the vocabulary holds, and what it holds under one of `keys`, the most common of them. */
export async function loadHeldUnscoped(edition: string, words: string[], keys: Keys): Promise<Held[]> {
  if (words.length === 0) return [];
  return reading
    .select({ word: searchWord.word, keys: searchWord.keys, documents: searchWord.documents })
    .from(searchWord)
    .where(
      and(
        eq(searchWord.edition, edition),
        or(
          inArray(searchWord.word, words),
          keys.length > 0 ? arrayOverlaps(searchWord.keys, keys) : undefined,
        ),
      ),
    )
    .orderBy(desc(inArray(searchWord.word, words)), desc(searchWord.documents))
    .limit(mostKin);
}

/** Words of the vocabulary that look like one of `words`. */
export async function loadLookAlikesUnscoped(edition: string, words: string[]): Promise<Held[]> {
  return reading.transaction(async (tx) => {
    await tx.execute(sql`select set_config('pg_trgm.similarity_threshold', ${String(typoThreshold)}, true)`);
    return tx.execute<Held>(sql`
      select distinct on (near.word) near.word, near.keys, near.documents
      from unnest(${sql.param(words)}::text[]) as asked (word) cross join lateral (
        select word, keys, documents from ${searchWord} as held
        where held.edition = ${edition} and held.word % asked.word
        order by similarity(held.word, asked.word) desc limit ${mostTypos}
      ) as near`);
  });
}
