import { sql } from "drizzle-orm";
import type { PgBoss } from "pg-boss";
import { closeDatabase, db } from "@/db/client";
import { heartbeat } from "@/db/schema";
import { closeJobs, type JobName, jobNames, pollSeconds, startJobRunner } from "@/platform/jobs";
import { log } from "@/platform/log";
import { handlers } from "./handlers";

const beatMilliseconds = 5_000;

/** Says that this process lives and reaches the database; /api/ready reads it. */
async function beat(): Promise<void> {
  const beatAt = sql`now()`;
  await db
    .insert(heartbeat)
    .values({ name: "worker", beatAt })
    .onConflictDoUpdate({ target: heartbeat.name, set: { beatAt } });
}

async function takeJobs<Name extends JobName>(boss: PgBoss, name: Name): Promise<void> {
  const seconds = pollSeconds[name] ?? 30;
  const options = { pollingIntervalSeconds: Math.min(seconds, 2), notifyPollingIntervalSeconds: seconds };
  const worker = await boss.work(name, options, async (jobs: { id: string; data: never }[]) => {
    // More may wait: without this pg-boss looks again only after half a minute, as it relies on notifications.
    boss.notifyWorker(worker);
    for (const job of jobs) {
      const startedAt = Date.now();
      try {
        await handlers[name](job.data);
        log.info("a job is done", { job: name, id: job.id, milliseconds: Date.now() - startedAt });
      } catch (cause) {
        log.error("a job failed", { job: name, id: job.id, cause });
        throw cause;
      }
    }
  });
}

const boss = await startJobRunner();
for (const name of jobNames) await takeJobs(boss, name);
await boss.schedule("tidy", "17 * * * *", {});
await beat();
const timer = setInterval(() => {
  beat().catch((cause: unknown) => log.warn("the heartbeat was not written", { cause }));
}, beatMilliseconds);
log.info("the worker runs jobs");
process.send?.("ready");

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  clearInterval(timer);
  // Jobs under way are finished; one that takes longer is given back to the queue.
  await boss.stop({ graceful: true, timeout: 10_000 });
  await closeJobs();
  await closeDatabase();
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
// A parent that was killed cannot say goodbye: without it this process has nobody to stop it.
process.on("disconnect", () => void stop());
