import { FilterForm } from "@/components/desk/filter-form.client";
import { Button, buttonClass } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { longestSearch } from "@/newsroom/paging";
import { accountStates, type PeopleWanted, peopleOrders } from "@/newsroom/user/rules";
import { peoplePath, peopleQuery } from "./paths";
import { roleOptions } from "./role-options";

/** Search, filters and order of the people list; all live in the address. */
export function PeopleFilter({ wanted, language }: { wanted: PeopleWanted; language: Language }) {
  const t = texts(language, "people");
  const any = { value: "", label: t("everybody") };
  const states = accountStates.map((state) => ({ value: state, label: t(`state.${state}`) }));
  const orders = peopleOrders.map((order) => ({ value: order, label: t(`sort.${order}`) }));
  return (
    <search>
      <FilterForm path={peoplePath} className="mb-6 flex flex-wrap items-end gap-3">
        <div className="min-w-56 grow">
          <TextField
            name="q"
            type="search"
            label={t("search")}
            defaultValue={wanted.q}
            maxLength={longestSearch}
          />
        </div>
        <SelectField
          name="role"
          label={t("roleLabel")}
          options={[any, ...roleOptions(language)]}
          defaultValue={wanted.role}
        />
        <SelectField
          name="state"
          label={t("stateLabel")}
          options={[any, ...states]}
          defaultValue={wanted.state}
        />
        <SelectField name="sort" label={t("sort.label")} options={orders} defaultValue={wanted.sort} />
        <Button type="submit">{t("searchSubmit")}</Button>
        {Object.values(peopleQuery(wanted)).some(Boolean) ? (
          <a href={peoplePath} className={buttonClass("plain")}>
            {t("nobody.action")}
          </a>
        ) : null}
      </FilterForm>
    </search>
  );
}
