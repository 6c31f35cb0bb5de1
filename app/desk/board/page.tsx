import { clockFor, editionsInUse } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { Board } from "@/components/desk/board/board";
import { LiveStories } from "@/components/desk/live/live-stories.client";
import { viewTabs } from "@/components/desk/plan/view-switch";
import { ListHead } from "@/components/desk/story/list-head";
import { StoryFilter } from "@/components/desk/story/story-filter";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { wantedStandings } from "@/newsroom/article/listing";
import { listBoard } from "@/newsroom/board/queries";
import { BoardWanted } from "@/newsroom/board/rules";
import { isoInZone, momentInZone } from "@/newsroom/date/rules";
import { listNearestSections } from "@/newsroom/section/queries";
import { listColleagues } from "@/newsroom/user/queries";
import { filterOf } from "../story-search";
import { withoutEmpty } from "../without-empty";
import { recallOnBoardAction, submitOnBoardAction } from "./actions";

const path = "/desk/board";

export const generateMetadata = titled((language) => texts(language, "plan")("board.title"));

/** The stories by where their work stands: the same stories and filters as the list's. */
export default async function BoardPage({ searchParams }: PageProps<"/desk/board">) {
  const user = await requireRight("desk:open");
  const { language } = user;
  const t = texts(language, "plan");
  const chosen = BoardWanted.parse(await withoutEmpty(path, searchParams));
  const now = new Date();
  const { timeZone } = await clockFor(language);
  const dayBegan = momentInZone(`${isoInZone(now, timeZone).slice(0, 10)}T00:00:00`, timeZone);
  const [columns, editions, sections, people] = await Promise.all([
    listBoard(user, filterOf(chosen, "everything", now), dayBegan),
    editionsInUse(),
    listNearestSections(user, language),
    can(user, "article:listEverything") ? listColleagues(user) : [],
  ]);
  return (
    <>
      <ListHead
        title={t("board.title")}
        tabs={viewTabs({ current: "board", chosen, language })}
        tabsLabel={t("views.label")}
      />
      <div className="mb-3 print:hidden">
        <StoryFilter
          path={path}
          wanted={chosen}
          offered={{ statuses: wantedStandings, sections, editions, people }}
          language={language}
        />
      </div>
      <LiveStories ids={columns.flatMap(({ rows }) => rows.map(({ id }) => id))}>
        <Board
          columns={columns}
          actions={{ submit: submitOnBoardAction, recall: recallOnBoardAction }}
          language={language}
        />
      </LiveStories>
    </>
  );
}
