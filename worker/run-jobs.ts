import type { PgBoss } from "pg-boss";
import { type JobName, jobNames, mostAtOnce, pollSeconds } from "@/platform/jobs";
import { log } from "@/platform/log";
import { failureOf } from "./failure";
import { handlers } from "./handlers";
import { noteJob } from "./measures";

async function takeJobs<Name extends JobName>(boss: PgBoss, name: Name): Promise<void> {
  const seconds = pollSeconds[name] ?? 30;
  const options = {
    pollingIntervalSeconds: Math.min(seconds, 2),
    notifyPollingIntervalSeconds: seconds,
    localConcurrency: mostAtOnce[name] ?? 1,
  };
  const worker = await boss.work(name, options, async (jobs: { id: string; data: never }[]) => {
    // More may wait: without this pg-boss looks again only after half a minute, as it relies on notifications.
    boss.notifyWorker(worker);
    for (const job of jobs) {
      const startedAt = performance.now();
      try {
        await handlers[name](job.data);
        const milliseconds = Math.round(performance.now() - startedAt);
        log.info("a job is done", { job: name, id: job.id, milliseconds });
        noteJob(name, "done", milliseconds / 1000);
      } catch (cause) {
        log.error("a job failed", { job: name, id: job.id, cause });
        noteJob(name, "failed", (performance.now() - startedAt) / 1000);
        // The queue keeps what is thrown, whole: only the reason, which says nothing of whom and where.
        throw new Error(failureOf(cause));
      }
    }
  });
}

/** Begins to run every kind of job. */
export async function runJobs(boss: PgBoss): Promise<void> {
  for (const name of jobNames) await takeJobs(boss, name);
}
