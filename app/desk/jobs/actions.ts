"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/app/form-action";
import { retryAllJobs, retryJob } from "@/newsroom/job/commands";

/** A job that is tried again leaves the list with its form, so the page itself says what was done. */
const showRetried = (count: number) => redirect(`/desk/jobs?retried=${count}`);

export const retryJobAction = formAction(z.object({ jobId: z.uuid() }), retryJob, () => showRetried(1));
export const retryAllJobsAction = formAction(z.object({}), retryAllJobs, ({ result }) => showRetried(result));
