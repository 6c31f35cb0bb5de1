import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireUser } from "@/app/auth";
import { JobList } from "@/components/desk/job-list";
import { PageHead } from "@/components/desk/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { listJobs } from "@/newsroom/job/queries";
import { retryJobAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await requireUser()).language, "desk")("jobs.title") };
}

export default async function JobsPage() {
  const user = await requireUser();
  if (!can(user, "job:manage")) notFound();
  const jobs = await listJobs(user);
  const t = texts(user.language, "desk");
  return (
    <>
      <PageHead title={t("jobs.title")} note={t("jobs.count", { count: jobs.length })} />
      <p className="mb-6 max-w-measure text-muted">{t("jobs.intro")}</p>
      {jobs.length > 0 ? (
        <JobList jobs={jobs} retry={retryJobAction} language={user.language} />
      ) : (
        <EmptyState title={t("jobs.empty.title")} text={t("jobs.empty.text")} />
      )}
    </>
  );
}
