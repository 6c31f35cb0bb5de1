import { isoInZone, newsDate } from "@/newsroom/date/rules";
import { editions, type Language } from "@/newsroom/edition/rules";

/** The minute something happened, in the words of the person's language. */
export function DeskTime({ at, language, isDay = false }: { at: Date; language: Language; isDay?: boolean }) {
  const edition = editions[language];
  return (
    <time dateTime={isoInZone(at, edition.timeZone)} className="whitespace-nowrap">
      {newsDate(at, edition, { time: !isDay })}
    </time>
  );
}
