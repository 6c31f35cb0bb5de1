import { Pagination } from "@/components/ui/pagination";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/edition/rules";

/** Paging of a list in the desk; `query` is what else its address carries (search, filters). */
export function DeskPagination({
  path,
  query = {},
  page,
  pages,
  language,
}: {
  path: string;
  query?: Record<string, string>;
  page: number;
  pages: number;
  language: Language;
}) {
  const t = texts(language, "desk");
  const given = Object.entries(query).filter(([, value]) => value !== "");
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
