import type { ReactNode } from "react";
import type { CurrentUser } from "@/app/auth";
import { DeskCursor } from "@/components/desk/desk-cursor";
import { StorySelection } from "@/components/desk/selection/story-selection.client";
import { type Chosen, StoryFilter } from "@/components/desk/story/story-filter";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { type ListCursor, listCursorText, type wantedStandings } from "@/newsroom/article/listing";
import { maxReasonLength } from "@/newsroom/article/rules";
import { type BulkVerb, bulkVerbs } from "@/newsroom/bulk/rules";
import { countLimit } from "@/newsroom/paging";
import { listNearestSections } from "@/newsroom/section/queries";
import { listColleagues } from "@/newsroom/user/queries";
import { actOnStoriesAction } from "./bulk/actions";
import { clockFor, editionsInUse } from "./editions";
import { OwnPromises } from "./own-promises";

type Props = {
  user: CurrentUser;
  /** The list's own address. */
  path: string;
  chosen: Chosen;
  after: string | undefined;
  next: ListCursor | undefined;
  /** The tab that the filters stay on, where the list has tabs. */
  scope?: string;
  /** Where its stories may stand; none for a queue, whose stories all stand in one place. */
  statuses: readonly (typeof wantedStandings)[number][];
  /** Other ways of looking at the same stories. */
  views?: ReactNode;
  /** Of the stories that are shown. */
  ids: string[];
  /** How many there are in all, counted up to the limit. */
  total: number;
  /** The stories, or what stands there instead of none. */
  children: ReactNode;
};

/** Stories with what they are filtered by, and the ways on through them. */
export async function StoryList({ user, path, chosen, after, next, scope, statuses, ...shown }: Props) {
  const { views, ids, total, children } = shown;
  const { language } = user;
  const t = texts(language, "stories");
  const isEditor = can(user, "article:listEverything");
  // Who writes names her own stories; what goes to readers, and who is asked, editors decide. The commands ask again.
  const verbs: BulkVerb[] = isEditor ? [...bulkVerbs] : ["section", "topic"];
  const [sections, people, editions] = await Promise.all([
    listNearestSections(user, language),
    can(user, "article:listEverything") ? listColleagues(user) : [],
    editionsInUse(),
  ]);
  return (
    <>
      <OwnPromises user={user} />
      <div className="flex flex-wrap items-center gap-x-4 lg:flex-nowrap">
        <div className="min-w-0 grow">
          <StoryFilter
            path={path}
            wanted={chosen}
            scope={scope}
            offered={{ statuses, isSorted: statuses.length > 0, sections, editions, people }}
            language={language}
          />
        </div>
        {views ? (
          <div className="flex max-w-full shrink-0 items-center gap-x-4 text-small">{views}</div>
        ) : null}
      </div>
      <TextsProvider clock={await clockFor(language)} messages={{ bulk: messages[language].bulk }}>
        <StorySelection
          offered={{ verbs, sections, people, reasonLength: maxReasonLength }}
          act={actOnStoriesAction}
          rows={ids.join(" ")}
          waitingPath={isEditor ? "/desk/review" : "/desk?scope=waiting"}
        >
          {children}
        </StorySelection>
      </TextsProvider>
      <p role="status" className="mt-2 text-caption text-muted">
        {total > countLimit ? t("countMore", { count: countLimit }) : t("count", { count: total })}
      </p>
      <DeskCursor
        path={path}
        query={{ scope, ...chosen }}
        after={after}
        next={next && listCursorText(next)}
        language={language}
      />
    </>
  );
}
