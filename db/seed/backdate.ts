import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { SeededStory } from "./stories";

/**
 * Sets the clock of a seeded story back by its age, history included. History and revisions are append-only by
 * trigger, so this asks PostgreSQL to leave triggers out (session_replication_role), which only the superuser of a
 * demonstration's own database may.
 */
export async function backdate({ id, story }: SeededStory): Promise<void> {
  const age = sql`make_interval(mins => ${story.age})`;
  // Written a few hours before it was published.
  const writing = sql`make_interval(mins => ${story.age + 180})`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      update article set created_at = created_at - ${writing}, work_state_at = work_state_at - ${age},
        first_published_at = first_published_at - ${age}, revised_at = revised_at - ${age}, withdrawn_at = withdrawn_at - ${age} / 2
      where id = ${id}`);
    await tx.execute(sql`update working_copy set saved_at = saved_at - ${age} where article_id = ${id}`);
    await tx.execute(sql`update revision set created_at = created_at - ${age} where article_id = ${id}`);
    await tx.execute(sql`
      update history set created_at = created_at - case verb when 'article:create' then ${writing} when 'article:withdraw' then ${age} / 2 else ${age} end
      where subject_kind = 'article' and subject_id = ${id}`);
    await tx.execute(sql`
      update notification set created_at = created_at - ${age},
        read_at = case when ${story.age} > 1440 then now() else null end
      where article_id = ${id}`);
    // Comments come in over the hours after publication.
    await tx.execute(sql`
      with placed as (
        select id, row_number() over (order by created_at) as place, count(*) over () as total
        from comment where article_id = ${id}
      )
      update comment set created_at = now() - ${age} * (1 - placed.place::float / (placed.total + 1)),
        decided_at = case when decided_at is null then null else now() - ${age} * (1 - placed.place::float / (placed.total + 1)) * 0.9 end
      from placed where comment.id = placed.id`);
  });
}
