import { type SQL, sql } from "drizzle-orm";
import { searchDocument } from "@/db/schema";
import type { EditionKey } from "@/newsroom/edition/rules";
import { listLexeme } from "./document";
import { lexemeText, mostChosen, mostNewest, mostRows, type Plan } from "./plan";
import { reading } from "./reading";
import type { SearchFilter } from "./rules";

/** Those of the chosen whose words are read to weigh them. */
const mostRead = 100;

/** What a field tells: D the text, C below pictures, B above the text and names, A the headline (ts_rank's order). */
const fieldWeights = "{0.1, 0.2, 0.5, 1}";
/** By how much field and repetition raise a word, and a word of the headline in the first choice. */
const fieldShare = 0.6;
const headlineFactor = 1.36;
/** By how much what is new is raised, and after how many days that is half as much. */
const newShare = 0.2;
const newDays = 30;

/** A query of PostgreSQL that also asks for the lists of a filter. */
function within(filter: SearchFilter, query: string): string {
  const lists = [filter.section, filter.topic, filter.byline].flatMap((id) =>
    id ? [lexemeText(listLexeme(id))] : [],
  );
  return lists.length === 0 ? query : `(${query}) & ${lists.join(" & ")}`;
}

export type Ranked = { id: string; score: number; firstPublishedAt: Date };

/**
 * The stories of a plan, best first: what its drivers find by the index alone, weighed by everything. Reads narrow rows
 * for the choice, and the words of those chosen.
 */
export async function rankPublished(
  edition: EditionKey,
  plan: Plan,
  filter: SearchFilter,
): Promise<Ranked[]> {
  if (plan.drivers.length === 0) return [];
  const { drivers, groups, phrases } = plan;
  const isNarrowed = Boolean(filter.section || filter.topic || filter.byline);
  const numbers = (values: number[]) => sql.param(`{${values.join(",")}}`);
  const texts = (values: string[]) => sql.param(values);
  const dates = filter.days
    ? sql`and d.first_published_at >= now() - make_interval(days => ${filter.days})`
    : sql``;
  // What one word alone brings has one value, so that its newest are chosen already. The fence (offset 0) keeps PostgreSQL
  // from walking all stories by their dates and unpacking the words of each.
  const most = new Set(drivers.map(({ unit }) => unit)).size > 1 ? mostRows : mostChosen;
  const heldIn = (words: SQL) => sql`
    select article_id, first_published_at from (
      select d.article_id, d.first_published_at from ${searchDocument} d
      where ${words} @@ driver.query and d.edition = ${edition} ${dates} offset 0
    ) as held order by first_published_at desc limit ${most}`;
  const newestThatHold = sql`
    select article_id, first_published_at from (
      select d.article_id, d.first_published_at, d.words from ${searchDocument} d
      where d.edition = ${edition} ${dates} order by d.first_published_at desc limit ${mostNewest}
    ) as held where held.words @@ driver.query order by first_published_at desc limit ${mostChosen}`;
  const held = plan.isCommon && !isNarrowed ? newestThatHold : heldIn(sql`d.words`);
  const rows = await reading.execute<{ id: string; score: number; at: string }>(sql`
    with driver as materialized (
      select * from unnest(${numbers(drivers.map(({ unit }) => unit))}::int[], ${numbers(drivers.map(({ value }) => value))}::float8[],
        ${texts(drivers.map(({ query }) => within(filter, query)))}::text[]::tsquery[]) as driver (unit, value, query)
    ),
    weighed as materialized (
      select * from unnest(${numbers(groups.map(({ unit }) => unit))}::int[], ${numbers(groups.map(({ value }) => value))}::float8[],
        ${numbers(groups.map(({ size }) => size))}::int[], ${texts(groups.map(({ query }) => query))}::text[]::tsquery[]) as weighed (unit, value, size, query)
    ),
    phrase as materialized (
      select * from unnest(${numbers(phrases.map(({ value }) => value))}::float8[],
        ${texts(phrases.map(({ query }) => query))}::text[]::tsquery[]) as phrase (value, query)
    ),
    found as (
      select newest.*, driver.unit, driver.value from driver cross join lateral (${held}) as newest
      union all
      select newest.*, driver.unit, driver.value * ${headlineFactor}
      from driver cross join lateral (${heldIn(sql`ts_filter(d.words, '{a}')`)}) as newest
    ),
    first as materialized (
      select article_id, max(first_published_at) as first_published_at, sum(value) as value
      from (
        select article_id, unit, max(value) as value, max(first_published_at) as first_published_at
        from found group by article_id, unit
      ) as by_unit
      group by article_id order by value desc, first_published_at desc limit ${mostChosen}
    ),
    chosen as materialized (
      select *, row_number() over (order by value desc, first_published_at desc, article_id) as place from first
    ),
    read as (
      -- Made once for each story: every look into a stored vector would unpack it anew.
      select chosen.article_id, chosen.first_published_at, d.words || ''::tsvector as words
      from chosen join ${searchDocument} d using (article_id) where chosen.place <= ${mostRead} offset 0
    ),
    read_whole as (
      select article_id, ((
        select sum(best) from (
          select max(told.value * (1 + ${fieldShare} * least(1, told.rank))) as best
          from (
            select unit, value, size * ts_rank(${fieldWeights}::float4[], read.words, weighed.query) as rank from weighed
          ) as told where told.rank > 0 group by told.unit
        ) as by_unit
      ) + coalesce((select sum(phrase.value) from phrase where read.words @@ phrase.query), 0))
        * (1 + ${newShare} / (1 + extract(epoch from now() - read.first_published_at) / ${newDays * 86_400})) as score
      from read
    )
    select article_id as id, chosen.first_published_at as at, coalesce(read_whole.score, 0) as score
    from chosen left join read_whole using (article_id)
    order by place > ${mostRead}, score desc, place`);
  return rows.map(({ id, score, at }) => ({ id, score, firstPublishedAt: new Date(at) }));
}
