import { FilterForm } from "@/components/desk/filter-form.client";
import { Button } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { longestSearch } from "@/newsroom/paging";

/** One of a few; its first option says that it is left open, and of what. */
export type FilterChoice = {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  value: string | undefined;
  /** Whether wide screens have another way to it, as heads of columns are. */
  isForNarrow?: boolean;
};

type Props = {
  /** The list's own address. */
  path: string;
  /** What else of the address stays. */
  kept?: Record<string, string | undefined>;
  search: { name: string; label: string; value: string | undefined };
  choices: FilterChoice[];
  days?: { name: string; label: string; value: string | undefined }[];
  /** The list without filters, where there are some. */
  clearPath: string | null;
  /** What it is filtered by besides, in a word. */
  note?: string | undefined;
  language: Language;
};

/** As narrow as what it says: all of them stand in one line. */
const fieldClass =
  "min-h-9 rounded-control border border-control bg-sheet px-2 text-meta text-ink hover:border-accent";

/** Search and filters of a list, in one line, which phones move sideways: a plain GET form, so that every list has an address. */
export function FilterBar({ path, kept = {}, search, choices, days = [], clearPath, note, language }: Props) {
  const t = texts(language, "stories");
  return (
    <search className="mb-1 block">
      <FilterForm path={path} className="flex items-center gap-2 max-sm:strip sm:flex-wrap lg:flex-nowrap">
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <input
          type="search"
          name={search.name}
          aria-label={search.label}
          placeholder={search.label}
          defaultValue={search.value}
          maxLength={longestSearch}
          dir="auto"
          className={`${fieldClass} w-32 min-w-20 grow max-sm:min-w-36`}
        />
        {choices.map(({ name, label, options, value, isForNarrow }) => (
          <select
            key={name}
            name={name}
            aria-label={label}
            defaultValue={value ?? ""}
            className={`${fieldClass} max-w-44 min-w-0 field-sizing-content max-sm:shrink-0 ${isForNarrow ? "2xl:hidden" : ""}`}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ))}
        {days.map(({ name, label, value }) => (
          <label key={name} className="flex items-center gap-1 text-meta text-muted max-sm:shrink-0">
            {label}
            <input type="date" name={name} defaultValue={value} className={fieldClass} />
          </label>
        ))}
        <noscript>
          <Button type="submit">{t("filter")}</Button>
        </noscript>
        {note ? <span className="shrink-0 text-meta font-bold">{note}</span> : null}
        {clearPath === null ? null : (
          <a href={clearPath} className="shrink-0 px-2 text-meta">
            {t("clear")}
          </a>
        )}
      </FilterForm>
    </search>
  );
}
