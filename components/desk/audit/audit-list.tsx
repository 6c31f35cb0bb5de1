import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot, Dotted } from "@/components/ui/after-dot";
import { Sentence, Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { changedIn } from "@/newsroom/audit/changed";
import type { AuditLine, AuditSubject } from "@/newsroom/audit/rules";
import type { Language } from "@/newsroom/language/rules";
import { ChangedParts, FieldName } from "./changed-parts";
import { doneText } from "./done-text";
import { jobText } from "./job-text";
import { auditPathOf } from "./paths";

type Props = {
  lines: AuditLine[];
  subjects: Map<number, AuditSubject>;
  /** What the changes name by its id. */
  named: Map<string, AuditSubject>;
  language: Language;
};

/** Lines of the history, newest first: what was done to what, by whom, when, in which sign-in, and what differs since. */
export function AuditList({ lines, subjects, named, language }: Props) {
  return (
    <ol className="border-t border-line">
      {lines.map((line) => (
        <AuditEntry
          key={line.id}
          line={line}
          subject={subjects.get(line.id)}
          named={named}
          language={language}
        />
      ))}
    </ol>
  );
}

type EntryProps = Pick<Props, "named" | "language"> & { line: AuditLine; subject: AuditSubject | undefined };

function AuditEntry({ line, subject, named, language }: EntryProps) {
  const t = texts(language, "audit");
  const changed = changedIn(line.before, line.after);
  const label = subject?.label || (subject?.edition ? texts(language, "fronts")("ofEdition") : "");
  const where = { of: line.subjectId };
  return (
    <li className="border-b border-line py-3">
      <p>
        {doneText(line.verb, language)}
        {label ? (
          <>
            {": "}
            {subject?.href ? (
              <a href={subject.href} className="underline">
                <Words of={label} className="wrap-anywhere" />
              </a>
            ) : (
              <Words of={label} className="wrap-anywhere" />
            )}
          </>
        ) : null}
        {subject?.edition ? (
          <AfterDot>
            <FieldName name={subject.edition} language={language} />
          </AfterDot>
        ) : null}
      </p>
      <p className="text-caption text-muted">
        <Dotted
          parts={[
            <Actor key="actor" line={line} language={language} />,
            <DeskTime key="time" at={line.createdAt} />,
            ...(line.signIn
              ? [
                  <a key="signIn" className="underline" href={auditPathOf({ signIn: line.signIn })}>
                    <Sentence text={t("signIn", { mark: line.signIn })} />
                  </a>,
                ]
              : []),
            <a key="of" className="underline" href={auditPathOf(where)}>
              {t("ofThis")}
            </a>,
          ]}
        />
      </p>
      {line.reason ? (
        <Words
          of={line.reason}
          as="p"
          className="mt-1 border-s-2 border-line ps-3 wrap-anywhere whitespace-pre-line"
        />
      ) : null}
      {changed.length > 0 ? (
        <details className="mt-1">
          <summary className="cursor-pointer text-caption">{t("details")}</summary>
          <ChangedParts changed={changed} named={named} language={language} />
        </details>
      ) : null}
    </li>
  );
}

/** Who it was: a person by her name, work without an account by its own. */
function Actor({ line: { actorId, actorName }, language }: { line: AuditLine; language: Language }) {
  const t = texts(language, "audit");
  if (actorId !== null) return <Words of={actorName ?? ""} className="font-bold" />;
  const [kind, name = ""] = (actorName ?? "").split(":");
  if (kind === "key") return <Sentence text={t("program", { name })} />;
  if (kind === "reader") return t("visitor");
  if (!name) return t("system");
  return (
    <>
      {t("system")}
      {": "}
      {jobText(name, language) ?? <bdi dir="ltr">{name}</bdi>}
    </>
  );
}
