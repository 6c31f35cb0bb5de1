import { buttonClass } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { longestSearch } from "@/newsroom/paging";

/** Searches the library; what is searched for stands in the address. */
export function SearchForm({ language, search }: { language: Language; search: string }) {
  const t = texts(language, "pictures");
  return (
    <form method="get" className="my-6 flex flex-wrap items-end gap-3">
      <label className="flex min-w-0 grow flex-col gap-1">
        <span className="font-bold">{t("search")}</span>
        <input
          type="search"
          name="search"
          defaultValue={search}
          maxLength={longestSearch}
          placeholder={t("searchHint")}
          className={inputClass}
        />
      </label>
      <button type="submit" className={buttonClass("primary")}>
        {t("searchSubmit")}
      </button>
      {search && (
        <a href="/desk/pictures" className={buttonClass("plain")}>
          <span className="whitespace-nowrap">{t("searchClear")}</span>
        </a>
      )}
    </form>
  );
}
