import { buttonClass } from "./button";

export type PaginationTexts = { label: string; previous: string; next: string; position: string };

/** Links to the neighbouring pages of a list; nothing when there is only one. */
export function Pagination({
  page,
  pages,
  hrefOf,
  texts,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  texts: PaginationTexts;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={texts.label} className="mt-6 flex items-center justify-between gap-4">
      {page > 1 ? (
        <a rel="prev" href={hrefOf(page - 1)} className={buttonClass()}>
          {texts.previous}
        </a>
      ) : (
        <span />
      )}
      <span className="text-muted">{texts.position}</span>
      {page < pages ? (
        <a rel="next" href={hrefOf(page + 1)} className={buttonClass()}>
          {texts.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
