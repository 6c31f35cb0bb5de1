import { orNotFound } from "@/app/_answers/or-not-found";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { PageHead } from "@/components/desk/page-head";
import { ImportBadge } from "@/components/desk/redirect/import-list";
import { RefusedAddresses } from "@/components/desk/redirect/refused-addresses";
import { ButtonLink } from "@/components/ui/button";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { pageNumber } from "@/newsroom/paging";
import { getImport, listRefusedLines } from "@/newsroom/redirect/queries";
import { redirectsPerPage } from "@/newsroom/redirect/rules";

export const generateMetadata = titled((language) => texts(language, "outlet")("redirects.import.title"));

/** What became of a file of old addresses: how many were added, and each line that was not, with why. */
export default async function ImportPage({
  params,
  searchParams,
}: PageProps<"/desk/redirects/imports/[id]">) {
  const user = await requireRight("redirect:manage");
  const { language } = user;
  const { id } = await params;
  const page = pageNumber((await searchParams).page);
  const file = await orNotFound(getImport(user, id));
  const lines = await listRefusedLines(user, id, page);
  const t = texts(language, "outlet");
  return (
    <>
      <PageHead
        title={t("redirects.import.title")}
        note={<Words of={file.fileName || t("redirects.import.unnamed")} />}
        action={<ButtonLink href="/desk/redirects">{t("redirects.title")}</ButtonLink>}
      />
      <p className="mb-4">
        <ImportBadge file={file} language={language} />
      </p>
      {file.finishedAt ? (
        <ul className="mb-6">
          {(["added", "known", "refused"] as const).map((count) => (
            <li key={count}>{t(`redirects.import.${count}`, { count: file[count] })}</li>
          ))}
        </ul>
      ) : null}
      {lines.length > 0 ? <RefusedAddresses lines={lines} language={language} /> : null}
      <DeskPagination
        path={`/desk/redirects/imports/${id}`}
        page={page}
        pages={Math.ceil(file.refused / redirectsPerPage)}
        language={language}
      />
    </>
  );
}
