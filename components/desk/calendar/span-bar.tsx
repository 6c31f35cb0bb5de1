import { buttonClass } from "@/components/ui/button";
import { DateWords } from "@/components/ui/date-words";
import { texts } from "@/messages/texts";
import { type CalendarSpan, calendarSpans, turned } from "@/newsroom/calendar/rules";
import type { Day } from "@/newsroom/date/days";
import { newsDate } from "@/newsroom/date/rules";
import type { Clock } from "@/newsroom/edition/rules";
import { MonthWords } from "./month-words";

type Props = {
  span: CalendarSpan;
  on: Day;
  today: Day;
  days: Day[];
  addressOf: (more: Record<string, string>) => string;
  clock: Clock;
};

/** From which day to which the calendar shows, and the ways to the days before and after. */
export function SpanBar({ span, on, today, days, addressOf, clock }: Props) {
  const t = texts(clock.language, "plan");
  const dateOf = (day: Day | undefined) =>
    newsDate(new Date(`${day ?? on}T12:00:00Z`), { ...clock, timeZone: "UTC" });
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1">
      <h2 className="me-auto font-bold">
        {span === "month" ? (
          <MonthWords day={on} clock={clock} withYear />
        ) : (
          <>
            <DateWords date={dateOf(days[0])} /> – <DateWords date={dateOf(days.at(-1))} />
          </>
        )}
      </h2>
      <nav
        aria-label={t("calendar.ways")}
        className="flex max-w-full gap-1 max-sm:strip sm:flex-wrap print:hidden"
      >
        <a href={addressOf({ on: turned(span, on, -1) })} className={buttonClass("quiet", "", "small")}>
          {t(`calendar.before.${span}`)}
        </a>
        <a href={addressOf({ on: today })} className={buttonClass("quiet", "", "small")}>
          {t("calendar.today")}
        </a>
        <a href={addressOf({ on: turned(span, on, 1) })} className={buttonClass("quiet", "", "small")}>
          {t(`calendar.after.${span}`)}
        </a>
        {calendarSpans.map((each) => (
          <a
            key={each}
            href={addressOf({ span: each })}
            aria-current={each === span ? "true" : undefined}
            className={buttonClass(each === span ? "primary" : "quiet", "shrink-0", "small")}
          >
            {t(`calendar.spans.${each}`)}
          </a>
        ))}
      </nav>
    </div>
  );
}
