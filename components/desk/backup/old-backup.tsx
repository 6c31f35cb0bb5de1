import { Notice } from "@/components/ui/notice";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

/** That the newest good backup is too old, for administrators on every page of the desk until one comes. */
export function OldBackup({ language }: { language: Language }) {
  const t = texts(language, "desk");
  return (
    <div role="alert" className="mb-6">
      <Notice tone="alert">
        {t("backups.tooOld")} <a href="/desk/jobs/backups">{t("backups.title")}</a>
      </Notice>
    </div>
  );
}
