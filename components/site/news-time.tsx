import { isoInZone, newsDate } from "@/newsroom/date/rules";
import { type EditionKey, editions } from "@/newsroom/edition/rules";

type Props = { at: Date; edition: EditionKey; weekday?: boolean; time?: boolean };

/** A date in the edition's words. It never breaks within the pair of months. */
export function NewsTime({ at, edition: key, weekday = false, time = false }: Props) {
  const edition = editions[key];
  return <time dateTime={isoInZone(at, edition.timeZone)}>{newsDate(at, edition, { weekday, time })}</time>;
}
