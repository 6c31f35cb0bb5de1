import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { countLimit } from "@/newsroom/paging";

type Props = {
  edition: Edition;
  page: number;
  perPage: number;
  /** Counted up to one more than `countLimit`. */
  total: number;
  hasMore: boolean;
  pathOf: (page: number) => string;
};

/** Ways to newer and older pages of a list. */
export function Pagination({ edition, page, perPage, total, hasMore, pathOf }: Props) {
  if (page === 1 && !hasMore) return null;
  const t = texts(edition, "site");
  return (
    <nav
      aria-label={t("paging")}
      className="mt-8 grid grid-cols-3 items-baseline border-t border-line pt-4 text-small"
    >
      <span>
        {page > 1 && (
          <a href={pathOf(page - 1)} rel="prev" className="link">
            {t("newer")}
          </a>
        )}
      </span>
      <span className="text-center text-muted">
        {total > countLimit ? t("page", { page }) : t("pageOf", { page, pages: Math.ceil(total / perPage) })}
      </span>
      <span className="text-end">
        {hasMore && (
          <a href={pathOf(page + 1)} rel="next" className="link">
            {t("older")}
          </a>
        )}
      </span>
    </nav>
  );
}
