import { availableParallelism, cpus, loadavg } from "node:os";
import { closeDatabase } from "@/db/client";
import { closeJobs } from "@/platform/jobs";
import type { NewsroomProcess } from "../newsroom-process";
import { step } from "../step";
import { measureFlood } from "./flood";
import { measurePublishing } from "./publishing";
import { makeRows } from "./rows";
import { measureThroughput } from "./throughput";
import { measureUncached } from "./uncached";
import { measureWeights } from "./weights";

export type Results = Awaited<ReturnType<typeof measureAll>>;

/** Every measurement, one after the other: no two may share the processor. */
export async function measureAll(newsroom: NewsroomProcess) {
  const { siteUrl } = newsroom;
  const loadBefore = loadavg()[0] ?? 0;
  try {
    const rows = await step("Writing the stories to measure", makeRows);
    const weights = await step("Weighing the pages", () => measureWeights(siteUrl, rows));
    const throughput = await step("Requests per second, beside a bare server", () =>
      measureThroughput(siteUrl, rows, newsroom.folder),
    );
    const uncached = await step("First requests of uncached stories", () => measureUncached(siteUrl, rows));
    const publishing = await step("From publishing to visible", () => measurePublishing(siteUrl, rows));
    const webProcess = await newsroom.webProcess();
    const flood = await step("A flood of nonsense", () =>
      measureFlood(siteUrl, rows, webProcess, newsroom.folder),
    );
    const machine = {
      cores: availableParallelism(),
      model: cpus()[0]?.model,
      node: process.version,
      loadBefore,
    };
    return { machine, throughput, publishing, uncached, weights, flood };
  } finally {
    await closeJobs();
    await closeDatabase();
  }
}
