import type { Sql } from "postgres";
import { editions } from "@/e2e/support/editions";
import { fillPassages, judgeSet, lookedAt, readSearchSet } from "@/e2e/support/search-set";
import { fillEdition, fillStories, newStoryId } from "@/e2e/support/searched-stories";
import { jobNamed } from "@/newsroom/access";
import { rebuildSearch } from "@/newsroom/search/commands";
import { findPublished } from "@/newsroom/search/queries";
import { step } from "../step";
import { demonstrationTexts } from "./demonstration-texts";
import { quantile } from "./numbers";

const noiseBatch = 1_000;
const noiseSeed = 20_261_129;

/** Publishes further stories of 30 to 70 words of the demonstration, as long as the passages of a set. */
async function fillNoise(sql: Sql, noise: number): Promise<void> {
  const { text } = await demonstrationTexts(noiseSeed);
  for (let made = 0; made < noise; made += noiseBatch) {
    const stories = Array.from({ length: Math.min(noiseBatch, noise - made) }, (_, index) => ({
      id: newStoryId(),
      headline: "",
      paragraphs: [text(30 + (index % 41))],
    }));
    await fillStories(sql, stories);
  }
}

const stockTable = `
  create table stock as
    select article_id, to_tsvector('arabic', content->'body'->'doc'->'content'->0->'content'->0->>'text') as words from revision;
  create index on stock using gin (words)`;

/** What PostgreSQL finds by itself: its Arabic configuration, every word demanded, ranked by its own measure. */
async function findByStock(sql: Sql, query: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select article_id as id from stock, websearch_to_tsquery('arabic', ${query}) as asked
    where words @@ asked order by ts_rank_cd(words, asked) desc, article_id limit ${lookedAt}`;
  return rows.map(({ id }) => id);
}

/** Judges a file of passages and queries among `noise` further stories, and PostgreSQL's own configuration by the same. */
export async function measureSearchSet(sql: Sql, file: string, noise: number) {
  const set = await readSearchSet(file);
  await fillEdition(sql);
  const ids = await fillPassages(sql, set);
  await step(`Writing ${noise} further stories`, () => fillNoise(sql, noise));
  await step("Making them fit to be searched", () => rebuildSearch(jobNamed("index_search")));
  await sql.unsafe(stockTable).simple();
  await sql.unsafe("vacuum analyze");
  const times: number[] = [];
  const { missed, ...own } = await judgeSet(set, ids, async (query) => {
    const startedAt = performance.now();
    const { ranked } = await findPublished(editions.ar, query);
    times.push(performance.now() - startedAt);
    return ranked.map(({ id }) => id);
  });
  const { missed: _, ...stock } = await judgeSet(set, ids, (query) => findByStock(sql, query));
  return {
    stories: set.passages.length + noise,
    queries: set.queries.length,
    milliseconds: { median: quantile(times, 0.5), p95: quantile(times, 0.95) },
    own,
    stock,
    missed,
  };
}
