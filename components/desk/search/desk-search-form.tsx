import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { longestSearch } from "@/newsroom/paging";

/** What is sought in the desk, in its page, where the head of the desk has no room for it. */
export function DeskSearchForm({ language, query }: { language: Language; query: string }) {
  const t = texts(language, "desk");
  return (
    <search className="mb-6 md:hidden">
      <form action="/desk/search" className="flex max-w-form gap-2">
        <input
          type="search"
          name="q"
          defaultValue={query}
          maxLength={longestSearch}
          aria-label={t("search.label")}
          dir="auto"
          className={inputClass}
        />
        <Button type="submit" variant="primary">
          {t("search.submit")}
        </Button>
      </form>
    </search>
  );
}
