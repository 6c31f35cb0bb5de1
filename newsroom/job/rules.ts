import { z } from "zod";
import type { FailedJob } from "@/platform/jobs";

export const JobChosen = z.object({ jobId: z.uuid() });
export type JobChosen = z.output<typeof JobChosen>;

/** What the address of the list says was done a moment ago: so many jobs are tried again. */
export const JobsWanted = z.object({ retried: z.coerce.number().int().min(0).catch(0).default(0) });

/** Background work that was given up, and the picture that it was about. */
export type ListedJob = Omit<FailedJob, "data"> & { pictureId: string | null };
