import { z } from "zod";
import { type ArticleFilter, articlesPerPage } from "@/newsroom/article/list";
import { wantedDays, wantedPeriods, wantedStandings } from "@/newsroom/article/rules";
import { publicStates, workStates } from "@/newsroom/article/steps";
import { editionKeys } from "@/newsroom/edition/rules";

const none = z.literal("").transform(() => undefined);
const dayInMs = 86_400_000;

/** What a list's address may say; anything else in it is left out rather than refused. */
const Search = z.object({
  scope: z.enum(["mine", "waiting", "everything"]).optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  edition: z.enum(editionKeys).or(none).optional().catch(undefined),
  status: z.enum(wantedStandings).or(none).optional().catch(undefined),
  section: z.uuid().or(none).optional().catch(undefined),
  person: z.uuid().or(none).optional().catch(undefined),
  since: z.enum(wantedPeriods).or(none).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type StorySearch = z.output<typeof Search>;

/** Reads a list's address. */
export function parseStorySearch(params: Record<string, string | string[] | undefined>): StorySearch {
  return Search.parse(params);
}

/** The query behind an address, as of `now`. */
export function filterOf(search: StorySearch, scope: ArticleFilter["scope"], now: Date): ArticleFilter {
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
