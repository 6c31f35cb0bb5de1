import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { article, byline, front, frontRevisionPicture, revisionPicture } from "@/db/schema";
import { isPublished } from "@/newsroom/published-article/visibility";
import { tag, touchedByName } from "@/newsroom/touched";

/** Where readers have a picture: stories, and the tags under which anything is kept that shows it, or would again. */
export async function listShownInUnscoped(
  tx: Transaction,
  id: string,
): Promise<{ articleIds: string[]; tags: string[] }> {
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
  return { articleIds: stories.map((each) => each.id), tags: [...new Set(tags)] };
}
