import { editionName } from "@/components/desk/edition-name";
import { FilterBar, type FilterChoice } from "@/components/desk/filter-bar";
import { texts } from "@/messages/texts";
import { listOrders, wantedPeriods, type wantedStandings } from "@/newsroom/article/listing";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

type Named = { id: string; name: string };
export type Chosen = Partial<
  Record<"search" | "status" | "section" | "edition" | "person" | "since" | "sort", string>
>;

/**
 * What may be chosen: `people` is empty for those who see their own stories alone, `statuses` for a list of stories
 * that all stand in one place.
 */
type Offered = {
  statuses: readonly (typeof wantedStandings)[number][];
  /** Whether it may be sorted. */
  isSorted?: boolean;
  sections: Named[];
  editions: Edition[];
  people: Named[];
};

const named = ({ id, name }: Named) => ({ value: id, label: name });

function choicesOf(
  { statuses, sections, editions, people, isSorted = false }: Offered,
  wanted: Chosen,
  language: Language,
): FilterChoice[] {
  const t = texts(language, "stories");
  const desk = texts(language, "desk");
  const choice = (
    name: keyof Chosen,
    label: string,
    every: string,
    options: FilterChoice["options"],
  ): FilterChoice => ({
    name,
    label,
    value: wanted[name],
    options: [{ value: "", label: every }, ...options],
  });
  const ofStatus = statuses.map((value) => ({ value, label: desk(`standing.${value}`) }));
  const ofEdition = editions.map((each) => ({ value: each.key, label: editionName(each, language) }));
  const ofOrder = listOrders
    .filter((value) => value !== "touched")
    .map((value) => ({ value, label: t(`sort.${value}`) }));
  const ofPeriod = wantedPeriods.map((value) => ({ value, label: t(`since.${value}`) }));
  return [
    ...(statuses.length > 0 ? [choice("status", t("status"), t("anyStatus"), ofStatus)] : []),
    choice("section", t("section"), t("anySection"), sections.map(named)),
    choice("edition", t("edition"), t("anyEdition"), ofEdition),
    ...(people.length > 0 ? [choice("person", t("person"), t("anyPerson"), people.map(named))] : []),
    choice("since", t("since.label"), t("since.any"), ofPeriod),
    ...(isSorted
      ? [{ ...choice("sort", t("sort.label"), t("sort.touched"), ofOrder), isForNarrow: true }]
      : []),
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

/** Search and filters of the stories, in one line. */
export function StoryFilter({ path, wanted, scope, kept = {}, offered, language }: Props) {
  return (
    <FilterBar
      path={path}
      kept={{ scope, ...kept }}
      search={{ name: "search", label: texts(language, "stories")("search"), value: wanted.search }}
      choices={choicesOf(offered, wanted, language)}
      clearPath={
        Object.entries(wanted).some(([name, value]) => name !== "sort" && value)
          ? scope
            ? `${path}?scope=${scope}`
            : path
          : null
      }
      language={language}
    />
  );
}
