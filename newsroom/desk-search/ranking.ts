import { type SQL, sql } from "drizzle-orm";
import { article, deskDocument } from "@/db/schema";
import type { Actor } from "@/newsroom/access";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { Plan } from "@/newsroom/search/plan";
import { reading } from "@/newsroom/search/reading";
import { mostFound } from "./rules";

/** Stories that each word brings into the choice, those last written in first. */
const mostHeld = 300;
/** What a field tells: text, captions, standfirst, headline; and by how much that raises a word. */
const fieldWeights = "{0.1, 0.2, 0.5, 1}";
const fieldShare = 0.6;

export type RankedStory = { id: string; score: number };

/**
 * The stories of an edition that a plan finds in the desk, best first, among those alone that `actor` may read: what she
 * may not see takes no place from what she may.
 */
export async function rankForDesk(actor: Actor, edition: EditionKey, plan: Plan): Promise<RankedStory[]> {
  const { drivers, groups, phrases } = plan;
  if (drivers.length === 0) return [];
  const rows = (each: { value: number; query: string; unit?: number; size?: number }[]): SQL => sql`unnest(
    ${sql.param(each.map(({ unit = 0 }) => unit))}::int[], ${sql.param(each.map(({ value }) => value))}::float8[],
    ${sql.param(each.map(({ size = 1 }) => size))}::int[], ${sql.param(each.map(({ query }) => query))}::text[]::tsquery[])`;
  return reading.execute<RankedStory>(sql`
    with driver as materialized (select * from ${rows(drivers)} as driver (unit, value, size, query)),
    weighed as materialized (select * from ${rows(groups)} as weighed (unit, value, size, query)),
    phrase as materialized (select * from ${rows(phrases)} as phrase (unit, value, size, query)),
    found as (
      select held.id, driver.unit, driver.value from driver cross join lateral (
        select ${article.id} as id from ${deskDocument} join ${article} on ${article.id} = ${deskDocument.articleId}
        where ${deskDocument.words} @@ driver.query and ${deskDocument.edition} = ${edition} and ${articlesVisibleTo(actor)}
        order by ${article.touchedAt} desc limit ${mostHeld}
      ) as held
    ),
    chosen as materialized (
      select id, sum(value) as value from (select id, unit, max(value) as value from found group by id, unit) as by_unit
      group by id order by value desc, id limit ${mostFound}
    ),
    read as (
      -- Made once for each story: every look into a stored vector would unpack it anew.
      select chosen.id, ${deskDocument.words} || ''::tsvector as words
      from chosen join ${deskDocument} on ${deskDocument.articleId} = chosen.id offset 0
    )
    select id, coalesce((
      select sum(best) from (
        select max(told.value * (1 + ${fieldShare} * least(1, told.rank))) as best from (
          select unit, value, size * ts_rank(${fieldWeights}::float4[], read.words, weighed.query) as rank from weighed
        ) as told where told.rank > 0 group by told.unit
      ) as by_unit
    ), 0) + coalesce((select sum(phrase.value) from phrase where read.words @@ phrase.query), 0) as score
    from read order by score desc, id`);
}
