import type { Metadata } from "next";
import { requireUser } from "@/app/auth";
import { editionsInUse } from "@/app/desk/editions";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { PageHead } from "@/components/desk/page-head";
import { DeskSearchForm } from "@/components/desk/search/desk-search-form";
import { Findings } from "@/components/desk/search/findings";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Sentence } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { searchDesk } from "@/newsroom/desk-search/queries";
import { DeskSearchWanted, deskSearchPath, foundPerPage } from "@/newsroom/desk-search/rules";
import { inOneLine } from "@/newsroom/language/numbers";

type Props = PageProps<"/desk/search">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { language } = await requireUser();
  const { q } = DeskSearchWanted.parse(await searchParams);
  const t = texts(language, "desk");
  return { title: q === "" ? t("search.title") : inOneLine(t("search.titleOf", { query: q })) };
}

/** One search over everything that a person may see: by groups, or one of them in pages. */
export default async function DeskSearchPage({ searchParams }: Props) {
  const user = await requireUser();
  const { language } = user;
  const { q, in: group, page } = DeskSearchWanted.parse(await searchParams);
  const t = texts(language, "desk");
  const editions = await editionsInUse();
  const findings = q === "" ? {} : await searchDesk(user, { query: q, editions, group, page });
  const found = Object.values(findings);
  const total = found.reduce((sum, each) => sum + each.total, 0);
  return (
    <>
      <PageHead title={t("search.title")} note={q === "" ? t("search.start") : undefined} />
      <DeskSearchForm language={language} query={q} />
      {group && (
        <p className="mb-4">
          <a href={deskSearchPath({ q })}>
            <Sentence text={t("search.back", { query: q })} />
          </a>
        </p>
      )}
      {q !== "" && total === 0 && (
        <EmptyState title={t("search.nothing.title", { query: q })} text={t("search.nothing.text")} />
      )}
      {total > 0 && found.every(({ hits }) => hits.length === 0) && (
        <EmptyState
          title={t("search.pastEnd.title")}
          text={t("search.pastEnd.text")}
          action={<ButtonLink href={deskSearchPath({ q, in: group })}>{t("pagination.first")}</ButtonLink>}
        />
      )}
      <Findings findings={findings} query={q} editions={editions} language={language} />
      {group && (
        <DeskPagination
          path="/desk/search"
          query={{ q, in: group }}
          page={page}
          pages={Math.ceil(total / foundPerPage)}
          language={language}
        />
      )}
    </>
  );
}
