import { sql } from "drizzle-orm";
import { closeDatabase, db } from "@/db/client";
import { heartbeat } from "@/db/schema";
import { closeJobs, startJobRunner } from "@/platform/jobs";
import { log, logWhatIsPrinted } from "@/platform/log";
import { whenAskedToStop } from "@/platform/stopping";
import { patient, sayAlive } from "@/platform/supervised";
import { keepInOrder } from "./keep-in-order";
import { showWorkerMetrics } from "./measures";
import { runJobs } from "./run-jobs";

/** Says that this process lives and reaches the database; /api/ready reads it, and the supervisor hears of it. */
async function beat(): Promise<void> {
  const beatAt = sql`now()`;
  await db
    .insert(heartbeat)
    .values({ name: "worker", beatAt })
    .onConflictDoUpdate({ target: heartbeat.name, set: { beatAt } });
}

logWhatIsPrinted();
const boss = await startJobRunner();
await runJobs(boss);
await boss.schedule("watch_promises", "* * * * *", {});
await boss.schedule("write_daily", "*/10 * * * *", {});
await boss.schedule("back_up", "*/10 * * * *", {});
await boss.schedule("tidy", "17 * * * *", {});
await boss.schedule("index_search", "43 0 * * *", {});
await boss.schedule("draw_share_cards", "13 1 * * *", { isMissing: true });
const prove = patient(beat);
await prove();
// What came due while nobody worked waits for no job, which a killed worker may have taken with it.
await keepInOrder().catch((cause) => log.warn("what is due could not be kept at once", { cause }));
log.info("the worker runs jobs");
void sayAlive(prove);
const hideMetrics = showWorkerMetrics();

whenAskedToStop(async () => {
  hideMetrics();
  // Jobs under way are finished; one that takes longer is given back to the queue.
  await boss.stop({ graceful: true, timeout: 10_000 });
  await closeJobs();
  await closeDatabase();
});
