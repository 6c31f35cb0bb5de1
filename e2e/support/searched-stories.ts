import { randomBytes } from "node:crypto";
import type { Sql } from "postgres";
import { shortIdFrom } from "@/newsroom/short-id";

/** A story to be searched for: of its id only the one who asks knows anything. */
export type SearchedStory = { id: string; headline: string; paragraphs: string[] };

const edition = `
  insert into outlet_edition (edition, name, is_default, position, language, months, digits, time_zone, time_zone_name)
    values ('ar', 'الضفّتان', true, 0, 'ar', 'dual', 'latn', 'Asia/Baghdad', 'بتوقيت بغداد')
    on conflict do nothing`;

export const newStoryId = () => shortIdFrom(randomBytes(16));

/** The one edition in which stories are searched. */
export async function fillEdition(sql: Sql): Promise<void> {
  await sql.unsafe(edition);
}

/** Writes published stories; triggers and what only other pages read are left out. `days` is how far back they go, evenly. */
export async function fillStories(sql: Sql, stories: SearchedStory[], days = 0): Promise<void> {
  const rows = stories.map(({ id, headline, paragraphs }) => ({
    id,
    content: {
      headline,
      standfirst: "",
      dateline: "",
      sectionId: null,
      topicIds: [],
      bylineIds: [],
      leadPicture: null,
      slug: null,
      body: {
        version: 1,
        doc: {
          type: "doc",
          content: paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
        },
      },
    },
  }));
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`
      with given as materialized (
        select row.id, row.content, gen_random_uuid() as revision_id, now() - random() * make_interval(days => ${days}) as at
        from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as row (id text, content jsonb)
      ), revised as (
        insert into revision (id, article_id, number, working_version, reason, content, created_at)
        select revision_id, id, 1, 1, 'published', content, at from given
      )
      insert into article (id, edition, public_state, published_revision_id, first_published_at, slug, headline)
      select id, 'ar', 'published', revision_id, at, 'story', content->>'headline' from given`;
  });
}
