import type { ReactNode } from "react";
import type { CurrentUser } from "@/app/auth";
import { DeskCursor } from "@/components/desk/desk-cursor";
import { type Chosen, StoryFilter } from "@/components/desk/story/story-filter";
import { can } from "@/newsroom/access";
import type { wantedStandings } from "@/newsroom/article/rules";
import type { Cursor } from "@/newsroom/paging";
import { listNearestSections } from "@/newsroom/section/queries";
import { listColleagues } from "@/newsroom/user/queries";
import { editionsInUse } from "./editions";
import { OwnPromises } from "./own-promises";

type Props = {
  user: CurrentUser;
  /** The list's own address. */
  path: string;
  chosen: Chosen;
  after: string | undefined;
  next: Cursor | undefined;
  /** The tab that the filters stay on, where the list has tabs. */
  scope?: string;
  /** Where its stories may stand; none for a queue, whose stories all stand in one place. */
  statuses: readonly (typeof wantedStandings)[number][];
  /** The stories, or what stands there instead of none. */
  children: ReactNode;
};

/** Stories with what they are filtered by, and the ways on through them. */
export async function StoryList({ user, path, chosen, after, next, scope, statuses, children }: Props) {
  const { language } = user;
  const [sections, people, editions] = await Promise.all([
    listNearestSections(user, language),
    can(user, "article:listEverything") ? listColleagues(user) : [],
    editionsInUse(),
  ]);
  return (
    <>
      <OwnPromises user={user} />
      <StoryFilter
        path={path}
        wanted={chosen}
        scope={scope}
        offered={{ statuses, sections, editions, people }}
        language={language}
      />
      {children}
      <DeskCursor path={path} query={{ scope, ...chosen }} after={after} next={next} language={language} />
    </>
  );
}
