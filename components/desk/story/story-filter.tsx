import { Button, buttonClass } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";

type Choice = { name: string; label: string; value: string; options: { value: string; label: string }[] };

/** Search and filters of a list: a plain GET form, so that every list has an address. */
export function StoryFilter({
  search,
  choices,
  hidden,
  texts,
  clearHref,
}: {
  search: { label: string; value: string };
  choices: Choice[];
  hidden: Record<string, string>;
  texts: { filter: string; clear: string };
  clearHref: string | null;
}) {
  return (
    <search className="mb-6 block">
      <form method="get" className="flex flex-wrap items-end gap-3">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="flex min-w-56 grow flex-col gap-1">
          <span className="text-sm text-muted">{search.label}</span>
          <input
            type="search"
            name="search"
            defaultValue={search.value}
            maxLength={200}
            dir="auto"
            className={inputClass}
          />
        </label>
        {choices.map(({ name, label, value, options }) => (
          <label key={name} className="flex flex-col gap-1">
            <span className="text-sm text-muted">{label}</span>
            <select name={name} defaultValue={value} className={inputClass}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <Button type="submit">{texts.filter}</Button>
        {clearHref ? (
          <a href={clearHref} className={buttonClass("plain")}>
            {texts.clear}
          </a>
        ) : null}
      </form>
    </search>
  );
}
