import { FilterForm } from "@/components/desk/filter-form.client";
import { Button, buttonClass } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import { type AuditWanted, auditKinds, nobody } from "@/newsroom/audit/rules";
import type { Language } from "@/newsroom/language/rules";
import { longestSearch } from "@/newsroom/paging";
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
    <search>
      <FilterForm path={auditPath} className="mb-6 flex flex-wrap items-end gap-3">
        <div className="min-w-56 grow">
          <TextField
            name="q"
            type="search"
            label={t("search")}
            hint={t("searchHint")}
            defaultValue={wanted.q}
            maxLength={longestSearch}
          />
        </div>
        <SelectField name="person" label={t("person")} options={persons} defaultValue={wanted.person} />
        <SelectField
          name="kind"
          label={t("kind")}
          options={[{ value: "", label: t("anything") }, ...kinds]}
          defaultValue={wanted.kind}
        />
        <TextField name="from" type="date" label={t("from")} defaultValue={wanted.from} />
        <TextField name="to" type="date" label={t("to")} defaultValue={wanted.to} />
        {of ? <input type="hidden" name="of" value={of} /> : null}
        {signIn ? <input type="hidden" name="signIn" value={signIn} /> : null}
        <Button type="submit">{t("submit")}</Button>
        {Object.values(auditQuery(wanted)).some(Boolean) ? (
          <a href={auditPath} className={buttonClass("plain")}>
            {t("clear")}
          </a>
        ) : null}
      </FilterForm>
      {of || signIn ? <p className="mb-4 font-bold">{t("only")}</p> : null}
    </search>
  );
}
