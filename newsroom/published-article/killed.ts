import { and, desc, eq, gt, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { clock } from "@/db/clock";
import { article, revision, revisionByline, revisionTopic } from "@/db/schema";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { Killed } from "./rules";

export type KilledStory = Killed & { id: string; firstPublishedAt: Date };

/**
 * What was killed of an edition in the last days, latest first: of a section, topic or byline under which readers had it, or
 * of all. `clock` is the database's: what is over stays in a kept answer until its list changes, and harms nobody.
 */
export async function listPublishedKills(
  edition: EditionKey,
  listId: string | null,
  { days, most }: { days: number; most: number },
): Promise<KilledStory[]> {
  const stoodThere =
    listId === null
      ? undefined
      : or(
          eq(revision.sectionId, listId),
          sql`exists (select 1 from ${revisionTopic} where ${revisionTopic.revisionId} = ${revision.id}
            and ${revisionTopic.topicId} = ${listId})`,
          sql`exists (select 1 from ${revisionByline} where ${revisionByline.revisionId} = ${revision.id}
            and ${revisionByline.bylineId} = ${listId})`,
        );
  const rows = await db
    .select({
      id: article.id,
      firstPublishedAt: article.firstPublishedAt,
      killedAt: article.withdrawnAt,
      notice: article.killNotice,
    })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(
      and(
        eq(article.publicState, "killed"),
        eq(article.edition, edition),
        gt(article.withdrawnAt, sql`${clock} - make_interval(days => ${days})`),
        stoodThere,
      ),
    )
    .orderBy(desc(article.withdrawnAt), desc(article.id))
    .limit(most);
  return rows.flatMap(({ firstPublishedAt, killedAt, ...row }) =>
    firstPublishedAt && killedAt ? [{ ...row, firstPublishedAt, killedAt }] : [],
  );
}
