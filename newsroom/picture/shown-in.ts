import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { article, byline, front, frontRevisionPicture, picture, revisionPicture } from "@/db/schema";
import { isPublished } from "@/newsroom/published-article/visibility";
import { tag, touchedByName } from "@/newsroom/touched";
import { enqueue } from "@/platform/jobs";

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
  const portraits = await tx.select({ id: byline.id }).from(byline).where(inArray(byline.pictureId, ids));
  for (const each of stories) await enqueue(tx, "draw_share_card", { articleId: each.id });
  const tags = [
    ...ids.flatMap((each) => [tag.picture(each), tag.file(each)]),
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
