import { z } from "zod";
import type { Right } from "@/newsroom/access";
import { EditionKey } from "@/newsroom/edition/rules";
import { line } from "@/newsroom/input";
import { isShortId } from "@/newsroom/short-id";
import { type Step, transition } from "@/newsroom/transition";

/** Letters of an urgent line: what a phone shows in two or three lines. */
export const urgentLength = 160;
/** How long an urgent line may run from now, in minutes, as its form offers it. */
export const urgentMinutes = [15, 30, 60, 120, 240, 720] as const;
const longestMinutes = 24 * 60;

const words = {
  text: line(urgentLength, { missing: "urgent.textMissing", tooLong: "urgent.tooLong" }),
  /** The story that it leads to. */
  articleId: z
    .union([z.literal("").transform(() => undefined), z.string().refine(isShortId, "urgent.noStory")])
    .optional(),
  /** From now until its end, by the database's clock. */
  minutes: z.coerce.number().int().min(1).max(longestMinutes),
};

export const UrgentToSet = z.object({ edition: EditionKey, ...words });
export type UrgentToSet = z.output<typeof UrgentToSet>;
export const UrgentToChange = z.object({ id: z.uuid(), ...words });
export type UrgentToChange = z.output<typeof UrgentToChange>;
export const UrgentChosen = z.object({ id: z.uuid() });
export type UrgentChosen = z.output<typeof UrgentChosen>;

/** Whether an edition has an urgent line. */
export type UrgentStates = { line: "none" | "running" };

/** The life of an edition's urgent line; its last step is taken by the clock. */
export const urgentSteps = {
  set: { from: { line: ["none"] }, to: { line: "running" }, right: "urgent:manage" },
  change: { from: { line: ["running"] }, to: { line: "running" }, right: "urgent:manage" },
  end: { from: { line: ["running"] }, to: { line: "none" }, right: "urgent:manage" },
  expire: { from: { line: ["running"] }, to: { line: "none" }, right: "urgent:keepTime" },
} as const satisfies Record<string, Step<UrgentStates, Right>>;
export type UrgentVerb = keyof typeof urgentSteps;

/** Throws `conflict` where an edition's line cannot take this step. */
export function demandUrgentStep(states: UrgentStates, verb: UrgentVerb): void {
  const step: Step<UrgentStates, Right> = urgentSteps[verb];
  transition(step, states, {}, verb === "set" ? "urgent.running" : "urgent.over");
}

/** An urgent line as readers see it. */
export type UrgentShown = {
  text: string;
  /** Id and path of its story, while readers have that. */
  story: { id: string; path: string } | null;
  endsAt: Date;
};

/** The same as the desk shows it. */
export type UrgentLine = {
  id: string;
  edition: string;
  text: string;
  story: { id: string; headline: string } | null;
  endsAt: Date;
};
