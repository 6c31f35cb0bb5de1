import { afterAll, expect, test } from "vitest";
import { closeDatabase, db, withTransaction } from "@/db/client";
import { closeJobs, enqueue, prepareJobs } from "@/platform/jobs";
import { tally } from "@/platform/tallies";
import { getMeasuresUnscoped } from "./queries";
import { addSharedMetrics, processMetrics } from "./registry";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

test("work that waits is told with its age, and this process with what it does and weighs", async () => {
  await prepareJobs();
  await withTransaction((tx) => enqueue(tx, "drop_files", { keys: [] }));
  await db.execute(
    "update jobs.job set start_after = now() - interval '90 seconds' where name = 'drop_files' and state = 'created'",
  );
  tally("save");
  const registry = processMetrics();
  addSharedMetrics(registry);
  const told = await registry.metrics();
  expect(told).toMatch(/^warraq_database_up 1$/m);
  expect(told).toMatch(/^warraq_jobs_waiting\{job="drop_files"\} [1-9]/m);
  expect(
    Number(/^warraq_jobs_oldest_seconds\{job="drop_files"\} (\S+)$/m.exec(told)?.[1]),
  ).toBeGreaterThanOrEqual(90);
  expect(told).toMatch(/^warraq_database_connections\{application="warraq",state="active"\} [1-9]/m);
  expect(told).toMatch(/^warraq_done_total\{what="save"\} [1-9]/m);
  expect(told).toMatch(/^warraq_promises_late_seconds \d/m);
  expect(told).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  expect(told).toMatch(/^process_resident_memory_bytes \d/m);
});

test("a database that does not answer takes its own measures away, and no others; one look answers all of them", async () => {
  let looks = 0;
  const registry = processMetrics();
  addSharedMetrics(registry, () => {
    looks++;
    return Promise.reject(new Error("away"));
  });
  const told = await registry.metrics();
  expect(told).toMatch(/^warraq_database_up 0$/m);
  expect(told).not.toMatch(/^warraq_jobs_waiting\{/m);
  expect(told).toMatch(/^process_resident_memory_bytes \d/m);
  expect(looks).toBe(1);
  expect((await getMeasuresUnscoped()).connections.length).toBeGreaterThan(0);
});
