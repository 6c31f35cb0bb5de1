import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { HistoryLine } from "@/newsroom/revision/milestones";
import type { ListedRevision } from "@/newsroom/revision/rules";
import { RevisionFacts } from "./revision-facts";
import { TimelineEntry } from "./timeline";

type Props = {
  lines: HistoryLine[];
  path: string;
  /** Number of a revision from which on saves that were folded are shown, when there are many. */
  opened: number | null;
  language: Language;
};

/** Saves that are drawn with the page, folded; of more only their number, and a page at a time. */
const mostDrawn = 30;
const savesPerPage = 100;

/** The history of a story's words, newest first; saves that nobody asked for are folded between its milestones. */
export function RevisionList({ lines, path, opened, language }: Props) {
  return (
    <ol className="flex flex-col border-t border-line">
      {lines.map((line) => {
        if (line.kind === "event")
          return <TimelineEntry key={`event ${line.entry.id}`} entry={line.entry} language={language} />;
        if (line.kind === "revision")
          return <Revision key={line.revision.id} revision={line.revision} path={path} language={language} />;
        return (
          <li key={line.revisions[0].id} className="border-b border-line py-2 ps-6 text-small">
            <Saves revisions={line.revisions} path={path} opened={opened} language={language} />
          </li>
        );
      })}
    </ol>
  );
}

type OneProps = { revision: ListedRevision } & Pick<Props, "path" | "language">;

function Revision({ revision, path, language }: OneProps) {
  const t = texts(language, "stories");
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-2">
      <a href={`${path}/${revision.number}`} className="font-bold">
        {t("revision", { number: revision.number })}
      </a>
      <RevisionFacts revision={revision} language={language} />
    </li>
  );
}

type SavesProps = { revisions: ListedRevision[] } & Pick<Props, "path" | "opened" | "language">;

function Saves({ revisions, path, opened, language }: SavesProps) {
  const t = texts(language, "stories");
  const count = t("automaticRevisions", { count: revisions.length });
  const list = (shown: ListedRevision[]) => (
    <ol className="flex flex-col">
      {shown.map((revision) => (
        <Revision key={revision.id} revision={revision} path={path} language={language} />
      ))}
    </ol>
  );
  if (revisions.length <= mostDrawn)
    return (
      <details>
        <summary className="cursor-pointer text-muted">{count}</summary>
        {list(revisions)}
      </details>
    );
  const from = revisions.findIndex(({ number }) => number === opened);
  const next = revisions[from < 0 ? 0 : from + savesPerPage];
  return (
    <>
      <p id={from < 0 ? undefined : `saves-${opened}`} className="text-muted">
        {count}
      </p>
      {from < 0 ? null : list(revisions.slice(from, from + savesPerPage))}
      {next ? <a href={`${path}?opened=${next.number}#saves-${next.number}`}>{t("showSaves")}</a> : null}
    </>
  );
}
