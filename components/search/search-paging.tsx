import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { hitsPerPage, type PublishedSearch, type SearchAddress, searchPath } from "@/newsroom/search/rules";

type Props = { edition: Edition; address: SearchAddress; search: PublishedSearch };

/** Ways to the results before and after these. */
export function SearchPaging({ edition, address, search: { total, hasMore } }: Props) {
  const { page = 1 } = address;
  if (page === 1 && !hasMore) return null;
  const t = texts(edition, "site");
  const pathOf = (number: number) =>
    searchPath(edition.key, { ...address, page: number === 1 ? undefined : number });
  return (
    <nav
      aria-label={t("search.paging")}
      className="mt-8 grid grid-cols-3 items-baseline border-t border-line pt-4 text-small"
    >
      <span>
        {page > 1 && (
          <a href={pathOf(page - 1)} rel="prev" className="link">
            {t("search.previous")}
          </a>
        )}
      </span>
      <span className="text-center text-muted">
        {t("pageOf", { page, pages: Math.max(page, Math.ceil(total / hitsPerPage)) })}
      </span>
      <span className="text-end">
        {hasMore && (
          <a href={pathOf(page + 1)} rel="next" className="link">
            {t("search.next")}
          </a>
        )}
      </span>
    </nav>
  );
}
