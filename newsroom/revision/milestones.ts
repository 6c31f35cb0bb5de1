import type { HistoryEntry } from "@/newsroom/article/rules";
import type { ListedRevision } from "./rules";

/** A line of a story's history of words: a revision one may want to find again, what was done, or saves between. */
export type HistoryLine =
  | { kind: "revision"; revision: ListedRevision }
  | { kind: "event"; entry: HistoryEntry }
  | { kind: "saves"; revisions: [ListedRevision, ...ListedRevision[]] };

/** What is told between the revisions: they do not say it themselves. */
const toldVerbs = new Set([
  "article:create",
  "article:recall",
  "article:requestChanges",
  "article:publish",
  "article:goLive",
  "article:withdraw",
  "article:end",
  "article:republish",
  "article:correct",
]);

/** The version of the working copy that a step was about. */
const versionOf = ({ event }: HistoryEntry): number | null => {
  const after = event?.after;
  const version = typeof after === "object" && after !== null && "version" in after ? after.version : null;
  return typeof version === "number" ? version : null;
};

/**
 * Revisions and what was done, newest first, with those that were cut by themselves folded between. What was sent to
 * editors or readers, or has a name, is not among the folded, however it was cut.
 */
export function historyLines(revisions: ListedRevision[], entries: HistoryEntry[]): HistoryLine[] {
  const sent = new Set(entries.flatMap((entry) => versionOf(entry) ?? []));
  const isFolded = ({ reason, name, isPublished, workingVersion }: ListedRevision) =>
    reason === "automatic" && name === null && !isPublished && !sent.has(workingVersion);
  const said = new Set(
    revisions.flatMap(({ reason, workingVersion }) => (reason === "published" ? [workingVersion] : [])),
  );
  const told = entries.filter(
    (entry) =>
      toldVerbs.has(entry.verb) && !(entry.verb === "article:publish" && said.has(versionOf(entry) ?? 0)),
  );
  const lines: HistoryLine[] = [];
  let next = 0;
  for (const revision of revisions) {
    for (let entry = told[next]; entry && entry.createdAt >= revision.createdAt; entry = told[++next])
      lines.push({ kind: "event", entry });
    const last = lines.at(-1);
    if (!isFolded(revision)) lines.push({ kind: "revision", revision });
    else if (last?.kind === "saves") last.revisions.push(revision);
    else lines.push({ kind: "saves", revisions: [revision] });
  }
  return [...lines, ...told.slice(next).map((entry): HistoryLine => ({ kind: "event", entry }))];
}
