import { z } from "zod";
import { type Actor, authorize } from "@/newsroom/access";
import { isShortId } from "@/newsroom/short-id";
import { type FailedJob, listFailedJobs } from "@/platform/jobs";

const AboutPicture = z.object({ pictureId: z.string().refine(isShortId) });

/** Background work that was given up, newest first, and the picture that it was about; for administrators. */
export async function listJobs(
  actor: Actor,
): Promise<(Omit<FailedJob, "data"> & { pictureId: string | null })[]> {
  authorize(actor, "job:manage");
  const jobs = await listFailedJobs();
  return jobs.map(({ data, ...job }) => ({
    ...job,
    pictureId: AboutPicture.safeParse(data).data?.pictureId ?? null,
  }));
}
