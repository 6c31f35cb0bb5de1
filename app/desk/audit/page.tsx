import { clockFor, nearestEdition } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { AuditExport } from "@/components/desk/audit/audit-export";
import { AuditFilter } from "@/components/desk/audit/audit-filter";
import { AuditList } from "@/components/desk/audit/audit-list";
import { auditPath, auditQuery } from "@/components/desk/audit/paths";
import { RetentionForm } from "@/components/desk/audit/retention-form";
import { DeskWays } from "@/components/desk/desk-ways";
import { PageHead } from "@/components/desk/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { listAudit, listAuditPeople } from "@/newsroom/audit/queries";
import { AuditWanted } from "@/newsroom/audit/rules";
import { listAuditSubjects } from "@/newsroom/audit/subjects";
import { getPublishedSettings } from "@/newsroom/setting/queries";
import { withoutEmpty } from "../without-empty";
import { keepHistoryAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "audit")("title"));

/** Who changed what, and when: everything, searchable, and for how long it is kept. */
export default async function AuditPage({ searchParams }: PageProps<"/desk/audit">) {
  const user = await requireRight("history:read");
  const { language } = user;
  const wanted = AuditWanted.parse(await withoutEmpty(auditPath, searchParams));
  const { timeZone } = await clockFor(language);
  const [{ lines, next }, people, { historyMonths }] = await Promise.all([
    listAudit(user, wanted, timeZone),
    listAuditPeople(user),
    getPublishedSettings(),
  ]);
  const { subjects, named } = await listAuditSubjects(user, lines, await nearestEdition(language));
  const t = texts(language, "audit");
  const desk = texts(language, "desk");
  return (
    <>
      <PageHead title={t("title")} note={t("note")} />
      <AuditFilter wanted={wanted} people={people} language={language} />
      {lines.length > 0 ? (
        <AuditList lines={lines} subjects={subjects} named={named} language={language} />
      ) : (
        <EmptyState title={t("empty.title")} text={t("empty.text")} />
      )}
      {next !== undefined || wanted.after !== undefined ? (
        <DeskWays
          path={auditPath}
          query={auditQuery(wanted)}
          language={language}
          back={wanted.after !== undefined && { label: desk("pagination.first"), to: {} }}
          on={
            next !== undefined && { rel: "next", label: desk("pagination.next"), to: { after: String(next) } }
          }
        />
      ) : null}
      <AuditExport wanted={wanted} language={language} />
      <RetentionForm months={historyMonths} action={keepHistoryAction} language={language} />
    </>
  );
}
