import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { ListedJob } from "@/newsroom/job/rules";
import type { Language } from "@/newsroom/language/rules";
import { DeskTime } from "./desk-time.client";

/** Where one sees what a job was about. */
function pathOf({ name, pictureId }: ListedJob): string | null {
  if (name === "send_mail") return "/desk/outbox";
  return pictureId ? `/desk/pictures/${pictureId}` : null;
}

type Props = { jobs: ListedJob[]; retry: FormAction<void>; language: Language };

/** Failed jobs one below the other: what, why, when, and another try. */
export function JobList({ jobs, retry, language }: Props) {
  const t = texts(language, "desk");
  return (
    <ul className="border-t border-line">
      {jobs.map((job) => {
        const path = pathOf(job);
        const name = t(`jobs.names.${job.name}`);
        return (
          <li
            key={job.id}
            className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-4"
          >
            <div className="min-w-0">
              <p className="font-bold">{path ? <a href={path}>{name}</a> : name}</p>
              <p className="text-alert">{t(`failures.${job.failure}`)}</p>
              <p className="flex flex-wrap gap-x-4 text-caption text-muted">
                <DeskTime at={job.failedAt} />
                <span>{t("jobs.attempts", { count: job.tries })}</span>
                {job.failure === "unknown" ? (
                  <span>
                    {t("jobs.inLog")}{" "}
                    <bdi dir="ltr" className="break-all">
                      {job.id}
                    </bdi>
                  </span>
                ) : null}
              </p>
            </div>
            <ActionForm action={retry}>
              <input type="hidden" name="jobId" value={job.id} />
              <SubmitButton variant="quiet">{t("jobs.retry")}</SubmitButton>
            </ActionForm>
          </li>
        );
      })}
    </ul>
  );
}
