import { sql } from "drizzle-orm";
import { article, workingCopy } from "@/db/schema";

/**
 * The name of the stage that a story's words, as they stand in its working copy, come to next; null where its section
 * has none, or all are passed. Where `article` and `workingCopy` are joined; as `nextStage` (a test holds them together).
 */
export const nextStageName = sql<string | null>`(
  select stage.name from review_stage stage
  where stage.section_id = ${article.sectionId} and not exists (
    select 1 from approval join revision approved on approved.id = approval.revision_id
    where approval.stage_id = stage.id and approved.article_id = ${article.id}
      and approved.digest = ${workingCopy.digest} and approved.content = ${workingCopy.content})
  order by stage.position limit 1)`;

/** True where a story is in review and has passed every stage of its section, which has some. */
export const isApproved = sql<boolean>`(${article.workState} = 'in_review' and ${nextStageName} is null
  and exists (select 1 from review_stage stage where stage.section_id = ${article.sectionId}))`;
