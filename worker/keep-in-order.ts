import { jobNamed } from "@/newsroom/access";
import { keepEnd } from "@/newsroom/article/ending";
import { keepTime } from "@/newsroom/article/schedule";
import { keepFrontTime } from "@/newsroom/front/launching";
import { listDueUnscoped, type ToKeep } from "@/newsroom/promise/queries";
import { log } from "@/platform/log";

async function keep(promise: ToKeep): Promise<void> {
  if ("launchId" in promise) return keepFrontTime(jobNamed("keep_front"), promise);
  const actor = jobNamed("keep_time");
  return "revisionId" in promise ? keepTime(actor, promise) : keepEnd(actor, promise);
}

/**
 * Keeps whatever is due, in the order of its time, and at last the promise of a job, where it is for one: after a stop
 * the queue hands jobs out in the order in which they were made, and the job of a worker that was killed comes again
 * much later. Of several workers that do so at once each waits for the others at the same promise. One that fails stands
 * in nobody's way: its own job tries it again, and tells of it.
 */
export async function keepInOrder(own?: ToKeep): Promise<void> {
  for (const promise of await listDueUnscoped())
    await keep(promise).catch((cause) => log.warn("a promise was not kept yet", { ...promise, cause }));
  if (own) await keep(own);
}
