import { isoInZone, newsDate } from "@/newsroom/date/rules";
import { type EditionKey, editions } from "@/newsroom/edition/rules";

type Props = { at: Date; edition: EditionKey; weekday?: boolean; time?: boolean };

/** A date in the edition's words. It may break before the hour, never within the pair of months. */
export function NewsTime({ at, edition: key, weekday = false, time = false }: Props) {
  const edition = editions[key];
  const date = newsDate(at, edition, { weekday });
  const hour = time ? newsDate(at, edition, { weekday, time }).slice(date.length) : "";
  return (
    <time dateTime={isoInZone(at, edition.timeZone)}>
      <span className="whitespace-nowrap">{date}</span>
      {hour}
    </time>
  );
}
