import { type Actor, authorize } from "@/newsroom/access";
import { notFound } from "@/newsroom/errors";
import { retryFailedJob, retryFailedJobs } from "@/platform/jobs";
import type { JobChosen } from "./rules";

/** Gives every failed job another try. Returns how many. */
export async function retryAllJobs(actor: Actor): Promise<number> {
  authorize(actor, "job:manage");
  return retryFailedJobs();
}

/**
 * Gives a failed job another try. Throws `not_found` when it is no longer among the failed. No history: what a job
 * changes has its own.
 */
export async function retryJob(actor: Actor, input: JobChosen): Promise<void> {
  authorize(actor, "job:manage");
  if (!(await retryFailedJob(input.jobId))) throw notFound();
}
