import { sql } from "drizzle-orm";
import { type ConstructorOptions, fromDrizzle, PgBoss } from "pg-boss";
import { db, type Transaction } from "@/db/client";
import { environment } from "@/db/env";
import { log } from "./log";

/** Everything that may happen later, and what each needs to know. Handlers stand in worker/handlers.ts. */
export type JobData = {
  send_mail: { id: string };
  make_renditions: { pictureId: string };
  keep_picture_rights: { pictureId: string };
  touch_reactions: { articleId: string };
  touch_comments: { articleId: string; page: number };
  write_to_commenter: { kind: "decision" | "appeal" | "sanction"; id: string };
  keep_time: { revisionId: string };
  keep_end: { articleId: string };
  keep_front: { launchId: string };
  watch_promises: Record<string, never>;
  end_urgent: { urgentId: string };
  draw_share_card: { articleId: string };
  /** Those of a list, those that were never drawn, or all; of stories made before the one of that number. */
  draw_share_cards: { listId?: string; isMissing?: true; before?: number };
  prove_publication: { articleId: string } | { frontId: string };
  /** `touchedId`: the row in which it is noted that the edge confirmed. */
  purge_edge: { tags: string[]; keepsStale?: true; touchedId?: number };
  drop_files: { keys: string[] };
  /** Counts what searches read, or writes all of it anew. */
  index_search: { isAnew?: true };
  write_daily: Record<string, never>;
  back_up: Record<string, never>;
  tidy: Record<string, never>;
};
export type JobName = keyof JobData;
export const jobNames = [
  "send_mail",
  "make_renditions",
  "keep_picture_rights",
  "touch_reactions",
  "touch_comments",
  "write_to_commenter",
  "keep_time",
  "keep_end",
  "keep_front",
  "watch_promises",
  "end_urgent",
  "draw_share_card",
  "draw_share_cards",
  "prove_publication",
  "purge_edge",
  "drop_files",
  "index_search",
  "write_daily",
  "back_up",
  "tidy",
] as const satisfies readonly JobName[];
/** Queues in which of jobs with the same key only one waits at a time; every job in them has a key. */
const keyedQueues: ReadonlySet<JobName> = new Set<JobName>(["touch_reactions", "touch_comments"]);
/**
 * A notification wakes a worker for a job that may run at once. One that starts later is found by asking: so many
 * seconds apart, 30 where nothing is said.
 */
export const pollSeconds: Partial<Record<JobName, number>> = {
  touch_reactions: 0.5,
  touch_comments: 0.5,
  keep_time: 2,
  keep_end: 2,
  keep_front: 2,
  end_urgent: 2,
  purge_edge: 5,
};

/** Jobs that a process runs at once, where that is more than one: those that mostly wait. */
export const mostAtOnce: Partial<Record<JobName, number>> = { prove_publication: 4 };

/** Seconds that a job may take, where that is more than a quarter of an hour. */
const longestSeconds: Partial<Record<JobName, number>> = { index_search: 6 * 3600, back_up: 12 * 3600 };

/** Why a job was given up. */
export const jobFailures = [
  "mail_unreachable",
  "mail_login",
  "mail_refused",
  "store_full",
  "store_unwritable",
  "store_unreachable",
  "edge_unreachable",
  "unknown",
] as const;
export type JobFailure = (typeof jobFailures)[number];

/** A stored reason; what an older version or the queue itself wrote is unknown. */
export function jobFailureNamed(text: string | null): JobFailure {
  return jobFailures.find((each) => each === text) ?? "unknown";
}

export type JobOptions = {
  /** The moment before which the job does not run, or the seconds until then. */
  startAfter?: Date | number;
  /** In a keyed queue: what the job is about. */
  singletonKey?: string;
};

/** Five more tries over about five minutes; then the job stays, failed, for administrators to see. */
const retries = { retryLimit: 5, retryDelay: 5, retryBackoff: true };

function startBoss(options: ConstructorOptions): Promise<PgBoss> {
  const boss = new PgBoss({ schema: "jobs", connectionString: environment().DATABASE_URL, ...options });
  boss.on("error", (cause) => log.error("the job queue failed", { cause }));
  return boss.start();
}

let sender: Promise<PgBoss> | undefined;

/** A pg-boss that only inserts and asks; its one connection is for itself, jobs are inserted through the caller's. */
function jobSender(): Promise<PgBoss> {
  if (!sender) {
    sender = startBoss({ max: 1, migrate: false, createSchema: false, supervise: false, schedule: false });
    sender.catch(() => {
      sender = undefined;
    });
  }
  return sender;
}

/** Makes or updates the tables of the queue and its queues; part of migrating. */
export async function prepareJobs(): Promise<void> {
  const boss = await startBoss({ max: 1, supervise: false, schedule: false });
  for (const name of jobNames) {
    const options = { ...retries, notify: true, expireInSeconds: longestSeconds[name] ?? 900 };
    if (await boss.getQueue(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, keyedQueues.has(name) ? { ...options, policy: "short" } : options);
  }
  await boss.stop({ graceful: false });
}

/** Puts a job into the queue in the given transaction, so that it exists exactly when its change does. */
export async function enqueue<Name extends JobName>(
  tx: Transaction,
  name: Name,
  data: JobData[Name],
  options: JobOptions = {},
): Promise<void> {
  const boss = await jobSender();
  await boss.send(name, data, { ...options, db: fromDrizzle(tx, sql) });
}

/** A job as it was kept elsewhere, with whatever it needs to know. */
type KeptJob = { name: string; data: unknown; startAfter: string; singletonKey: string | null };

/** Orders a job that was kept elsewhere; false where no such work is known any more. */
export async function enqueueAnew(tx: Transaction, { name, data, ...job }: KeptJob): Promise<boolean> {
  if (!jobNames.some((each) => each === name)) return false;
  const options = { startAfter: new Date(job.startAfter), singletonKey: job.singletonKey ?? undefined };
  await (await jobSender()).send(name, (data ?? {}) as object, { ...options, db: fromDrizzle(tx, sql) });
  return true;
}

/** A pg-boss that runs jobs, on connections of its own, woken by notification. */
export function startJobRunner(): Promise<PgBoss> {
  const connections = { application_name: "warraq jobs", max: 4 };
  return startBoss({ ...connections, useListenNotify: true, migrate: false, createSchema: false });
}

export type FailedJob = {
  id: string;
  name: JobName;
  data: unknown;
  /** What the last try ended with. */
  failure: JobFailure;
  tries: number;
  failedAt: Date;
};

/** How many jobs were given up after their last try. */
export async function countFailedJobs(): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from jobs.job where state = 'failed'`,
  );
  return row?.count ?? 0;
}

/** The newest of the jobs that were given up, newest first. */
export async function listFailedJobs(limit = 100): Promise<FailedJob[]> {
  const rows = await db.execute<
    Omit<FailedJob, "failure" | "failedAt"> & { message: string | null; failedAt: string }
  >(sql`
    select id, name, data, output->>'message' as message, retry_count + 1 as tries, completed_on as "failedAt"
    from jobs.job where state = 'failed' order by completed_on desc limit ${limit}`);
  return rows.map(({ message, failedAt, ...job }) => ({
    ...job,
    failure: jobFailureNamed(message),
    failedAt: new Date(failedAt),
  }));
}

/** Gives a failed job another try; false when it is no longer there. */
export async function retryFailedJob(id: string): Promise<boolean> {
  const [row] = await db.execute<{ name: JobName }>(
    sql`select name from jobs.job where id = ${id}::uuid and state = 'failed'`,
  );
  if (!row) return false;
  await (await jobSender()).retry(row.name, id);
  return true;
}

/** Gives every failed job another try. Returns how many. */
export async function retryFailedJobs(): Promise<number> {
  const rows = await db.execute<{ id: string; name: JobName }>(
    sql`select id, name from jobs.job where state = 'failed'`,
  );
  const boss = await jobSender();
  for (const [name, jobs] of Map.groupBy(rows, (row) => row.name))
    await boss.retry(
      name,
      jobs.map(({ id }) => id),
    );
  return rows.length;
}

/** Lets go of the queue; scripts and tests call it before closing the database. */
export async function closeJobs(): Promise<void> {
  const boss = await sender?.catch(() => undefined);
  sender = undefined;
  await boss?.stop({ graceful: false });
}
