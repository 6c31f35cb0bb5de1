import type { ReactNode } from "react";
import { Sentence } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { type DeskFindings, type DeskGroup, deskSearchPath, type Found } from "@/newsroom/desk-search/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { countLimit } from "@/newsroom/paging";
import { FoundCommentRow, FoundNameRow, FoundPersonRow, FoundPictureRow } from "./found-others";
import { FoundStoryRow } from "./found-story";

type Props = { findings: DeskFindings; query: string; editions: Edition[]; language: Language };

/** What was found, by group, each with a way to all of it where more was found than is shown. */
export function Findings({ findings, query, editions, language }: Props) {
  const group = <Hit,>(
    name: DeskGroup,
    found: Found<Hit> | undefined,
    row: (hit: Hit) => { key: string; drawn: ReactNode },
  ) => (
    <Group
      name={name}
      total={found?.total ?? 0}
      query={query}
      language={language}
      rows={(found?.hits ?? []).map(row)}
    />
  );
  const { stories, pictures, comments, names, people } = findings;
  return (
    <>
      {group("stories", stories, (story) => ({
        key: story.row.id,
        drawn: <FoundStoryRow story={story} editions={editions} language={language} />,
      }))}
      {group("pictures", pictures, (picture) => ({
        key: picture.id,
        drawn: <FoundPictureRow picture={picture} language={language} />,
      }))}
      {group("comments", comments, (comment) => ({
        key: comment.id,
        drawn: <FoundCommentRow comment={comment} language={language} />,
      }))}
      {group("names", names, (name) => ({
        key: name.path + name.text,
        drawn: <FoundNameRow name={name} language={language} />,
      }))}
      {group("people", people, (person) => ({
        key: person.id,
        drawn: <FoundPersonRow person={person} language={language} />,
      }))}
    </>
  );
}

type GroupProps = {
  name: DeskGroup;
  total: number;
  query: string;
  language: Language;
  rows: { key: string; drawn: ReactNode }[];
};

function Group({ name, total, query, language, rows }: GroupProps) {
  if (rows.length === 0) return null;
  const t = texts(language, "desk");
  const title = t(`search.groups.${name}`);
  return (
    <section aria-label={title} className="mb-8">
      <h2 className="flex flex-wrap items-baseline gap-x-3 border-b border-line pb-2 text-title font-bold">
        {title}
        <span className="text-caption font-normal text-muted">
          {total > countLimit
            ? t("search.resultsMore", { count: countLimit })
            : t("search.results", { count: total })}
        </span>
      </h2>
      <ul>
        {rows.map(({ key, drawn }) => (
          <li key={key} className="border-b border-line py-3">
            {drawn}
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className="mt-2">
          <a href={deskSearchPath({ q: query, in: name })}>
            <Sentence text={t("search.all", { group: title })} />
          </a>
        </p>
      )}
    </section>
  );
}
