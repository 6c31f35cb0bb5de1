import type { Right } from "@/newsroom/access";
import { NewsroomError } from "@/newsroom/errors";
import { type Step, transition } from "@/newsroom/transition";
import { type FrontContent, missingInFront } from "./rules";

/** What readers have of a composed front, and whether another is promised to them. */
export type FrontStates = {
  /** `undone`: what stood before the last launch stands again. */
  live: "never" | "launched" | "undone";
  promise: "none" | "promised";
};

/** The life of a front; its last step is taken by the clock. A launch at once leaves alone what is promised for later. */
export const frontSteps = {
  launch: { from: {}, to: { live: "launched" }, right: "front:launch", demands: ["complete"] },
  schedule: {
    from: { promise: ["none"] },
    to: { promise: "promised" },
    right: "front:launch",
    demands: ["complete"],
  },
  takeBack: { from: { promise: ["promised"] }, to: { promise: "none" }, right: "front:launch" },
  undo: { from: { live: ["launched"] }, to: { live: "undone" }, right: "front:launch" },
  goLive: {
    from: { promise: ["promised"] },
    to: { live: "launched", promise: "none" },
    right: "front:keepTime",
  },
} as const satisfies Record<string, Step<FrontStates, Right>>;

export type FrontVerb = keyof typeof frontSteps;

/** Where a front is after a step. Throws `conflict` where there is no such step, `invalid` for a draft that is not fit. */
export function takeFrontStep(states: FrontStates, verb: FrontVerb, draft: FrontContent): FrontStates {
  const step: Step<FrontStates, Right> = frontSteps[verb];
  const missing = missingInFront(draft);
  const [first] = missing;
  if (first && step.demands) throw new NewsroomError("invalid", first.messageKey, { problems: missing });
  return transition(step, states, { missing }, `fronts.not.${verb}`);
}
