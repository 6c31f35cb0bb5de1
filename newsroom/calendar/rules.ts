import { z } from "zod";
import { StoriesWanted } from "@/newsroom/article/listing";
import { type Day, daysAfter, monthOf, monthsAfter, weekOf } from "@/newsroom/date/days";
import type { FlagKind } from "@/newsroom/flag/rules";
import { line } from "@/newsroom/input";
import { PlannedDay } from "@/newsroom/plan/rules";

export const calendarSpans = ["week", "month"] as const;
export type CalendarSpan = (typeof calendarSpans)[number];

/** Entries that a calendar shows at the most. */
export const calendarLimit = 600;

/** What the address of the calendar may ask for; nonsense in it is left out. `edit`: the story whose plan is being changed. */
export const CalendarWanted = StoriesWanted.omit({ scope: true, after: true }).extend({
  span: z.enum(calendarSpans).default("week").catch("week"),
  on: PlannedDay.optional().catch(undefined),
  edit: line(20).optional().catch(undefined),
});

/** What of a calendar moves to another day: an intention, or a promise, which keeps its hour. */
export const EntryToMove = z.object({
  articleId: line(20),
  kind: z.enum(["planned", "scheduled"]),
  day: PlannedDay,
});
export type EntryToMove = z.output<typeof EntryToMove>;
export const isMovableKind = (kind: string): kind is EntryToMove["kind"] =>
  kind === "planned" || kind === "scheduled";

/** `planned` is an intention, `scheduled` a promise; on a `due` day its text is to be there, on a `review` day who reviews it has decided. */
export const entryKinds = ["scheduled", "planned", "due", "review"] as const;

/** A story on a day of the calendar. */
export type CalendarEntry = {
  articleId: string;
  kind: (typeof entryKinds)[number];
  day: Day;
  /** `HH:MM` by the newsroom's clock; null for a whole day. */
  time: string | null;
  title: string;
  /** What its plan calls it; null for a promise without a plan. */
  slugLine: string | null;
  edition: string;
  /** Who is asked to write it, or to review it. */
  assignees: string[];
  flags: FlagKind[];
  /** Null where it is under no embargo now. */
  embargoUntil: Date | null;
  /** Its text should be there and is not, or its review is not over in time. */
  isLate: boolean;
  /** Whether this person may move it. */
  isMovable: boolean;
};

/** The days of a span around a day. */
export function daysOf(span: CalendarSpan, on: Day, firstWeekday: number): Day[] {
  return span === "week" ? weekOf(on, firstWeekday) : monthOf(on, firstWeekday);
}

/** A day of the span before or after. */
export function turned(span: CalendarSpan, on: Day, by: 1 | -1): Day {
  return span === "week" ? daysAfter(on, 7 * by) : monthsAfter(on, by);
}

/** What stands on each day, in the order of its hours; what is meant for a whole day comes first. */
export function byDay(entries: CalendarEntry[]): Map<Day, CalendarEntry[]> {
  const days = new Map<Day, CalendarEntry[]>();
  const inHours = entries.toSorted((a, b) => (a.time ?? "").localeCompare(b.time ?? ""));
  for (const entry of inHours) {
    days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  }
  return days;
}
