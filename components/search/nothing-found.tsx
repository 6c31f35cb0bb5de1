import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { type SearchAddress, searchPath } from "@/newsroom/search/rules";

/** What to try where a search found nothing. */
export function NothingFound({ edition, address }: { edition: Edition; address: SearchAddress }) {
  const t = texts(edition, "site");
  const { q, sort: _, page: __, ...filters } = address;
  const isNarrowed = Object.values(filters).some((value) => value !== undefined);
  return (
    <div className="mt-8 max-w-measure">
      <h2 className="text-title font-bold">{t("search.nothing.title", { query: q })}</h2>
      <ul className="mt-3 list-disc ps-6 text-muted">
        {isNarrowed && (
          <li>
            <a href={searchPath(edition.key, { q })} className="link font-bold">
              {t("search.nothing.wider")}
            </a>
          </li>
        )}
        <li>{t("search.nothing.spelling")}</li>
        <li>{t("search.nothing.fewer")}</li>
      </ul>
    </div>
  );
}
