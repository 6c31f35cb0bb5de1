import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import { countLimit } from "@/newsroom/paging";
import { cardsPerPage } from "@/newsroom/published-article/rules";
import type { ListPageProps } from "./list-page";

/** Ways to newer and older stories of a list. */
export function Pagination({ outlet, kind, subject, page, total, hasMore }: ListPageProps) {
  if (page === 1 && !hasMore) return null;
  const { edition } = outlet;
  const t = texts(edition, "site");
  const pathOf = (number: number) => listPath(edition.key, kind, subject.slug, number);
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
        {total > countLimit
          ? t("page", { page })
          : t("pageOf", { page, pages: Math.ceil(total / cardsPerPage) })}
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
