import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { SeededStory } from "./stories";

/** Minutes between the first words of a story and its publication. */
const writing = 180;

/**
 * Sets the clock of a seeded story back, history included. History and revisions are append-only by trigger, so this
 * asks PostgreSQL to leave triggers out (session_replication_role), which only the superuser of a demonstration's own
 * database may.
 */
export async function setBack({ id, story, setBackBy }: SeededStory): Promise<void> {
  // A withdrawn or killed story stood for half its time.
  const by = sql`make_interval(mins => ${setBackBy})`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      update article set created_at = created_at - ${by}, work_state_at = work_state_at - ${by},
        first_published_at = first_published_at - ${by}, revised_at = revised_at - ${by}, withdrawn_at = withdrawn_at - ${by} / 2
      where id = ${id}`);
    await tx.execute(sql`update working_copy set saved_at = saved_at - ${by} where article_id = ${id}`);
    await tx.execute(sql`update revision set created_at = created_at - ${by} where article_id = ${id}`);
    await tx.execute(sql`
      update approval set approved_at = approved_at - ${by}
      from revision where revision.id = revision_id and article_id = ${id}`);
    await tx.execute(sql`
      update history set created_at = created_at - case when verb in ('article:withdraw', 'article:kill') then ${by} / 2 else ${by} end
      where subject_kind = 'article' and subject_id = ${id}`);
    await tx.execute(sql`
      update notification set created_at = created_at - ${by},
        read_at = case when ${story.age} > 1440 then now() else null end
      where article_id = ${id}`);
  });
}

/** Sets the first words of a story some hours before its publication. */
export async function startEarlier({ id }: SeededStory): Promise<void> {
  const by = sql`make_interval(mins => ${writing})`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update article set created_at = created_at - ${by} where id = ${id}`);
    await tx.execute(sql`
      update history set created_at = created_at - ${by}
      where subject_kind = 'article' and subject_id = ${id} and verb = 'article:create'`);
  });
}

/** Sets the moments at which a comment came and was decided about, in minutes before now. */
export async function setBackComment(id: string, came: number, decided: number): Promise<void> {
  const ago = (minutes: number) => sql`now() - make_interval(secs => ${minutes * 60})`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      update comment set created_at = ${ago(came)}, decided_at = case when decided_at is null then null else ${ago(decided)} end
      where id = ${id}`);
    await tx.execute(sql`
      update history set created_at = ${ago(decided)} where subject_kind = 'comment' and subject_id = ${id}`);
  });
}

/** Sets a correction, and with it the last change of its story, to so many minutes before now. */
export async function setBackCorrection(id: string, articleId: string, minutes: number): Promise<void> {
  const at = sql`now() - make_interval(mins => ${minutes})`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      update notification set created_at = ${at}, read_at = case when ${minutes > 1440} then now() end
      where verb in ('corrected', 'siblingCorrected')
        and created_at >= (select created_at from correction where id = ${id})`);
    await tx.execute(sql`update correction set created_at = ${at} where id = ${id}`);
    await tx.execute(sql`update article set revised_at = ${at} where id = ${articleId}`);
    await tx.execute(sql`
      update history set created_at = ${at}
      where subject_kind = 'article' and subject_id = ${articleId} and after->>'correctionId' = ${id}`);
  });
}

/** Sets everything of a front back so far, its launches in their order. */
export async function setBackFront(id: string, minutes: number): Promise<void> {
  const by = sql`make_interval(mins => ${minutes})`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update front set created_at = created_at - ${by} where id = ${id}`);
    await tx.execute(sql`update front_draft set saved_at = saved_at - ${by} where front_id = ${id}`);
    await tx.execute(sql`update front_revision set created_at = created_at - ${by} where front_id = ${id}`);
    await tx.execute(sql`
      update front_launch set at = at - ${by}, launched_at = launched_at - ${by} where front_id = ${id}`);
    await tx.execute(sql`
      update history set created_at = created_at - ${by} where subject_kind = 'front' and subject_id = ${id}`);
  });
}

/** Sets an urgent line to the time at which it ran, so long and ended so long ago, in minutes. */
export async function setBackUrgent(id: string, ran: number, ended: number): Promise<void> {
  const by = sql`make_interval(mins => ${ran + ended})`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      update urgent_line set created_at = created_at - ${by}, ends_at = ends_at - ${by}, ended_at = ended_at - ${by}
      where id = ${id}`);
    await tx.execute(sql`
      update history set created_at = created_at - case verb when 'urgent:expire' then make_interval(mins => ${ended}) else ${by} end
      where subject_kind = 'urgent' and subject_id = ${id}`);
  });
}

/** Days for which the first comment policy stood before the second, and for which that has stood. */
const [firstPolicyDays, secondPolicyDays] = [400, 45];

/** Sets an edition's comment policies to before what was judged by them. */
export async function setBackPolicies(edition: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      update comment_policy set created_at = now() - make_interval(days => case version when 1 then ${firstPolicyDays}::int else ${secondPolicyDays}::int end)
      where edition = ${edition}`);
    await tx.execute(sql`
      update history set created_at = now() - make_interval(days => ${secondPolicyDays}::int)
      where verb = 'commentPolicy:publish' and subject_id = ${`${edition}:2`}`);
  });
}
