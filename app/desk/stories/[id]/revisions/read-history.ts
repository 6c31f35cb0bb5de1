import type { Ends } from "@/components/desk/story/compared-choice";
import type { Actor } from "@/newsroom/access";
import { getArticle, listArticleHistory, listRevisions } from "@/newsroom/article/queries";
import type { DeskArticle } from "@/newsroom/article/rules";
import { type HistoryLine, historyLines } from "@/newsroom/revision/milestones";
import { getLastLook } from "@/newsroom/revision/queries";
import type { ListedRevision } from "@/newsroom/revision/rules";

/** As an address or a form asks for two versions, and for saves that were folded; nonsense asks for none. */
export type HistorySearch = Record<string, string | string[] | undefined>;

/** The history of a story's words: all revisions and what was done between, what is compared, and what else may be. */
export type StoryHistory = {
  articleId: string;
  story: DeskArticle;
  revisions: ListedRevision[];
  lines: HistoryLine[];
  offered: Record<"look" | "readers", number | null>;
  chosen: Ends;
  opened: number | null;
};

/** The history of a story's words, and which two versions of them are compared. Throws `not_found`. */
export async function readHistory(
  actor: Actor,
  articleId: string,
  { from, to, opened }: HistorySearch,
): Promise<StoryHistory> {
  const [story, revisions, entries, look] = await Promise.all([
    getArticle(actor, articleId),
    listRevisions(actor, articleId),
    listArticleHistory(actor, articleId),
    getLastLook(actor, articleId),
  ]);
  const lines = historyLines(revisions, entries);
  const offered = { look: look?.number ?? null, readers: story.publishedNumber };
  const numberIn = (asked: string | string[] | undefined) =>
    revisions.find(({ number }) => String(number) === asked)?.number ?? null;
  const milestone = lines.find((line) => line.kind === "revision");
  const chosen: Ends = {
    from:
      numberIn(from) ??
      offered.look ??
      offered.readers ??
      (milestone?.revision ?? revisions[0])?.number ??
      null,
    to: numberIn(to),
  };
  return { articleId, story, revisions, lines, offered, chosen, opened: numberIn(opened) };
}
