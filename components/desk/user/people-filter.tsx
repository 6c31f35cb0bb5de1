import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/edition/rules";
import { accountStates, type PeopleWanted } from "@/newsroom/user/rules";

/** Search and filter of the people list; both live in the address. */
export function PeopleFilter({ wanted, language }: { wanted: PeopleWanted; language: Language }) {
  const t = texts(language, "people");
  const states = accountStates.map((state) => ({ value: state, label: t(`state.${state}`) }));
  return (
    <search>
      <form className="mb-4 flex flex-wrap items-end gap-4">
        <div className="min-w-0 grow">
          <TextField name="q" type="search" label={t("search")} defaultValue={wanted.q} />
        </div>
        <SelectField
          name="state"
          label={t("filter")}
          options={[{ value: "", label: t("everybody") }, ...states]}
          defaultValue={wanted.state}
        />
        <Button type="submit">{t("searchSubmit")}</Button>
      </form>
    </search>
  );
}
