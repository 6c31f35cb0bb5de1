import { type ArticleFilter, articlesPerPage } from "@/newsroom/article/list";
import { type StoriesWanted, wantedDays } from "@/newsroom/article/rules";
import { publicStates, workStates } from "@/newsroom/article/steps";

const dayInMs = 86_400_000;

/** The query behind an address, as of `now`. */
export function filterOf(search: StoriesWanted, scope: ArticleFilter["scope"], now: Date): ArticleFilter {
  const { status, since, section: sectionId, person: personId } = search;
  return {
    scope,
    edition: search.edition,
    search: search.search,
    sectionId,
    personId,
    page: search.page,
    workState: workStates.find((state) => state === status),
    publicState: publicStates.find((state) => state === status),
    changedSince: since ? new Date(now.getTime() - wantedDays[since] * dayInMs) : undefined,
  };
}

/** Pages of a list with so many stories. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / articlesPerPage));
}
