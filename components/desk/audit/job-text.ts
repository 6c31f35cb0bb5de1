import { texts } from "@/messages/texts";
import { type JobActor, jobActors } from "@/newsroom/access";
import type { Language } from "@/newsroom/language/rules";

/** Work that waits in no queue under its name; the others are called as where they fail. */
const unqueued = [
  "count_reads",
  "close_comment_months",
  "empty_trash",
  "forget_history",
  "set_up",
  "fill_demonstration",
] as const satisfies JobActor[];
type Unqueued = (typeof unqueued)[number];
const isUnqueued = (job: JobActor): job is Unqueued => unqueued.some((each) => each === job);

/** What people call work that acts by itself; null for work that is no more. */
export function jobText(name: string, language: Language): string | null {
  const job = jobActors.find((each) => each === name);
  if (!job) return null;
  return isUnqueued(job)
    ? texts(language, "audit")(`jobs.${job}`)
    : texts(language, "desk")(`jobs.names.${job}`);
}
