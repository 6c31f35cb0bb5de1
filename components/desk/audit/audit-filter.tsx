import { FilterBar } from "@/components/desk/filter-bar";
import { texts } from "@/messages/texts";
import { type AuditWanted, auditKinds, nobody } from "@/newsroom/audit/rules";
import type { Language } from "@/newsroom/language/rules";
import { auditPath, auditQuery } from "./paths";

type Props = { wanted: AuditWanted; people: { id: string; name: string }[]; language: Language };

/** What of the history is wanted; all of it lives in the address. */
export function AuditFilter({ wanted, people, language }: Props) {
  const t = texts(language, "audit");
  const persons = [
    { value: "", label: t("anybody") },
    { value: nobody, label: t("nobody") },
    ...people.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const kinds = auditKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  const { of, signIn } = wanted;
  return (
    <>
      <FilterBar
        path={auditPath}
        kept={{ of, signIn }}
        search={{ name: "q", label: t("search"), value: wanted.q }}
        choices={[
          { name: "person", label: t("person"), options: persons, value: wanted.person },
          {
            name: "kind",
            label: t("kind"),
            options: [{ value: "", label: t("anything") }, ...kinds],
            value: wanted.kind,
          },
        ]}
        days={[
          { name: "from", label: t("from"), value: wanted.from },
          { name: "to", label: t("to"), value: wanted.to },
        ]}
        clearPath={Object.values(auditQuery(wanted)).some(Boolean) ? auditPath : null}
        language={language}
      />
      {of || signIn ? <p className="my-2 text-small font-bold">{t("only")}</p> : null}
    </>
  );
}
