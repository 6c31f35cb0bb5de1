import { desc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, picture, workingCopyPicture } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import type { EditionKey } from "@/newsroom/edition/rules";
import { listPicturesOf } from "./queries";
import { type LibraryPicture, picturesPerPage } from "./rules";

/** The newest pictures, among which folders are looked for: who seeks older ones searches. */
const mostLookedAt = 2_000;

/** Pictures that belong together: a story's, or those of a topic's stories; `name` may be empty, `cover` is the newest of them. */
export type PictureFolder = { id: string; name: string; cover: LibraryPicture | null };

const recent = db
  .select({ id: picture.id, createdAt: picture.createdAt })
  .from(picture)
  .orderBy(desc(picture.createdAt), desc(picture.id))
  .limit(mostLookedAt)
  .as("recent");

async function withCovers(
  actor: Actor,
  rows: { id: string; name: string; coverId: string }[],
): Promise<PictureFolder[]> {
  const covers = await listPicturesOf(actor, [...new Set(rows.map(({ coverId }) => coverId))]);
  return rows.map(({ id, name, coverId }) => ({
    id,
    name,
    cover: covers.find((each) => each.id === coverId) ?? null,
  }));
}

const newest = sql<string>`(array_agg(${recent.id} order by ${recent.createdAt} desc))[1]`;
const lastAt = sql`max(${recent.createdAt})`;

/** Stories that `actor` may see with pictures of theirs, those with the newest picture first. */
export async function listStoryFolders(actor: Actor): Promise<PictureFolder[]> {
  authorize(actor, "picture:read");
  const rows = await db
    .select({ id: article.id, name: article.headline, coverId: newest })
    .from(recent)
    .innerJoin(workingCopyPicture, sql`${workingCopyPicture.pictureId} = ${recent.id}`)
    .innerJoin(article, sql`${article.id} = ${workingCopyPicture.articleId}`)
    .where(articlesVisibleTo(actor))
    .groupBy(article.id)
    .orderBy(desc(lastAt))
    .limit(picturesPerPage * 2);
  return withCovers(actor, rows);
}

/** Topics of stories that `actor` may see, named as in `edition` where they are named there, those with the newest picture first. */
export async function listTopicFolders(actor: Actor, edition: EditionKey): Promise<PictureFolder[]> {
  authorize(actor, "picture:read");
  const rows = await db.execute<{ id: string; name: string; coverId: string }>(sql`
    with named as (
      select distinct on (topic_id) topic_id, name from topic_name
      order by topic_id, (edition = ${edition}) desc, edition),
    shown as (
      select recent.id, recent.created_at, about.topic_id
      from (select id, created_at from picture order by created_at desc, id desc limit ${mostLookedAt}) recent
      join ${workingCopyPicture} placed on placed.picture_id = recent.id
      join ${article} on ${article.id} = placed.article_id
      join working_copy copy on copy.article_id = ${article.id}
      cross join lateral (
        select distinct coalesce(named_in.merged_into, named_in.id)::text as topic_id
        from jsonb_array_elements_text(copy.content->'topicIds') as held (id)
        join topic named_in on named_in.id::text = held.id) about
      where ${articlesVisibleTo(actor)})
    select named.topic_id::text as id, named.name, (array_agg(shown.id order by shown.created_at desc))[1] as "coverId"
    from shown join named on named.topic_id::text = shown.topic_id
    group by named.topic_id, named.name
    order by max(shown.created_at) desc limit ${picturesPerPage * 2}`);
  return withCovers(actor, [...rows]);
}
