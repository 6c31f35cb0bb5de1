import { editionName } from "@/components/desk/edition-name";
import { FilterForm } from "@/components/desk/filter-form.client";
import { Button } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { wantedPeriods, type wantedStandings } from "@/newsroom/article/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { longestSearch } from "@/newsroom/paging";

type Named = { id: string; name: string };
export type Chosen = Partial<
  Record<"search" | "status" | "section" | "edition" | "person" | "since" | "sort", string>
>;
type Choice = { name: keyof Chosen; label: string; options: { value: string; label: string }[] };

/**
 * What may be chosen: `people` is empty for those who see their own stories alone, `statuses` for a list of stories
 * that all stand in one place.
 */
type Offered = {
  statuses: readonly (typeof wantedStandings)[number][];
  sections: Named[];
  editions: Edition[];
  people: Named[];
};

const named = ({ id, name }: Named) => ({ value: id, label: name });

function choicesOf({ statuses, sections, editions, people }: Offered, language: Language): Choice[] {
  const t = texts(language, "stories");
  const desk = texts(language, "desk");
  const choice = (name: keyof Chosen, label: string, every: string, options: Choice["options"]): Choice => ({
    name,
    label,
    options: [{ value: "", label: every }, ...options],
  });
  const ofStatus = statuses.map((value) => ({ value, label: desk(`standing.${value}`) }));
  const ofEdition = editions.map((each) => ({ value: each.key, label: editionName(each, language) }));
  const ofPeriod = wantedPeriods.map((value) => ({ value, label: t(`since.${value}`) }));
  return [
    ...(statuses.length > 0 ? [choice("status", t("status"), t("anyStatus"), ofStatus)] : []),
    choice("section", t("section"), t("anySection"), sections.map(named)),
    choice("edition", t("edition"), t("anyEdition"), ofEdition),
    ...(people.length > 0 ? [choice("person", t("person"), t("anyPerson"), people.map(named))] : []),
    choice("since", t("since.label"), t("since.any"), ofPeriod),
  ];
}

type Props = {
  /** The list's own address. */
  path: string;
  wanted: Chosen;
  /** The tab that the form stays on, where the list has tabs. */
  scope?: string;
  /** What else of the address stays. */
  kept?: Record<string, string>;
  offered: Offered;
  language: Language;
};

/** As narrow as what it says: all of them stand in one line. */
const fieldClass =
  "min-h-9 rounded-control border border-control bg-sheet px-2 text-meta text-ink hover:border-accent";

/** Search and filters of the stories, in one line: a plain GET form, so that every list has an address. */
export function StoryFilter({ path, wanted, scope, kept = {}, offered, language }: Props) {
  const t = texts(language, "stories");
  return (
    <search className="mb-1 block">
      <FilterForm path={path} className="flex flex-wrap items-center gap-2 lg:flex-nowrap">
        {scope ? <input type="hidden" name="scope" value={scope} /> : null}
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          type="search"
          name="search"
          aria-label={t("search")}
          placeholder={t("search")}
          defaultValue={wanted.search}
          maxLength={longestSearch}
          dir="auto"
          className={`${fieldClass} w-32 min-w-20 grow`}
        />
        {choicesOf(offered, language).map(({ name, label, options }) => (
          <select
            key={name}
            name={name}
            aria-label={label}
            defaultValue={wanted[name] ?? ""}
            className={`${fieldClass} max-w-36 min-w-0`}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ))}
        <noscript>
          <Button type="submit">{t("filter")}</Button>
        </noscript>
        {Object.values(wanted).some(Boolean) ? (
          <a href={scope ? `${path}?scope=${scope}` : path} className="shrink-0 px-2 text-meta">
            {t("clear")}
          </a>
        ) : null}
      </FilterForm>
    </search>
  );
}
