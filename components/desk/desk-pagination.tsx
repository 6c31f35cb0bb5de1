import { Pagination } from "@/components/ui/pagination";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

/** Paging of a list in the desk; `query` is what else its address carries (search, filters); what is empty is left out. */
export function DeskPagination({
  path,
  query = {},
  page,
  pages,
  language,
}: {
  path: string;
  query?: Record<string, string | undefined>;
  page: number;
  pages: number;
  language: Language;
}) {
  const t = texts(language, "desk");
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return (
    <Pagination
      page={page}
      pages={pages}
      hrefOf={(number) => `${path}?${new URLSearchParams([...given, ["page", String(number)]])}`}
      texts={{
        label: t("pagination.label"),
        previous: t("pagination.previous"),
        next: t("pagination.next"),
        position: t("pagination.position", { page, pages }),
      }}
    />
  );
}
