import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { BackupList } from "@/components/desk/backup/backup-list";
import { DeskTime } from "@/components/desk/desk-time.client";
import { PageHead } from "@/components/desk/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { getBackupState } from "@/newsroom/backup/queries";

export const generateMetadata = titled((language) => texts(language, "desk")("backups.title"));

/** The backups that the worker makes, and how the last one proved good. */
export default async function BackupsPage() {
  const user = await requireRight("job:manage");
  const { everyHours, kept, goodAt, backups } = await getBackupState(user);
  const t = texts(user.language, "desk");
  if (everyHours === null)
    return (
      <>
        <PageHead title={t("backups.title")} />
        <EmptyState title={t("backups.off.title")} text={t("backups.off.text")} />
      </>
    );
  return (
    <>
      <PageHead title={t("backups.title")} note={t("backups.every", { count: everyHours })} />
      <div className="mb-6 max-w-measure space-y-2 text-muted">
        <p>{t("backups.intro")}</p>
        <p>{t("backups.kept", { count: kept })}</p>
        <p>{t("backups.key")}</p>
        {backups.some(({ trial }) => trial === "read") ? <p>{t("backups.readOnly")}</p> : null}
      </div>
      <p className="mb-6 font-bold">
        {goodAt ? (
          <>
            {t("backups.good")} <DeskTime at={goodAt} as="ago" />
          </>
        ) : (
          t("backups.noGood")
        )}
      </p>
      {backups.length > 0 ? (
        <BackupList backups={backups} language={user.language} />
      ) : (
        <EmptyState title={t("backups.none.title")} text={t("backups.none.text")} />
      )}
    </>
  );
}
