import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { NameSearch } from "@/components/desk/name/name-search";
import { PageHead } from "@/components/desk/page-head";
import { ImportForm } from "@/components/desk/redirect/import-form.client";
import { ImportList } from "@/components/desk/redirect/import-list";
import { RedirectAddForm } from "@/components/desk/redirect/redirect-form";
import { RedirectList } from "@/components/desk/redirect/redirect-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { longestSearch, pageNumber } from "@/newsroom/paging";
import { listImports, listRedirects } from "@/newsroom/redirect/queries";
import { redirectsPerPage } from "@/newsroom/redirect/rules";
import { tidyLine } from "@/newsroom/storable";
import { addRedirectAction, removeRedirectAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "outlet")("redirects.title"));

/** Addresses of a former site and where each leads: find, add, change, remove, import. */
export default async function RedirectsPage({ searchParams }: PageProps<"/desk/redirects">) {
  const user = await requireRight("redirect:manage");
  const { language } = user;
  const query = await searchParams;
  const search = tidyLine(String(query.q ?? "")).slice(0, longestSearch);
  const page = pageNumber(query.page);
  const [{ rows, total }, files] = await Promise.all([
    listRedirects(user, { search, page }),
    listImports(user),
  ]);
  const t = texts(language, "outlet");
  const empty = search === "" ? "redirects.empty" : "nothingFound";
  return (
    <>
      <PageHead
        title={t("redirects.title")}
        note={`${t("redirects.count", { count: total })}. ${t("redirects.note")}`}
        action={<ButtonLink href="#add">{t("redirects.addTitle")}</ButtonLink>}
      />
      <NameSearch language={language} sought={search} label={t("redirects.search")} />
      {rows.length > 0 ? (
        <RedirectList rows={rows} remove={removeRedirectAction} language={language} />
      ) : (
        <EmptyState title={t(`${empty}.title`)} text={t(`${empty}.text`)} />
      )}
      <DeskPagination
        path="/desk/redirects"
        query={{ q: search }}
        page={page}
        pages={Math.ceil(total / redirectsPerPage)}
        language={language}
      />
      <RedirectAddForm action={addRedirectAction} language={language} />
      <section aria-labelledby="import" className="mt-10 border border-line bg-sheet p-5 sm:p-6">
        <h2 id="import" className="mb-2 text-title font-bold">
          {t("redirects.import.title")}
        </h2>
        <p className="mb-4 max-w-measure text-muted">{t("redirects.import.note")}</p>
        <ImportForm />
        <ImportList files={files} language={language} />
      </section>
    </>
  );
}
