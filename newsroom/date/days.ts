/** A day as a calendar names it, `2026-11-30`: the same wherever clocks stand. */
export type Day = string;

const noon = (day: Day) => new Date(`${day}T12:00:00Z`);

/** The day so many days after another. */
export function daysAfter(day: Day, days: number): Day {
  const at = noon(day);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Which day of the week it is, Sunday first, as `Date.getUTCDay` counts. */
export function weekdayOf(day: Day): number {
  return noon(day).getUTCDay();
}

/** Weeks that begin on a Saturday or a Sunday; elsewhere they begin on Monday (CLDR's supplemental data). */
const saturday = new Set("AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY".split(" "));
const sunday = new Set(
  "AU BD BR CA CN CO ET HK ID IL IN JP KE KR MX NP PH PK SA TH TW US VE YE ZA ZW".split(" "),
);

/** On which day of the week weeks begin where an edition is at home: by the region of its tag (`ar-IQ`), or its language's likeliest. */
export function firstWeekday(tag: string): number {
  const { region = "" } = new Intl.Locale(tag).maximize();
  return saturday.has(region) ? 6 : sunday.has(region) ? 0 : 1;
}

/** The seven days of the week that a day is in. */
export function weekOf(day: Day, first: number): Day[] {
  const start = daysAfter(day, -((weekdayOf(day) - first + 7) % 7));
  return Array.from({ length: 7 }, (_, index) => daysAfter(start, index));
}

/** The days of the whole weeks that a day's month takes. */
export function monthOf(day: Day, first: number): Day[] {
  const month = day.slice(0, 7);
  const days = weekOf(`${month}-01`, first);
  let next = daysAfter(days.at(-1) ?? day, 1);
  while (next.startsWith(month)) {
    days.push(...weekOf(next, first));
    next = daysAfter(next, 7);
  }
  return days;
}

/** The first day of a month so many months later. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1, 12)).toISOString().slice(0, 10);
}
