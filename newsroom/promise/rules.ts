import { longestCountdown } from "@/newsroom/article/countdown";
import { isoInZone } from "@/newsroom/date/rules";

/** Seconds after its time from which on a promise that has not come, or came then, is an alarm. */
export const alarmAfter = 60;

/** What the clock was given to do with a story or a front, and when. */
export type Promised = { promisedAt: Date; dueAt: Date; keptAt: Date | null };

/** Whether somebody set an hour for it; what goes out a moment after a button was pressed is watched by who pressed it. */
export function isScheduled({ promisedAt, dueAt }: Promised): boolean {
  return dueAt.getTime() - promisedAt.getTime() > longestCountdown * 1000;
}

/** Whether it came, or has not come by `now`, so late that people are told. */
export function isAlarming({ dueAt, keptAt }: Promised, now: Date): boolean {
  return (keptAt ?? now).getTime() - dueAt.getTime() > alarmAfter * 1000;
}

/** A promise of the newsroom that is not kept: that a story goes live or ends, or a front goes live. */
export type OpenPromise = { dueAt: Date } & (
  | { kind: "story" | "end"; id: string; headline: string }
  | { kind: "front"; id: string; name: string | null }
);

/** How this month's promises were kept; seconds, null where there were none. `late`: those that were an alarm. */
export type Punctuality = { kept: number; late: number; median: number | null; worst: number | null };

/** The time that something was due, in signs that every language reads: `2026-08-02 14:00`. */
export function dueInSigns(dueAt: Date, timeZone: string): string {
  return isoInZone(dueAt, timeZone).slice(0, 16).replace("T", " ");
}
