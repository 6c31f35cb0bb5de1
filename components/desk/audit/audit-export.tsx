import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { type AuditWanted, auditFormats } from "@/newsroom/audit/rules";
import type { Language } from "@/newsroom/language/rules";
import { auditQuery } from "./paths";

/** What is wanted of the history as a file. */
export function AuditExport({ wanted, language }: { wanted: AuditWanted; language: Language }) {
  const t = texts(language, "audit");
  const query = Object.entries(auditQuery(wanted)).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return (
    <section aria-labelledby="export" className="mt-10">
      <h2 id="export" className="mb-2 text-title font-bold">
        {t("export.title")}
      </h2>
      <p className="mb-3 max-w-measure text-muted">{t("export.note")}</p>
      <p className="flex flex-wrap gap-2">
        {auditFormats.map((format) => (
          <ButtonLink
            key={format}
            href={`/api/audit?${new URLSearchParams([...query, ["format", format]])}`}
            download
          >
            {t(`export.${format}`)}
          </ButtonLink>
        ))}
      </p>
    </section>
  );
}
