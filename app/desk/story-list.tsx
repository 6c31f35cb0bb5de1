import type { ReactNode } from "react";
import type { CurrentUser } from "@/app/auth";
import { DeskCursor } from "@/components/desk/desk-cursor";
import { type Chosen, StoryFilter } from "@/components/desk/story/story-filter";
import { StoryTable } from "@/components/desk/story/story-table";
import { can } from "@/newsroom/access";
import { type ArticleFilter, listArticles } from "@/newsroom/article/list";
import type { wantedStandings } from "@/newsroom/article/rules";
import { listPublishedSections } from "@/newsroom/section/queries";
import { listColleagues } from "@/newsroom/user/queries";
import { nearestEdition, readAllEditions } from "./editions";

type Props = {
  user: CurrentUser;
  /** The list's own address. */
  path: string;
  filter: ArticleFilter;
  chosen: Chosen;
  after: string | undefined;
  /** The tab that the filters stay on, where the list has tabs. */
  scope?: string;
  /** Where its stories may stand; none for a queue, whose stories all stand in one place. */
  statuses: readonly (typeof wantedStandings)[number][];
  /** What stands there instead of no stories. */
  empty: ReactNode;
};

/** Stories with what they are filtered by, and the ways on through them. */
export async function StoryList({ user, path, filter, chosen, after, scope, statuses, empty }: Props) {
  const { language } = user;
  const [{ rows, next }, sections, people, editions] = await Promise.all([
    listArticles(user, filter),
    nearestEdition(language).then(listPublishedSections),
    can(user, "article:listEverything") ? listColleagues(user) : [],
    readAllEditions(),
  ]);
  const inUse = editions.filter(({ isInUse }) => isInUse);
  return (
    <>
      <StoryFilter
        path={path}
        wanted={chosen}
        scope={scope}
        offered={{ statuses, sections, editions: inUse, people }}
        language={language}
      />
      {rows.length === 0 ? (
        empty
      ) : (
        <StoryTable editions={editions} language={language} isQueue={statuses.length === 0} rows={rows} />
      )}
      <DeskCursor path={path} query={{ scope, ...chosen }} after={after} next={next} language={language} />
    </>
  );
}
