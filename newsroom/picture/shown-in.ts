import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { article, byline, front, frontRevisionPicture, revisionPicture } from "@/db/schema";
import { isPublished } from "@/newsroom/published-article/visibility";
import { tag, touchedByName } from "@/newsroom/touched";
import { enqueue } from "@/platform/jobs";

/**
 * Has everything drawn anew in which readers have a picture, or would have it again, share cards too: answers the tags
 * under which that is kept.
 */
export async function drawAnewWhereShown(tx: Transaction, id: string): Promise<string[]> {
  const stories = await tx
    .select({ id: article.id, edition: article.edition })
    .from(article)
    .innerJoin(revisionPicture, eq(revisionPicture.revisionId, article.publishedRevisionId))
    .where(and(eq(revisionPicture.pictureId, id), isPublished));
  const fronts = await tx
    .select({ edition: front.edition, sectionId: front.sectionId, topicId: front.topicId })
    .from(front)
    .innerJoin(frontRevisionPicture, eq(frontRevisionPicture.revisionId, front.liveRevisionId))
    .where(eq(frontRevisionPicture.pictureId, id));
  const portraits = await tx.select({ id: byline.id }).from(byline).where(eq(byline.pictureId, id));
  for (const each of stories) await enqueue(tx, "draw_share_card", { articleId: each.id });
  const tags = [
    ...[tag.picture(id), tag.file(id)],
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
