import { DateWords } from "@/components/ui/date-words";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import { byDay, type CalendarEntry } from "@/newsroom/calendar/rules";
import { type Day, weekdayOf } from "@/newsroom/date/days";
import { weekdayNames } from "@/newsroom/date/names";
import { newsDate } from "@/newsroom/date/rules";
import type { Clock } from "@/newsroom/edition/rules";
import { DayBoard } from "./day-board.client";
import { DayPlace } from "./day-place.client";
import { Entry } from "./entry";
import { MonthWords } from "./month-words";

type Props = {
  days: Day[];
  /** The month that is shown, `2026-11`, whose neighbours' days stand back; null for a week. */
  month: string | null;
  today: Day;
  entries: CalendarEntry[];
  move: FormAction<{ title: string }>;
  editPath: (articleId: string) => string;
  /** Where a story is planned for a day. */
  planPath: (day: Day) => string;
  clock: Clock;
};

/** The days of a week or a month: in columns where there is room and on paper, one below the other on phones. */
export function Days({ days, month, today, entries, move, editPath, planPath, clock }: Props) {
  const { language } = clock;
  const t = texts(language, "plan");
  const stands = byDay(entries);
  const dateOf = (day: Day) => newsDate(new Date(`${day}T12:00:00Z`), { ...clock, timeZone: "UTC" });
  // In columns the month stands where it begins; in a month's own days its name stands above all of them.
  const isOutside = (day: Day) => month !== null && !day.startsWith(month);
  const isMonthNamed = (day: Day) =>
    (day === days[0] || day.endsWith("-01")) && !(month !== null && day.startsWith(month));
  return (
    <DayBoard action={move}>
      <ol className="grid grid-cols-1 border-s border-t border-line lg:grid-cols-7 print:grid-cols-7">
        {days.map((day) => {
          const own = stands.get(day) ?? [];
          const weekday = weekdayNames[language][weekdayOf(day)] ?? "";
          // On a phone a month is a list of the days on which there is something.
          const isHidden = own.length === 0 && day !== today;
          return (
            <DayPlace
              key={day}
              day={day}
              label={t("calendar.dropOn", { date: `${weekday} ${dateOf(day)}` })}
              className={`min-w-0 flex-col gap-2 border-e border-b border-line p-2 lg:flex lg:min-h-32 print:flex ${isHidden ? "hidden" : "flex"} ${day === today ? "bg-accent/5" : isOutside(day) ? "bg-wash" : ""}`}
            >
              <div className="flex items-baseline justify-between gap-2 text-caption">
                <h3
                  className={day === today ? "font-bold text-accent" : "text-muted"}
                  aria-current={day === today ? "date" : undefined}
                >
                  {weekday}{" "}
                  <span className="lg:hidden print:hidden">
                    <DateWords date={dateOf(day)} />
                  </span>
                  <time dateTime={day} title={dateOf(day)} className="hidden lg:inline print:inline">
                    {Number(day.slice(-2))}
                    {isMonthNamed(day) ? (
                      <>
                        {" "}
                        <MonthWords day={day} clock={clock} />
                      </>
                    ) : null}
                  </time>
                </h3>
                <a
                  href={planPath(day)}
                  aria-label={t("calendar.planOn", { date: `${weekday} ${dateOf(day)}` })}
                  className="flex size-8 shrink-0 items-center justify-center no-underline print:hidden"
                >
                  +
                </a>
              </div>
              <ul className="flex flex-col gap-2 empty:hidden">
                {own.map((entry) => (
                  <Entry
                    key={`${entry.kind} ${entry.articleId}`}
                    entry={entry}
                    editPath={editPath(entry.articleId)}
                    language={language}
                  />
                ))}
              </ul>
            </DayPlace>
          );
        })}
      </ol>
    </DayBoard>
  );
}
