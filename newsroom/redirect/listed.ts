import { sql } from "drizzle-orm";

// With the table's name at each column: Drizzle leaves it out where one table is read, and these ask others besides.

/** A redirect's target as an address, absolute only where it is somebody else's; a list that is gone, by its id. */
export const targetPath = sql<string>`coalesce(
  redirect.url, redirect.path, redirect.next,
  (select '/' || story.edition || '/a/' || story.id from article story where story.id = redirect.article_id),
  '/' || redirect.list_edition || '/' || redirect.list_kind || '/' || coalesce(${ofList("slug")}, redirect.list_id::text)
)`;

/** What a story or list is called in the desk. */
export const targetTitle = sql<string | null>`coalesce(
  (select nullif(story.headline, '') from article story where story.id = redirect.article_id), ${ofList("name")}
)`;

/** What a search for a part of a target looks at. */
export const targetWords = sql`concat_ws(' ', redirect.url, redirect.path, redirect.next, redirect.article_id)`;

function ofList(column: "slug" | "name") {
  const from = (kind: string) =>
    sql.raw(`(select named.${column} from ${kind}_name named
      where redirect.list_kind = '${kind}' and named.${kind}_id = redirect.list_id
        and named.edition = redirect.list_edition)`);
  return sql`coalesce(${from("section")}, ${from("topic")}, ${from("byline")})`;
}
