import { DateWords } from "@/components/ui/date-words";
import { dateWords } from "@/newsroom/date/names";
import { newsDate } from "@/newsroom/date/rules";
import type { Clock } from "@/newsroom/edition/rules";
import type { Plan } from "@/newsroom/plan/rules";

type Props = { plan: Pick<Plan, "plannedOn" | "plannedTime">; clock: Clock };

/** The day of a plan in words, with its hour where one is meant; a day is the same wherever its clock stands. */
export function PlannedDay({ plan: { plannedOn, plannedTime }, clock }: Props) {
  if (!plannedOn) return null;
  const day = newsDate(new Date(`${plannedOn}T12:00:00Z`), { ...clock, timeZone: "UTC" }, { weekday: true });
  return (
    <time dateTime={plannedTime ? `${plannedOn}T${plannedTime}` : plannedOn}>
      <DateWords date={plannedTime ? `${day}${dateWords[clock.language].comma} ${plannedTime}` : day} />
    </time>
  );
}
