import { createServer } from "node:http";
import { Histogram } from "prom-client";
import { environment } from "@/db/env";
import { processMetrics } from "@/newsroom/metrics/registry";
import { mayReadMetrics } from "@/newsroom/metrics/token";
import { log } from "@/platform/log";

const jobs = new Histogram({
  name: "warraq_job_seconds",
  help: "How long jobs took, by kind and whether they were done.",
  labelNames: ["job", "end"],
  buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 1800],
  registers: [],
});

/** Notes how many seconds a job took, and whether it was done. */
export const noteJob = (job: string, end: "done" | "failed", seconds: number): void =>
  jobs.observe({ job, end }, seconds);

/** Shows the measures of this worker where the settings name a token and a port for it; answers how to stop. */
export function showWorkerMetrics(): () => void {
  const { METRICS_TOKEN, METRICS_WORKER_PORT, HOST } = environment();
  if (!METRICS_TOKEN || !METRICS_WORKER_PORT) return () => {};
  const registry = processMetrics();
  registry.registerMetric(jobs);
  const server = createServer({ requestTimeout: 5_000 }, async (request, response) => {
    const isAllowed = request.url === "/api/metrics" && mayReadMetrics(request.headers.authorization);
    if (!isAllowed) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": registry.contentType }).end(await registry.metrics());
  });
  server.on("error", (cause) => log.warn("the worker's measures cannot be shown", { cause }));
  server.listen(METRICS_WORKER_PORT, HOST ?? "127.0.0.1");
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
