import type { ReactNode } from "react";
import { EmbargoMark } from "@/components/desk/embargo/embargo-mark";
import { texts } from "@/messages/texts";
import type { PublicationWarning } from "@/newsroom/article/rules";
import type { FlagKind } from "@/newsroom/flag/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = {
  flags: FlagKind[];
  embargoUntil: Date | null;
  warnings: PublicationWarning[];
  /** What the edition's checks found; null for nothing. */
  findings: ReactNode;
  language: Language;
};

/** What stands in the way of a publication, each with its way, before what is only to be seen. */
export function Checks({ flags, embargoUntil, warnings, findings, language }: Props) {
  const t = texts(language, "stories");
  const isClear = flags.length === 0 && !embargoUntil && warnings.length === 0 && findings === null;
  return (
    <div className="flex flex-col gap-2">
      <p className="font-bold">{t("publish.checks")}</p>
      {isClear ? <p className="text-muted">{t("publish.clear")}</p> : null}
      {flags.map((kind) => (
        <p key={kind} className="border-s-4 border-alert ps-3">
          <a href="#flags">{t(`publish.flagged.${kind}`)}</a>
        </p>
      ))}
      {embargoUntil ? (
        <p>
          <a href="#embargo">
            <EmbargoMark until={embargoUntil} language={language} />
          </a>
        </p>
      ) : null}
      {findings}
      {warnings.length > 0 ? (
        <ul className="list-disc ps-5 text-warn">
          {warnings.map((warning) => (
            <li key={warning}>{t(`warning.${warning}`)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
