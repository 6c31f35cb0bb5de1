import { texts } from "@/messages/texts";
import type { Named } from "@/newsroom/published-article/rules";
import { searchDays, searchPath, searchSorts } from "@/newsroom/search/rules";
import { controlClass, SearchField } from "./search-field";
import type { SearchProps } from "./search-page";

/** The chosen list too, where those that were found do not hold it. */
const withChosen = (lists: Named[], chosen: Named | null | undefined) =>
  chosen && !lists.some(({ id }) => id === chosen.id) ? [chosen, ...lists] : lists;

type ChoiceProps = {
  name: string;
  label: string;
  chosen: string;
  options: { value: string; text: string }[];
};

function Choice({ name, label, chosen, options }: ChoiceProps) {
  return (
    <label className="min-w-0">
      <span className="mb-1 block text-meta text-muted">{label}</span>
      <select name={name} defaultValue={chosen} className={controlClass}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is sought, and what narrows it: a plain form, whose address holds all of it. */
export function SearchForm({ outlet, address, search }: SearchProps) {
  const { edition, sections } = outlet;
  const t = texts(edition, "site");
  const ofLists = (lists: Named[], unchosen: string) => [
    { value: "", text: unchosen },
    ...lists.map(({ slug, name }) => ({ value: slug, text: name })),
  ];
  const topics = withChosen(search?.topics ?? [], search?.chosen.topic);
  const bylines = withChosen(search?.bylines ?? [], search?.chosen.byline);
  return (
    <search>
      <form action={searchPath(edition.key)} className="mt-4 text-small">
        <div className="flex items-end gap-3">
          <SearchField edition={edition} typed={address.q} />
          <button
            type="submit"
            className="min-h-11 cursor-pointer border border-accent bg-accent px-6 py-1 font-bold text-on-accent hover:bg-accent-deep"
          >
            {t("search.submit")}
          </button>
        </div>
        {search && (
          <div className="mt-3 grid grid-cols-2 gap-3 md:grid-cols-5">
            <Choice
              name="section"
              label={t("search.section")}
              chosen={search.chosen.section?.slug ?? ""}
              options={ofLists(withChosen(sections, search.chosen.section), t("search.anySection"))}
            />
            <Choice
              name="topic"
              label={t("search.topic")}
              chosen={search.chosen.topic?.slug ?? ""}
              options={ofLists(topics, t("search.anyTopic"))}
            />
            <Choice
              name="byline"
              label={t("search.byline")}
              chosen={search.chosen.byline?.slug ?? ""}
              options={ofLists(bylines, t("search.anyByline"))}
            />
            <Choice
              name="days"
              label={t("search.days")}
              chosen={String(address.days ?? "")}
              options={[
                { value: "", text: t("search.anyDays") },
                ...searchDays.map((days) => ({
                  value: String(days),
                  text: t("search.lastDays", { days: String(days) }),
                })),
              ]}
            />
            <Choice
              name="sort"
              label={t("search.sort")}
              chosen={address.sort ?? ""}
              options={searchSorts.map((sort) => ({
                value: sort === "newest" ? sort : "",
                text: t(`search.sorts.${sort}`),
              }))}
            />
          </div>
        )}
      </form>
    </search>
  );
}
