import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot } from "@/components/ui/after-dot";
import { Badge, type Tone } from "@/components/ui/badge";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { RedirectImport } from "@/newsroom/redirect/rules";

type Standing = "running" | "broken" | "finished";
const tones: Record<Standing, Tone> = { running: "neutral", broken: "alert", finished: "ok" };

/** Where a file stands. */
export function ImportBadge({ file, language }: { file: RedirectImport; language: Language }) {
  const standing: Standing = file.finishedAt ? "finished" : file.isBroken ? "broken" : "running";
  return <Badge tone={tones[standing]}>{texts(language, "outlet")(`redirects.import.${standing}`)}</Badge>;
}

/** The files that were taken last, each with the way to what became of it. */
export function ImportList({ files, language }: { files: RedirectImport[]; language: Language }) {
  const t = texts(language, "outlet");
  if (files.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 mb-2 font-bold">{t("redirects.import.recent")}</h3>
      <ul className="divide-y divide-line border-y border-line">
        {files.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <a href={`/desk/redirects/imports/${file.id}`} className="min-w-24 flex-1 wrap-anywhere">
              <Words of={file.fileName || t("redirects.import.unnamed")} />
            </a>
            <ImportBadge file={file} language={language} />
            <span className="text-small text-muted">
              {t("redirects.import.refused", { count: file.refused })}
              <AfterDot>
                <DeskTime at={file.createdAt} />
              </AfterDot>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
