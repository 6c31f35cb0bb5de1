import { texts } from "@/messages/texts";
import type { ListedRevision } from "@/newsroom/article/rules";
import type { Language } from "@/newsroom/language/rules";
import { RevisionFacts } from "./revision-facts";

type Props = { revisions: ListedRevision[]; path: string; language: Language };

const isAutomatic = ({ reason }: ListedRevision) => reason === "automatic";

/** Runs of revisions that somebody asked for, or that were cut by themselves. */
function runsOf(revisions: ListedRevision[]): ListedRevision[][] {
  const runs: ListedRevision[][] = [];
  for (const revision of revisions) {
    const last = runs.at(-1);
    if (last?.[0] && isAutomatic(last[0]) === isAutomatic(revision)) last.push(revision);
    else runs.push([revision]);
  }
  return runs;
}

/** Revisions of a story, newest first; those that nobody asked for are folded. */
export function RevisionList({ revisions, path, language }: Props) {
  const t = texts(language, "stories");
  return runsOf(revisions).map((run) => {
    const list = (
      <ol className="flex flex-col">
        {run.map((revision) => (
          <li
            key={revision.id}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-3"
          >
            <a href={`${path}/${revision.number}`} className="font-bold">
              {t("revision", { number: revision.number })}
            </a>
            <RevisionFacts revision={revision} language={language} />
          </li>
        ))}
      </ol>
    );
    if (!run[0] || !isAutomatic(run[0])) return <div key={run[0]?.id}>{list}</div>;
    return (
      <details key={run[0].id} className="border-b border-line py-3 ps-6 text-small">
        <summary className="cursor-pointer text-muted">
          {t("automaticRevisions", { count: run.length })}
        </summary>
        {list}
      </details>
    );
  });
}
