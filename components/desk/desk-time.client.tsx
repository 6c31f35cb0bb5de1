"use client";
import { DateWords } from "@/components/ui/date-words";
import { isoInZone, newsDate, relative } from "@/newsroom/date/rules";
import { useClock } from "./texts-provider.client";

/**
 * When something happened, by the desk's clock in the words of the person's language: the minute, the day (`day`), or
 * how long ago (`ago`, with the minute on hover) where a list has to be scanned.
 */
export function DeskTime({ at, as = "minute" }: { at: Date; as?: "minute" | "day" | "ago" }) {
  const clock = useClock();
  const minute = newsDate(at, clock, { time: true });
  return (
    <time
      dateTime={isoInZone(at, clock.timeZone)}
      title={as === "minute" ? undefined : minute}
      className={as === "ago" ? "whitespace-nowrap" : undefined}
      // A minute may pass between the server's drawing and the browser's.
      suppressHydrationWarning
    >
      {as === "ago" ? (
        relative(at, new Date(), clock)
      ) : (
        <DateWords date={as === "day" ? newsDate(at, clock) : minute} />
      )}
    </time>
  );
}
