import { Button, buttonClass } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

/** Search in a list of names; what is sought stands in the address bar. */
export function NameSearch({
  language,
  sought,
  label,
}: {
  language: Language;
  sought: string;
  label?: string;
}) {
  const t = texts(language, "outlet");
  const asked = label ?? t("search");
  return (
    <search className="mb-4">
      <form className="flex max-w-form gap-2">
        <input
          type="search"
          name="q"
          defaultValue={sought}
          aria-label={asked}
          placeholder={asked}
          dir="auto"
          className={inputClass}
        />
        <Button type="submit">{t("searchSubmit")}</Button>
        {sought === "" ? null : (
          <a href="?" className={buttonClass("plain")}>
            {t("nothingFound.action")}
          </a>
        )}
      </form>
    </search>
  );
}
