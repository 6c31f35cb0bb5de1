import type { SiteOutlet } from "@/components/site/outlet";
import { texts } from "@/messages/texts";
import { mostChosen } from "@/newsroom/search/plan";
import { type PublishedSearch, type SearchAddress, searchPath } from "@/newsroom/search/rules";
import { NothingFound } from "./nothing-found";
import { SearchForm } from "./search-form";
import { SearchHitCard } from "./search-hit";
import { SearchPaging } from "./search-paging";

export type SearchProps = {
  outlet: SiteOutlet;
  address: SearchAddress;
  /** Null where nothing was asked for. */
  search: PublishedSearch | null;
};

/** A search: what is asked for and how it is narrowed, what was found of it, and what to try where that is nothing. */
export function SearchPage({ outlet, address, search }: SearchProps) {
  const { edition } = outlet;
  const t = texts(edition, "site");
  return (
    <div className="max-w-wide py-6 md:py-8">
      <h1 className="text-headline font-bold">{t("search.title")}</h1>
      <SearchForm outlet={outlet} address={address} search={search} />
      {!search && <p className="mt-6 text-muted">{t("search.start")}</p>}
      {search?.meant && (
        <p className="mt-6 text-standfirst">
          {t.rich("search.meant", {
            query: search.meant,
            link: (words) => (
              <a
                href={searchPath(edition.key, { ...address, q: search.meant ?? "", page: undefined })}
                className="link font-bold"
              >
                {words}
              </a>
            ),
          })}
        </p>
      )}
      {search && search.total === 0 && <NothingFound edition={edition} address={address} />}
      {search && search.total > 0 && (
        <>
          <p className="mt-6 border-b border-line pb-2 text-small text-muted">
            {t(search.total < mostChosen ? "search.results" : "search.resultsMore", { count: search.total })}
          </p>
          <div className="rows mt-5">
            {search.hits.map((hit) => (
              <SearchHitCard key={hit.card.id} hit={hit} edition={edition} />
            ))}
          </div>
          <SearchPaging edition={edition} address={address} search={search} />
        </>
      )}
    </div>
  );
}
