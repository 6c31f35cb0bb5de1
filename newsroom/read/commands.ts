import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, outletEdition, read, readBatch, readDay, revision } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { isPublished } from "@/newsroom/published-article/visibility";
import { daysByHour, mostReferrers, type ReadBatch, referrers } from "./rules";

const known = sql.join([sql`${referrers.none}`, sql`${referrers.own}`], sql`, `);

/**
 * Adds up reads in one statement, in the hour of the database's clock, under the edition and section that each story has
 * now; what readers do not have is left out. A batch that was written already changes nothing. No history: readers are
 * counted, not told of.
 */
export async function countReads(actor: Actor, { node, number, counts }: ReadBatch): Promise<void> {
  authorize(actor, "read:count");
  // In one order, so that two processes that count the same stories wait for each other and are never stuck.
  await db.execute(sql`
    with fresh as (
      insert into ${readBatch} as last (node, number, written_at) values (${node}, ${number}, now())
      on conflict (node) do update set number = excluded.number, written_at = excluded.written_at
      where last.number < excluded.number
      returning date_trunc('hour', now(), 'UTC') as hour
    ),
    sent as (
      select ${article.id} as id, ${article.edition} as edition, ${revision.sectionId} as section_id, fresh.hour,
        given.referrer, given.count
      from fresh, jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as given ("articleId" text, referrer text, count int)
      join ${article} on ${article.id} = given."articleId"
      join ${revision} on ${revision.id} = ${article.publishedRevisionId}
      where ${isPublished}
    ),
    ranked as (
      select sent.*, before.referrer is not null or sent.referrer in (${known}) as is_known,
        (select count(*) from ${read} where article_id = sent.id and hour = sent.hour) + row_number() over (
          partition by sent.id, before.referrer is null order by sent.count desc, sent.referrer
        ) as rank
      from sent left join ${read} as before
        on before.article_id = sent.id and before.hour = sent.hour and before.referrer = sent.referrer
    )
    insert into ${read} as total (article_id, hour, referrer, edition, section_id, count)
    select id, hour, case when is_known or rank <= ${mostReferrers} then referrer else ${referrers.other} end as place,
      edition, section_id, sum(count)
    from ranked group by id, hour, place, edition, section_id order by id, hour, place
    on conflict (article_id, hour, referrer)
    do update set count = total.count + excluded.count, section_id = excluded.section_id`);
}

/**
 * Sums reads of former days, by the day of their edition, and forgets their hours; with them what processes that are
 * long gone wrote last. Doing it twice changes nothing.
 */
export async function sumOldReads(actor: Actor): Promise<void> {
  authorize(actor, "read:count");
  await db.execute(sql`
    with old as (
      delete from ${read} using ${outletEdition}
      where ${read.edition} = ${outletEdition.edition}
        and ${read.hour} < date_trunc('day', now(), ${outletEdition.timeZone}) - make_interval(days => ${daysByHour})
      returning ${read.articleId}, (${read.hour} at time zone ${outletEdition.timeZone})::date as day,
        ${read.referrer}, ${read.edition}, ${read.sectionId}, ${read.count}
    )
    insert into ${readDay} as total (article_id, day, referrer, edition, section_id, count)
    select article_id, day, referrer, min(edition), (array_agg(section_id))[1], sum(count)
    from old group by article_id, day, referrer
    on conflict (article_id, day, referrer) do update set count = total.count + excluded.count`);
  await db.delete(readBatch).where(sql`${readBatch.writtenAt} < now() - interval '7 days'`);
}
