import { requireUser } from "@/app/auth";
import { titled } from "@/app/desk/titled";
import { PageHead } from "@/components/desk/page-head";
import { TrashList } from "@/components/desk/trash/trash-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/messages/texts";
import { listTrash } from "@/newsroom/trash/queries";
import { daysInTrash } from "@/newsroom/trash/rules";
import { restoreFromTrashAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "desk")("trash.title"));

/** What was removed and may come back. */
export default async function TrashPage({ searchParams }: PageProps<"/desk/trash">) {
  const user = await requireUser();
  const { language } = user;
  const [rows, { done }] = await Promise.all([listTrash(user), searchParams]);
  const t = texts(language, "desk");
  return (
    <>
      <PageHead title={t("trash.title")} note={t("trash.note", { days: daysInTrash })} />
      <div role="status" className="mb-6 empty:hidden">
        {rows.some(({ id }) => id === done) ? <Notice tone="ok">{t("trash.done")}</Notice> : null}
      </div>
      {rows.length > 0 ? (
        <TrashList rows={rows} action={restoreFromTrashAction} language={language} />
      ) : (
        <EmptyState title={t("trash.empty.title")} text={t("trash.empty.text")} />
      )}
    </>
  );
}
