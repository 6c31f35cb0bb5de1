"use server";
import { z } from "zod";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { retryJob } from "@/newsroom/job/commands";

export const retryJobAction = formAction(z.object({ jobId: z.uuid() }), retryJob, (_, { language }) =>
  texts(language, "desk")("jobs.retried"),
);
