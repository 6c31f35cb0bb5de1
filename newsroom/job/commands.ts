import { type Actor, authorize } from "@/newsroom/access";
import { notFound } from "@/newsroom/errors";
import { retryFailedJob } from "@/platform/jobs";

/** Gives a failed job another round of tries. Throws `not_found` when it is no longer among the failed. */
export async function retryJob(actor: Actor, input: { jobId: string }): Promise<void> {
  authorize(actor, "job:manage");
  if (!(await retryFailedJob(input.jobId))) throw notFound();
}
