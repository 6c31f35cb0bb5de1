import { Button, buttonClass } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

/** Search in an edition's words; what is sought stands in the address bar. */
export function TermSearch({
  edition,
  sought,
  language,
}: {
  edition: string;
  sought: string;
  language: Language;
}) {
  const t = texts(language, "style");
  const outlet = texts(language, "outlet");
  return (
    <search className="mb-4">
      <form className="flex max-w-form gap-2">
        <input type="hidden" name="edition" value={edition} />
        <input
          type="search"
          name="q"
          defaultValue={sought}
          aria-label={t("list.search")}
          placeholder={t("list.search")}
          dir="auto"
          className={inputClass}
        />
        <Button type="submit">{outlet("searchSubmit")}</Button>
        {sought === "" ? null : (
          <a href={`?edition=${edition}`} className={buttonClass("plain")}>
            {outlet("nothingFound.action")}
          </a>
        )}
      </form>
    </search>
  );
}
