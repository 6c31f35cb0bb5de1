import { FilterBar } from "@/components/desk/filter-bar";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { accountStates, type PeopleWanted, peopleOrders } from "@/newsroom/user/rules";
import { peoplePath, peopleQuery } from "./paths";
import { roleOptions } from "./role-options";

/** Search, filters and order of the people list; all live in the address. */
export function PeopleFilter({ wanted, language }: { wanted: PeopleWanted; language: Language }) {
  const t = texts(language, "people");
  const states = accountStates.map((state) => ({ value: state, label: t(`state.${state}`) }));
  const orders = peopleOrders.map((order) => ({ value: order, label: t(`sort.${order}`) }));
  return (
    <FilterBar
      path={peoplePath}
      search={{ name: "q", label: t("search"), value: wanted.q }}
      choices={[
        {
          name: "role",
          label: t("roleLabel"),
          options: [{ value: "", label: t("anyRole") }, ...roleOptions(language)],
          value: wanted.role,
        },
        {
          name: "state",
          label: t("stateLabel"),
          options: [{ value: "", label: t("anyState") }, ...states],
          value: wanted.state,
        },
        { name: "sort", label: t("sort.label"), options: orders, value: wanted.sort },
      ]}
      clearPath={Object.values(peopleQuery(wanted)).some(Boolean) ? peoplePath : null}
      language={language}
    />
  );
}
