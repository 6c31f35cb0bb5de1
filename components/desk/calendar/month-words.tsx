import type { Day } from "@/newsroom/date/days";
import { monthNames } from "@/newsroom/date/names";
import type { Clock } from "@/newsroom/edition/rules";

type Props = { day: Day; clock: Clock; withYear?: boolean };

/** The name of a day's month, both names of it where the edition writes both: the pair never parts. */
export function MonthWords({ day, clock, withYear = false }: Props) {
  const [year, month = 1] = day.split("-").map(Number);
  return (
    <span className="whitespace-nowrap">
      {monthNames[clock.months][month - 1]}
      {withYear ? ` ${year}` : null}
    </span>
  );
}
