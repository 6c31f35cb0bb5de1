import { Badge } from "@/components/ui/badge";
import { texts } from "@/messages/texts";
import type { ListedBackup } from "@/newsroom/backup/rules";
import type { Language } from "@/newsroom/language/rules";
import { DeskTime } from "../desk-time.client";

const inMegabytes = (bytes: number) => bytes / 1024 / 1024;

type Props = { backups: ListedBackup[]; language: Language };

/** Backups one below the other: when, how it went, what is in them, and how they were tried. */
export function BackupList({ backups, language }: Props) {
  const t = texts(language, "desk");
  const figuresOf = ({ bytes, rows, files, trialSeconds, missing }: ListedBackup) => [
    bytes === null ? null : t("backups.size", { size: inMegabytes(bytes) }),
    rows === null ? null : t("backups.rows", { count: rows }),
    files === null ? null : t("backups.files", { count: files }),
    trialSeconds === null ? null : t("backups.tried", { count: trialSeconds }),
    missing ? t("backups.missing", { count: missing }) : null,
  ];
  const standing = ({ trial, failure }: ListedBackup) => {
    if (trial)
      return <Badge tone={trial === "restored" ? "ok" : "warn"}>{t(`backups.trial.${trial}`)}</Badge>;
    if (failure) return <Badge tone="alert">{t("backups.failed")}</Badge>;
    return <Badge tone="neutral">{t("backups.underWay")}</Badge>;
  };
  return (
    <ul className="border-t border-line">
      {backups.map((backup) => (
        <li key={backup.id} className="border-b border-line py-4">
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <span className="font-bold">
              <DeskTime at={backup.startedAt} />
            </span>
            {standing(backup)}
          </div>
          {backup.failure ? <p className="text-alert">{t(`backups.failures.${backup.failure}`)}</p> : null}
          <p className="flex flex-wrap gap-x-4 text-caption text-muted">
            {figuresOf(backup)
              .filter((figure) => figure !== null)
              .map((figure) => (
                <span key={figure}>{figure}</span>
              ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
