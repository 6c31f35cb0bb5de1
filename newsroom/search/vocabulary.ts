import { and, arrayOverlaps, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { deskWord, searchWord } from "@/db/schema";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { arabicKeys, type Keys, stemKeys } from "./kinship";
import { reading } from "./reading";
import { bare } from "./repair";

/** Languages whose stems PostgreSQL tells, by the dictionary of their configuration. */
const dictionaries: Record<Language, string | null> = { ar: null, en: "english_stem" };

/** Who searches: the desk's words are no readers'. */
export type Audience = "readers" | "desk";

type WordTable = typeof searchWord;
/** Where an audience's words stand; what is added goes into the last, unless one of them holds it. */
const wordTables: Record<Audience, readonly WordTable[]> = {
  readers: [searchWord],
  desk: [searchWord, deskWord],
};

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

type SearchedEdition = { edition: EditionKey; language: Language };

/** Makes words known to an edition's searches, each once; those that are known stay as they are counted. */
export async function addWords(
  tx: Executor,
  searched: SearchedEdition,
  words: string[],
  audience: Audience = "readers",
): Promise<void> {
  // In one order, so that two publications that add the same words wait for each other and are never stuck.
  const sorted = words.toSorted();
  for (let first = 0; first < sorted.length; first += wordBatch)
    await addSome(tx, searched, sorted.slice(first, first + wordBatch), audience);
}

async function addSome(
  tx: Executor,
  { edition, language }: SearchedEdition,
  words: string[],
  audience: Audience,
): Promise<void> {
  const held = new Set<string>();
  for (const table of wordTables[audience]) {
    const known = await tx
      .select({ word: table.word })
      .from(table)
      .where(and(eq(table.edition, edition), inArray(table.word, words)));
    for (const { word } of known) held.add(word);
  }
  const missing = words.filter((word) => !held.has(word));
  const into = wordTables[audience].at(-1);
  if (missing.length === 0 || !into) return;
  const keys = await loadKeysUnscoped(tx, language, missing);
  await tx
    .insert(into)
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

/** Each word once, of the vocabulary that was counted. */
const ofAll = (found: Held[][]): Held[] => [
  ...new Map(
    found
      .toReversed()
      .flat()
      .map((held) => [held.word, held]),
  ).values(),
];

/** Those of `words` that the vocabulary holds, and what it holds under one of `keys`, the most common of them. */
export async function loadHeldUnscoped(
  edition: string,
  words: string[],
  keys: Keys,
  audience: Audience = "readers",
): Promise<Held[]> {
  if (words.length === 0) return [];
  return ofAll(
    await Promise.all(
      wordTables[audience].map((table) =>
        reading
          .select({ word: table.word, keys: table.keys, documents: table.documents })
          .from(table)
          .where(
            and(
              eq(table.edition, edition),
              or(inArray(table.word, words), keys.length > 0 ? arrayOverlaps(table.keys, keys) : undefined),
            ),
          )
          .orderBy(desc(inArray(table.word, words)), desc(table.documents))
          .limit(mostKin),
      ),
    ),
  );
}

/** Words of the vocabulary that look like one of `words`, with or without the article. */
export async function loadLookAlikesUnscoped(
  edition: string,
  words: string[],
  audience: Audience = "readers",
): Promise<Held[]> {
  const byThreshold = Map.groupBy(words.map(bare), (word) => typoThreshold(word.length));
  return reading.transaction(async (tx) => {
    const found: Held[][] = [];
    for (const [threshold, asked] of byThreshold) {
      await tx.execute(sql`select set_config('pg_trgm.similarity_threshold', ${String(threshold)}, true)`);
      for (const table of wordTables[audience])
        found.push(
          await tx.execute<Held>(sql`
            select near.* from unnest(${sql.param(asked)}::text[]) as asked (bare) cross join lateral (
              select word, keys, documents from ${table} as held
              where held.edition = ${edition} and held.bare % asked.bare
              order by similarity(held.bare, asked.bare) desc limit ${mostTypos}
            ) as near`),
        );
    }
    return ofAll(found);
  });
}
