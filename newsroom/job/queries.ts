import { z } from "zod";
import { isWorkerSilent } from "@/db/readiness";
import { type Actor, authorize } from "@/newsroom/access";
import { isShortId } from "@/newsroom/short-id";
import { countFailedJobs, listFailedJobs } from "@/platform/jobs";
import type { ListedJob } from "./rules";

const AboutPicture = z.object({ pictureId: z.string().refine(isShortId) });

/** How much background work was given up; for administrators. */
export async function countJobs(actor: Actor): Promise<number> {
  authorize(actor, "job:manage");
  return countFailedJobs();
}

/** The newest of the background work that was given up, newest first, and the picture that it was about; for administrators. */
export async function listJobs(actor: Actor): Promise<ListedJob[]> {
  authorize(actor, "job:manage");
  const jobs = await listFailedJobs();
  return jobs.map(({ data, ...job }) => ({
    ...job,
    pictureId: AboutPicture.safeParse(data).data?.pictureId ?? null,
  }));
}

/** Whether background work stands still, so that letters, pictures and stories due at their hour wait: everybody's to know. */
export const isBackgroundStill = isWorkerSilent;
