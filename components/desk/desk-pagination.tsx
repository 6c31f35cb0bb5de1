import { texts } from "@/messages/texts";
import { DeskWays, type PagedList } from "./desk-ways";

/** Links to the neighbouring pages of a list; nothing when there is only one. */
export function DeskPagination({ page, pages, ...list }: PagedList & { page: number; pages: number }) {
  if (pages <= 1) return null;
  const t = texts(list.language, "desk");
  const to = (number: number) => ({ page: String(number) });
  return (
    <DeskWays
      {...list}
      back={page > 1 && { rel: "prev", label: t("pagination.previous"), to: to(page - 1) }}
      on={page < pages && { rel: "next", label: t("pagination.next"), to: to(page + 1) }}
    >
      <span className="text-muted">{t("pagination.position", { page, pages })}</span>
    </DeskWays>
  );
}
