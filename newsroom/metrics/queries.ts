import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { frontLaunch, schedule, storyEnd } from "@/db/schema";
import { lastBackupsUnscoped } from "@/newsroom/backup/queries";

/** A kind of background work: how much waits and could run, for how many seconds the oldest has, what runs, what was given up. */
type QueueMeasured = { name: string; waiting: number; oldest: number; active: number; failed: number };
/** Connections of ours to the database, of all processes. */
type ConnectionsMeasured = { application: string; state: string; count: number };

export type Measured = {
  queues: QueueMeasured[];
  connections: ConnectionsMeasured[];
  /** Promises of the clock that are not kept though their time has come, and the seconds that the latest of them is late. */
  overdue: { count: number; seconds: number };
  /** Unix seconds; null while there is none. */
  goodBackupAt: number | null;
};

/** What stands in the database about how the newsroom runs, for programs that watch it; whoever asks judges who hears it. */
export async function getMeasuresUnscoped(): Promise<Measured> {
  const queues = await db.execute<QueueMeasured>(sql`
    select name, (count(*) filter (where ${isWaiting}))::int as waiting,
      coalesce(extract(epoch from now() - min(start_after) filter (where ${isWaiting})), 0)::float8 as oldest,
      (count(*) filter (where state = 'active'))::int as active, (count(*) filter (where state = 'failed'))::int as failed
    from jobs.job where state < 'completed' or state = 'failed' group by name`);
  const connections = await db.execute<ConnectionsMeasured>(sql`
    select application_name as application, coalesce(state, 'none') as state, count(*)::int as count
    from pg_stat_activity where datname = current_database() and application_name like 'warraq%' group by 1, 2`);
  const [overdue] = await db.execute<Measured["overdue"]>(sql`
    select count(*)::int as count, coalesce(extract(epoch from max(now() - due)), 0)::float8 as seconds from (
      select ${schedule.goLiveAt} as due from ${schedule} where ${schedule.wentLiveAt} is null
      union all select ${storyEnd.endsAt} from ${storyEnd} where ${storyEnd.endedAt} is null
      union all select ${frontLaunch.at} from ${frontLaunch} where ${frontLaunch.launchedAt} is null
    ) promise where due < now()`);
  const { goodAt } = await lastBackupsUnscoped();
  return {
    queues: [...queues],
    connections: [...connections],
    overdue: overdue ?? { count: 0, seconds: 0 },
    goodBackupAt: goodAt && goodAt.getTime() / 1000,
  };
}

const isWaiting = sql`state < 'active' and start_after <= now()`;
