const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long ago, in words: `now` within a minute, then minutes and hours; null from a day on, and for what lies ahead.
 * `locale` fixes its digits. Only the long style: the short one of CLDR 48 says past months as future ones.
 */
export function ageOf(at: Date, now: Date, words: { locale: string; now: string }): string | null {
  const seconds = Math.floor((now.getTime() - at.getTime()) / 1000);
  if (!(seconds >= 0 && seconds < day)) return null;
  if (seconds < minute) return words.now;
  const format = new Intl.RelativeTimeFormat(words.locale, { numeric: "always", style: "long" });
  return seconds < hour
    ? format.format(-Math.floor(seconds / minute), "minute")
    : format.format(-Math.floor(seconds / hour), "hour");
}
