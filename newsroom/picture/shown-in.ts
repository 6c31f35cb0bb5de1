import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  article,
  byline,
  front,
  frontRevisionPicture,
  picture,
  revision,
  revisionPicture,
  section,
} from "@/db/schema";
import { isPublished } from "@/newsroom/published-article/visibility";
import { tag, touchedByName } from "@/newsroom/touched";
import { enqueue } from "@/platform/jobs";
import { named, standsForNamed } from "./standing";

/**
 * Has the stories of some sections drawn anew that readers have without their lead picture, whose right has ended: answers the
 * tags under which they are kept.
 */
export async function storiesWithoutLead(tx: Transaction, sectionIds: string[]): Promise<string[]> {
  if (sectionIds.length === 0) return [];
  const lead = sql`${revision.content}->'leadPicture'->>'pictureId'`;
  const stories = await tx
    .select({ id: article.id, edition: article.edition })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .innerJoin(named, eq(named.id, lead))
    .innerJoin(picture, standsForNamed)
    .where(and(inArray(revision.sectionId, sectionIds), isPublished, isNotNull(picture.rightsEndedAt)));
  for (const each of stories) await enqueue(tx, "draw_share_card", { articleId: each.id });
  return stories.flatMap((each) => [tag.article(each.id), tag.addresses(each.edition)]);
}

/**
 * Has everything drawn anew in which readers have a picture, or would have it again, also where it stands for another, share cards too: answers the tags
 * under which that is kept.
 */
export async function drawAnewWhereShown(tx: Transaction, id: string): Promise<string[]> {
  const placed = await tx.select({ id: picture.id }).from(picture).where(eq(picture.replacedBy, id));
  const ids = [id, ...placed.map((each) => each.id)];
  const stories = await tx
    .select({ id: article.id, edition: article.edition })
    .from(article)
    .innerJoin(revisionPicture, eq(revisionPicture.revisionId, article.publishedRevisionId))
    .where(and(inArray(revisionPicture.pictureId, ids), isPublished));
  const fronts = await tx
    .select({ edition: front.edition, sectionId: front.sectionId, topicId: front.topicId })
    .from(front)
    .innerJoin(frontRevisionPicture, eq(frontRevisionPicture.revisionId, front.liveRevisionId))
    .where(inArray(frontRevisionPicture.pictureId, ids));
  const sections = await tx
    .select({ id: section.id })
    .from(section)
    .where(inArray(section.fallbackPictureId, ids));
  const bereft = await storiesWithoutLead(
    tx,
    sections.map((each) => each.id),
  );
  const portraits = await tx.select({ id: byline.id }).from(byline).where(inArray(byline.pictureId, ids));
  for (const each of stories) await enqueue(tx, "draw_share_card", { articleId: each.id });
  const tags = [
    ...ids.flatMap((each) => [tag.picture(each), tag.file(each)]),
    ...[...sections.map((each) => tag.section(each.id)), ...bereft],
    ...stories.flatMap((each) => [tag.article(each.id), tag.addresses(each.edition)]),
    ...fronts.map(({ edition, sectionId, topicId }) =>
      sectionId !== null
        ? tag.section(sectionId)
        : topicId !== null
          ? tag.topic(topicId)
          : tag.front(edition),
    ),
    ...portraits.flatMap((each) => touchedByName("byline", each.id)),
  ];
  return [...new Set(tags)];
}
