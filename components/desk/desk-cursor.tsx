import { buttonClass } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { type Cursor, cursorText } from "@/newsroom/paging";

/**
 * Ways on through a list whose pages have no numbers, and back to its beginning; `query` is what else its address
 * carries, `after` where the page before ended.
 */
export function DeskCursor({
  path,
  query = {},
  after,
  next,
  language,
}: {
  path: string;
  query?: Record<string, string | undefined>;
  after?: string;
  next?: Cursor;
  language: Language;
}) {
  if (!after && !next) return null;
  const t = texts(language, "desk");
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const to = (more: string[][]) => `${path}?${new URLSearchParams([...given, ...more])}`;
  return (
    <nav aria-label={t("pagination.label")} className="mt-6 flex items-center justify-between gap-4">
      {after ? (
        <a href={to([])} className={buttonClass()}>
          {t("pagination.first")}
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a rel="next" href={to([["after", cursorText(next)]])} className={buttonClass()}>
          {t("pagination.next")}
        </a>
      )}
    </nav>
  );
}
