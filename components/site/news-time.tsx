import { DateWords } from "@/components/ui/date-words";
import { texts } from "@/messages/texts";
import { isoInZone, newsDate } from "@/newsroom/date/rules";
import type { Edition } from "@/newsroom/edition/rules";

type Props = {
  at: Date;
  edition: Edition;
  weekday?: boolean;
  time?: boolean;
  /** The script shows the age instead, under a week: only where the line holds nothing after it. */
  ages?: boolean;
};

/** A date in the edition's words. */
export function NewsTime({ at, edition, weekday = false, time = false, ages = false }: Props) {
  return (
    <time
      dateTime={isoInZone(at, edition.timeZone)}
      data-locale={ages ? edition.numberLocale : undefined}
      data-zone={ages ? edition.timeZone : undefined}
      data-now={ages ? texts(edition, "site")("now") : undefined}
    >
      <DateWords date={newsDate(at, edition, { weekday, time })} />
    </time>
  );
}
