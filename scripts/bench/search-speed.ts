import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "postgres";
import { editions } from "@/e2e/support/editions";
import { fillEdition, fillStories, newStoryId } from "@/e2e/support/searched-stories";
import { jobNamed } from "@/newsroom/access";
import { rebuildSearch } from "@/newsroom/search/commands";
import { getPublishedSearch } from "@/newsroom/search/queries";
import { step } from "../step";
import { demonstrationTexts, madeUpWord, rareRank, type Texts } from "./demonstration-texts";
import { quantile, spreadOf } from "./numbers";

const seed = 100_600;
const wordsOfStory = 600;
const paragraphs = 10;
/** Share of words that only an archive has, among those of the demonstration. */
const rareShare = 0.12;
const daysBack = 3_650;
const storyBatch = 500;
const perSecond = 20;
const seconds = 60;

async function fill(sql: Sql, stories: number, { text }: Texts): Promise<void> {
  await fillEdition(sql);
  for (let made = 0; made < stories; made += storyBatch) {
    const batch = Array.from({ length: Math.min(storyBatch, stories - made) }, () => ({
      id: newStoryId(),
      headline: text(8, rareShare),
      paragraphs: Array.from({ length: paragraphs }, () => text(wordsOfStory / paragraphs, rareShare)),
    }));
    await fillStories(sql, batch, daysBack);
  }
}

/** A word with one letter left out, as a hasty hand does. */
const misspelt = (word: string, random: () => number) => {
  const at = 1 + Math.floor(random() * (word.length - 2));
  return word.slice(0, at) + word.slice(at + 1);
};

/** What people ask for, by kind. */
const kinds: Record<string, (texts: Texts) => string> = {
  "a word": ({ text }) => text(1),
  "a phrase": ({ text }) => text(3),
  rare: ({ random }) => madeUpWord(rareRank(random)),
  common: ({ random }) => ["المدينة", "النهر", "عام", "قال", "وقال"][Math.floor(random() * 5)] ?? "",
  misspelt: ({ text, random }) => misspelt(text(1).padEnd(4, "ا"), random),
};

/** Asks so often a second, whatever becomes of those before; milliseconds from when each was due. */
async function askAll(texts: Texts): Promise<Map<string, number[]>> {
  const names = Object.keys(kinds);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  const startedAt = performance.now();
  const asked = Array.from({ length: perSecond * seconds }, async (_, index) => {
    const name = names[index % names.length] ?? "";
    const query = kinds[name]?.(texts) ?? "";
    const due = startedAt + (index * 1_000) / perSecond;
    await sleep(Math.max(0, due - performance.now()));
    await getPublishedSearch(editions.ar, { query, sort: "relevance", filter: {}, page: 1 });
    times.get(name)?.push(performance.now() - due);
  });
  await Promise.all(asked);
  return times;
}

const sizes = `
  select relname as name, (pg_total_relation_size(oid) / 1048576.0)::float8 as size from pg_class
    where relname in ('search_document', 'search_word', 'search_document_words', 'search_document_headline') order by relname`;

/** Times searches of an archive of so many stories of 600 words. */
export async function measureSearchSpeed(sql: Sql, stories: number) {
  const texts = await demonstrationTexts(seed);
  await step(`Writing ${stories} stories`, () => fill(sql, stories, texts));
  await sql.unsafe("vacuum analyze");
  const startedAt = performance.now();
  await step("Making them fit to be searched", () => rebuildSearch(jobNamed("index_search")));
  const rebuild = (performance.now() - startedAt) / 1_000;
  await sql.unsafe("vacuum analyze");
  await askAll(texts);
  const times = await step(`Asking ${perSecond} times a second for ${seconds} s`, () => askAll(texts));
  const all = [...times.values()].flat();
  return {
    stories,
    rebuildSeconds: rebuild,
    megabytes: [...(await sql.unsafe<{ name: string; size: number }[]>(sizes))],
    milliseconds: Object.fromEntries(
      [...times, ["all", all] as const].map(([name, taken]) => [
        name,
        { ...spreadOf(taken), p95: quantile(taken, 0.95) },
      ]),
    ),
  };
}
