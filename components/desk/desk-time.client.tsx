"use client";
import { DateWords } from "@/components/ui/date-words";
import { isoInZone, newsDate, relative } from "@/newsroom/date/rules";
import { useClock } from "./texts-provider.client";

/**
 * When something happened, by the desk's clock in the words of the person's language: the minute, the day (`day`), or
 * how long ago (`ago`) where a list has to be scanned. The zone is on hover, and said once for all at the page's foot.
 */
export function DeskTime({ at, as = "minute" }: { at: Date; as?: "minute" | "day" | "ago" }) {
  const clock = useClock();
  return (
    <time
      dateTime={isoInZone(at, clock.timeZone)}
      title={newsDate(at, clock, { time: true })}
      className={as === "ago" ? "whitespace-nowrap" : undefined}
      // A minute may pass between the server's drawing and the browser's.
      suppressHydrationWarning
    >
      {as === "ago" ? (
        relative(at, new Date(), clock)
      ) : (
        <DateWords date={newsDate(at, clock, { time: as === "minute", zone: false })} />
      )}
    </time>
  );
}
