import { type Actor, authorize } from "@/newsroom/access";
import { type FailedJob, listFailedJobs } from "@/platform/jobs";

/** Background work that was given up, newest first, for administrators. */
export async function listJobs(actor: Actor): Promise<FailedJob[]> {
  authorize(actor, "job:manage");
  return listFailedJobs();
}
