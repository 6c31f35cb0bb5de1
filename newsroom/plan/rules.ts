import { z } from "zod";
import type { ArticleStates } from "@/newsroom/article/steps";
import { LengthToSet } from "@/newsroom/commission/rules";
import { EditionKey } from "@/newsroom/edition/rules";
import { line, lines } from "@/newsroom/input";

/** Letters of a slug line and of a brief; people on one assignment. */
export const planLimits = { slugLine: 120, brief: 4000, assignees: 20 } as const;

/** Where a story is wanted: as the front's lead, high on it, or in its section alone. */
export const placesWanted = ["lead", "high", "section"] as const;
export const pictureWishes = ["none", "wanted", "assigned"] as const;

/** What a form leaves empty. */
export const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([z.literal("").transform(() => null), schema])
    .nullish()
    .transform((given) => given ?? null);

/** Far days are slips of the keyboard, and what a database knows of years ends somewhere. */
const isNear = (day: string) => /^20\d\d-/.test(day);
export const PlannedDay = z.iso.date("dayUnknown").refine(isNear, "dayUnknown");
const Hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "plan.hourUnknown");
/** By the newsroom's clock; forms and programs may leave the seconds out. */
export const LocalMoment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/, "plan.momentUnknown")
  .refine((local) => isNear(local) && !Number.isNaN(Date.parse(`${local}Z`)), "plan.momentUnknown");

/** What a plan says, as forms send it. */
const PlanWords = z.object({
  slugLine: line(planLimits.slugLine, { missing: "plan.slugLineMissing", tooLong: "plan.slugLineTooLong" }),
  dueAt: orNothing(LocalMoment),
  plannedOn: orNothing(PlannedDay),
  plannedTime: orNothing(Hour),
  placeWanted: orNothing(z.enum(placesWanted)),
  pictureWanted: z.enum(pictureWishes).default("none"),
  brief: lines(planLimits.brief, { tooLong: "plan.briefTooLong" }).default(""),
});

const hourOfADay = { error: "plan.hourWithoutDay", path: ["plannedTime"] };
const hasDay = (plan: { plannedOn: string | null; plannedTime: string | null }) =>
  plan.plannedTime === null || plan.plannedOn !== null;

/** Accounts by their ids; a form says with an empty one that nobody is chosen. */
const Assignees = z
  .array(z.uuid().or(z.literal("")))
  .max(planLimits.assignees + 1, "plan.tooManyAssignees")
  .transform((ids) => [...new Set(ids.filter((id) => id !== ""))]);

/** A story that is not written yet; `words` is how long it is to be, 0 for nothing said. */
export const StoryToPlan = PlanWords.extend({
  edition: EditionKey,
  sectionId: orNothing(z.uuid()),
  assigneeIds: Assignees.default([]),
  // As in `LengthToSet`.
  words: LengthToSet.shape.words.default(0),
}).refine(hasDay, hourOfADay);
export type StoryToPlan = z.output<typeof StoryToPlan>;

/** Of a story that is there; who is assigned stays as it is where that is left out. */
export const PlanToChange = PlanWords.extend({
  articleId: line(20),
  assigneeIds: Assignees.optional(),
}).refine(hasDay, hourOfADay);
export type PlanToChange = z.output<typeof PlanToChange>;

/**
 * What is changed of a plan in passing, from the calendar: the rest stays as it is. An hour without a day is no hour.
 */
export const PlanToAdjust = PlanWords.pick({ plannedOn: true, plannedTime: true, dueAt: true })
  .partial()
  .extend({ articleId: line(20), assigneeIds: Assignees.optional() });
export type PlanToAdjust = z.output<typeof PlanToAdjust>;

/** What the address of the form may ask for: the day to begin with. */
export const PlanWanted = z.object({ on: PlannedDay.optional().catch(undefined) });

/** A plan as it is kept; `plannedTime` is `HH:MM` by the newsroom's clock. */
export type Plan = {
  slugLine: string;
  dueAt: Date | null;
  plannedOn: string | null;
  plannedTime: string | null;
  placeWanted: (typeof placesWanted)[number] | null;
  pictureWanted: (typeof pictureWishes)[number];
  brief: string;
};

export type Assignee = { id: string; name: string };

/** What is intended with a story, and who was asked for it. */
export type StoryPlan = { plan: Plan | null; assignees: Assignee[]; isTextLate: boolean };

/** What the desk calls a story: its headline, else the slug line of its plan; empty where there is neither. */
export function deskTitle(headline: string, slugLine: string | null): string {
  return headline.trim() === "" ? (slugLine ?? "") : headline;
}

/**
 * Whether the text of a story should be there by now and is not: nobody has handed it in. One that came back with changes
 * wanted was there in its time.
 */
export function isTextLate(dueAt: Date | null, states: ArticleStates, now: Date): boolean {
  return dueAt !== null && dueAt < now && states.publicState === "never" && states.workState === "draft";
}
