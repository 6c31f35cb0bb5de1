import { and, arrayOverlaps, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { searchWord } from "@/db/schema";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { arabicKeys, type Keys, stemKeys } from "./kinship";
import { reading } from "./reading";
import { bare } from "./repair";

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
    .values(
      missing.map((word) => ({ edition, word, bare: bare(word), keys: keys.get(word) ?? [], documents: 1 })),
    )
    .onConflictDoNothing();
}

/** Rows of the vocabulary that a query reads: a skeleton of three letters has hundreds of words. */
const mostKin = 1_500;
/** Words that look like one. */
const mostTypos = 40;
/**
 * The share of trigrams that a word of five letters keeps where one was put for another. Of three letters it keeps too few to
 * tell anything: what looks like it is not what was meant.
 */
const typoThreshold = (letters: number) => (letters < 4 ? 0.3 : 0.24);

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

/** Words of the vocabulary that look like one of `words`, with or without the article. */
export async function loadLookAlikesUnscoped(edition: string, words: string[]): Promise<Held[]> {
  const byThreshold = Map.groupBy(words.map(bare), (word) => typoThreshold(word.length));
  return reading.transaction(async (tx) => {
    const found = new Map<string, Held>();
    for (const [threshold, asked] of byThreshold) {
      await tx.execute(sql`select set_config('pg_trgm.similarity_threshold', ${String(threshold)}, true)`);
      const rows = await tx.execute<Held>(sql`
        select near.* from unnest(${sql.param(asked)}::text[]) as asked (bare) cross join lateral (
          select word, keys, documents from ${searchWord} as held
          where held.edition = ${edition} and held.bare % asked.bare
          order by similarity(held.bare, asked.bare) desc limit ${mostTypos}
        ) as near`);
      for (const row of rows) found.set(row.word, row);
    }
    return [...found.values()];
  });
}
