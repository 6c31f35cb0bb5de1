import { FilterForm } from "@/components/desk/filter-form.client";
import { Button, buttonClass } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { longestSearch } from "@/newsroom/paging";
import type { PictureFilter } from "@/newsroom/picture/input";
import { pictureBases } from "@/newsroom/picture/rights";
import { uploadedPeriods } from "@/newsroom/picture/rules";

export type LibraryQuery = Omit<PictureFilter, "page">;

type Props = {
  language: Language;
  wanted: LibraryQuery;
  /** Who brought pictures, for who may know it; empty for everybody else. */
  uploaders: { id: string; name: string }[];
  /** What the story is called whose pictures are wanted. */
  story: string | null;
  /** What the topic is called whose stories' pictures are wanted. */
  topic: string | null;
};

/** Search and filters of the library: a plain GET form, so that every choice has an address. */
export function LibraryFilter({ language, wanted, uploaders, story, topic }: Props) {
  const t = texts(language, "pictures");
  const bases = ["none", ...pictureBases] as const;
  const people = uploaders.map(({ id, name }) => ({ value: id, label: name }));
  const choices = [
    { name: "by", every: "anybody", options: [{ value: "me", label: t("filter.me") }, ...people] },
    {
      name: "basis",
      every: "anyBasis",
      options: bases.map((value) => ({ value, label: t(`rights.bases.${value}`) })),
    },
    {
      name: "ends",
      every: "anyEnd",
      options: (["soon", "ended"] as const).map((value) => ({ value, label: t(`filter.ends.${value}`) })),
    },
    {
      name: "since",
      every: "anyTime",
      options: uploadedPeriods.map((value) => ({ value, label: t(`filter.since.${value}`) })),
    },
    { name: "use", every: "anyUse", options: [{ value: "unused", label: t("filter.unused") }] },
  ] as const;
  const { view, ...asked } = wanted;
  const isFiltered = Object.values(asked).some(Boolean);
  return (
    <search className="my-6 block">
      <FilterForm path="/desk/pictures" className="flex flex-wrap items-end gap-3">
        {view ? <input type="hidden" name="view" value={view} /> : null}
        {wanted.story ? <input type="hidden" name="story" value={wanted.story} /> : null}
        {wanted.topic ? <input type="hidden" name="topic" value={wanted.topic} /> : null}
        <SearchField name="search" label={t("search")} value={wanted.search} hint={t("searchHint")} isWide />
        <SearchField name="credit" label={t("describe.credit")} value={wanted.credit} />
        {choices.map(({ name, every, options }) => (
          <label key={name} className="flex flex-col gap-1">
            <span className="text-caption text-muted">{t(`filter.${name}.label`)}</span>
            <select name={name} defaultValue={wanted[name] ?? ""} className={inputClass}>
              <option value="">{t(`filter.${every}`)}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <Button type="submit" variant="primary">
          {t("searchSubmit")}
        </Button>
        {isFiltered ? (
          <a href={view ? `/desk/pictures?view=${view}` : "/desk/pictures"} className={buttonClass("plain")}>
            <span className="whitespace-nowrap">{t("searchClear")}</span>
          </a>
        ) : null}
      </FilterForm>
      {story === null ? null : <p className="mt-3 text-muted">{t("filter.story", { headline: story })}</p>}
      {topic === null ? null : <p className="mt-3 text-muted">{t("filter.topic", { name: topic })}</p>}
    </search>
  );
}

type SearchProps = {
  name: string;
  label: string;
  value: string | undefined;
  hint?: string;
  isWide?: boolean;
};

function SearchField({ name, label, value = "", hint, isWide = false }: SearchProps) {
  return (
    <label className={`flex flex-col gap-1 ${isWide ? "min-w-40 grow" : ""}`}>
      <span className="text-caption text-muted">{label}</span>
      <input
        type="search"
        name={name}
        defaultValue={value}
        maxLength={longestSearch}
        placeholder={hint}
        dir="auto"
        className={inputClass}
      />
    </label>
  );
}
