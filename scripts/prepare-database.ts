import { migrate } from "drizzle-orm/postgres-js/migrator";
import { closeDatabase, db, sqlClient } from "@/db/client";
import { environment } from "@/db/env";
import { seed } from "@/demonstration/seed";
import { orderSearchIndex } from "@/newsroom/search/commands";
import { createSetUpLink } from "@/newsroom/user/set-up";
import { closeJobs, prepareJobs } from "@/platform/jobs";
import { log } from "@/platform/log";
import type { ProgramMessage } from "./step";

/** Serializes the migrations of nodes that start at the same time. */
const lockNumber = 7_202_611_22;

function tell(message: ProgramMessage): void {
  process.send?.(message);
}

/** Brings a database up to this version: tables, queues, and in demonstration mode the newsroom, once. */
async function prepare(): Promise<void> {
  const lock = await sqlClient.reserve();
  await lock`select pg_advisory_lock(${lockNumber})`;
  try {
    await migrate(db, { migrationsFolder: "db/migrations" });
    await prepareJobs();
    if (environment().WARRAQ_MODE === "demonstration") await seed((progress) => tell({ progress }));
    else tell({ setUpLink: (await createSetUpLink()) ?? undefined });
    await orderSearchIndex();
  } finally {
    await lock`select pg_advisory_unlock(${lockNumber})`;
    lock.release();
  }
}

try {
  await prepare();
} catch (cause) {
  log.error("the database could not be prepared", { cause });
  process.exitCode = 1;
} finally {
  await closeJobs();
  await closeDatabase();
}
