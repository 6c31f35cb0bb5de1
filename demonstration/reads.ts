import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { referrers } from "@/newsroom/read/rules";

/** Whence readers came, and in which proportion. */
const places = [
  [referrers.none, 8],
  ["google.com", 6],
  ["facebook.com", 4],
  [referrers.own, 3],
  ["t.co", 1],
] as const;

/**
 * Reads of the last two days, which nobody read: some stories more than others, in the evening more than at night, and
 * fewer as a story grows older.
 */
export async function seedReads(): Promise<void> {
  const shares = sql.join(
    places.map(([place, share]) => sql`(${place}, ${share}::int)`),
    sql`, `,
  );
  await db.execute(sql`
    insert into read (article_id, edition, section_id, referrer, hour, count)
    select * from (
      select article.id, article.edition, revision.section_id, place.name, hour, round(
        place.share * (1 + article.number * 7 % 11)
        * (1.1 + sin((extract(hour from hour at time zone zone.time_zone) - 13) * pi() / 12))
        / (1 + extract(epoch from hour - article.first_published_at) / 86400)
      )::int as count
      from article
      join revision on revision.id = article.published_revision_id
      join outlet_edition zone on zone.edition = article.edition
      cross join (values ${shares}) as place (name, share)
      cross join generate_series(
        date_trunc('hour', now()) - interval '47 hours', date_trunc('hour', now()), interval '1 hour'
      ) as hour
      where article.public_state = 'published' and hour > article.first_published_at
    ) as counted where count > 0`);
}
