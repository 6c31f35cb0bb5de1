import type { ReactNode } from "react";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { type ManagedName, namesMatching, namesPerPage } from "@/newsroom/name/rules";
import { pageNumber } from "@/newsroom/paging";
import { tidyLine } from "@/newsroom/storable";
import { AddBox } from "./add-box";
import { NameList, type RemovableActions } from "./name-list";
import { NameSearch } from "./name-search";

type Props<Each> = {
  noun: "topics" | "bylines";
  language: Language;
  editions: Edition[];
  rows: Each[];
  /** Words of a name that are looked for (`q`) and the page, as the address says them. */
  query: { [name: string]: string | string[] | undefined };
  /** Left out for who may not add. */
  add?: FormAction<{ id: string }>;
  /** What stands above the list. */
  above?: ReactNode;
  actions?: RemovableActions;
  about?: (row: Each) => ReactNode;
  /** Further fields of what is added. */
  children?: ReactNode;
};

/** A page of the desk with topics or bylines by name: find one, add one, and what can be done to each. */
export function NamesPage<Each extends ManagedName>(props: Props<Each>) {
  const { noun, language, editions, rows, query, add, above, actions, about, children } = props;
  const t = texts(language, "outlet");
  const sought = tidyLine(String(query.q ?? ""));
  const page = pageNumber(query.page);
  const found = namesMatching(rows, sought);
  const shown = found.slice((page - 1) * namesPerPage, page * namesPerPage);
  const empty = rows.length === 0 ? (`${noun}.empty` as const) : "nothingFound";
  return (
    <>
      <PageHead
        title={t(`${noun}.title`)}
        note={`${t(`${noun}.count`, { count: rows.length })}. ${t(`${noun}.note`)}`}
        action={add ? <ButtonLink href="#add">{t(`${noun}.addTitle`)}</ButtonLink> : null}
      />
      {above}
      <NameSearch language={language} sought={sought} />
      {shown.length > 0 ? (
        <NameList noun={noun} rows={shown} language={language} actions={actions} about={about} />
      ) : (
        <EmptyState title={t(`${empty}.title`)} text={t(`${empty}.text`)} />
      )}
      <DeskPagination
        path={`/desk/${noun}`}
        query={{ q: sought }}
        page={page}
        pages={Math.ceil(found.length / namesPerPage)}
        language={language}
      />
      {add ? (
        <AddBox noun={noun} language={language} editions={editions} action={add}>
          {children}
        </AddBox>
      ) : null}
    </>
  );
}
