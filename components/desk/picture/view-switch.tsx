import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { LibraryQuery } from "./library-filter";

/** How close the library's pictures stand: with their words, or many at once without. */
export function ViewSwitch({ wanted, language }: { wanted: LibraryQuery; language: Language }) {
  const t = texts(language, "pictures");
  const to = (view: "dense" | "") => {
    const query = Object.entries({ ...wanted, view }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    );
    return query.length > 0 ? `/desk/pictures?${new URLSearchParams(query)}` : "/desk/pictures";
  };
  const isDense = wanted.view === "dense";
  return (
    <nav aria-label={t("view.label")} className="flex gap-4">
      <a href={to("")} aria-current={isDense ? undefined : "true"} className="aria-[current]:font-bold">
        {t("view.words")}
      </a>
      <a href={to("dense")} aria-current={isDense ? "true" : undefined} className="aria-[current]:font-bold">
        {t("view.dense")}
      </a>
    </nav>
  );
}
