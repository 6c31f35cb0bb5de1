import { Button, buttonClass } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import { wantedPeriods, wantedStandings } from "@/newsroom/article/rules";
import { type EditionKey, editions, type Language } from "@/newsroom/edition/rules";

type Named = { id: string; name: string };
type Wanted = Partial<Record<"search" | "status" | "section" | "edition" | "person" | "since", string>>;
type Choice = { name: keyof Wanted; label: string; options: { value: string; label: string }[] };

/** What may be chosen: `people` is empty for those who see their own stories alone. */
type Offered = { sections: Named[]; editions: EditionKey[]; people: Named[] };

const named = ({ id, name }: Named) => ({ value: id, label: name });

function choicesOf({ sections, editions: offered, people }: Offered, language: Language): Choice[] {
  const t = texts(language, "stories");
  const desk = texts(language, "desk");
  const any = (label: string) => ({ value: "", label });
  const statuses = wantedStandings.map((value) => ({ value, label: desk(`standing.${value}`) }));
  const ofPeople: Choice = {
    name: "person",
    label: t("person"),
    options: [any(t("anyPerson")), ...people.map(named)],
  };
  return [
    { name: "status", label: t("status"), options: [any(t("anyStatus")), ...statuses] },
    { name: "section", label: t("section"), options: [any(t("anySection")), ...sections.map(named)] },
    {
      name: "edition",
      label: t("edition"),
      options: [any(t("anyEdition")), ...offered.map((value) => ({ value, label: editions[value].ownName }))],
    },
    ...(people.length > 0 ? [ofPeople] : []),
    {
      name: "since",
      label: t("since.label"),
      options: [
        any(t("since.any")),
        ...wantedPeriods.map((value) => ({ value, label: t(`since.${value}`) })),
      ],
    },
  ];
}

/** Search and filters of the stories: a plain GET form, so that every list has an address. */
export function StoryFilter({
  wanted,
  scope,
  offered,
  language,
}: {
  wanted: Wanted;
  /** The tab that the form stays on. */
  scope: string;
  offered: Offered;
  language: Language;
}) {
  const t = texts(language, "stories");
  return (
    <search className="mb-6 block">
      <form method="get" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="scope" value={scope} />
        <label className="flex min-w-56 grow flex-col gap-1">
          <span className="text-sm text-muted">{t("search")}</span>
          <input
            type="search"
            name="search"
            defaultValue={wanted.search}
            maxLength={200}
            dir="auto"
            className={inputClass}
          />
        </label>
        {choicesOf(offered, language).map(({ name, label, options }) => (
          <label key={name} className="flex flex-col gap-1">
            <span className="text-sm text-muted">{label}</span>
            <select name={name} defaultValue={wanted[name] ?? ""} className={inputClass}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <Button type="submit">{t("filter")}</Button>
        {Object.values(wanted).some(Boolean) ? (
          <a href={`/desk?scope=${scope}`} className={buttonClass("plain")}>
            {t("clear")}
          </a>
        ) : null}
      </form>
    </search>
  );
}
