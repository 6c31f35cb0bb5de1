"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { Nothing } from "@/newsroom/input";
import { retryAllJobs, retryJob } from "@/newsroom/job/commands";
import { JobChosen } from "@/newsroom/job/rules";

/** A job that is tried again leaves the list with its form, so the page itself says what was done. */
const showRetried = (count: number) => redirect(`/desk/jobs?retried=${count}`);

export const retryJobAction = formAction(JobChosen, retryJob, () => showRetried(1));
export const retryAllJobsAction = formAction(Nothing, retryAllJobs, ({ result }) => showRetried(result));
