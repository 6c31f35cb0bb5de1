import { isoInZone, newsDate, relative } from "@/newsroom/date/rules";
import { editions } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

/**
 * When something happened, in the words of the person's language: the minute, the day (`day`), or how long ago
 * (`ago`, with the minute on hover) where a list has to be scanned.
 */
export function DeskTime({
  at,
  language,
  as = "minute",
}: {
  at: Date;
  language: Language;
  as?: "minute" | "day" | "ago";
}) {
  const edition = editions[language];
  const minute = newsDate(at, edition, { time: true });
  return (
    <time
      dateTime={isoInZone(at, edition.timeZone)}
      title={as === "minute" ? undefined : minute}
      className="whitespace-nowrap"
    >
      {as === "minute" ? minute : as === "day" ? newsDate(at, edition) : relative(at, new Date(), edition)}
    </time>
  );
}
