import { texts } from "@/messages/texts";
import type { Month } from "@/newsroom/comment-figures/rules";
import { monthNames } from "@/newsroom/date/names";
import type { Clock } from "@/newsroom/edition/rules";

/** A month as an edition writes it: «تشرين الأول/أكتوبر 2026». */
export function monthName(month: Month, clock: Clock): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return `${monthNames[clock.months][number - 1]} ${year.toLocaleString(clock.numberLocale, { useGrouping: false })}`;
}

const [minute, hour, day] = [60, 3_600, 86_400];

/** About how long something took, in its greatest unit. */
export function durationText(seconds: number, clock: Clock): string {
  const t = texts(clock, "policy");
  if (seconds < hour) return t("figures.minutes", { count: Math.max(1, Math.round(seconds / minute)) });
  if (seconds < 2 * day) return t("figures.hours", { count: Math.round(seconds / hour) });
  return t("figures.days", { count: Math.round(seconds / day) });
}
