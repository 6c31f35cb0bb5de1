const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

type Words = { locale: string; now: string; timeZone: string };

/**
 * How long ago, in words: `now` within a minute, then minutes and hours, then «أمس», «أول من أمس» and the weekday alone
 * by the zone's days; null from a week on, and for what lies ahead. `locale` fixes its digits. Only the long style: the
 * short one of CLDR 48 says past months as future ones.
 */
export function ageOf(at: Date, now: Date, { locale, now: justNow, timeZone }: Words): string | null {
  const seconds = Math.floor((now.getTime() - at.getTime()) / 1000);
  if (!(seconds >= 0 && seconds < 7 * day)) return null;
  if (seconds < minute) return justNow;
  if (seconds >= day) return dayOf(at, daysBetween(at, now, timeZone), { locale, timeZone });
  const [count, unit] =
    seconds < hour ? ([seconds / minute, "minute"] as const) : ([seconds / hour, "hour"] as const);
  const age = new Intl.RelativeTimeFormat(locale, { numeric: "always", style: "long" });
  // «قبل ساعة»: that it is one, the noun says.
  return age.format(-Math.floor(count), unit).replace(/ واحدة$/, "");
}

/** An age as it stands by itself: a language that counts in small letters begins with a capital there. */
export const asLabel = (age: string, locale: string): string =>
  age.slice(0, 1).toLocaleUpperCase(locale) + age.slice(1);

function dayOf(
  at: Date,
  days: number,
  { locale, timeZone }: Pick<Words, "locale" | "timeZone">,
): string | null {
  if (days > 6) return null;
  const named = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-days, "day");
  // A language without a word for the day before yesterday counts it.
  if (days < 3 && !/\p{Nd}/u.test(named)) return named.replace("أول أمس", "أول من أمس");
  return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone }).format(at);
}

/** How many midnights of the zone lie between. */
function daysBetween(at: Date, now: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  return Math.round((Date.parse(format.format(now)) - Date.parse(format.format(at))) / (day * 1000));
}
