import type { ArticleFilter } from "@/newsroom/article/list";
import { parseListCursor, type StoriesWanted, wantedDays } from "@/newsroom/article/listing";
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
    order: search.sort,
    after: parseListCursor(search.after),
    column: status === "planned" ? status : undefined,
    workState: workStates.find((state) => state === status),
    publicState: publicStates.find((state) => state === status),
    changedSince: since ? new Date(now.getTime() - wantedDays[since] * dayInMs) : undefined,
  };
}
