import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { JobList } from "@/components/desk/job-list";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form.client";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { countJobs, listJobs } from "@/newsroom/job/queries";
import { JobsWanted } from "@/newsroom/job/rules";
import { retryAllJobsAction, retryJobAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "desk")("jobs.title"));

/** Background work that was given up. */
export default async function JobsPage({ searchParams }: PageProps<"/desk/jobs">) {
  const user = await requireRight("job:manage");
  const { retried } = JobsWanted.parse(await searchParams);
  const [jobs, total] = await Promise.all([listJobs(user), countJobs(user)]);
  const t = texts(user.language, "desk");
  const retryAll =
    total > 1 ? (
      <ActionForm action={retryAllJobsAction}>
        <SubmitButton variant="quiet">{t("jobs.retryAll")}</SubmitButton>
      </ActionForm>
    ) : null;
  return (
    <>
      <PageHead title={t("jobs.title")} note={t("jobs.count", { count: total })} action={retryAll} />
      {retried > 0 ? (
        <div role="status" className="mb-6">
          <Notice tone="ok">{t("jobs.retried", { count: retried })}</Notice>
        </div>
      ) : null}
      <p className="mb-6 flex flex-wrap gap-x-6">
        <a href="/desk/jobs/backups">{t("backups.title")}</a>
        <a href="/desk/jobs/cache">{t("cache.title")}</a>
      </p>
      {jobs.length > 0 ? (
        <>
          <p className="mb-6 max-w-measure text-muted">
            {t("jobs.intro")}
            {total > jobs.length && ` ${t("jobs.newest")}`}
          </p>
          <JobList jobs={jobs} retry={retryJobAction} language={user.language} />
        </>
      ) : (
        <EmptyState title={t("jobs.empty.title")} text={t("jobs.empty.text")} />
      )}
    </>
  );
}
