import { clockFor, editionsInUse } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { PageHead } from "@/components/desk/page-head";
import { EditionWays } from "@/components/desk/style/edition-ways";
import { TermForm } from "@/components/desk/style/term-form";
import { TermList } from "@/components/desk/style/term-list";
import { TermProposals } from "@/components/desk/style/term-proposals";
import { TermSearch } from "@/components/desk/style/term-search";
import { TermsFile } from "@/components/desk/style/terms-file.client";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import { listTermProposals } from "@/newsroom/house-style/proposals";
import { listTerms } from "@/newsroom/house-style/queries";
import { termLimits } from "@/newsroom/house-style/rules";
import { longestSearch, pageNumber } from "@/newsroom/paging";
import { tidyLine } from "@/newsroom/storable";
import { addTermAction, approveTermAction, refuseTermAction, removeTermAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "style")("list.title"));

/** The words of the house's style, in each edition: find, add, change, remove, import, and what was proposed. */
export default async function StylePage({ searchParams }: PageProps<"/desk/style">) {
  const user = await requireRight("style:manage");
  const { language } = user;
  const query = await searchParams;
  const inUse = await editionsInUse();
  const edition = inUse.find(({ key }) => key === query.edition) ?? inUse[0];
  const t = texts(language, "style");
  if (!edition) return <EmptyState title={t("list.empty.title")} text={t("list.empty.text")} />;
  const search = tidyLine(String(query.q ?? "")).slice(0, longestSearch);
  const page = pageNumber(query.page);
  const [{ rows, total }, proposals, clock] = await Promise.all([
    listTerms(user, { edition: edition.key, search, page }),
    listTermProposals(user, edition.key),
    clockFor(language),
  ]);
  const { desk, errors, style, pictures } = messages[language];
  const empty = search === "" ? "empty" : "nothingFound";
  return (
    <>
      <PageHead
        title={t("list.title")}
        note={`${t("list.count", { count: total })}. ${t("list.note")}`}
        action={
          <>
            <ButtonLink href={`/desk/style/checks?edition=${edition.key}`}>
              {texts(language, "fitness")("fromStyle")}
            </ButtonLink>
            <ButtonLink href="#add">{t("list.addTitle")}</ButtonLink>
          </>
        }
      />
      <EditionWays editions={inUse} current={edition.key} language={language} />
      <TermProposals
        proposals={proposals}
        actions={{ approve: approveTermAction, refuse: refuseTermAction }}
        language={language}
      />
      <TermSearch edition={edition.key} sought={search} language={language} />
      {rows.length > 0 ? (
        <TermList rows={rows} remove={removeTermAction} language={language} />
      ) : (
        <EmptyState title={t(`list.${empty}.title`)} text={t(`list.${empty}.text`)} />
      )}
      <DeskPagination
        path="/desk/style"
        query={{ q: search, edition: edition.key }}
        page={page}
        pages={Math.ceil(total / termLimits.perPage)}
        language={language}
      />
      <TermForm action={addTermAction} edition={edition.key} language={language} />
      <TextsProvider clock={clock} messages={{ desk, errors, style, pictures }}>
        <TermsFile edition={edition.key} />
      </TextsProvider>
    </>
  );
}
