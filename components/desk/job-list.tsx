import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/edition/rules";
import { DeskTime } from "./desk-time";

type JobName = "send_mail" | "make_renditions" | "touch_reactions" | "purge_edge" | "tidy";
type ShownJob = { id: string; name: JobName; failure: string; tries: number; failedAt: Date };

/** Failed jobs one below the other, each with another try. */
export function JobList({
  jobs,
  retry,
  language,
}: {
  jobs: ShownJob[];
  retry: FormAction<void>;
  language: Language;
}) {
  const t = texts(language, "desk");
  return (
    <ul className="border-t border-line">
      {jobs.map((job) => (
        <li
          key={job.id}
          className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-4"
        >
          <div className="min-w-0">
            <p className="font-bold">{t(`jobs.names.${job.name}`)}</p>
            <p dir="auto" className="break-words text-alert">
              {job.failure}
            </p>
            <p className="flex flex-wrap gap-x-4 text-muted">
              <DeskTime at={job.failedAt} language={language} />
              <span>{t("jobs.attempts", { count: job.tries })}</span>
            </p>
          </div>
          <ActionForm action={retry}>
            <input type="hidden" name="jobId" value={job.id} />
            <SubmitButton variant="quiet" busy={t("form.busy")}>
              {t("jobs.retry")}
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
