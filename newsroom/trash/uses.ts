import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import {
  article,
  byline,
  comment,
  front,
  frontRevisionPicture,
  picture,
  revisionByline,
  revisionPicture,
  revisionTopic,
  section,
  topic,
  trash,
  workingCopy,
  workingCopyByline,
  workingCopyPicture,
} from "@/db/schema";
import type { TrashNoun, TrashUse } from "./rules";

/** Whether something in the trash, which may come back, names this id. */
const isInTrash = (noun: TrashNoun) => (id: string) =>
  and(eq(trash.noun, noun), sql`position(${`"${id}"`} in ${trash.kept}::text) > 0`);

/**
 * Drafts that may name a topic without a revision that does: the others' words are those of their revisions. Only
 * these have their words read.
 */
const hasOwnWords = or(
  eq(article.publicState, "never"),
  sql`${article.savedAt} > coalesce(${article.revisedAt}, ${article.firstPublishedAt})`,
);

type Use = { use: TrashUse; table: PgTable; where: (id: string) => SQL | undefined };

const uses: Record<TrashNoun, Use[]> = {
  article: [],
  // Whatever answers it at any depth, and is with readers, would go along.
  comment: [
    {
      use: "answered",
      table: comment,
      where: (id) => sql`${comment.state} = 'approved' and ${comment.id} in (with recursive below as (
        select id from comment where parent_id = ${id}::uuid
        union select answer.id from comment answer join below on answer.parent_id = below.id
      ) select id from below)`,
    },
  ],
  picture: [
    { use: "stories", table: workingCopyPicture, where: (id) => eq(workingCopyPicture.pictureId, id) },
    { use: "stories", table: revisionPicture, where: (id) => eq(revisionPicture.pictureId, id) },
    { use: "stories", table: trash, where: isInTrash("article") },
    { use: "front", table: frontRevisionPicture, where: (id) => eq(frontRevisionPicture.pictureId, id) },
    { use: "portrait", table: byline, where: (id) => eq(byline.pictureId, id) },
    { use: "section", table: section, where: (id) => eq(section.fallbackPictureId, id) },
    { use: "replacement", table: picture, where: (id) => eq(picture.replacedBy, id) },
    { use: "replacement", table: trash, where: isInTrash("picture") },
    { use: "portrait", table: trash, where: isInTrash("byline") },
  ],
  topic: [
    { use: "stories", table: revisionTopic, where: (id) => eq(revisionTopic.topicId, id) },
    {
      use: "stories",
      table: workingCopy,
      where: (id) =>
        sql`${workingCopy.articleId} in (select id from ${article} where ${hasOwnWords})
          and ${workingCopy.content}->'topicIds' ? ${id}`,
    },
    { use: "stories", table: trash, where: isInTrash("article") },
    { use: "front", table: front, where: (id) => eq(front.topicId, id) },
    { use: "merged", table: topic, where: (id) => eq(topic.mergedInto, id) },
  ],
  byline: [
    { use: "stories", table: revisionByline, where: (id) => eq(revisionByline.bylineId, id) },
    { use: "stories", table: workingCopyByline, where: (id) => eq(workingCopyByline.bylineId, id) },
    { use: "stories", table: trash, where: isInTrash("article") },
    {
      use: "account",
      table: byline,
      where: (id) => sql`${byline.id} = ${id} and ${byline.userId} is not null`,
    },
  ],
};

/** What still uses something; null where nothing does. */
export async function findUseUnscoped(
  tx: Transaction,
  noun: TrashNoun,
  id: string,
): Promise<TrashUse | null> {
  for (const { use, table, where } of uses[noun]) {
    const found = await tx.select({ one: sql`1` }).from(table).where(where(id)).limit(1);
    if (found.length > 0) return use;
  }
  return null;
}
