import { ageOf } from "@/newsroom/age/rules";
import type { Clock } from "@/newsroom/edition/rules";
import { dateWords, monthNames, weekdayNames } from "./names";

type ZonedParts = {
  year: number;
  month: number;
  day: number;
  hour: string;
  minute: string;
  second: string;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Digits and calendar are fixed: those of Arabic locales differ from one version of ICU to the next. */
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

function partsInZone(date: Date, timeZone: string): ZonedParts {
  const parts = formatterFor(timeZone).formatToParts(date);
  const textOf = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? "";
  return {
    year: Number(textOf("year")),
    month: Number(textOf("month")),
    day: Number(textOf("day")),
    hour: textOf("hour"),
    minute: textOf("minute"),
    second: textOf("second"),
  };
}

/**
 * A date as the edition's newspaper writes it, in its zone: «الخميس 2 آب/أغسطس 2018، 12:05 بتوقيت بغداد».
 * `zone: false` where the zone is said once for many of them. Carries no invisible direction marks. Set it without line breaks: the pair of months must not split.
 */
export function newsDate(
  date: Date,
  clock: Clock,
  options: { weekday?: boolean; time?: boolean; zone?: boolean } = {},
): string {
  const { year, month, day, hour, minute } = partsInZone(date, clock.timeZone);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const written = (digits: number | string) =>
    clock.digits === "arab"
      ? String(digits).replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)] ?? digit)
      : digits;
  const absolute = `${written(day)} ${monthNames[clock.months][month - 1]} ${written(year)}`;
  const withWeekday = options.weekday ? `${weekdayNames[clock.language][weekday]} ${absolute}` : absolute;
  if (!options.time) return withWeekday;
  const atHour = `${withWeekday}${dateWords[clock.language].comma} ${written(`${hour}:${minute}`)}`;
  return options.zone === false ? atHour : `${atHour} ${clock.timeZoneName}`;
}

const two = (number: number) => String(number).padStart(2, "0");

/** ISO 8601 with the zone's offset, for `datetime` and structured data: `2018-08-02T12:05:00+03:00`. */
export function isoInZone(date: Date, timeZone: string): string {
  const { year, month, day, hour, minute, second } = partsInZone(date, timeZone);
  const local = Date.UTC(year, month - 1, day, Number(hour), Number(minute), Number(second));
  const offset = Math.round((local - Math.floor(date.getTime() / 1000) * 1000) / 60_000);
  const sign = offset < 0 ? "-" : "+";
  const offsetText = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${hour}:${minute}:${second}${offsetText}`;
}

/** The moment at which the zone's clocks show `local` (`2018-08-02T12:05:00`); invalid where `local` is. */
export function momentInZone(local: string, timeZone: string): Date {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return new Date(wanted);
  const shownAt = (at: number) => Date.parse(`${isoInZone(new Date(at), timeZone).slice(0, 19)}Z`);
  // The zone's offset may differ between the first guess and the moment.
  const guess = wanted - (shownAt(wanted) - wanted);
  return new Date(guess - (shownAt(guess) - wanted));
}

/** The first moment of the zone's next day: where clocks go forward at midnight, what they show then. */
export function nextDay(date: Date, timeZone: string): Date {
  const { year, month, day } = partsInZone(date, timeZone);
  const next = new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
  return momentInZone(`${next}T00:00:00`, timeZone);
}

/** Whole years from one day to another in the zone: a year is over on the same day of the next. */
export function yearsBetween(from: Date, to: Date, timeZone: string): number {
  const [first, last] = [partsInZone(from, timeZone), partsInZone(to, timeZone)];
  const isBeforeItsDay = last.month - first.month || last.day - first.day;
  return last.year - first.year - (isBeforeItsDay < 0 ? 1 : 0);
}

/** Wall clock of the zone, `14:02`: for states of saving and other moments of today. */
export function clock(date: Date, timeZone: string): string {
  const { hour, minute } = partsInZone(date, timeZone);
  return `${hour}:${minute}`;
}

/** The same to the second, `14:02:07`: for what is said of one moment and measured against others. */
export function clockToSecond(date: Date, timeZone: string): string {
  return `${clock(date, timeZone)}:${partsInZone(date, timeZone).second}`;
}

/**
 * How long ago, for lists in the desk: «الآن» within a minute, minutes and hours under a day, days
 * by their names within a week, then the date. A moment
 * ahead of this clock by less than a minute counts as now.
 */
export function relative(date: Date, now: Date, clock: Clock): string {
  const ahead = date.getTime() - now.getTime();
  const words = { locale: clock.numberLocale, now: dateWords[clock.language].now, timeZone: clock.timeZone };
  const age = ageOf(ahead > 0 && ahead < 60_000 ? now : date, now, words);
  return age ?? newsDate(date, clock);
}
