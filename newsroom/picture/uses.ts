import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  article,
  byline,
  bylineName,
  front,
  frontRevisionPicture,
  revisionPicture,
  section,
  sectionName,
  workingCopyPicture,
} from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { editionOrder } from "@/newsroom/edition/order";
import type { EditionKey } from "@/newsroom/edition/rules";
import { notFound } from "@/newsroom/errors";
import { listNamesUnscoped } from "@/newsroom/name/queries";
import { isShortId } from "@/newsroom/short-id";
import { mostPictureUses, type PictureUses } from "./rules";

/** A picture and those that it stands for: as which it is placed. */
const placedAs = (id: string): SQL => sql`(select id from picture where id = ${id} or replaced_by = ${id})`;

/** Stories that have the picture in the working copy, or in the revision that readers have or had. */
function isUsing(id: string): SQL {
  return sql`${article.id} in (
    select article_id from ${workingCopyPicture} where picture_id in ${placedAs(id)}
    union select shown.id from ${revisionPicture} join article shown on shown.published_revision_id = revision_id
    where picture_id in ${placedAs(id)})`;
}

/**
 * Where a picture is used: the stories that `actor` may see, latest first, and how many others there are; the fronts on
 * whose cards readers see it, the bylines whose portrait it is, and the sections that it stands in for.
 */
export async function listPictureUses(actor: Actor, id: string): Promise<PictureUses> {
  authorize(actor, "picture:read");
  if (!isShortId(id)) throw notFound();
  const stories = await db
    .select({
      id: article.id,
      edition: article.edition,
      headline: article.headline,
      publicState: article.publicState,
    })
    .from(article)
    .where(and(isUsing(id), articlesVisibleTo(actor)))
    .orderBy(desc(article.savedAt))
    .limit(mostPictureUses);
  const [all] = await db
    .select({
      total: sql<number>`count(*)::int`,
      visible: sql<number>`count(*) filter (where ${articlesVisibleTo(actor)})::int`,
    })
    .from(article)
    .where(isUsing(id));
  const rows = await db
    .select({ id: front.id, edition: front.edition, sectionId: front.sectionId, topicId: front.topicId })
    .from(front)
    .innerJoin(frontRevisionPicture, eq(frontRevisionPicture.revisionId, front.liveRevisionId))
    .where(sql`${frontRevisionPicture.pictureId} in ${placedAs(id)}`);
  const fronts = await Promise.all(rows.map(named));
  const portraits = await db
    .selectDistinctOn([byline.id], { id: byline.id, name: bylineName.name })
    .from(byline)
    .innerJoin(bylineName, eq(bylineName.subjectId, byline.id))
    .where(sql`${byline.pictureId} in ${placedAs(id)}`)
    .orderBy(byline.id, editionOrder(bylineName.edition));
  const sections = await db
    .selectDistinctOn([section.id], { id: section.id, name: sectionName.name })
    .from(section)
    .innerJoin(sectionName, eq(sectionName.subjectId, section.id))
    .where(sql`${section.fallbackPictureId} in ${placedAs(id)}`)
    .orderBy(section.id, editionOrder(sectionName.edition));
  return { stories, hiddenCount: (all?.total ?? 0) - (all?.visible ?? 0), fronts, portraits, sections };
}

type OfFront = { id: string; edition: EditionKey; sectionId: string | null; topicId: string | null };

/** A front, and what the list is called whose page it opens. */
async function named({ id, edition, sectionId, topicId }: OfFront) {
  const kind = sectionId !== null ? "section" : "topic";
  const [name] = await listNamesUnscoped(db, kind, edition, [sectionId ?? topicId ?? []].flat());
  return { id, edition, name: name?.name ?? null };
}
