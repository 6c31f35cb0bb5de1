import { clockFor, editionsInUse } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { CalendarLink } from "@/components/desk/calendar/calendar-link";
import { Days } from "@/components/desk/calendar/days";
import { SpanBar } from "@/components/desk/calendar/span-bar";
import { viewTabs } from "@/components/desk/plan/view-switch";
import { ListHead } from "@/components/desk/story/list-head";
import { StoryFilter } from "@/components/desk/story/story-filter";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { wantedStandings } from "@/newsroom/article/listing";
import { hasOwnCalendarLink } from "@/newsroom/calendar/link";
import { listCalendar } from "@/newsroom/calendar/queries";
import { CalendarWanted, calendarLimit, daysOf } from "@/newsroom/calendar/rules";
import { firstWeekday } from "@/newsroom/date/days";
import { isoInZone } from "@/newsroom/date/rules";
import { listNearestSections } from "@/newsroom/section/queries";
import { listColleagues } from "@/newsroom/user/queries";
import { filterOf } from "../story-search";
import { withoutEmpty } from "../without-empty";
import { endCalendarLinkAction, makeCalendarLinkAction, moveEntryAction } from "./actions";
import { EditPlan } from "./edit-plan";

const path = "/desk/calendar";

export const generateMetadata = titled((language) => texts(language, "plan")("calendar.title"));

/** What is planned, promised and due, by the day: the same stories and filters as the list's. */
export default async function CalendarPage({ searchParams }: PageProps<"/desk/calendar">) {
  const user = await requireRight("desk:open");
  const { language } = user;
  const t = texts(language, "plan");
  const { span, on, edit, ...chosen } = CalendarWanted.parse(await withoutEmpty(path, searchParams));
  const isEditor = can(user, "article:listEverything");
  const [editions, clock, sections, people] = await Promise.all([
    editionsInUse(),
    clockFor(language),
    listNearestSections(user, language),
    isEditor ? listColleagues(user) : [],
  ]);
  const now = new Date();
  const today = isoInZone(now, clock.timeZone).slice(0, 10);
  const at = on ?? today;
  const home = editions.find(({ isDefault }) => isDefault);
  const days = daysOf(span, at, firstWeekday(home?.tag ?? language));
  const [from = at, to = at] = [days[0], days.at(-1)];
  const filter = filterOf(chosen, "everything", now);
  const entries = await listCalendar(user, filter, { from, to, timeZone: clock.timeZone });
  const addressOf = (more: Record<string, string>) => {
    const asked = Object.entries({ ...chosen, span, on: at, ...more });
    const filled = asked.filter((entry): entry is [string, string] => Boolean(entry[1]));
    return `${path}?${new URLSearchParams(filled)}`;
  };
  return (
    <>
      <ListHead
        title={t("calendar.title")}
        tabs={viewTabs({ current: "calendar", chosen, language })}
        tabsLabel={t("views.label")}
        action={
          <div className="print:hidden">
            <ButtonLink href={`/desk/plan?on=${at}`} variant="plain" size="small">
              {t("plan")}
            </ButtonLink>
          </div>
        }
      />
      <div className="mb-1 print:hidden">
        <StoryFilter
          path={path}
          wanted={chosen}
          kept={{ span, on: at }}
          offered={{ statuses: wantedStandings, sections, editions, people }}
          language={language}
        />
      </div>
      <SpanBar span={span} on={at} today={today} days={days} addressOf={addressOf} clock={clock} />
      {edit ? <EditPlan user={user} articleId={edit} closePath={addressOf({})} clock={clock} /> : null}
      {entries.length >= calendarLimit ? <Notice tone="warn">{t("calendar.tooMany")}</Notice> : null}
      <Days
        days={days}
        month={span === "month" ? at.slice(0, 7) : null}
        today={today}
        entries={entries}
        move={moveEntryAction}
        editPath={(articleId) => addressOf({ edit: articleId })}
        planPath={(day) => `/desk/plan?on=${day}`}
        clock={clock}
      />
      <CalendarLink
        hasLink={await hasOwnCalendarLink(user)}
        make={makeCalendarLinkAction}
        end={endCalendarLinkAction}
        language={language}
      />
    </>
  );
}
